// The reader's keys: what each does, in the words of the help sheet. Turning pages is use-page-turns.ts's own affair.

/** Acts that a single letter or sign begins. They can be switched off (WCAG 2.1.4). */
export const letterKeys = {
  n: 'nextPart',
  p: 'previousPart',
  b: 'fold',
  c: 'contents',
  '/': 'find',
  t: 'type',
  m: 'marks',
  l: 'aloud',
  a: 'moving',
  '?': 'keys',
} as const

export type LetterAct = (typeof letterKeys)[keyof typeof letterKeys]

interface KeyWords {
  readonly keys: readonly string[]
  readonly does: string
}

/** Keys that always work. */
export const namedKeys: readonly KeyWords[] = [
  { keys: ['Space', 'Page Down', '→'], does: 'One page on; the last line stays in sight' },
  { keys: ['Shift Space', 'Page Up', '←'], does: 'One page back' },
  { keys: ['↑', '↓'], does: 'A little up or down; in pages, one page' },
  { keys: ['Esc'], does: 'Show or hide the bars; close a sheet' },
  { keys: ['Tab'], does: 'To the bars, and through them' },
]

export const letterWords: readonly KeyWords[] = [
  { keys: ['n', 'p'], does: 'Next part, previous part' },
  { keys: ['b'], does: 'Fold or unfold the page’s corner' },
  { keys: ['h'], does: 'Select a paragraph to highlight it; Shift and the arrows take more or less' },
  { keys: ['c'], does: 'Parts' },
  { keys: ['/'], does: 'Find in this story' },
  { keys: ['t'], does: 'Type and paper' },
  { keys: ['m'], does: 'Marks' },
  { keys: ['l'], does: 'Read aloud, pause, go on' },
  { keys: ['a'], does: 'Let the page move by itself, pause, go on' },
  { keys: ['?'], does: 'This list' },
]
