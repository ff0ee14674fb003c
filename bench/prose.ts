// Story files made up from a seed, the same on every machine: for measuring, not for reading.

/** Numbers from 0 up to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const people = 'Anna Mary Tobias Wren Elinor Jonas Petra Silas Ruth Caleb'.split(' ')
const things =
  'the lamp, the ferry, her coat, the long table, a letter, the dog, the harbour wall, his other hand, the kettle, a map of the coast, the stair, the key'.split(
    ', ',
  )
const deeds =
  'had put down, was looking for, would not give up, counted again, carried to, had forgotten, turned over, held on to, wanted, pointed at'.split(
    ', ',
  )
const tails =
  'before anyone spoke, as if it were nothing, in the rain, for the third time that week, and said nothing about it, while the tide went out, with a care that surprised them both, because somebody had to, and the clock went on'.split(
    ', ',
  )
const speech =
  'Not tonight, You could have asked, It was never mine, Shut the door, I thought that you knew, There is only the one road, Well then'.split(
    ', ',
  )

/** One paragraph of made-up prose; `draw` gives the chances. */
export function paragraph(draw: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? ''
  const sentence = () => `${pick(people)} ${pick(deeds)} ${pick(things)} ${pick(tails)}.`
  const sentences = Array.from({ length: 1 + Math.floor(draw() * 6) }, sentence)
  if (draw() < 0.3) return `"${pick(speech)}," said ${pick(people)}. ${sentences[0] ?? ''}`
  return draw() < 0.1 ? `${sentences.join(' ')} It was *never* late.` : sentences.join(' ')
}

const layouts = ['a line a paragraph', 'wrapped', 'indented'] as const

/** One story file of about `words` words. */
export function storyFile(seed: number, words: number): string {
  const draw = chance(seed)
  const pick = <T>(from: readonly T[]) => from[Math.floor(draw() * from.length)] as T
  const layout = pick(layouts)
  const header = [
    `Title: The ${pick(['Late', 'Quiet', 'Other', 'Last'])} ${pick(['Ferry', 'Room', 'Letter', 'Winter'])} ${seed}`,
    `Author: ${pick(people).toLowerCase()}_${Math.floor(draw() * 90)}`,
    `Pairing: ${pick(people)}/${pick(people)}`,
    `Rating: ${pick(['G', 'PG', 'PG-13', 'R', 'NC-17'])}`,
    'Disclaimer: Nobody in here is mine.',
  ]
  const parts = Math.max(1, Math.round(words / 2500))
  const body = Array.from({ length: parts }, (_, part) => {
    const paragraphs: string[] = parts > 1 ? [`Chapter ${part + 1}`] : []
    for (let count = 0; count < words / parts; ) {
      const text = paragraph(draw)
      count += text.split(' ').length
      paragraphs.push(laidOut(text, layout))
      if (draw() < 0.03) paragraphs.push('* * *')
    }
    return paragraphs.join('\n\n')
  })
  return `${header.join('\n')}\n\n${body.join('\n\n\n')}\n\nThe End\n`
}

function laidOut(text: string, layout: (typeof layouts)[number]): string {
  if (layout === 'a line a paragraph') return text
  const lines = text.match(/.{1,72}(?:\s|$)/g) ?? [text]
  const wrapped = lines.map((line) => line.trim()).join('\n')
  return layout === 'indented' ? `    ${wrapped}` : wrapped
}
