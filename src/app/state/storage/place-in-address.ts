// Where neither the database nor, for sure, the second copy keeps a place, the address does:
// `/read/<story>/2#b12:the-first-words`. Loading the page again, a browser that opens its tabs again, or a bookmark of the browser then open on that paragraph.

import { fragmentWith } from '../../../core/place/paragraph-link.ts'
import { useReadings } from '../reading/readings.ts'
import { useStorage } from './storage.ts'

/** The router writes addresses of its own after a movement; ours comes again after them. In milliseconds. */
const AFTER = 250

let timer: ReturnType<typeof setTimeout> | undefined
/** What stands in the address by our doing: as it was wanted, and as the browser shows it. */
let shown = { fragment: '', hash: '' }

/** Called once. */
export function keepPlaceInAddress(): void {
  const writeTwice = () => {
    write()
    clearTimeout(timer)
    timer = setTimeout(write, AFTER)
  }
  useReadings.subscribe(writeTwice)
  useStorage.subscribe(writeTwice)
}

function write(): void {
  const [, story, part] = /\/read\/([^/]+)\/(\d+)$/.exec(location.pathname) ?? []
  const { fault, arePreferencesKept } = useStorage.getState()
  const readings = Object.values(useReadings.getState().byStory)
  const place = readings.find((reading) => encodeURIComponent(reading.story) === story)?.place
  // A place in a text that was not open yet is its part alone, which stands in the address anyway.
  const isNeeded =
    fault !== null &&
    (fault === 'full' || !arePreferencesKept) &&
    place?.part === Number(part) - 1 &&
    place.text !== ''
  const fragment = isNeeded ? `#${fragmentWith(place.block, place.quote.exact)}` : ''
  const { hash, pathname, search } = location
  if (fragment === shown.fragment && hash === shown.hash) return
  // What a link has asked for is not ours to take away.
  if (hash !== '' && hash !== shown.hash) return
  history.replaceState(history.state, '', pathname + search + encodeURI(fragment))
  shown = { fragment, hash: location.hash }
}
