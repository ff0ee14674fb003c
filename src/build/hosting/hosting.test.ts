// The files for hosts, as they stand in `hosting/`: written from here by `npx vitest run src/build/hosting -u`.

import { describe, expect, test } from 'vitest'
import { addresses, readAddress, storyAddress } from '../../app/addresses.ts'
import { headersFile } from './headers-file.ts'
import { nginxConf } from './nginx-conf.ts'
import { headerPolicy, pagePolicy } from './policy.ts'
import { redirectsFile } from './redirects-file.ts'

const hosting = (file: string) => `../../../hosting/${file}`

describe('files for hosts', () => {
  test('stand in hosting/ as the code writes them', async () => {
    await expect(nginxConf()).toMatchFileSnapshot(hosting('nginx/dogear.conf'))
    await expect(redirectsFile()).toMatchFileSnapshot(hosting('netlify/_redirects'))
  })

  test('answer every view on Netlify', () => {
    const rules = redirectsFile()
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
    const views = [...Object.values(addresses), storyAddress('x'), readAddress('x', 4)]
    for (const view of views.filter((address) => address !== '/')) {
      const isAnswered = rules.some((rule) =>
        rule.endsWith('*') ? view.startsWith(rule.slice(0, -1)) : view === rule,
      )
      expect(isAnswered, view).toBe(true)
    }
  })

  test('say how long a file is kept at most once: values of two rules would be joined', () => {
    const rules = headersFile()
      .trim()
      .split('\n\n')
      .map((rule) => {
        const [path = '', ...said] = rule.split('\n')
        return { path, said }
      })
    for (const address of [
      '/',
      '/index.html',
      '/sw.js',
      '/assets/x.js',
      '/stories/x.json',
      '/stories/x.bin',
    ]) {
      const matching = rules.filter(({ path }) => {
        const [begin = '', end] = path.split('*')
        return end === undefined ? address === path : address.startsWith(begin) && address.endsWith(end)
      })
      const kept = matching.flatMap(({ said }) => said.filter((line) => line.includes('Cache-Control')))
      expect(kept, address).toHaveLength(1)
    }
  })

  test('refuse nothing that the page allows itself, and allow nothing that it refuses', () => {
    const directives = (policy: string) => policy.split('; ')
    const page = directives(pagePolicy({ scripts: "'sha256-x'", styles: "'sha256-y'" }))
    const header = directives(headerPolicy)
    expect(header.filter((directive) => !page.includes(directive))).toEqual(["frame-ancestors 'none'"])
    expect(page.filter((directive) => !header.includes(directive)).map((said) => said.split(' ')[0])).toEqual(
      ['default-src', 'script-src', 'style-src'],
    )
  })

  test('fit into a line that Cloudflare reads', () => {
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThan(2000)
  })
})
