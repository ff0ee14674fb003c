// Numbers of stories in words.

export function storiesWords(stories: number): string {
  return stories === 1 ? '1 story' : `${spellCount(stories)} stories`
}

/** `2,000` */
export function spellCount(count: number): string {
  return count.toLocaleString('en')
}
