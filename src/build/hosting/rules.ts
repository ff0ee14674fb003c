// What a good host says of the archive's files, once for all hosts: `_headers` and the nginx file are written from here.

import { headerPolicy, scriptPolicy } from './policy.ts'

/** Named by their content: what is there under such a name is right for ever. */
export const CACHE_FOR_EVER = 'public, max-age=31536000, immutable'
/** Kept, and asked about each time: the page, the worker and the manifest are what tells that there is something new. */
export const CACHE_AND_ASK = 'no-cache'

/** What the app never uses and no script of the page may ask for. Wake lock, clipboard and sharing are used. */
const REFUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
] as const

/** Headers of every answer, errors too. */
export const headers: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', headerPolicy],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Permissions-Policy', REFUSED.map((feature) => `${feature}=()`).join(', ')],
]

/** Headers of scripts besides: `sw.js` and what stands in `assets`. */
export const scriptHeader = ['Content-Security-Policy', scriptPolicy] as const

/** Content types by ending; what is not listed is bytes. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  bin: 'application/octet-stream',
}

/** Endings of what gets smaller when it is compressed. */
export const compressible: ReadonlySet<string> = new Set([
  'html',
  'css',
  'js',
  'json',
  'webmanifest',
  'svg',
  'bin',
])
