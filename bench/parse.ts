// `npm run bench:parse`: how fast story files are read, beside a bare scan for line ends over the same bytes in the
// same run, so that the figure means something on another machine.

import { readStory } from '../src/core/parse/formats/read-story.ts'
import { storyFile } from './prose.ts'

const STORIES = 60
const WORDS = 12_000
const ROUNDS = 7
const LIMIT = 15

export function main(): number {
  const encoder = new TextEncoder()
  const files = Array.from({ length: STORIES }, (_, at) => encoder.encode(storyFile(at, WORDS)))
  const megabytes = files.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6
  let kept = 0
  const scan = fastest(() => {
    for (const bytes of files) kept += lineEnds(bytes)
  })
  const parse = fastest(() => {
    files.forEach((bytes, at) => {
      kept += readStory(bytes, { file: `story-${at}.txt` }).story.parts.length
    })
  })
  const speed = megabytes / parse
  console.log(
    `${megabytes.toFixed(1)} MB of generated prose, ${STORIES} files, best of ${ROUNDS} rounds (${kept})`,
  )
  console.log(`bare line scan    ${(megabytes / scan).toFixed(0).padStart(6)} MB/s`)
  console.log(`decode and parse  ${speed.toFixed(1).padStart(6)} MB/s (wanted: ${LIMIT})`)
  console.log(`ratio             ${(parse / scan).toFixed(1).padStart(6)} times the scan`)
  return speed >= LIMIT ? 0 : 1
}

/** Seconds of the quickest round: the one that was disturbed least. */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    work()
    best = Math.min(best, performance.now() - began)
  }
  return best / 1000
}

/** Lines, counted byte by byte: the least that reading a text can be. */
function lineEnds(bytes: Uint8Array): number {
  let lines = 0
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x0a) lines++
  return lines
}
