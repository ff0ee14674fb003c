// What a picture is made of.

import type { Page } from '@playwright/test'

/** Twelve parts, with notes and warnings. */
export const LIGHTHOUSE = 'the-lighthouse-at-wrack-ness-marram-grey'

export interface View {
  readonly name: string
  readonly address: string
  /** Chosen before it is opened; the theme is not among them unless it is the view's own. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Whatever has to be done until there is something to see. */
  readonly prepare?: (page: Page) => Promise<void>
}
