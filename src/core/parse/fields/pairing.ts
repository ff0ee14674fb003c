// Pairings with the people in them settled: initials become names where the story and what is known around it leave
// no doubt, and stay initials where they do.

import type { Pairing, Stated } from '../../story.ts'
import { folded } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { takenApart } from './glued.ts'
import type { NameSources } from './name-sources.ts'
import { type PairingList, readPairingList, type WrittenPairing } from './pairing-line.ts'
import { roleOfLabel } from './pairing-roles.ts'

/** A name must stand in the text this often, and this much more often than the next with the same initial. */
const SEEN = 3
const AHEAD = 2

const LONGEST_INITIAL = 3

export interface ReadPairings {
  readonly pairings: readonly Stated<Pairing>[]
  /** What stands in the fields and is no pairing. */
  readonly rest: readonly Field[]
}

/** Reads the pairing fields of a header. */
export function readPairings(fields: readonly Field[], sources: NameSources): ReadPairings {
  const found: Found[] = []
  const rest: Field[] = []
  const lists = new Map<string, PairingList>()
  for (const field of fields) {
    const role = roleOfLabel(field.label ?? '')
    const key = `${role} ${field.text}`
    const list = lists.get(key) ?? readPairingList(field.text, role)
    lists.set(key, list)
    const left: string[] = []
    for (const item of list.rest) {
      const glued = gluedPairing(item, sources)
      if (glued) found.push({ pairing: glued, field })
      else left.push(item)
    }
    for (const pairing of list.pairings) {
      const names = settleAll(pairing.names, sources)
      found.push({ pairing: { ...pairing, names }, field })
    }
    if (left.length > 0) rest.push({ ...field, kind: 'other', text: left.join(', ') })
  }
  return { pairings: withoutDoubles(found), rest }
}

interface Found {
  readonly pairing: WrittenPairing
  readonly field: Field
}

/** A pairing that is said twice in the same role counts once, with all that was written of it. */
function withoutDoubles(found: readonly Found[]): readonly Stated<Pairing>[] {
  const alike = new Map<string, { readonly first: Found; readonly written: Map<string, string> }>()
  for (const one of found) {
    const { names, bond, role, asWritten } = one.pairing
    const key = [...names.map(folded).toSorted(), bond, role].join('/')
    const all = alike.get(key) ?? { first: one, written: new Map() }
    const words = wordsIn(asWritten)
    all.written.set(words, all.written.get(words) ?? asWritten)
    alike.set(key, all)
  }
  return [...alike.values()].map(({ first: { pairing, field }, written }) => {
    const { asWritten: _, ...value } = pairing
    return { source: 'stated', value, asWritten: [...written.values()].join('; '), line: field.line }
  })
}

/** The same for spellings that differ in signs, spaces and order alone. */
function wordsIn(asWritten: string): string {
  return (folded(asWritten).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')
}

/** Whether a name is still only an initial. */
export function isInitial(name: string): boolean {
  return /^\p{Lu}\p{Ll}{0,2}$/u.test(name) && name.length <= 2
}

function gluedPairing(item: string, { cast, inHeader }: NameSources): WrittenPairing | null {
  const word = item.replace(/[!?.*"“”]+/g, '').trim()
  const nickname = new Set([...cast.map(({ name }) => name.split(' ')[0] ?? name), ...inHeader])
  const pair = takenApart(word, [...nickname])
  if (!pair) return null
  const names = pair.map((first) => cast.find(({ name }) => name.split(' ')[0] === first)?.name ?? first)
  return { names, bond: 'romance', role: 'main', asWritten: item }
}

function settleAll(written: readonly string[], sources: NameSources): readonly string[] {
  const settled = written.map((name) => settle(name, sources, SEEN))
  // Beside a settled name, one mention is enough for a partner whose initial nobody else has.
  const anySettled = settled.some((name, at) => name !== written[at] || name.length > LONGEST_INITIAL)
  const names = anySettled ? settled.map((name) => settle(name, sources, 1)) : settled
  // Nobody is paired with himself: two initials that come out as one person were not understood.
  return new Set(names).size === names.length ? names : written
}

function settle(written: string, sources: NameSources, seen: number): string {
  const prefix = folded(written)
  const member = sources.cast.filter(({ nicknames, name }) =>
    [name, ...nicknames].some((called) => folded(called) === prefix),
  )
  if (member.length === 1 && member[0]) return member[0].name
  if (written.length > LONGEST_INITIAL || !/^\p{L}+$/u.test(written)) return written
  const exact = sources.inText.find(({ name }) => folded(name) === prefix)
  if (exact) return exact.name
  return (
    onlyOne(sources.inHeader, prefix) ??
    byText(prefix, sources, seen) ??
    byKnowledge(prefix, sources) ??
    written
  )
}

function onlyOne(names: readonly string[], prefix: string): string | null {
  const fitting = new Set(names.filter((name) => folded(name).startsWith(prefix)))
  return fitting.size === 1 ? ([...fitting][0] ?? null) : null
}

function byText(prefix: string, { inText }: NameSources, seen: number): string | null {
  const [first, second] = inText.filter(({ name }) => folded(name).startsWith(prefix))
  if (!first || first.count < seen) return null
  return second && (first.count < SEEN || first.count < second.count * AHEAD) ? null : first.name
}

/** What is known around the story decides between people of its text, or where the text names nobody who fits. */
function byKnowledge(prefix: string, sources: NameSources): string | null {
  const present = sources.inText.map(({ name }) => name).filter((name) => folded(name).startsWith(prefix))
  const cast = sources.cast.map(({ name }) => name)
  for (const known of [sources.inFolder, cast, sources.inArchive]) {
    const fitting = present.length > 0 ? known.filter((name) => present.includes(name)) : known
    // That somebody is known elsewhere does not decide between two who are here.
    const only = known === sources.inArchive && present.length > 1 ? null : onlyOne(fitting, prefix)
    if (only) return only
  }
  return null
}
