// A cover as a picture of its own, set from type as the app sets it: figure, title, author, a rule for each step of the
// rating. All lengths are in units of its field of 200 by 300.

import { type Cover, type Ink, LEFT, RIGHT } from '../cover/cover.ts'
import { LINE } from '../cover/cover-title.ts'
import { xml } from './markup.ts'

/** The nine inks, and the pale paper of each for a pamphlet. */
const inks: Readonly<Record<Ink, readonly [deep: string, pale: string]>> = {
  weld: ['#4a5012', '#eff0da'],
  indigo: ['#2b3b78', '#e6e9f5'],
  verdigris: ['#12524b', '#e0efeb'],
  woad: ['#16526f', '#e0edf3'],
  sienna: ['#70400f', '#f6eadb'],
  madder: ['#7b1f2c', '#f6e6e3'],
  orchil: ['#612a5b', '#f3e6f1'],
  'iron-gall': ['#2c3640', '#e7ebee'],
  graphite: ['#4a4a47', '#eeeeea'],
}

export function coverSvg(cover: Cover): string {
  const [deep, pale] = inks[cover.ink]
  const [ground, ink] = cover.form === 'bound' ? [deep, pale] : [pale, deep]
  const left = LEFT[cover.form]
  const { title, author, foot } = cover
  const base = 288 - (foot.rules - 1) * 5.6 - 10
  const lines = title.lines.map((line, at) =>
    text(line.text, left, 21 + title.size * (0.86 + LINE * at), title.size),
  )
  const rules = Array.from({ length: foot.rules }, (_, at) => `M${left} ${288 - 5.6 * at}H${RIGHT}`)
  const dashes =
    foot.style === 'whole' ? '' : ` stroke-dasharray="${foot.style === 'dotted' ? '1 4' : '12 4'}"`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" width="800" height="1200">',
    `<rect width="200" height="300" fill="${ground}"/>`,
    `<g fill="${ink}" font-family="Literata, Georgia, serif">`,
    ...lines,
    figure(cover, ink),
    ...(author === null ? [] : [text(author, left, base, 13.6)]),
    `<text x="${RIGHT}" y="${base}" font-size="13.6" text-anchor="end">${xml(foot.rating)}</text>`,
    '</g>',
    `<path d="${rules.join('')}" stroke="${ink}" stroke-width="1.6" fill="none"${dashes}/>`,
    '</svg>',
  ].join('\n')
}

function figure({ figure: made, form }: Cover, ink: string): string {
  const letter = (words: string, x: number, y: number, size: number, anchor: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}">${xml(words)}</text>`
  if (made.kind === 'initial') return letter(made.letter, RIGHT, 236, 150, 'end')
  const first = letter(made.first, LEFT[form], 188, 76, 'start')
  const second = letter(made.second, RIGHT, 236, 76, 'end')
  return made.kind === 'fraction'
    ? `${first}<path d="M148 134L64 234" stroke="${ink}" stroke-width="2" fill="none"/>${second}`
    : `${first}${letter('&', 106, 216, 60, 'middle')}${second}`
}

function text(words: string, x: number, y: number, size: number): string {
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" font-size="${size}">${xml(words)}</text>`
}
