// Where neither the database nor the second copy keeps a place, the address does: `/read/<story>/2#b12:the-first-words`.
// Loading the page again, a browser that opens its tabs again, or a bookmark of the browser then open on that paragraph.

import { fragmentWith } from '../../../core/paragraph-link.ts'
import { useReadings } from '../readings.ts'
import { useStorage } from './storage.ts'

/** The router writes addresses of its own after a movement; ours comes after them. In milliseconds. */
const AFTER = 250

let timer: ReturnType<typeof setTimeout> | undefined
/** What stands in the address by our doing. */
let written = ''

/** Called once. */
export function keepPlaceInAddress(): void {
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(write, AFTER)
  }
  useReadings.subscribe(soon)
  useStorage.subscribe(soon)
}

function write(): void {
  const [, story = '', part] = /\/read\/([^/]+)\/(\d+)$/.exec(location.pathname) ?? []
  const { fault, arePreferencesKept } = useStorage.getState()
  const place = useReadings.getState().byStory[decodeURIComponent(story)]?.place
  const isNeeded = fault !== null && !arePreferencesKept && place?.part === Number(part) - 1
  // A place in a text that was not open yet is its part alone, which stands in the address anyway.
  const wanted = isNeeded && place.text !== '' ? `#${fragmentWith(place.block, place.quote.exact)}` : ''
  const isOurs = location.hash === '' || decodeURIComponent(location.hash) === written
  if (wanted === written && location.hash !== '') return
  if (!isOurs || (wanted === '' && location.hash === '')) return
  history.replaceState(history.state, '', location.pathname + location.search + encodeURI(wanted))
  written = wanted
}
