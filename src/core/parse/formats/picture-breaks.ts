// Pictures that stand between scenes: a row of stars, a bar, whatever the page’s author drew.

import { type Item, plainItem } from './html.ts'

/**
 * The items of a page with breaks for such pictures. One that stands alone below a sentence, and comes again or is called
 * what it is, divides scenes; any other is only looked at. What a header is drawn with stands below names and labels.
 */
export function withDividers(items: readonly Item[]): readonly Item[] {
  const times = new Map<string, number>()
  for (const { picture } of items)
    if (picture !== undefined) times.set(picture, (times.get(picture) ?? 0) + 1)
  if (times.size === 0) return items
  let above = ''
  return items.flatMap(({ picture, ...item }) => {
    if (item.text !== '') above = item.text
    if (picture === undefined) return [item]
    const isNamed = DIVIDER.test(picture) || ((times.get(picture) ?? 0) > 1 && !SPACER.test(picture))
    if (!isNamed || !SENTENCE.test(above) || LABEL.test(above)) return []
    return [{ ...item, text: '* * *' }, plainItem(item.section, item.line, '')]
  })
}

const DIVIDER =
  /(?:(?:divider|separator|scene-?break)[\w-]{0,12}|(?:^|[/_-])(?:bar|line|rule|hr|sep)[\d_-]{0,4})\.(?:gif|png|jpe?g|svg)$/i
/** What pages are laid out with, and what stands for pictures that have not come. */
const SPACER = /^(?:data:|$)|(?:spacer|blank|clear|pixel|dot|indent|smil|trans)[\w-]{0,12}\.\w{3,4}$/i
const SENTENCE = /\s\S{0,40}[.!?…][\s"'“”’)*_]{0,4}$/
const LABEL = /^\W{0,4}\p{Lu}[\p{L}'’ /]{1,24}:/u
