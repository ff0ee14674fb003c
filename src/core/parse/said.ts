// Whether somebody in the story says or thinks a line: what somebody says is never said about the story.

const SAYS =
  'said|says|thought|thinks|asked|asks|answered|replied|whispered|muttered|murmured|shouted|called|cried|added|wrote|read|repeated|insisted|agreed'

const SAID = new RegExp(
  // bounded: lines are asked, and names are short
  `[,?!…]["”'’]?\\s(?:(?:${SAYS})\\s(?!(?:for|so|it)\\b)|(?:he|she|they|we|the \\w{2,20}|\\p{Lu}[\\p{L}'’]{1,20})\\s(?:${SAYS})\\b)`,
  'u',
)

/** `To be continued, he thought.`, `Copyright, said the clerk.` */
export function isSaid(text: string): boolean {
  return SAID.test(text)
}
