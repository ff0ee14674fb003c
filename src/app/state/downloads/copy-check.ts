// The reader's test of what is here: every kept file is read and proved. What is damaged is let go, named, and fetched
// again.

import { create } from 'zustand'
import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { ownersOf } from '../../../core/catalogue/file-owners.ts'
import { tellTabs } from '../../device/files/download-turn.ts'
import { canCheck, checkFile } from '../../device/files/kept-check.ts'
import { ownHashes } from '../../device/storage/own-texts.ts'
import { fetchAgain } from './download.ts'
import { lookWhatIsHere, useHere } from './here.ts'

interface CopyCheck {
  /** `cannot`: this browser has nothing to prove files with. */
  readonly phase: 'idle' | 'checking' | 'done' | 'stopped' | 'cannot'
  /** Files proved or found wanting, of how many. */
  readonly checked: number
  readonly of: number
  /** Files that the browser's storage did not give. */
  readonly unread: number
  /** Ordinals of stories of which a file was damaged; they are here again once it is. */
  readonly damaged: readonly number[]
  /** Damaged files that no story names any more. */
  readonly strays: number
}

const untested: CopyCheck = { phase: 'idle', checked: 0, of: 0, unread: 0, damaged: [], strays: 0 }

export const useCopyCheck = create<CopyCheck>(() => untested)

/** Files that are read at the same time, and milliseconds after which the page has a moment for itself. */
const AT_ONCE = 4
const SLICE = 40

/** Tests all that is here, once at a time. */
export async function testCopy(catalogue: Catalogue): Promise<void> {
  if (useCopyCheck.getState().phase === 'checking') return
  if (!canCheck) return useCopyCheck.setState({ ...untested, phase: 'cannot' })
  await lookWhatIsHere()
  const own = ownHashes()
  const queue = [...useHere.getState().files].filter((hash) => !own.has(hash))
  const bad: string[] = []
  let checked = 0
  let unread = 0
  useCopyCheck.setState({ ...untested, phase: 'checking', of: queue.length })
  const isChecking = () => useCopyCheck.getState().phase === 'checking'
  const worker = async () => {
    let since = performance.now()
    for (let hash = queue.pop(); hash && isChecking(); hash = queue.pop()) {
      const found = await checkFile(hash)
      checked++
      if (found === 'unknown') unread++
      else if (found !== 'whole') bad.push(hash)
      if (performance.now() - since < SLICE) continue
      useCopyCheck.setState({ checked, unread })
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const owners = bad.map((hash) => ownersOf(catalogue, hash))
  const damaged = [...new Set(owners.flat())].sort((a, b) => a - b)
  const strays = owners.filter((own) => own.length === 0).length
  const phase = isChecking() ? 'done' : 'stopped'
  if (bad.length > 0) {
    await lookWhatIsHere()
    tellTabs({ kind: 'gone', files: bad })
  }
  useCopyCheck.setState({ phase, checked, unread, damaged, strays })
  if (damaged.length > 0) void fetchAgain(damaged)
}

export function stopTest(): void {
  useCopyCheck.setState({ phase: 'stopped' })
}
