// Files that have just come, gathered for a moment: every view that shows what is here is drawn anew with each change, and
// thousands of them may come in a minute.

import { useHere } from './here.ts'

const fresh = new Set<string>()

/** Whether a file is here, also where that is not shown yet. */
export function isKept(hash: string): boolean {
  return fresh.has(hash) || useHere.getState().files.has(hash)
}

export function addFresh(hashes: readonly string[]): void {
  for (const hash of hashes) fresh.add(hash)
}

/** Shows what has come, here or in another tab; answers what was new. */
export function haveCome(more: readonly string[] = []): readonly string[] {
  const { files } = useHere.getState()
  const come = [...fresh, ...more].filter((hash) => !files.has(hash))
  fresh.clear()
  if (come.length > 0) useHere.setState({ files: new Set([...files, ...come]) })
  return come
}

/** Milliseconds between two changes, and one more for so many files: looking through many takes longer. */
const OFTEN = 500
const FILES_A_MILLISECOND = 20

/** Shows what has come now and then, and tells of it; answers how to end that. */
export function keepUp(onCome: (files: readonly string[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    const come = haveCome()
    if (come.length > 0) onCome(come)
    timer = setTimeout(look, OFTEN + useHere.getState().files.size / FILES_A_MILLISECOND)
  }
  timer = setTimeout(look, OFTEN)
  return () => {
    clearTimeout(timer)
    const come = haveCome()
    if (come.length > 0) onCome(come)
  }
}
