// A title set in lines on a cover, in units of its field of 200 by 300. Measured by table, so that no screen has to
// lay it out twice: widths of Literata 500 at optical size 24, measured letter by letter.

export interface Line {
  readonly text: string
  /** Its width at the size it was set in. */
  readonly width: number
}

/** Hundredths of the type size, and the characters that take them. */
const widths: readonly (readonly [number, string])[] = [
  [20, ' '],
  [25, "'"],
  [34, '.,:;!’ijl()-‘'],
  [41, 'ftI1"'],
  [47, 's/'],
  [50, 'crz–'],
  [53, 'e?2357“”'],
  [56, 'J4689g0'],
  [60, 'avxyoqp'],
  [62, 'bdkSEFLP'],
  [66, 'hnuBRZ'],
  [73, 'ACTVXYK'],
  [78, 'DGOQH&'],
  [82, 'NU'],
  [86, 'w'],
  [98, 'mM—…'],
  [108, 'W'],
]

const widthOf = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
)
const OTHER = 66
/** What kerning and joined letters take back, over whole titles. */
const KERNING = 0.97

/** Sizes in units: short titles large, longer ones smaller, and two more for what still will not go in. */
const sizes = [
  { upTo: 16, size: 31 },
  { upTo: 26, size: 26.4 },
  { upTo: 48, size: 22.8 },
  { upTo: 72, size: 19 },
  { upTo: Number.POSITIVE_INFINITY, size: 16 },
] as const

export const LINE = 1.1
/** Room from the top of the title to the top of the figure. */
const HEIGHT = 92

/** Lines and size for a title within a width. What cannot go in even at the smallest size ends in an ellipsis. */
export function setTitle(
  title: string,
  width: number,
): { readonly lines: readonly Line[]; readonly size: number } {
  const words = title.trim().split(/\s+/)
  const length = words.join(' ').length
  const fitting = sizes.filter(({ upTo }) => length <= upTo)
  for (const { size } of fitting) {
    const lines = balanced(words, width, size)
    if (lines.length * size * LINE <= HEIGHT && lines.every((line) => line.width <= width))
      return { lines, size }
  }
  const size = sizes.at(-1)?.size ?? 16
  return { lines: cut(breakLines(cutWords(words, width, size), width, size), width, size), size }
}

function widthOfText(text: string, size: number): number {
  let hundredths = 0
  for (const character of text) hundredths += widthOf.get(character) ?? OTHER
  return (hundredths * size * KERNING) / 100
}

/** As many lines as are needed, and as even as they can be: `Do Not / Turn Round`, not `Do Not Turn / Round`. */
function balanced(words: readonly string[], width: number, size: number): readonly Line[] {
  let lines = breakLines(words, width, size)
  for (let narrower = width - 4; narrower > width / 3; narrower -= 4) {
    const tried = breakLines(words, narrower, size)
    if (tried.length > lines.length || tried.some((line) => line.width > width)) break
    lines = tried
  }
  return lines
}

function breakLines(words: readonly string[], width: number, size: number): readonly Line[] {
  const lines: Line[] = []
  let text = ''
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`
    if (text !== '' && widthOfText(longer, size) > width) {
      lines.push({ text, width: widthOfText(text, size) })
      text = word
    } else {
      text = longer
    }
  }
  if (text !== '') lines.push({ text, width: widthOfText(text, size) })
  return lines
}

/** Words that overrun a line by themselves are broken, with a hyphen, where the line ends. */
function cutWords(words: readonly string[], width: number, size: number): readonly string[] {
  return words.flatMap((word) => {
    const pieces: string[] = []
    let piece = ''
    for (const character of word) {
      if (piece !== '' && widthOfText(`${piece}${character}-`, size) > width) {
        pieces.push(`${piece}-`)
        piece = ''
      }
      piece += character
    }
    return [...pieces, piece]
  })
}

function cut(lines: readonly Line[], width: number, size: number): readonly Line[] {
  const room = Math.floor(HEIGHT / (size * LINE))
  if (lines.length <= room) return lines
  const last = [...(lines[room - 1]?.text ?? '')]
  while (last.length > 0 && widthOfText(`${last.join('')}…`, size) > width) last.pop()
  const text = `${last.join('').trimEnd()}…`
  return [...lines.slice(0, room - 1), { text, width: widthOfText(text, size) }]
}
