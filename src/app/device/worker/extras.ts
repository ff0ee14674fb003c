// Files that are no part of the shell, fonts above all: added to the page when somebody needs them, and kept by the service
// worker.

import type { KeepExtras } from '../../../core/offline/extras.ts'
import { base } from '../base.ts'
import { askWorker } from './ask-worker.ts'

export interface FontFile {
  readonly url: string
  readonly style: 'normal' | 'italic'
  /** As in CSS: one weight, or the lightest and the boldest. */
  readonly weight: string
  readonly unicodeRange?: string
}

/** Adds a face to the page; its first file is loaded at once, the others when a text needs them. Rejects where it cannot be had. */
export async function addFace(family: string, files: readonly FontFile[]): Promise<void> {
  const faces = files.map(
    ({ url, ...descriptors }) =>
      new FontFace(family, `url("${url}") format("woff2")`, { ...descriptors, display: 'swap' }),
  )
  await faces[0]?.load()
  for (const face of faces) document.fonts.add(face)
}

/** Asks the worker to keep files by their addresses. Answers whether it keeps all; false where there is no worker of ours. */
export async function keepExtras(urls: readonly string[]): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration(base)
  const worker = registration?.active
  if (!worker || new URL(registration.scope).pathname !== base) return false
  const files = urls.map((url) => new URL(url, location.href).pathname.slice(base.length))
  return (await askWorker(worker, { type: 'KEEP_EXTRAS', files } satisfies KeepExtras)) === true
}

/** The same for scripts by their names without hash. */
export function keepScripts(names: readonly string[]): Promise<boolean> {
  return keepExtras(names.map((name) => `${base}assets/${name}.js`))
}
