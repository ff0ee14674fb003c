// The archive under a real nginx with the file of `hosting/nginx`: what it sends, how it is kept, and that what is missing
// is never a page.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { hasBrotli, NginxHost, nginx } from './nginx-host.ts'
import { pageOfText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
const FOR_EVER = 'public, max-age=31536000, immutable'

test.skip(
  nginx === '',
  'There is no nginx on this machine: `apt install nginx`, or NGINX_PATH=/path/to/nginx.',
)
test.describe.configure({ mode: 'default' })

const BASES = ['/', '/archives/holmes/'] as const
/** The largest of its kind in a folder of the build, so that it is a compressed one. */
const fileOf = (folder: string, ending: string) =>
  `${folder}/${
    readdirSync(path.join(sampleArchive, folder))
      .filter((file) => file.endsWith(ending))
      .map((file) => ({ file, bytes: readFileSync(path.join(sampleArchive, folder, file)).length }))
      .reduce((most, next) => (next.bytes > most.bytes ? next : most)).file
  }`

let host: NginxHost
let served: string

test.beforeAll(async () => {
  served = mkdtempSync(path.join(tmpdir(), 'dogear-served-'))
  for (const base of BASES) cpSync(sampleArchive, path.join(served, base), { recursive: true })
  mkdirSync(path.join(served, 'blog'))
  writeFileSync(path.join(served, 'blog/index.html'), '<!doctype html><h1>A blog</h1>')
  host = await NginxHost.of(nginx, served)
})

test.afterAll(async () => {
  await host?.stop()
  if (served) rmSync(served, { recursive: true })
})

for (const base of BASES) {
  test(`sends what the build compressed, whole, below ${base}`, async () => {
    const encodings = [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const
    const files = [
      'index.html',
      'sw.js',
      fileOf('assets', '.js'),
      fileOf('assets', '.css'),
      fileOf('stories', '.json'),
      fileOf('stories', '.bin'),
    ]
    for (const file of files) {
      const written = readFileSync(path.join(sampleArchive, file))
      expect((await host.get(base + file)).body.equals(written), file).toBe(true)
      for (const [encoding, decompressed] of hasBrotli ? encodings : encodings.slice(0, 1)) {
        const { headers, body } = await host.get(base + file, { 'accept-encoding': encoding })
        expect(headers['content-encoding'], file).toBe(encoding)
        expect(headers.vary, file).toBe('Accept-Encoding')
        const beside = readFileSync(path.join(sampleArchive, `${file}${encoding === 'br' ? '.br' : '.gz'}`))
        expect(body.equals(beside), file).toBe(true)
        expect(decompressed(body).equals(written), file).toBe(true)
      }
    }
    const font = await host.get(base + fileOf('assets', '.woff2'), { 'accept-encoding': 'gzip, br' })
    expect(font.headers['content-encoding']).toBeUndefined()
  })

  test(`says what each file is and how long it is kept, below ${base}`, async () => {
    const wanted = [
      ['', 'text/html', 'no-cache'],
      ['index.html', 'text/html', 'no-cache'],
      [`read/${STORY}/3`, 'text/html', 'no-cache'],
      ['sw.js', 'text/javascript', 'no-cache'],
      ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
      ['icons/icon.svg', 'image/svg+xml', 'no-cache'],
      [fileOf('assets', '.js'), 'text/javascript', FOR_EVER],
      [fileOf('assets', '.css'), 'text/css', FOR_EVER],
      [fileOf('assets', '.woff2'), 'font/woff2', FOR_EVER],
      [fileOf('stories', '.json'), 'application/json', FOR_EVER],
      [fileOf('stories', '.bin'), 'application/octet-stream', FOR_EVER],
    ] as const
    for (const [file, type, kept] of wanted) {
      const { status, headers } = await host.get(base + file)
      expect({ file, status, type: headers['content-type'], kept: headers['cache-control'] }).toEqual({
        file,
        status: 200,
        type,
        kept,
      })
      const again = await host.get(base + file, { 'if-none-match': headers.etag ?? '' })
      expect([again.status, again.headers['cache-control']], file).toEqual([304, kept])
    }
  })

  test(`opens every view, and answers what is missing with 404 and no page, below ${base}`, async () => {
    const page = readFileSync(path.join(sampleArchive, 'index.html'))
    for (const view of [
      'story/anything',
      'read/anything',
      'read/anything/7',
      'search',
      'settings/hidden',
      'history',
    ])
      expect((await host.get(`${base}${view}?q=a`)).body.equals(page), view).toBe(true)
    const missing = [
      'assets/index-AAAAAAAA.js',
      'assets/nothing',
      'stories/00000000000000000000.json',
      'stories/00000000000000000000.bin',
      'story/picture.png',
      'nothing.html',
      'nothing',
      'a/b/nothing',
      'a/b/story/x',
    ]
    for (const address of missing) {
      const { status, headers, body } = await host.get(base + address)
      expect([address, status, headers['content-type'], headers['cache-control']]).toEqual([
        address,
        404,
        'text/plain',
        'no-cache',
      ])
      expect(body.toString()).not.toContain('<')
    }
  })
}

test('says its policy with every answer, missing ones too, and binds scripts by their own', async () => {
  const said = await Promise.all(
    ['/', `/story/${STORY}`, `/${fileOf('stories', '.json')}`, '/nothing.js', '/blog/'].map((address) =>
      host.get(address),
    ),
  )
  for (const { headers } of said) {
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['permissions-policy']).toContain('camera=()')
  }
  for (const script of ['/sw.js', `/${fileOf('assets', '.js')}`])
    expect((await host.get(script)).headers['content-security-policy']).toContain("default-src 'none'")
})

test('leaves alone what else stands there, and finds a folder without its slash', async () => {
  expect((await host.get('/blog/')).body.toString()).toContain('A blog')
  const { status, headers } = await host.get('/archives/holmes')
  expect([status, headers.location]).toEqual([301, '/archives/holmes/'])
})

test('its worker can reach no other site, as it can where a host says no policy', async ({
  phone,
  hostOf,
}) => {
  const plain = await hostOf(sampleArchive)
  const isReached = async (archive: string, other: string) => {
    const page = await phone.page(archive)
    await untilAllIsHere(page)
    const worker = page.context().serviceWorkers()[0]
    const reached = await worker?.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      other,
    )
    await phone.remove()
    return reached
  }
  expect(await isReached(host.origin, plain.url)).toBe(false)
  expect(await isReached(plain.url, host.origin)).toBe(true)
})

test('a phone reads from it, and goes on when it has ended', async ({ lastingPhone: phone }) => {
  const own = await NginxHost.of(nginx, served)
  const base = `${own.origin}/archives/holmes/`
  await pageOfText(phone, `${base}read/${STORY}/3`)
  expect(phone.errors).toEqual([])
  await phone.close()
  await own.stop()
  const cold = await phone.page(`${base}story/${STORY}`)
  await expect(cold.getByRole('heading', { level: 1 })).toBeVisible()
})
