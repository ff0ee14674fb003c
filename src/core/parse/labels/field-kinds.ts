// What a header can say, and how each kind of saying behaves. A new kind gets its row here: the compiler asks for it.

/** How a kind behaves, wherever a header is read. */
type Trait =
  /** A value may take several sentences, and stand below its label. */
  | 'long'
  /** A value fits on its line: what stands below is something else. */
  | 'short'
  /** A value is no sentence: another label inside it is surely one. */
  | 'plain'
  /** Only stories have it, and no letter or form inside one. */
  | 'of-stories'
  /** A single line below a part's heading may say it of the part. */
  | 'of-part'
  /** It may name a rating in passing. */
  | 'names-rating'
  /** A word before its label leaves the meaning as it is: `Overall rating`. A `chapter summary` is not the story's. */
  | 'qualified'

const traits = {
  title: [],
  author: ['short', 'plain', 'of-part'],
  contact: ['short'],
  pairing: ['plain', 'of-stories', 'of-part', 'qualified'],
  characters: ['plain', 'qualified'],
  rating: ['short', 'plain', 'of-stories', 'of-part', 'qualified'],
  warnings: ['long', 'of-part', 'names-rating', 'qualified'],
  genre: ['plain', 'qualified'],
  fandom: ['of-stories'],
  summary: ['long', 'names-rating'],
  spoilers: ['of-stories', 'of-part', 'qualified'],
  setting: [],
  series: [],
  part: ['short', 'plain'],
  status: ['short', 'plain'],
  disclaimer: ['long', 'of-stories', 'of-part', 'names-rating', 'qualified'],
  distribution: ['long'],
  feedback: ['long', 'of-stories', 'of-part'],
  note: ['long', 'names-rating'],
  dedication: [],
  thanks: ['long'],
  date: ['short', 'plain'],
  words: ['short', 'plain'],
  language: ['short', 'plain'],
  // Who sent the message: not always who wrote the story.
  poster: [],
  other: ['names-rating'],
} as const satisfies Readonly<Record<string, readonly Trait[]>>

export type FieldKind = keyof typeof traits

/** Whether a kind behaves so. */
export function hasTrait(kind: FieldKind, trait: Trait): boolean {
  return (traits[kind] as readonly Trait[]).includes(trait)
}

/** Whether one of several kinds, as a label like `Rating/Warnings` has them, behaves so. */
export function haveTrait(kinds: readonly FieldKind[], trait: Trait): boolean {
  return kinds.some((kind) => hasTrait(kind, trait))
}
