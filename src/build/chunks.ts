// Which of the app's modules go into which script. What the first view needs is one script, and what several later
// views share is one: a phone fetches few files sooner than many, and a new view does not cut the others' scripts anew.

import { realpathSync } from 'node:fs'
import path from 'node:path'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly code: string | null } | null
}

/** The page's own script, and the views that come later, each fetched as one file. */
const FIRST = 'src/app/main.tsx'
const LATER = [
  'src/app/reading-views.ts',
  'src/app/other-views.ts',
  'src/app/soon.ts',
  'src/app/library/library-sheets.ts',
]
/** Views that are no part of the shell, since few open them: they are kept once the shell is. */
const OUTSIDE = ['src/app/rare-views.ts', 'src/app/own/own-page.tsx']
/** What those have in common, and no view of the shell needs. */
const BESIDE = 'beside-shell'

/** Scripts that are no part of the shell, by their names without hash; what reads the reader's own files is one, too. */
export const outsideShell: readonly string[] = [
  ...OUTSIDE.map((file) => path.parse(file).name),
  BESIDE,
  'importer',
]

/** Names the script that a module belongs to; null where it is needed by one view alone. */
export function chunkNaming(root: string): (id: string, graph: Graph) => string | null {
  let reached: {
    readonly first: ReadonlySet<string>
    readonly later: readonly ReadonlySet<string>[]
    readonly outside: readonly ReadonlySet<string>[]
  } | null = null
  // Modules are named by their true place, with forward slashes on every system.
  const place = realpathSync.native(root).replaceAll(path.sep, '/')
  const idOf = (file: string) => `${place}/${file}`
  return (id, graph) => {
    reached ??= {
      first: reachedFrom(idOf(FIRST), graph),
      later: LATER.map((entry) => reachedFrom(idOf(entry), graph)),
      outside: OUTSIDE.map((entry) => reachedFrom(idOf(entry), graph)),
    }
    if (reached.first.has(id)) return isUsed(id, reached.first, graph) ? 'first' : 'shared'
    const later = reached.later.filter((one) => one.has(id)).length
    const outside = reached.outside.filter((one) => one.has(id)).length
    if (later + outside < 2) return null
    return later > 0 ? 'shared' : BESIDE
  }
}

const ICON = /\/lucide-react\/dist\/esm\/icons\/([a-z0-9-]+)\./

/** Whoever imports one icon reaches the list of all: one is used where its name stands, `EyeOff` for `eye-off`. */
function isUsed(id: string, modules: ReadonlySet<string>, graph: Graph): boolean {
  const icon = ICON.exec(id)?.[1]
  if (icon === undefined) return true
  const name = new RegExp(`\\b${icon.replaceAll('-', '')}\\b`, 'i')
  return [...modules].some((one) => {
    if (one.includes('/lucide-react/')) return false
    const code = graph.getModuleInfo(one)?.code ?? ''
    return code.includes('lucide-react') && name.test(code)
  })
}

/** All modules that one imports at its top, and they in turn. */
function reachedFrom(entry: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
