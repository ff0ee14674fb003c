// The rig of the backup in the browser: a whole and rightly checked file whose every word tries to run something, taken in
// and then shown wherever the app shows such words. A few dozen with every `npm test`, 500 by `npm run rig:backup`. The
// control takes the protections away from outside: then the same words must be seen to run.

import { expect, type Page } from '@playwright/test'
import { LONG } from '../accessible.ts'
import { test } from '../archive.ts'
import { sampleArchive } from '../archives.ts'
import { hostileRecords, hostileStrings } from '../hostile-backup.ts'
import { faultsOf } from '../phone.ts'
import { given } from './numbers.ts'

const strings = given('RIG_STRINGS', 40)
test.describe.configure({ timeout: process.env.RIG === 'backup' ? 0 : 180_000 })

const pwned = (page: Page) => page.evaluate(() => Reflect.get(window, '__pwned'))

test('hostile words in every field of a backup run nothing', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings/backup`)
  await page.getByLabel('A backup from this device').setInputFiles({
    name: 'hostile.json',
    mimeType: 'application/json',
    buffer: Buffer.from(hostileRecords(LONG, strings)),
  })
  await page.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect(page.getByText('The backup is added to what is here.')).toBeVisible({ timeout: 60_000 })
  const views = [
    'marks',
    'shelves',
    'settings/hidden',
    'settings/backup',
    'history',
    'device',
    '',
    `story/${LONG}`,
  ]
  for (const view of [...views, `read/${LONG}/1`]) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached({ timeout: 60_000 })
    expect(await pwned(page), view).toBeUndefined()
  }
  await page.goto(`${host.url}marks`)
  const last = hostileStrings(strings).at(-1) ?? ''
  await expect(page.getByText(last.trim().slice(-12)).first()).toBeAttached()
  expect(faultsOf(phone)).toEqual([])
  console.log(`${strings} hostile strings in six fields, ${views.length + 1} views: nothing ran.`)
})

test('the same words run where they are taken for markup', async ({ phone }) => {
  const page = await phone.page('about:blank')
  await page.evaluate((all) => {
    const list = document.createElement('div')
    list.innerHTML = all.join('\n')
    document.body.append(list)
  }, hostileStrings(strings))
  await expect.poll(() => pwned(page)).toBe(1)
})
