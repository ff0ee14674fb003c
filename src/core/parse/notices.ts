// Everything the parser can tell the keeper, as one table: a stable code, a sentence, a hint.
// Letters: e encoding, h header, p parts, t text, l left out, s not a story.

import type { Notice } from '../story.ts'

interface Wording {
  /** `%` stands for the detail. */
  readonly message: string
  readonly hint: string | null
}

const wordings = {
  'e-001': {
    message: 'The file is not UTF-8; it was read as %.',
    hint: 'Look at the quotation marks and accents; name the encoding in a .yml beside the story if they are wrong.',
  },
  'e-002': {
    message: 'The file is UTF-8 with stray bytes of another encoding (%); those were read as Windows-1252.',
    hint: 'Look at the accents near pasted text.',
  },
  'e-003': { message: 'The file is %.', hint: null },
  'e-004': { message: 'Control characters that mean nothing in a text were left out (%).', hint: null },
  'e-005': { message: 'Windows-1252 characters in disguise were put right (%).', hint: null },
  'e-006': {
    message: 'The text was damaged before it came here: it has replacement characters (%).',
    hint: 'Look for a better copy of the file.',
  },
  'e-007': {
    message: 'UTF-8 that had been read as something else and saved again was put right (%).',
    hint: null,
  },
  'e-008': { message: 'HTML entities were read as the characters they stand for (%).', hint: null },
  'e-009': {
    message:
      'The text had been read in a wrong encoding and saved again; its quotes and accents were put right (%).',
    hint: 'Look at the quotation marks and accents.',
  },
  'e-010': {
    message: 'Overstrikes and codes of a terminal were read as emphasis or left out (%).',
    hint: null,
  },
  'e-011': { message: 'Soft hyphens were left out (%).', hint: null },
  'e-012': {
    message: 'The file is a mail as it was sent, quoted-printable; it was read as what it stands for (%).',
    hint: 'The line numbers of the other notices count the lines as they were before the mail was cut up.',
  },
  'h-001': {
    message: 'No title is stated.',
    hint: 'Give one in library.yml, or begin the file with `Title: …`.',
  },
  'h-002': { message: 'Several ratings are named (%); the highest counts.', hint: null },
  'h-003': { message: 'The rating is not understood: %.', hint: 'Give one in library.yml.' },
  'h-004': {
    message: 'The date could be read in two ways (%); only the year is used.',
    hint: 'Give it in library.yml as year-month-day.',
  },
  'h-005': { message: 'The date is not understood: %.', hint: 'Give it in library.yml as year-month-day.' },
  'h-006': {
    message: 'The initials of a pairing could not be settled: %.',
    hint: 'Give the pairing in full in library.yml.',
  },
  'h-007': { message: 'An address was taken out of the header or a note.', hint: null },
  'h-008': { message: 'A contact line was left out.', hint: null },
  'h-009': {
    message: 'A field is stated twice (%); the first counts, the other is kept beside it.',
    hint: null,
  },
  'h-010': { message: 'A header line without a known name was kept as it stands: %.', hint: null },
  'h-011': {
    message: 'Another file has the same title and author: %.',
    hint: 'If it is the same story, withhold one of the two in library.yml.',
  },
  'p-001': {
    message: 'A list of contents was found and left out: the parts themselves are there.',
    hint: null,
  },
  'p-002': { message: 'A part has a heading and no text: %.', hint: null },
  'p-003': {
    message: 'The numbers of the parts do not rise here (%); the author’s order was kept.',
    hint: 'Put them in order in the file if they are shuffled.',
  },
  'p-004': { message: 'The parts stood with the last one first; they were turned round.', hint: null },
  'p-005': {
    message: 'The numbers of the parts go from %.',
    hint: 'Either a part is not in the file, or its heading was not seen: name its line under parts in a .yml beside the story.',
  },
  'p-006': {
    message: 'The numbers of the parts begin again here (%).',
    hint: 'If these are two stories, put them in two files.',
  },
  'p-007': { message: 'Several files are one story (%).', hint: null },
  'p-008': {
    message: 'The posts stood in another order than that of their numbers (%); they were sorted.',
    hint: null,
  },
  'p-009': {
    message: 'Another story seems to begin here: %. It is kept as a part of the first.',
    hint: 'A file holds one story; `npm run --silent stories -- split FILE` cuts it into several.',
  },
  'p-010': {
    message: 'A part was said to begin at line %, which the file does not have.',
    hint: 'Name a line of the file in `parts`, counted from 1.',
  },
  't-001': {
    message: 'A mail address in the story text was left out; [address] stands in its place.',
    hint: null,
  },
  't-002': {
    message: 'The marks of a message board were read as emphasis or left out (%).',
    hint: null,
  },
  't-003': {
    message: 'The story text holds the address of a page; it was not touched.',
    hint: 'Take it out of the file if it is a real one.',
  },
  'l-001': { message: 'A line left over from a web page or a mail was left out: %.', hint: null },
  'l-002': {
    message: 'The numbers and running heads of % printed pages were left out.',
    hint: null,
  },
  'l-003': { message: 'Lines left over from a web page or a mail were left out (%).', hint: null },
  's-001': { message: 'The file is empty.', hint: null },
  's-002': { message: 'The file has a header and no story.', hint: null },
  's-003': {
    message: 'This looks like no text file (%).',
    hint: 'Is it a picture, an archive or a word processor’s own file?',
  },
  's-004': {
    message: 'The file is damaged: it is a ZIP file, as books are, that cannot be opened.',
    hint: 'Get it once more from where it came.',
  },
} as const satisfies Record<string, Wording>

export type NoticeCode = keyof typeof wordings

const DETAIL_LENGTH = 60

/** A notice; `line` counts from 1 or is null for the whole file. Long details are cut. */
export function notice(code: NoticeCode, line: number | null = null, detail = ''): Notice {
  const { message, hint } = wordings[code]
  const short = detail.length > DETAIL_LENGTH ? `${detail.slice(0, DETAIL_LENGTH)}…` : detail
  return { code, line, message: message.replace('%', () => short), hint }
}
