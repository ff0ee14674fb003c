// A whole and rightly checked backup whose every word tries to run something: in bookmarks' names, highlights' words and
// notes, shelves, filters, reasons of the hide-list, names of devices and titles of stories that are gone.

import { keyOf } from '../src/core/backup/given-values.ts'
import type { Register } from '../src/core/backup/register.ts'
import type { BackupState, SectionName } from '../src/core/backup/state.ts'
import { writeBackup } from '../src/core/backup/write-backup.ts'

const call = 'window.__pwned=1'
/** Each a way that has run something somewhere. */
const shapes = [
  `<img src=x onerror=${call}>`,
  `<script>${call}</script>`,
  `"><svg onload=${call}>`,
  `javascript:${call}`,
  `</textarea><iframe srcdoc="<script>parent.__pwned=1</script>">`,
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `';${call};//`,
  `<a href="javascript:${call}">x</a>`,
  `<style>@import 'javascript:${call}';</style>`,
  `<math><mi xlink:href="data:x,<script>${call}</script>">`,
  `&lt;img src=x onerror=${call}&gt;`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `<template shadowrootmode=open><script>${call}</script></template>`,
  `\u202e<body onload=${call}>`,
  `__proto__`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<!--><script>${call}</script>-->`,
  `]]><script>${call}</script>`,
]

/** So many different hostile strings. */
export function hostileStrings(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const shape = shapes[at % shapes.length] ?? ''
    const round = Math.floor(at / shapes.length)
    const turned = round % 4 === 1 ? shape.toUpperCase().replaceAll('__PWNED', '__pwned') : shape
    return `${round % 4 === 2 ? `${'\u0000'.repeat(round % 3)}${turned}` : turned} ${round % 4 === 3 ? '\u2028' : ''}${at}`
  })
}

/** The text of a backup with so many hostile strings in six fields and more. `story` is one that the archive has. */
export function hostileRecords(story: string, count: number): string {
  const all = hostileStrings(count)
  const state = new Map<SectionName, Map<string, Register<unknown>>>()
  const put = (name: SectionName, key: string, value: unknown) => {
    const records = state.get(name) ?? new Map<string, Register<unknown>>()
    state.set(name, records)
    records.set(key, { seen: new Map([['evil1', 1]]), values: new Map([['evil1', { sequence: 1, value }]]) })
  }
  const place = {
    part: 0,
    text: 'x',
    block: 1,
    blockId: 'x',
    offset: 0,
    share: 0.1,
    quote: { exact: all[0] ?? '', prefix: '', suffix: '' },
  }
  for (const [at, words] of all.entries()) {
    const id = `evil${at}`
    put('bookmarks', id, { id, story, place, name: words, partTitle: words, at })
    put('highlights', id, {
      id,
      story,
      place,
      words,
      after: '',
      start: at,
      edition: 'x',
      colour: 1,
      note: words,
      partTitle: words,
      at,
    })
    put('shelves', id, { id, name: words, at })
    put('shelved', keyOf(id, story), { shelf: id, story, at })
    put('filters', id, { id, name: words, query: 'rating=G', sort: null, at })
    put('hiding', `word zzz${at}`, {
      id: `word zzz${at}`,
      kind: 'word',
      value: `zzz${at}`,
      words,
      reason: words,
      at,
    })
    put('progress', id, { read: [], called: { title: words, isAdult: false, rating: 'G' } })
    put('places', keyOf(id, 'evil1'), { place, at, left: null, parts: 1 })
  }
  put('devices', 'evil1', { name: (all[0] ?? '').slice(0, 100) })
  put('places', keyOf(story, 'evil1'), { place, at: 1, left: null, parts: 12 })
  return writeBackup(state as BackupState, all[0] ?? '')
}
