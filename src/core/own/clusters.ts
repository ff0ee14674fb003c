// Which files have to be read together: those whose names say that they may be parts of one story.

import { nameOfParts } from '../parse/files/join-files.ts'

/** More than this in one hand is a folder of numbered stories, not one story: files and bytes. */
const MOST_FILES = 200
const MOST_BYTES = 48_000_000

interface Sized {
  readonly path: string
  readonly bytes: number
}

/** Lists of indices; every file is in one of them. The order is that of the first files. */
export function clustersOf(files: readonly Sized[]): readonly (readonly number[])[] {
  const byName = new Map<string, number[]>()
  const clusters: number[][] = []
  files.forEach(({ path }, index) => {
    const name = nameOfParts(path)
    const same = name === null ? undefined : byName.get(name)
    if (same) {
      same.push(index)
      return
    }
    const cluster = [index]
    clusters.push(cluster)
    if (name !== null) byName.set(name, cluster)
  })
  return clusters.flatMap((cluster) => {
    const bytes = cluster.reduce((sum, index) => sum + (files[index]?.bytes ?? 0), 0)
    const isOne = cluster.length <= MOST_FILES && bytes <= MOST_BYTES
    return isOne ? [cluster] : cluster.map((index) => [index])
  })
}
