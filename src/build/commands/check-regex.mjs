// `npm run check:regex`: no pattern in core may take more than linear time on any text. Finds every literal by its
// syntax, and every pattern that is put together from pieces by loading the modules and watching them do it.
// A pattern that only ever sees a short text may say so in a comment above it: `// bounded: why`.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled, root } from './installed.mjs'

ensureInstalled()
const { parseSync, runnerImport } = await import('vite')
const { analyse } = await import('scslre')

const folder = path.join(root, 'src/core')
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort()
  .map((file) => path.join(folder, file))

let excused = 0
const patterns = files.flatMap(literalsIn)
const faults = patterns.flatMap(faultsOf)
const built = await builtPatterns()
faults.push(...built.flatMap(faultsOf))
for (const fault of faults) console.error(fault)
console.log(
  `${patterns.length} patterns and ${built.length} put together in ${files.length} files: ${faults.length} too slow, ${excused} excused.`,
)
process.exitCode = faults.length === 0 ? 0 : 1

function literalsIn(file) {
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const found = []
  const visit = (node, inFunction) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const one of node) visit(one, inFunction)
      return
    }
    const line = typeof node.start === 'number' ? text.slice(0, node.start).split('\n').length : 0
    const place = `${path.relative(root, file)}:${line}`
    const isBounded = lines[line - 2]?.trim().startsWith('// bounded: ') ?? false
    if (node.type === 'Literal' && node.regex)
      found.push({ place, isBounded, source: node.regex.pattern, flags: node.regex.flags })
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression'
    if (isCall && node.callee.name === 'RegExp' && inFunction) found.push({ place, isBounded, source: null })
    const within = inFunction || /Function/.test(node.type ?? '')
    for (const key of Object.keys(node)) visit(node[key], within)
  }
  visit(parseSync(file, text).program, false)
  return found
}

/** Patterns made while the modules load. */
async function builtPatterns() {
  const found = []
  const real = globalThis.RegExp
  for (const file of files.filter((one) => /\bRegExp\(/.test(readFileSync(one, 'utf8')))) {
    globalThis.RegExp = new Proxy(real, {
      construct(target, [source, flags = '']) {
        if (typeof source === 'string')
          found.push({
            place: `${path.relative(root, file)} (put together)`,
            isBounded: false,
            source,
            flags,
          })
        return new target(source, flags)
      },
    })
    // One import at a time: what is made belongs to the file, or to one that it imports.
    await runnerImport(file, { configFile: false, logLevel: 'error' }).finally(() => {
      globalThis.RegExp = real
    })
  }
  const distinct = new Map(found.map((pattern) => [`${pattern.flags} ${pattern.source}`, pattern]))
  return [...distinct.values()]
}

function faultsOf({ place, isBounded, source, flags }) {
  if (isBounded) {
    excused++
    return []
  }
  if (source === null)
    return [`${place} is put together while running: make it once, where it can be checked.`]
  const { reports } = analyse({ source, flags })
  if (reports.length === 0) return []
  const degree = reports.some((report) => report.exponential) ? 'exponential' : 'more than linear'
  return [`${place} /${source}/${flags} takes ${degree} time: bound its repeats, or write a loop.`]
}
