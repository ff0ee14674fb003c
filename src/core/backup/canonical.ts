// JSON that is always written the same way: keys in order, no spaces, what is undefined left out.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The one text of a value. Only for values of our own: it is as deep as they are. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
  return `{${members.join(',')}}`
}

const DEEPEST = 8

/** Whether a value is JSON of no more than so many signs, and not too deep to be walked through. */
export function isSmallJson(value: unknown, most: number, deepest = DEEPEST): value is Json {
  let left = most
  const isSmall = (one: unknown, depth: number): boolean => {
    left -= 1
    if (left < 0 || depth > deepest) return false
    if (one === null || typeof one === 'boolean') return true
    if (typeof one === 'number') return Number.isFinite(one)
    if (typeof one === 'string') {
      left -= one.length
      return left >= 0
    }
    if (Array.isArray(one)) return one.every((item) => isSmall(item, depth + 1))
    if (typeof one !== 'object') return false
    return Object.entries(one).every(
      ([key, item]) => key !== '__proto__' && isSmall(key, depth) && isSmall(item, depth + 1),
    )
  }
  return isSmall(value, 0)
}
