// What one page shows and runs, and what is wrong with it: told from the page's own document and from the builds' files.

import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import type { Published } from '../offline/published.ts'

/** A version as it was built. */
export interface Version {
  readonly published: Published
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Whether its scripts say that they are of the next version. */
  readonly isNext: boolean
}

/** What a page shows at one moment. */
export interface Sight {
  readonly path: string
  readonly catalogue: string
  /** How often a script of the next version has run. */
  readonly next: number
  /** Scripts that the page has asked for, relative to the base. */
  readonly scripts: readonly string[]
  readonly heading: string
  /** Characters that stand on the page. */
  readonly length: number
  readonly isLost: boolean
  /** Whether a part's text is shown, and its blocks as they are shown. */
  readonly blocks: readonly string[] | null
}

export type Fault = 'white' | 'lost' | 'mixed' | 'corrupt'

export function look(page: Page): Promise<Sight> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-block]')].map((block) => block.textContent ?? '')
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((name) => name.startsWith('assets/') && name.endsWith('.js'))
    const next: unknown = Reflect.get(window, 'dogearNext')
    // Only what can be seen counts; the words for a browser without scripts do not.
    const shown = document.body?.innerText ?? ''
    return {
      path: location.pathname,
      catalogue: document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content ?? 'none',
      next: Array.isArray(next) ? next.length : 0,
      scripts,
      heading: document.querySelector('h1')?.textContent ?? '',
      length: shown.trim().length,
      isLost:
        document.getElementById('lost') !== null ||
        /could not be (shown|loaded|read)|no longer on this device|cannot be listed|are not on this|is not on this/.test(
          shown,
        ),
      blocks: blocks.length > 0 ? blocks : null,
    }
  })
}

/** What is wrong with a sight; nothing where it is wholly of one version and says what that version says. */
export function faultsIn(sight: Sight, versions: readonly Version[]): readonly Fault[] {
  const faults: Fault[] = []
  if (sight.length === 0) faults.push('white')
  if (sight.isLost) faults.push('lost')
  const version = versions.find(({ published }) => published.catalogue === sight.catalogue)
  if (!version || isMixed(sight, version)) faults.push('mixed')
  if (version && isCorrupt(sight, version)) faults.push('corrupt')
  return faults
}

function isMixed({ scripts, next }: Sight, { files, isNext }: Version): boolean {
  return scripts.some((script) => !files.has(script)) || next > 0 !== isNext
}

/** The text must be that of the part in the address, block by block, as its version was published. */
function isCorrupt({ path, blocks }: Sight, { published }: Version): boolean {
  const [, id = '', part = ''] = /^\/read\/([^/]+)\/(\d+)$/.exec(path) ?? []
  if (!blocks || id === '') return false
  const story = published.stories.find(({ entry }) => entry.id === decodeURIComponent(id))
  return !isDeepStrictEqual(blocks, story?.parts[Number(part) - 1])
}
