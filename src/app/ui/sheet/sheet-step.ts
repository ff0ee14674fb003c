// The step that an open sheet has in the history, so that Back closes the sheet and nothing else. It is the page's own
// step with a mark: for the router it is the same place.

const MARK = 'sheet'

/** A step back is under way: the history has not said yet that it is done. */
let isLeaving = false

export function isSheetStep(): boolean {
  return typeof history.state === 'object' && history.state !== null && MARK in history.state
}

/** Adds a sheet's step; `onBack` is called when the reader takes it back. Answers how to stop listening. */
export function addSheetStep(onBack: () => void): () => void {
  let isOver = false
  const begin = () => {
    if (isOver) return
    push()
    window.addEventListener('popstate', onBack)
  }
  // From one sheet to the next: the step of the first must be gone before the second has its own.
  if (isLeaving) window.addEventListener('popstate', begin, { once: true })
  else begin()
  return () => {
    isOver = true
    window.removeEventListener('popstate', onBack)
  }
}

function push(): void {
  // What was read or typed on may have moved the page: a browser would scroll it to where it was.
  history.scrollRestoration = 'manual'
  history.pushState({ ...history.state, [MARK]: true }, '')
}

/** Goes back from a sheet's step if that is where the history stands, then goes on. */
export function leaveSheetStep(then?: () => void): void {
  if (!isSheetStep()) {
    then?.()
    return
  }
  window.addEventListener(
    'popstate',
    () => {
      isLeaving = false
      then?.()
    },
    { once: true },
  )
  // Two steps back at once would leave the view itself.
  if (!isLeaving) history.back()
  isLeaving = true
}

/** After a reload, or on the way forward, there is such a step but no sheet. */
function leaveStray(): void {
  if (isSheetStep() && !document.querySelector('dialog[open]')) history.back()
}

leaveStray()
window.addEventListener('popstate', leaveStray)
