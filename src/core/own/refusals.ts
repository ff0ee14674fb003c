// Why files are not taken, in sentences that say what to do.

/** Files that are taken in one go. */
export const MOST_FILES = 5000

export const refusals = {
  unreadable: 'This file could not be read from this device: choose it again.',
  folder: 'This is a folder: use “Add a folder”.',
  'took-too-long': 'This file took too long to read, so it was left out. Is it really a story?',
  failed: 'This file could not be read as a story. Save its text alone, and add that.',
  'no-room': 'There is no room to keep it: free some space on this device, then add it again.',
  'no-storage': 'This browser keeps nothing here, so it could not be kept. Private windows forbid it.',
  'no-https': 'This page came without encryption, so browsers will not let it name files: open it by https.',
  'no-importer':
    'What reads files is not on this device yet, and there is no network. Add it again when there is.',
  gone: 'What was kept of this story could not be read from this device.',
  'too-many': `More than ${MOST_FILES} files came at once: add the folders within it one by one.`,
} as const
