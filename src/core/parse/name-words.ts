// Words that tell people's names from other capitalised words, by standing beside them. Data only.

export const ARTICLES = new Set([
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
])
export const PLACE_WORDS = new Set([
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
])
/** What a place is called behind its name: `Crawford Street`. */
export const PLACES = new Set(
  'Street Square Road Lane Hall House Park Avenue Abbey County Bay Hill Bridge Court Station Manor Castle Tower River Lake Forest School High University College Hospital Church Inn Hotel Club'.split(
    ' ',
  ),
)
/** Who is named right behind these, speaks. */
export const SPEECH = new Set(
  'said asked replied cried answered whispered muttered murmured snapped growled shouted called added continued observed'.split(
    ' ',
  ),
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
export const DEEDS = new Set(
  'said says was is had has did does asked replied thought knew felt looked took went came stood sat turned smiled nodded could would will might saw heard put got let made gave told began ran held'.split(
    ' ',
  ),
)
