// Of two ways to the same thing whichever is there first: a cache that is slow, and a network that may be silent.

/** What comes first of these that is not undefined; undefined where none has it. None of them may reject. */
export async function firstGiven<T>(...ways: readonly Promise<T | undefined>[]): Promise<T | undefined> {
  const given = ways.map(async (way) => {
    const found = await way
    if (found === undefined) throw new Error('Not this way.')
    return found
  })
  return Promise.any(given).catch(() => undefined)
}
