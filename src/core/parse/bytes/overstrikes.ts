// What typewriters and terminals left: letters struck twice (bold), struck over a low line (underlined), or struck out;
// the codes of a terminal's colours; hyphens that only show at a line's end.

import type { PutRight } from './double-encoding.ts'

/** A letter, a backspace, a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is read
const STRUCK = /(?:[^\s\u0008](?:\u0008[^\s\u0008])+)+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const COLOUR = /\u001b\[[\d;]{0,12}[a-zA-Z]/g

/** Reads overstrikes as the emphasis that they were, and leaves nothing of a terminal in the text. */
export function withoutOverstrikes(text: string): PutRight {
  let count = 0
  const read = text
    .replace(COLOUR, () => {
      count++
      return ''
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a blank between two underlined words
    .replace(/_\u0008 (?=\S)/g, ' ')
    .replace(STRUCK, (struck) => {
      count++
      return unstruck(struck)
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is left of them means nothing
    .replace(/[\u0008\u001b]/g, () => {
      count++
      return ''
    })
  return { text: read, count }
}

function unstruck(struck: string): string {
  let text = ''
  let mark = ''
  for (let at = 0; at < struck.length; ) {
    let end = at + 1
    while (struck[end] === '\b') end += 2
    const layers = struck.slice(at, end).split('\b')
    const last = layers.at(-1) === '_' ? (layers[0] ?? '') : (layers.at(-1) ?? '')
    const next =
      layers.length > 1 && layers.includes('_') && last !== '_'
        ? '_'
        : layers.length > 1 && layers[0] === last
          ? '**'
          : ''
    if (next !== mark) {
      text += mark + next
      mark = next
    }
    text += last
    at = end
  }
  return text + mark
}

/** Soft hyphens are seen only at a line's end: there they stay, as hyphens. */
export function withoutSoftHyphens(text: string): PutRight {
  let count = 0
  const read = text.replace(/\u00ad+( *\n)?/g, (_, end: string | undefined) => {
    count++
    return end === undefined ? '' : `-${end}`
  })
  return { text: read, count }
}
