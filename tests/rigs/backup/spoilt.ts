// Ways in which a file is spoilt on its way, or made to do harm.

export interface Way {
  readonly way: number
  readonly at: number
  readonly by: number
}

/** A text that differs from a good one, by one of nine ways. */
export function spoilt(text: string, { way, at, by }: Way): string {
  const place = at % text.length
  const put = (middle: string, gone = 0) => text.slice(0, place) + middle + text.slice(place + gone)
  const letter = text[place] ?? ''
  switch (way % 9) {
    case 0:
      return text.slice(0, place)
    case 1:
      return put(String.fromCharCode((letter.charCodeAt(0) + 1 + (by % 90)) % 0xd800), 1)
    case 2:
      return put('', 1 + (by % 40))
    case 3:
      return text.slice(0, place) + text.slice(Math.max(0, place - 1 - (by % 60)))
    case 4:
      return text.replace(/"sequence":\d+|:1\b/, by % 2 === 0 ? ':1e308' : ':-1')
    case 5:
      return text.replace(
        '"records":{',
        `"records":{"__proto__":{"polluted":1},"bookmarks":[{"key":"__proto__","seen":{"__proto__":1}}],`,
      )
    case 6:
      return text.replace(
        '"records":{',
        `"records":{"bookmarks":[${'['.repeat(1000 + (by % 20_000))}${']'.repeat(1000 + (by % 20_000))}],`,
      )
    case 7:
      return text.replace(
        /"(key|seen|values|text|at|share|part)":/,
        by % 2 === 0 ? '"$1":null,"x":' : '"$1":{"a":[]},"x":',
      )
    default:
      return text.replace(/"check":"\w+"/, `"check":"${(by >>> 0).toString(16).padStart(8, '0').slice(-8)}"`)
  }
}
