// Own stories and the library follow each other: what is added, corrected or removed stands in it at once, here and in
// other tabs. Loaded once the first view is there.

import { onChanged, tellChanged } from '../../device/tabs.ts'
import { useCatalogue } from '../catalogue.ts'
import { lookWhatIsHere } from '../downloads/here.ts'
import { takeDropsAnywhere } from './drop-anywhere.ts'
import { joinOwn, loadOwnStories, needOwnStories } from './own-stories.ts'

/** Puts the own stories as they are now into the library. */
async function showInLibrary(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready') return
  const catalogue = joinOwn(state.archive)
  if (catalogue === state.catalogue) return
  useCatalogue.setState({ ...state, catalogue })
  await lookWhatIsHere()
}

/** The same, and other tabs are told. */
export async function showChanged(): Promise<void> {
  tellChanged('own')
  await showInLibrary()
}

/** The reader asks for the stories again that could not be read before. */
export async function lookAgain(): Promise<void> {
  await loadOwnStories()
  await showInLibrary()
}

/** Called once, when nothing that is shown first waits for it. */
export async function startOwnStories(): Promise<void> {
  onChanged('own', () => void lookAgain())
  // Where storage has forgotten the hint, or they were silent at first, they come now.
  await needOwnStories()
  await showInLibrary()
  takeDropsAnywhere()
}
