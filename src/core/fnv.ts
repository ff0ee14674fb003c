// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): small, quick, and for telling things apart only.

/** Over numbers: bytes of a text, or its UTF-16 units. */
export function fnv1a(codes: ArrayLike<number>): number {
  let hash = OFFSET
  for (let at = 0; at < codes.length; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), PRIME)
  return hash >>> 0
}

/** Over the UTF-16 units of a text. */
export function fnv1aOfText(text: string): number {
  let hash = OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
