// Whether somebody in the story says or thinks a line: what somebody says is never said about the story.

const SAYS =
  '(?:said|says|thought|thinks|asked|asks|answered|replied|whispered|muttered|murmured|shouted|cried)'

/** Behind a comma anybody may; behind a question only who is told of in small letters, since there a sentence may begin. */
const SAID = new RegExp(
  `,["”’']?\\s(?:${SAYS}\\s(?!I\\b)|(?:I|we|he|she|they|the \\w{2,20}|\\p{Lu}[\\p{L}'’]{1,20})\\s${SAYS}\\b)|[?!…]["”’']?\\s(?:${SAYS}\\s|(?:he|she|they)\\s${SAYS}\\b)`,
  'u',
)

/** `To be continued, he thought.`, `Copyright, said the clerk.` */
export function isSaid(text: string): boolean {
  return SAID.test(text)
}
