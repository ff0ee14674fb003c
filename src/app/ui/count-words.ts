// Numbers of stories in words.

export function storiesWords(stories: number): string {
  return stories === 1 ? '1 story' : `${spellCount(stories)} stories`
}

/** Made once: making one takes longer than a hundred numbers. */
const spelled = new Intl.NumberFormat('en')

/** `2,000` */
export function spellCount(count: number): string {
  return spelled.format(count)
}
