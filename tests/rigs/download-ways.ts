// `npm run bench:download -- --stories 2000`: how long the stories of an archive take to come over a slow line, file by
// file and in packs of several sizes. A page of Chromium fetches, proves and keeps them as the app does; the host makes the
// line slow itself: each request waits 150 to 300 ms, and all answers share 1.6 Mbit/s over HTTP/1.1, with gzip.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { writeGenerated } from '../../bench/generate.ts'
import { chance } from '../../bench/prose.ts'
import { publish } from '../../src/build/publish.ts'
import { readStoriesFolder } from '../../src/build/stories-folder.ts'
import { keptStories } from '../../src/build/story-cache.ts'
import { packHead, packRuns } from '../../src/core/catalogue/packs.ts'
import { fileAddress } from '../../src/core/catalogue/published.ts'
import { chromiumStart } from '../phone.ts'
import { SlowHost } from './slow-host.ts'

const line = { latency: [150, 300], bitsPerSecond: 1_600_000 } as const

interface Way {
  readonly name: string
  /** Of a pack, at least and at most, in KiB; null for file by file. */
  readonly kibibytes: readonly [fewest: number, most: number] | null
  readonly atOnce: number
}

const ways: readonly Way[] = [
  { name: 'files', kibibytes: null, atOnce: 3 },
  { name: 'files', kibibytes: null, atOnce: 6 },
  ...([32, 64, 128, 256, 512, 1024] as const).map(
    (most): Way => ({ name: 'packs', kibibytes: [most / 2, most], atOnce: 3 }),
  ),
  { name: 'packs', kibibytes: [192, 512], atOnce: 1 },
  { name: 'packs', kibibytes: [192, 512], atOnce: 2 },
  { name: 'packs', kibibytes: [192, 512], atOnce: 6 },
]

export async function main(words: readonly string[], root: string): Promise<number> {
  const stories = Number(words[words.indexOf('--stories') + 1] ?? 2000) || 2000
  const folder = path.join(root, `.cache/generated/${stories}`)
  if (!existsSync(folder)) writeGenerated(folder, stories)
  const read = readStoriesFolder(folder, keptStories(root, folder))
  const { files, entries } = publish(read.stories, read.archive)
  const all = entries.flatMap((entry) => entry.files)
  const total = all.reduce((sum, file) => sum + file.bytes, 0)
  console.log(`${stories} stories, ${all.length} files, ${(total / 1e6).toFixed(1)} MB`)
  for (const way of ways) {
    const dir = mkdtempSync(path.join(tmpdir(), 'dogear-bench-'))
    const runs = way.kibibytes ? packRuns(all, sizes(way.kibibytes)) : all.map((file) => [file])
    runs.forEach((run, index) => {
      const own = run.map(({ hash }) => files.get(fileAddress(hash)) ?? '')
      writeFileSync(path.join(dir, `${index}.json`), `${[packHead(run), ...own].join('\n')}\n`)
    })
    await measure(way, dir)
    rmSync(dir, { recursive: true })
  }
  return 0
}

function sizes([fewest, most]: readonly [number, number]) {
  return { fewest: fewest * 1024, most: most * 1024 }
}

async function measure({ name, kibibytes, atOnce }: Way, dir: string): Promise<void> {
  const count = readdirSync(dir).length
  const pages = { '/': '<!doctype html><title>Bench</title>' }
  const host = await SlowHost.of({ dir, line, chance: chance(1), pages })
  const browser = await chromium.launch(chromiumStart)
  const page = await browser.newPage()
  await page.goto(host.url)
  const { seconds, kept } = await fetchAll(page, count, atOnce)
  const size = kibibytes ? ` of ${kibibytes.join(' to ')} KiB` : ''
  console.log(
    `${name}${size}, ${atOnce} at once`.padEnd(40),
    `${count} requests`.padStart(14),
    `${(host.bytes / 1e6).toFixed(2)} MB sent`.padStart(14),
    `${seconds.toFixed(1)} s`.padStart(9),
    `${kept} files kept`,
  )
  await browser.close()
  await host.stop()
}

/** Runs in the page: fetches, splits, proves and keeps. */
function fetchAll(page: Page, count: number, atOnce: number) {
  return page.evaluate(
    async ([count, atOnce]) => {
      const cache = await caches.open('bench')
      const began = performance.now()
      let next = 0
      let kept = 0
      const keep = async (hash: string, bytes: Uint8Array<ArrayBuffer>) => {
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
        if (!hex.startsWith(hash)) throw new Error(`${hash} is damaged.`)
        await cache.put(`/stories/${hash}.json`, new Response(bytes))
        kept++
      }
      const work = async () => {
        while (next < count) {
          const address = `/${next++}.json`
          const bytes = new Uint8Array(await (await fetch(address, { cache: 'no-store' })).arrayBuffer())
          let at = bytes.indexOf(10) + 1
          const head: { files: [string, number][] } = JSON.parse(
            new TextDecoder().decode(bytes.subarray(0, at)),
          )
          await Promise.all(
            head.files.map(([hash, length]) => {
              const own = bytes.slice(at, at + length)
              at += length + 1
              return keep(hash, own)
            }),
          )
        }
      }
      await Promise.all(Array.from({ length: atOnce }, work))
      return { seconds: (performance.now() - began) / 1000, kept }
    },
    [count, atOnce] as const,
  )
}
