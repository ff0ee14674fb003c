// Where the reader's other devices were when they were last met, as the backup left it in the reader's database.

import type { Elsewhere } from '../../../core/place/elsewhere.ts'
import { isPlace } from '../../../core/reading/stored-reading.ts'
import { readFrom } from './reader-database.ts'

/** Under this name in the store `backup`. */
export const ELSEWHERE = 'elsewhere'

/** Whatever stands there, checked. */
export async function readElsewhere(): Promise<readonly Elsewhere[]> {
  const stored: unknown = await readFrom(['backup'], ({ store }) => store.get(ELSEWHERE))
  return Array.isArray(stored) ? stored.filter(isElsewhere) : []
}

function isElsewhere(value: unknown): value is Elsewhere {
  if (typeof value !== 'object' || value === null) return false
  const text = (name: keyof Elsewhere) => typeof Reflect.get(value, name) === 'string'
  const isNamed = (['story', 'device', 'name'] as const).every(text)
  return isNamed && typeof Reflect.get(value, 'at') === 'number' && isPlace(Reflect.get(value, 'place'))
}
