// The kinds of edit, each under the name that the figures give it.

import type { Edit } from './chances.ts'
import {
  addParagraphs,
  addParts,
  cutPartsAnew,
  deleteOwnParagraph,
  deleteParagraphs,
  mergeParagraphs,
  moveHeader,
  moveParagraphs,
  reorderParts,
  splitParagraph,
} from './order.ts'
import { changeCapitals, changeDashes, changeQuotes, changeWords, damageEncoding, mendTypo } from './words.ts'

export const kinds = {
  'typo mended': mendTypo,
  'words changed': changeWords,
  'quotation marks': changeQuotes,
  'dashes, ellipses': changeDashes,
  'encoding damaged': damageEncoding,
  'first words in capitals': changeCapitals,
  'paragraphs added': addParagraphs,
  'paragraphs deleted': deleteParagraphs,
  'own paragraph deleted': deleteOwnParagraph,
  'paragraph split': splitParagraph,
  'paragraphs merged': mergeParagraphs,
  'paragraphs moved': moveParagraphs,
  'parts added': addParts,
  'parts cut anew': cutPartsAnew,
  'parts re-ordered': reorderParts,
  'header moved': moveHeader,
} as const satisfies Readonly<Record<string, Edit>>

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds).filter((name): name is Kind => Object.hasOwn(kinds, name))
