// Looks words up in the catalogue's index, which is brought here and opened when it is first needed.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { type FoundStories, foundStories } from '../../../core/library/found-stories.ts'
import { hasWords } from '../../../core/library/has-words.ts'
import { AS_TYPED, fieldWorth } from '../../../core/search/find.ts'
import type { TextRun } from '../../../core/search/messages.ts'
import { wordsOf } from '../../../core/text/fold.ts'
import { fetchSearchIndex } from '../../device/files/search-files.ts'
import { askSearcher } from '../../device/searcher.ts'
import { isWrapped, useMeeting } from '../adult.ts'
import { useCatalogue } from '../catalogue.ts'

/** The stories that have all the words of a text, as its index knows them; null where there is none. */
export async function indexedWith(text: string): Promise<FoundStories | null> {
  const { adult, unratedAs } = useMeeting.getState()
  const isOpen = adult === 'unwrapped'
  const worth = fieldWorth(isOpen || unratedAs === 'as-any', isOpen)
  try {
    if (!(await readySearch())) return null
    await tellOwn()
    const answer = await askSearcher({ kind: 'stories', text, worth })
    const state = useCatalogue.getState()
    if (state.kind === 'ready' && answer.kind === 'found') {
      const { titleOrder, size } = state.catalogue
      const { scores } = answer.found
      // The searcher knows no title of the reader's own stories.
      if (scores.length === size) return titleOrder ? foundStories(scores, titleOrder) : answer.found
    }
  } catch {
    // It will be started anew with the next question.
  }
  ready = null
  told = null
  return null
}

/** The letters that may be typed next, the likeliest first; none where there is no index. */
export async function lettersAfter(text: string): Promise<readonly string[]> {
  if (!(await readySearch())) return []
  const answer = await askSearcher({ kind: 'next', text }).catch(() => null)
  return answer?.kind === 'letters' ? answer.letters : []
}

/** The catalogue whose own stories the searcher knows. */
let told: Catalogue | null = null

/** Own stories have no published index: the searcher makes one of what is in the catalogue of them. */
async function tellOwn(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready' || state.catalogue === (told ?? state.archive)) return
  const { catalogue, archive } = state
  const own = Array.from({ length: catalogue.size - archive.size }, (_, at) =>
    catalogue.entryAt(archive.size + at),
  )
  await askSearcher({ kind: 'own', entries: own })
  told = catalogue
}

/** The same where the index cannot be had, or the browser has no such workers: no error is forgiven, and it may take its time. */
export function plainlyWith(text: string): FoundStories {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready') return foundStories(new Uint8Array(), null)
  const { catalogue } = state
  const meeting = useMeeting.getState()
  const words = wordsOf(text)
  const scores = Uint8Array.from({ length: catalogue.size }, (_, story) => {
    const entry = catalogue.entryAt(story)
    const isKeptBack = entry.title.value === null && isWrapped(entry, meeting)
    return !isKeptBack && hasWords(entry, words) ? AS_TYPED : 0
  })
  return foundStories(scores, catalogue.titleOrder)
}

let ready: Promise<readonly TextRun[] | null> | null = null

/**
 * Brings the index here and opens it, unless that has been done: worth calling before the first letter is typed. Answers the
 * indices of texts that it names; null where it cannot be had.
 */
export function readySearch(): Promise<readonly TextRun[] | null> {
  ready ??= openSearch().catch(() => null)
  return ready.then((runs) => {
    // Next time there may be a network.
    if (!runs) ready = null
    return runs
  })
}

async function openSearch(): Promise<readonly TextRun[] | null> {
  const fetched = await fetchSearchIndex()
  if (fetched.kind === 'missing') return null
  const answer = await askSearcher({ kind: 'open', bytes: fetched.bytes })
  return answer.kind === 'opened' ? answer.runs : null
}
