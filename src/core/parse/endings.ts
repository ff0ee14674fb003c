// Lines that close a story or a part: THE END, Fin, TBC, End of Part 3. Markers only where something ends.

import { folded } from './characters.ts'

export type Ending = 'end' | 'to-be-continued' | 'part-end'

const ENDS = new Set([
  'the end',
  'end',
  'fin',
  'finis',
  'finito',
  'finished',
  'owari',
  'ende',
  'the end for now',
  'end of story',
  'end file',
  'end of file',
  'end story',
  'the end really',
  'la fin',
  'fine',
  'the very end',
  'das ende',
])
const CONTINUED =
  /^(tbc|to be (continued|concluded)|more to come|more soon|fortsetzung folgt|a suivre|((part|chapter) (\w{1,12} )?)?(cont'?d|continued)( (in|on|next)\b.{0,40})?|to be continued.{0,40})$/
const PART_END =
  /^(the )?end( of)?( the)? (part|chapter|book|section|act|scene|prologue|epilogue|episode|teil|kapitel|volume)\b.{0,24}$|^end \d{1,3}( ?\/ ?(\d{1,3}|\?))?$/

const LONGEST = 60

/** What a line closes, or null if it closes nothing. `Fine.` by itself is an answer, not an end. */
export function readEnding(text: string): Ending | null {
  if (text.length > LONGEST || /^["“‘«]/.test(text)) return null
  const plain = folded(text)
    // bounded: a line of so many characters
    .replace(/^[^a-z\d]+|[^a-z\d?]+$/g, '')
    // bounded: a line of so many characters
    .replace(/\?+$/, '')
    .replace(/[\s.…,:-]+/g, ' ')
    .trim()
  if (plain === 'fine' && !/^[~*-]/.test(text)) return null
  if (ENDS.has(plain)) return 'end'
  if (CONTINUED.test(plain)) return 'to-be-continued'
  return PART_END.test(plain) ? 'part-end' : null
}

/** Whether a line above a part only says that the part goes on here: `(cont'd)`. */
export function saysContinued(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\p{L}\d]*(?:cont['’]?d|continued)(?: from\b.{0,40})?[^\p{L}\d]*$/iu.test(text)
  )
}
