// Bundles one entry into one classic script. The service worker and the page's first script must not share a chunk
// with the app: neither can start with an `import`.

import { build } from 'vite'

/** The script's code. `define` replaces names in it by JSON values. */
export async function bundleAlone(
  entry: string,
  define: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'dogear', fileName: () => 'script.js' },
      rolldownOptions: { output: { extend: true } },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const output of outputs) {
    if (!('output' in output)) continue
    const [chunk] = output.output
    return chunk.code
  }
  throw new Error(`Nothing came of bundling ${entry}.`)
}
