// What has joined a story since its length was known.

import type { Entry } from './catalogue.ts'

/** How many parts joined a story at its end; 0 where it changed in another way. */
export function partsJoined({ parts }: Pick<Entry, 'parts'>, wordsBefore: number): number {
  let sum = 0
  const kept = parts.findIndex((words) => {
    sum += words
    return sum >= wordsBefore
  })
  return sum === wordsBefore && kept >= 0 ? parts.length - kept - 1 : 0
}
