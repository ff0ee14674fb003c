// What authors and the keeper say about whose a story is and where it may stand, and where to ask for it to go.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { buildArchive, test } from './archive.ts'

const CONTACT = 'the notice board, or keeper at wrack dash ness dot example'

test('lines about permission stand on the story’s page, with where to ask for it to be taken down', async ({
  phone,
  hostOf,
}) => {
  const stories = mkdtempSync(path.join(tmpdir(), 'dogear-permission-'))
  writeFileSync(path.join(stories, 'library.yml'), `name: Wrack Ness\ncontact: ${CONTACT}\n`)
  writeFileSync(
    path.join(stories, 'ferry.txt'),
    [
      'Title: The Ferry',
      'Author: Tern',
      'Rating: G',
      'Disclaimer: The river belongs to nobody.',
      'Archive: Wrack Ness only, please ask for elsewhere.',
      'Permission to archive: granted to the lighthouse',
      '',
      'The ferry was late, and the dog had known it would be.',
    ].join('\n'),
  )
  const host = await hostOf(await buildArchive('permission', stories))
  const page = await phone.page(host.url)
  await page.getByRole('link', { name: 'The Ferry' }).first().click()
  const facts = page.getByRole('region', { name: 'What is known, and who says so' })
  await expect(facts).toContainText('DisclaimerThe river belongs to nobody.')
  await expect(facts).toContainText('DistributionWrack Ness only, please ask for elsewhere.')
  await expect(facts).toContainText('granted to the lighthouse')
  await expect(facts).toContainText(`To ask for this story to be taken down: ${CONTACT}`)
  await page.goto(`${host.url}settings`)
  await expect(page.getByRole('region', { name: 'About' })).toContainText(CONTACT)
})
