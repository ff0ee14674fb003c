// What a reader cannot see and a name must not hold: marks that turn the writing round, joiners, control characters.

/** Controls, soft hyphens, marks of direction, zero-width signs, tags and fillers; the line feed stays. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\u115f\u1160\u2028\u2029\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d/gu

/** Joiners mean something between letters of these scripts and inside emoji, and nowhere else. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Variation_Selector}]$/u

/** A text as it looks: nothing in it that shows nothing. Tabs become blanks, line feeds stay. */
export function withoutUnseen(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSEEN, (sign, at: number) => {
    if (sign === '\n') return sign
    const isJoiner = sign === ZERO_WIDTH_JOINER || sign === ZERO_WIDTH_NON_JOINER
    return isJoiner && JOINED.test(text.slice(Math.max(0, at - 2), at)) ? sign : ''
  })
}

const ZERO_WIDTH_NON_JOINER = '\u200c'
const ZERO_WIDTH_JOINER = '\u200d'
