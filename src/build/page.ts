// Vite plugin: the page itself. Takes the addresses that Vite would write into it and gives them to the inline first
// script, which knows the base; then closes the page with a Content-Security-Policy that allows nothing else.

import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { bundleAlone } from './bundle-alone.ts'
import { pagePolicy } from './hosting/policy.ts'

const BOOT = '<!--boot-->'
const PROVER = /^assets\/prover-.*\.js$/

/** The page's policy, with the hashes of what stands in it. */
function policyFor(html: string): string {
  const hashes = (tag: 'script' | 'style') =>
    [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))]
      .map(
        (match) =>
          `'sha256-${createHash('sha256')
            .update(match[1] ?? '')
            .digest('base64')}'`,
      )
      .join(' ')
  return pagePolicy({ scripts: hashes('script'), styles: hashes('style') })
}

/** Writes the first script and the policy into `index.html`, and `404.html` for hosts that know only files. */
export function page(): Plugin {
  let config: ResolvedConfig
  const bundled = (file: string, define = {}) => bundleAlone(path.join(config.root, file), define)
  const boot = (page: unknown) => bundled('src/app/boot.ts', { PAGE: page }).then((code) => code.trim())
  return {
    name: 'dogear-page',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command === 'build')
        this.emitFile({ type: 'asset', name: 'prover.js', source: await bundled('src/prover/prover.ts') })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (config.command === 'serve') return html.replace(BOOT, () => '')
        const { rest, ...taken } = takeTags(html)
        const prover = Object.keys(bundle ?? {}).find((file) => PROVER.test(file))
        if (!prover) throw new Error('The build has no prover: the page would wait for it in vain.')
        const script = await boot({ ...taken, prover })
        const whole = rest.replace(BOOT, () => `<script>${script}</script>`)
        const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(whole)}" />`
        return whole.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policy}`)
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html']
        if (index?.type === 'asset')
          this.emitFile({ type: 'asset', fileName: '404.html', source: index.source })
      },
    },
  }
}

/** The page without Vite's own tags, and the addresses that stood in them. */
function takeTags(html: string) {
  const preloads: string[] = []
  const styles: string[] = []
  let script = ''
  const rest = html
    .replace(/\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g, (_tag, file: string) => {
      script = file
      return ''
    })
    .replace(
      /\s*<link rel="(modulepreload|stylesheet)"[^>]*href="\.\/([^"]+)"[^>]*>/g,
      (_tag, rel, file: string) => {
        ;(rel === 'stylesheet' ? styles : preloads).push(file)
        return ''
      },
    )
  if (script === '') throw new Error('The page lost its script: index.html no longer names src/app/main.tsx.')
  return { rest, script, preloads, styles }
}
