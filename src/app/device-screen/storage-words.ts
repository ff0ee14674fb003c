// What is said of storage that does not do its work: a sentence for the notice over every view, and a row for the page of
// this device. Nothing is said of what is well.

import type { FaultKind, Loss, Storage } from '../state/storage/storage.ts'

export interface StorageNote {
  readonly key: 'places' | 'loss' | 'given-up' | 'stories' | 'app' | 'choices' | 'new-choices'
  /** One sentence that says it all. */
  readonly short: string
  readonly title: string
  readonly text: string
}

/** All there is to say, what matters most first. */
export function storageNotes(storage: Storage, device: 'phone' | 'computer'): readonly StorageNote[] {
  const notes = [
    placesNote(storage, device),
    storage.loss && lossNote(storage.loss),
    storage.givenUp.length > 0 && givenUpNote(storage.givenUp.length, device),
    !storage.areStoriesKept && storiesNote,
    !storage.isAppKept && appNote,
    !storage.arePreferencesKept && choicesNote,
    storage.arePreferencesDamaged && newChoicesNote,
  ]
  return notes.filter((note) => note !== false && note !== null)
}

const reasons: Readonly<Record<FaultKind, (device: string) => string>> = {
  off: () => 'This browser’s storage is off here: a private window or a setting forbids it.',
  silent: () => 'This browser’s storage does not answer.',
  full: (device) => `There is no room left on this ${device}, or in what the browser may use of it.`,
  broken: () => 'This browser’s storage does not work just now.',
}

function placesNote(
  { fault, arePreferencesKept, areStoriesKept }: Storage,
  device: string,
): StorageNote | null {
  if (fault === null) return null
  const reason = reasons[fault](device)
  const again = fault === 'off' ? '' : ' It is tried again by itself.'
  // A browser may take the copy, give it back, and never bring it to a full disk: measured in Firefox.
  if (fault === 'full' && arePreferencesKept) {
    return {
      key: 'places',
      short: 'There is no room to save your place: it may be lost when this browser is closed.',
      title: 'Places may be lost when this browser is closed',
      text: `${reason}${again} Until then your place stands in a small second copy, which a full disk may not keep, and in the page’s address. Make some room on this ${device}, and it is saved.`,
    }
  }
  if (arePreferencesKept) {
    return {
      key: 'places',
      short: 'Your place is kept only in a small second copy: this browser’s storage did not take it.',
      title: 'Places are kept in a second copy only',
      text: `${reason}${again} The places of your last 20 stories are safe in the copy. Marks, shelves and days of reading are not kept until then.`,
    }
  }
  return {
    key: 'places',
    short: areStoriesKept
      ? 'Your place is kept only in this page’s address: this browser’s storage did not take it.'
      : 'This browser keeps nothing here: you can read while there is a network, and your place stands in the address.',
    title: 'Places stand in the page’s address only',
    text: `${reason}${again} While you read, the address of the page carries your place: keep it, as a bookmark of the browser, to come back to it. Marks and shelves are not kept.`,
  }
}

function lossNote({ recovered, places, marks }: Loss): StorageNote {
  const back = recovered > 0 ? `${counted(recovered, 'place')} came back from the second copy.` : ''
  const gone = [places > 0 && counted(places, 'place'), marks > 0 && counted(marks, 'mark')].filter(Boolean)
  const lost =
    gone.length > 0
      ? `${gone.join(' and ')} ${places + marks === 1 ? 'is' : 'are'} gone.`
      : recovered > 0
        ? 'Marks and shelves, if you had any, are gone.'
        : ''
  return {
    key: 'loss',
    short: `This browser has lost what it kept for you. ${[back, lost].filter(Boolean).join(' ')}`,
    title: 'This browser has lost what it kept for you',
    text: `${[back, lost].filter(Boolean).join(' ')} If you have saved a backup, it brings back what is in it.`,
  }
}

function givenUpNote(count: number, device: string): StorageNote {
  const stories = count === 1 ? '1 story was' : `${count} stories were`
  return {
    key: 'given-up',
    short: `There was no room to save your place, so ${stories} given up. ${count === 1 ? 'It' : 'They'} can be fetched again.`,
    title: `${stories} given up to save your place`,
    text: `This ${device} was full. What you are reading, what you asked for and what is your own was not touched.`,
  }
}

const storiesNote: StorageNote = {
  key: 'stories',
  short: 'This browser cannot keep stories: you can read while there is a network.',
  title: 'Stories cannot be kept here',
  text: 'Private windows and some settings forbid it, or its storage does not answer. Everything can be read while there is a network.',
}

const appNote: StorageNote = {
  key: 'app',
  short: 'This browser cannot keep Dogear itself: it opens only with a network.',
  title: 'Dogear itself cannot be kept here',
  text: 'Private windows, some settings, and addresses that do not begin with https forbid it. It opens only with a network.',
}

const choicesNote: StorageNote = {
  key: 'choices',
  short: 'This browser does not keep your settings: they last until you close the page.',
  title: 'Your settings are not kept',
  text: 'They last until you close the page.',
}

const newChoicesNote: StorageNote = {
  key: 'new-choices',
  short: 'Your settings could not be read, and begin anew.',
  title: 'Your settings begin anew',
  text: 'What this browser had kept of them could not be read.',
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
