// `node src/build/commands/run.mjs FILE.ts [words]`: runs a command written in TypeScript, which Node 20 cannot read.
// It is bundled once and kept by the content of all sources, so that the next start takes no time. The file exports
// `main(words, root)`, which gives the exit code.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './installed.mjs'

const SOURCES = ['package-lock.json', 'src/core', 'src/build', 'bench', 'tests/rigs']
const KEPT = path.join(root, '.cache/commands')

ensureInstalled()
// A reader of the output that has seen enough (`| head`) is no fault.
process.stdout.on('error', (fault) => process.exit(fault.code === 'EPIPE' ? 0 : 1))
const [entry, ...words] = process.argv.slice(2)
const { main } = await import(pathToFileURL(await bundled(entry)).href)
process.exitCode = await main(words, root)

async function bundled(file) {
  const name = path.basename(file, '.ts')
  const script = `${name}-${fingerprint()}.mjs`
  if (!existsSync(path.join(KEPT, script))) {
    await bundle(path.join(root, file), script)
    for (const old of readdirSync(KEPT))
      if (old.startsWith(`${name}-`) && old !== script) rmSync(path.join(KEPT, old), { force: true })
  }
  return path.join(KEPT, script)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(root, source))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 20)
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (place.endsWith('.json')) return [place]
  return readdirSync(place, { recursive: true })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join(place, file))
}

async function bundle(entry, script) {
  const { build } = await import('vite')
  // Written beside and then renamed: a second command may start meanwhile.
  const beside = `${script}.${process.pid}.mjs`
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: KEPT,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: beside, codeSplitting: false } },
    },
  })
  renameSync(path.join(KEPT, beside), path.join(KEPT, script))
}
