// Characters by name and by kind, for the rules of typography. A text's edge is no character: undefined.

export const NO_BREAK_SPACE = '\u00a0'
export const NARROW_NO_BREAK_SPACE = '\u202f'

export function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign)
}

export function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9'
}

export function isLetterOrDigit(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

/** White space, or the text's edge. */
export function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign)
}
