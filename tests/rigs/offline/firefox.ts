// Stock Firefox, by its own WebDriver BiDi socket: Playwright's channel for it asks an ESR for an emulation command
// that it does not know, and then gives up.
// https://www.w3.org/TR/webdriver-bidi/

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asJson, type Engine, programOf, type Window } from './engine.ts'
import { endGroup, heardFrom, startGroup } from './processes.ts'
import { PAGES_PATIENCE, Talk, within } from './talk.ts'

/** Nothing but the page: above all no pictures of it for a new tab, which open it a second time in a storage of its own. */
const preferences = {
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'toolkit.startup.max_resumed_crashes': -1,
}

const program = () => programOf([process.env.FIREFOX_PATH ?? '', 'firefox-esr', 'firefox'].filter(Boolean))

export const firefox: Engine = {
  name: 'firefox',
  missing: () =>
    program()
      ? null
      : 'Firefox is not on this machine: `apt install firefox-esr`, or name it in FIREFOX_PATH.',
  start: async (profile, address) => {
    mkdirSync(profile, { recursive: true })
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'))
    const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, address]
    const child = startGroup(program() ?? 'firefox', ['--width=412', '--height=915', ...args])
    try {
      return await windowOf(
        await Talk.with(
          `${await heardFrom(child, 'stderr', /WebDriver BiDi listening on (ws:\/\/\S+)/)}/session`,
          () => undefined,
        ),
        () => endGroup(child, true),
      )
    } catch (fault) {
      await endGroup(child)
      throw fault
    }
  },
}

async function windowOf(talk: Talk, end: () => Promise<void>): Promise<Window> {
  const session = await talk.ask('session.new', { capabilities: {} })
  const version = within(session, 'capabilities', 'browserVersion')
  const tree = await talk.ask('browsingContext.getTree', { maxDepth: 0 })
  const context = within(tree, 'contexts', 0, 'context')
  return {
    version: `Firefox ${version}`,
    ask: async (expression) => {
      const question = { expression: asJson(expression), target: { context }, awaitPromise: true }
      const answer = await talk.ask('script.evaluate', question, PAGES_PATIENCE)
      const value = within(answer, 'result', 'value')
      if (within(answer, 'type') !== 'success' || typeof value !== 'string')
        throw new Error(`${expression}: ${JSON.stringify(answer).slice(0, 400)}`)
      return JSON.parse(value)
    },
    visit: async (url) =>
      void (await talk.ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    close: async () => {
      await talk.ask('browser.close', {}).catch(() => undefined)
      talk.close()
      await end()
    },
  }
}
