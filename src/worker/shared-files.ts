// Files that were shared with the installed app come as a form that is posted to `/own`. There is no server to take them:
// they are laid down here, and the page that is opened then takes them from there. Nothing is let go before it has.

import { NAME_HEADER, NOT_SHARED, SHARED, sharedCacheName, sharedText } from '../core/own/shared.ts'

/** What is laid down at once: any page may post a form here. */
const MOST_BYTES = 100_000_000
const MOST_FILES = 500

/** Answers with the page that shows them. Never rejects. */
export async function takeShared(base: string, request: Request): Promise<Response> {
  const isLaidDown = await layDown(base, request).then(
    () => true,
    () => false,
  )
  return Response.redirect(`${base}own?${isLaidDown ? SHARED : NOT_SHARED}`, 303)
}

async function layDown(base: string, request: Request): Promise<void> {
  const form = await request.formData()
  const files = form.getAll('files').filter((one) => one instanceof File)
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const text = word('text')
  if (files.length === 0 && text !== '')
    files.push(
      new File([sharedText(word('title'), text, word('url'))], `${word('title') || 'Shared text'}.txt`),
    )
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > MOST_BYTES || files.length > MOST_FILES) throw new RangeError('Too much at once.')
  const cache = await caches.open(sharedCacheName(base))
  for (const file of files) {
    const headers = { [NAME_HEADER]: encodeURIComponent(file.name.slice(0, 200).toWellFormed()) }
    await cache.put(`${base}shared/${crypto.randomUUID()}`, new Response(file, { headers }))
  }
}
