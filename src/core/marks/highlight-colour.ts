// The four marking colours, apart from all that finds marked words: whoever only reads records needs no more.

/** Which of the four marking colours; what each looks like is the theme's affair. */
export const highlightColours = [1, 2, 3, 4] as const
export type HighlightColour = (typeof highlightColours)[number]

export function isHighlightColour(value: number): value is HighlightColour {
  return highlightColours.some((colour) => colour === value)
}
