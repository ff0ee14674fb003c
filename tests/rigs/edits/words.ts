// Edits within paragraphs: what an author mends and what a new edition does to every line.

import type { Chances, Edit } from './chances.ts'
import { offsetIn, spotIn, wordsIn } from './chances.ts'
import type { Draft, DraftBlock } from './draft.ts'
import { replaced, rewritten, withBlocks } from './draft.ts'

const inOneBlock =
  (change: (block: DraftBlock, chances: Chances) => DraftBlock): Edit =>
  (draft, chances) =>
    withBlocks(draft, spotIn(draft, chances), 1, ([one]) =>
      one ? [one.text === '' ? one : change(one, chances)] : [],
    )

const everywhere = (draft: Draft, change: (block: DraftBlock) => DraftBlock): Draft =>
  draft.map((blocks) => blocks.map(change))

/** One to three letters wrong, or right again. */
export const mendTypo = inOneBlock((block, chances) => {
  let mended = block
  for (let typos = chances.whole(1, 3); typos > 0; typos--) {
    const at = offsetIn(mended, chances)
    const letter = String.fromCharCode(chances.whole(97, 122))
    const kind = chances.one(['put in', 'left out', 'changed'] as const)
    mended = replaced(mended, at, kind === 'put in' ? at : at + 1, kind === 'left out' ? '' : letter)
  }
  return mended
})

/** One to four words changed, put in or taken out; or a whole sentence of several written anew. */
export const changeWords = inOneBlock((block, chances) => {
  const sentences = [...block.text.matchAll(/[^.!?]+[.!?]+["”’']?\s*/g)]
  if (sentences.length >= 3 && chances.isTrue(0.25)) {
    const { index, 0: old } = chances.one(sentences)
    return replaced(block, index, index + old.length, `${chances.foreign().slice(0, 60)}. `)
  }
  let changed = block
  for (let count = chances.whole(1, 4); count > 0; count--) {
    const at = offsetIn(changed, chances)
    const word = wordsIn(changed.text).find((one) => one.at >= at)
    if (!word) continue
    const other = wordsIn(chances.foreign())[0]?.word ?? 'late'
    const kind = chances.one(['put in', 'left out', 'changed'] as const)
    const end = kind === 'put in' ? word.at : word.at + word.word.length
    changed = replaced(
      changed,
      word.at,
      end,
      kind === 'left out' ? '' : kind === 'put in' ? `${other} ` : other,
    )
  }
  return changed
})

/** Straight, curled or single quotation marks throughout. */
export const changeQuotes: Edit = (draft, chances) => {
  const style = chances.one(['straight', 'curled', 'single', 'typewriter'] as const)
  return everywhere(draft, (block) =>
    rewritten(block, /["“”'‘’]/g, (mark, at) => {
      const opens = at === 0 || /[\s(—-]/.test(block.text[at - 1] ?? ' ')
      const isDouble = /["“”]/.test(mark)
      if (style === 'straight') return isDouble ? '"' : "'"
      if (style === 'typewriter') return isDouble ? (opens ? '``' : "''") : "'"
      if (style === 'single' || !isDouble) return opens ? '‘' : '’'
      return opens ? '“' : '”'
    }),
  )
}

/** Dashes and ellipses in another fashion throughout. */
export const changeDashes: Edit = (draft, chances) => {
  const dash = chances.one(['—', ' — ', '--', ' -- ', ' - ', '–'])
  const dots = chances.one(['…', '...', '. . .', ' ...', '....'])
  return everywhere(draft, (block) =>
    rewritten(
      rewritten(block, /\s*(?:—|--+|–)\s*/g, () => dash),
      /\s?(?:…|\.\.\.+)/g,
      () => dots,
    ),
  )
}

const OUTSIDE_ASCII = /[^\0-\x7f]/g

/** Bytes read as what they are not: throughout, as it happens. Quotation marks are curled first, for there is more to lose. */
export const damageEncoding: Edit = (draft, chances) => {
  const kind = chances.one(['as windows-1252', 'question marks', 'replacement characters', 'lost'] as const)
  const damage = (letters: string) => {
    if (kind === 'as windows-1252')
      return new TextDecoder('windows-1252').decode(new TextEncoder().encode(letters))
    return kind === 'question marks' ? '?' : kind === 'lost' ? '' : '\ufffd'
  }
  const curled = everywhere(draft, (block) =>
    rewritten(
      rewritten(block, /'/g, () => '’'),
      /"/g,
      (_, at) => (at === 0 ? '“' : '”'),
    ),
  )
  return everywhere(curled, (block) => rewritten(block, OUTSIDE_ASCII, damage))
}

/** The first words of every part, of some paragraphs or of one in capitals, as printers do; or of none. */
export const changeCapitals: Edit = (draft, chances) => {
  const count = chances.whole(2, 6)
  const kind = chances.one(['first of part', 'all', 'none'] as const)
  const inCapitals = (block: DraftBlock) => {
    const end = wordsIn(block.text)[count]?.at ?? block.text.length
    const head = block.text.slice(0, end)
    return replaced(block, 0, end, kind === 'none' ? head.toLowerCase() : head.toUpperCase())
  }
  // Replacing the head would take a place within it to its beginning, though no letter has moved.
  const kept = (block: DraftBlock) => ({ ...inCapitals(block), mark: block.mark })
  if (kind !== 'first of part') return everywhere(draft, kept)
  return draft.map((blocks) => blocks.map((block, at) => (at === 0 ? kept(block) : block)))
}
