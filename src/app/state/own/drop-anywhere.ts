// Files dropped on any screen are the reader's own: their page is opened, and takes them. While they hang over the page, the
// page says so (`data-dropping`).

import { addresses } from '../../addresses.ts'
import { openView } from '../open-view.ts'
import { finishFirst } from '../unfinished.ts'
import { droppedFiles, hasFiles } from './dropped-files.ts'
import { giveFiles } from './given-files.ts'

/** Called once. */
export function takeDropsAnywhere(): void {
  const page = document.documentElement
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event.dataTransfer)) return
    // Without it the browser opens the file, and Dogear is gone.
    event.preventDefault()
    page.dataset.dropping = ''
  })
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) delete page.dataset.dropping
  })
  window.addEventListener('drop', (event) => {
    delete page.dataset.dropping
    if (!hasFiles(event.dataTransfer)) return
    event.preventDefault()
    finishFirst(
      droppedFiles(event.dataTransfer).then(({ files, trouble }) => {
        giveFiles(files, trouble)
        openView(addresses.own)
      }),
    )
  })
}
