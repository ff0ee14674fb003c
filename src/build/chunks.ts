// Which of the app's modules go into which script. What the first view needs is one script, and what several later
// views share is one: a phone fetches few files sooner than many, and a new view does not cut the others' scripts anew.

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** The page's own script, and the views that come later, each fetched as one file. */
const FIRST = 'src/app/main.tsx'
const LATER = [
  'src/app/reading-views.ts',
  'src/app/other-views.ts',
  'src/app/soon.ts',
  'src/app/backup-views.ts',
  'src/app/own/own-page.tsx',
  'src/app/library/library-sheets.ts',
]

/** Names the script that a module belongs to; null where it is needed by one view alone. */
export function chunkNaming(root: string): (id: string, graph: Graph) => string | null {
  let reached: {
    readonly first: ReadonlySet<string>
    readonly later: readonly ReadonlySet<string>[]
  } | null = null
  return (id, graph) => {
    reached ??= {
      first: reachedFrom(`${root}/${FIRST}`, graph),
      later: LATER.map((entry) => reachedFrom(`${root}/${entry}`, graph)),
    }
    if (reached.first.has(id)) return 'first'
    return reached.later.filter((one) => one.has(id)).length > 1 ? 'shared' : null
  }
}

/** All modules that one imports at its top, and they in turn. */
function reachedFrom(entry: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
