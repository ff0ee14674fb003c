// English words that begin with an apostrophe. It looks like an opening quotation mark to whoever only sees its neighbours.

/** Never words without it. */
const always = new Set('tis twas twere twill twould twixt em neath nother nuff cept'.split(' '))
/** Words of their own as well, or letters that open many a word: elided where they are small and open nothing. */
const often = new Set('cause til till bout round im er e n ere is ow ave ad fore'.split(' '))

/** How surely the apostrophe before a word is one, from the word alone. */
export function elisionOf(word: string): 'always' | 'often' | null {
  const small = word.toLowerCase()
  if (always.has(small)) return 'always'
  return often.has(small) ? 'often' : null
}
