// What stretches of a page are for, and the shape of a rule that says it of an element.

import type { Section, Tag } from './html.ts'

export const text: Section = { kind: 'text' }
export const leftover: Section = { kind: 'leftover' }
export const meta: Section = { kind: 'meta' }
export const heading: Section = { kind: 'heading' }
export const field = (label: string): Section => ({ kind: 'field', label })

/** What a kind of page says of an element; null where it does not know it. */
export type Rule = (tag: Tag, around: Section, classes: ReadonlySet<string>, id: string) => Section | null
