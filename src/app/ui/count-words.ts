// Numbers of stories in words.

export function storiesWords(stories: number): string {
  return stories === 1 ? '1 story' : `${spellCount(stories)} stories`
}

/** `2,000`. By hand, since every letter of a search counts anew: a browser's own way takes many times as long. */
export function spellCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
