// What is done once there is a catalogue, fetched as one file after the first view.

export { startDownload } from './download.ts'
export { keepVisit } from './keep-visit.ts'
