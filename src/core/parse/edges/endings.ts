// Lines that close a story or a part: THE END, Fin, TBC, End of Part 3. Markers only where something ends.

import { folded } from '../characters.ts'
import { isSaid } from '../said.ts'

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
  'fertig',
  'theend',
])
const CONTINUED =
  /^(tbc( (in|on) .{0,40})?|tsuzuku|to be (continued|concluded)|more to come|more soon|fortsetzung folgt|a suivre|continuara|continua|((part|chapter) (\w{1,12} )?)?(cont'?d|continued)( (in|on|next)\b.{0,40})?|to be continued.{0,40})$/
const PART_END =
  /^(the )?end( of)?( the)? (part|chapter|book|section|act|scene|prologue|epilogue|episode|teil|kapitel|volume)\b.{0,24}$|^end \d{1,3}( ?\/ ?(\d{1,3}|\?))?$/

/** What writers add to it: `The End (for now)`, `The end... or is it?` */
const STILL_END =
  /^the end (?:(?:or|for now|at last|finally|really|maybe|perhaps|i (?:think|guess|hope)|hope|yay|sort of)\b.{0,30})$/
/** In capitals it is one whatever follows behind a sign: `THE END!!!! Sequel? Maybe!` */
const LOUD_END = /^[^\p{L}\d]{0,8}THE END ?[!?.~*=–—(-]/u
/** How journalists close a piece. */
const THIRTY = /^[-–—~*# ]{1,6}30[-–—~*# ]{1,6}$/

const LONGEST = 60

/** What a line closes, or null if it closes nothing. `Fine.` by itself is an answer, not an end. */
export function readEnding(text: string): Ending | null {
  if (text.length > LONGEST || /^["“‘«]/.test(text) || isSaid(text)) return null
  const plain = folded(text)
    // bounded: a line of so many characters
    .replace(/^[^a-z\d]+|[^a-z\d?]+$/g, '')
    // bounded: a line of so many characters
    .replace(/\?+$/, '')
    .replace(/[\s.…,:()[\]*~-]+/g, ' ')
    .trim()
  if (plain === 'fine' && !/^[~*-]/.test(text)) return null
  if (ENDS.has(plain) || ENDS.has(unspaced(plain))) return 'end'
  if (STILL_END.test(plain) || LOUD_END.test(text) || THIRTY.test(text)) return 'end'
  if (CONTINUED.test(plain)) return 'to-be-continued'
  return PART_END.test(plain) ? 'part-end' : null
}

/** `t h e e n d` -> `theend`: letters set apart; other words as they are. */
function unspaced(plain: string): string {
  return /^\w(?: \w){2,}$/.test(plain) ? plain.replaceAll(' ', '') : plain
}

/** Whether a line above a part only says that the part goes on here: `(cont'd)`. */
export function saysContinued(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\p{L}\d]*(?:cont['’]?d|continued)(?: from\b.{0,40})?[^\p{L}\d]*$/iu.test(text)
  )
}
