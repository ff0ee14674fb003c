// Words that tell people's names from other capitalised words, by standing beside them.

const ARTICLES = [
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'my',
  'your',
  'their',
  'our',
  'some',
  'every',
  'no',
  'these',
  'those',
]
const PLACE_WORDS = [
  'in',
  'at',
  'into',
  'near',
  'via',
  'across',
  'outside',
  'around',
  'throughout',
  'upon',
  'from',
  'of',
]
/** May lead to a place as well as to a person. */
const MAYBE_PLACE = [
  'to',
  'from',
  'by',
  'of',
  'toward',
  'towards',
  'through',
  'beyond',
  'beside',
  'past',
  'leave',
  'left',
  'reach',
  'reached',
]
/** What a place is called behind its name: `Crawford Street`. */
const PLACES =
  'Street Square Road Lane Hall House Park Avenue Abbey County Bay Hill Bridge Court Station Manor Castle Tower River Lake Forest School High University College Hospital Church Inn Hotel Club'.split(
    ' ',
  )
/** Who is named right behind these, speaks. */
const SPEECH =
  'said asked replied cried answered whispered muttered murmured snapped growled shouted called added continued observed'.split(
    ' ',
  )
export const TITLES = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Dr',
  'Sir',
  'Lady',
  'Lord',
  'Captain',
  'Aunt',
  'Uncle',
  'Professor',
  'Inspector',
  'Colonel',
  'Madame',
  'Father',
  'King',
  'Queen',
  'Prince',
  'Princess',
  'Friar',
  'Brother',
  'Sister',
  'Old',
  'Poor',
  'Dear',
  'Little',
  'Young',
])
/** Capitalised in English whatever they stand for, or cried out. */
export const NOT_NAMES = new Set(
  'The An He She It They We You His Her Its Their My Your Our This That There Then When What Where Who Why How And But Or So If As At In On For From To With Not Now Well Just Maybe Perhaps I Im Ill Ive Id God Christ Jesus Lord Heaven Hell Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Christmas Easter Halloween English French German Latin Greek Spanish Italian Russian Chinese Japanese American British European Irish Scottish Roman TV OK Okay Yes No Oh Ah Mum Mom Dad Mummy Daddy Mother Father Sir Madam Madame Mister Doctor Please Christian Catholic Bible Internet'.split(
    ' ',
  ),
)
const DEEDS =
  'said says was is had has did does asked replied thought knew felt looked took went came stood sat turned smiled nodded could would will might saw heard put got let made gave told began ran held'.split(
    ' ',
  )

/** What a word says of the name that stands behind it, and of the name that stands before it: signs to be added up. */
export const ARTICLE = 1
export const THE = 2
export const PLACE_WORD = 4
export const MAYBE_PLACE_WORD = 8
export const SPEAKS = 16
export const TITLE = 32
export const DEED = 64
export const PLACE = 128

const signs = new Map<string, number>()
const add = (sign: number, words: Iterable<string>) => {
  for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign)
}
add(ARTICLE, ARTICLES)
add(THE, ['the', 'a', 'an'])
add(PLACE_WORD, PLACE_WORDS)
add(MAYBE_PLACE_WORD, MAYBE_PLACE)
add(SPEAKS, SPEECH)
add(TITLE, TITLES)
add(DEED, DEEDS)
add(PLACE, PLACES)

/** Longest word that says something. */
export const LONGEST_SIGN = Math.max(...[...signs.keys()].map((word) => word.length))

/** What a word says beside a name; articles may be in capitals. */
export function signsOf(word: string): number {
  return signs.get(word) ?? (signs.get(word.toLowerCase()) ?? 0) & (ARTICLE | THE)
}
