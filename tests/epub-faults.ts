// What is wrong with an EPUB, looked at from outside: the container, the package, every page as XML, every way from one
// file to another. Small, and always at hand; epubcheck, the yardstick of the trade, is asked as well where it is there.

import { strFromU8, unzipSync } from 'fflate'

/** Sentences; none for a sound file. */
export function epubFaults(bytes: Uint8Array): readonly string[] {
  const faults: string[] = []
  const beginning = strFromU8(bytes.subarray(30, 58), true)
  if (beginning !== 'mimetypeapplication/epub+zip')
    faults.push('mimetype is not the first file, or is packed')
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const xml = [...files].filter(([name]) => /\.(xhtml|opf|xml|svg)$/.test(name))
  for (const [name, text] of xml) faults.push(...xmlFaults(text).map((fault) => `${name}: ${fault}`))
  const rootFile = /full-path="([^"]+)"/.exec(files.get('META-INF/container.xml') ?? '')?.[1] ?? ''
  const folder = rootFile.replace(/[^/]*$/, '')
  const opf = files.get(rootFile)
  if (opf === undefined) return [...faults, 'the container names no package']
  const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id = '', href = '']) => ({
    id,
    href,
  }))
  const ids = items.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) faults.push('two items of the manifest share an id')
  const named = new Set(items.map(({ href }) => folder + href))
  for (const href of named)
    if (!files.has(href)) faults.push(`${href} is in the manifest and not in the file`)
  for (const name of files.keys()) {
    const isOutside = name === 'mimetype' || name.startsWith('META-INF/') || name === rootFile
    if (!isOutside && !named.has(name)) faults.push(`${name} is in the file and not in the manifest`)
  }
  const order = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id = '']) => id)
  if (order.length === 0) faults.push('nothing is in the reading order')
  for (const id of order)
    if (!ids.includes(id)) faults.push(`${id} is in the reading order and not in the manifest`)
  const pages = new Set(items.filter(({ id }) => order.includes(id)).map(({ href }) => href))
  for (const [, address = ''] of (files.get(`${folder}nav.xhtml`) ?? '').matchAll(/<a [^>]*href="([^"#]+)/g))
    if (!pages.has(address)) faults.push(`the contents lead to ${address}, which is not in the reading order`)
  for (const wanted of WANTED) if (!opf.includes(wanted)) faults.push(`the package does not say ${wanted}`)
  if (!/properties="nav"/.test(opf)) faults.push('there are no contents')
  for (const [name, text] of xml) faults.push(...linkFaults(name, text, files))
  return faults
}

const WANTED = [
  '<dc:identifier',
  '<dc:title>',
  '<dc:language>',
  'dcterms:modified',
  'schema:accessMode"',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
  'dcterms:conformsTo',
]

function linkFaults(name: string, text: string, files: ReadonlyMap<string, string>): readonly string[] {
  const folder = name.replace(/[^/]*$/, '')
  return [...text.matchAll(/<(?:a|img|link)\b[^>]*?\b(?:href|src)="([^"]+)"/g)].flatMap(
    ([, address = '']) => {
      const [file = '', id] = address.split('#')
      const target = file === '' ? text : files.get(folder + file)
      if (target === undefined) return [`${name} leads to ${address}, which is not there`]
      return id !== undefined && !target.includes(`id="${id}"`)
        ? [`${name} leads to ${address}, which has no such id`]
        : []
    },
  )
}

const NAMED = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/
const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/

/** What keeps a text from being well-formed XML, and ids that stand in it twice. */
export function xmlFaults(text: string): readonly string[] {
  const open: string[] = []
  const ids = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code < 0xfffe) ||
      code > 0xffff
    if (!isAllowed) return [`a sign that XML does not allow, at ${at}`]
    if (text[at] === '&' && !NAMED.test(text.slice(at, at + 12))) return [`a bare & at ${at}`]
    if (text[at] !== '<') {
      at += code > 0xffff ? 2 : 1
      continue
    }
    const prologue = /^<(?:\?xml [^>]*\?|!DOCTYPE [^>]*)>/.exec(text.slice(at, at + 200))
    const tag = TAG.exec(text.slice(at, at + 4000))
    if (prologue) at += prologue[0].length
    else if (tag) {
      const [whole, isEnd, name = '', attributes = '', isAlone] = tag
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1]
      if (id !== undefined && ids.has(id)) return [`the id ${id} stands there twice`]
      if (id !== undefined) ids.add(id)
      if (isEnd && open.pop() !== name) return [`</${name}> ends what is not open, at ${at}`]
      if (!isEnd && !isAlone) open.push(name)
      at += whole.length
    } else return [`no tag at ${at}: ${text.slice(at, at + 20)}`]
  }
  return open.length === 0 ? [] : [`<${open.at(-1)}> is not ended`]
}
