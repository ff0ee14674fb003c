// Marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for other programs.

import type { ExportedMark, ExportedStory } from './exported-mark.ts'
import { codePoints, colourNames } from './highlight.ts'
import { isHighlight, type Mark } from './mark.ts'

interface TextualBody {
  readonly type: 'TextualBody'
  readonly value: string
  readonly format: 'text/plain'
  readonly purpose: 'commenting' | 'describing' | 'tagging'
}

type Selector =
  | {
      readonly type: 'TextQuoteSelector'
      readonly exact: string
      readonly prefix: string
      readonly suffix: string
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }

/** One mark. Positions count characters (code points) of the part's text, its blocks parted by one line end. */
interface Annotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'highlighting' | 'bookmarking' | 'commenting'
  readonly created: string
  /** Absent where the reader has written nothing and a corner has no colour. */
  readonly body?: readonly TextualBody[]
  readonly target: {
    readonly source: string
    readonly selector: readonly Selector[]
  }
}

/** All marks of an export; valid JSON-LD. */
interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly total: number
  readonly first: {
    readonly id: string
    readonly type: 'AnnotationPage'
    readonly startIndex: 0
    readonly items: readonly Annotation[]
  }
}

/** The marks of some stories. `id` is the address of the list that they are taken from. */
export function annotationsOf(
  id: string,
  label: string,
  stories: readonly ExportedStory[],
): AnnotationCollection {
  const items = stories.flatMap((story) => story.marks.map((exported) => annotationOf(story, exported)))
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${id}#all`, type: 'AnnotationPage', startIndex: 0, items },
  }
}

function annotationOf(story: ExportedStory, { mark, address, created }: ExportedMark): Annotation {
  const body = bodiesOf(mark)
  return {
    id: address,
    type: 'Annotation',
    motivation: motivationOf(mark),
    created,
    ...(body.length > 0 && { body }),
    target: { source: story.partAddress(mark.place.part), selector: selectorsOf(mark) },
  }
}

function motivationOf(mark: Mark): Annotation['motivation'] {
  if (!isHighlight(mark)) return 'bookmarking'
  return mark.note === '' ? 'highlighting' : 'commenting'
}

function bodiesOf(mark: Mark): readonly TextualBody[] {
  const body = (value: string, purpose: TextualBody['purpose']): readonly TextualBody[] =>
    value === '' ? [] : [{ type: 'TextualBody', value, format: 'text/plain', purpose }]
  return isHighlight(mark)
    ? [...body(mark.note, 'commenting'), ...body(colourNames[mark.colour].toLowerCase(), 'tagging')]
    : body(mark.name, 'describing')
}

function selectorsOf(mark: Mark): readonly Selector[] {
  const { prefix, exact, suffix } = mark.place.quote
  if (isHighlight(mark)) {
    const { words, after, start } = mark
    return [
      { type: 'TextQuoteSelector', exact: words, prefix, suffix: after },
      { type: 'TextPositionSelector', start, end: start + codePoints(words) },
    ]
  }
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix } as const
  if (mark.start === undefined) return [quote]
  return [quote, { type: 'TextPositionSelector', start: mark.start, end: mark.start + codePoints(exact) }]
}
