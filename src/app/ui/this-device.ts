// What the reader would call the thing in their hands.

/** A phone is operated by a finger and cannot hover; everything else is a computer. */
export const thisDevice: 'phone' | 'computer' = matchMedia('(hover: none) and (pointer: coarse)').matches
  ? 'phone'
  : 'computer'
