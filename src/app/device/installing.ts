// What the platform has for installing. The offer of Chromium comes once, early: the page's first script keeps it.

/** https://developer.mozilla.org/en-US/docs/Web/API/BeforeInstallPromptEvent */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

/** The browser's offer, where it has made one. */
export function installEvent(): InstallEvent | null {
  const event: unknown = Reflect.get(window, 'dogearInstall')
  return isInstallEvent(event) ? event : null
}

function isInstallEvent(event: unknown): event is InstallEvent {
  return event instanceof Event && typeof Reflect.get(event, 'prompt') === 'function'
}

/** Whether this window is the installed app. */
export function isInstalled(): boolean {
  const { matches } = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)')
  return matches || Reflect.get(navigator, 'standalone') === true
}

/** Platforms that install by hand and say nothing of it to the page. */
export function installPlatform(): 'ios' | 'firefox-android' | null {
  const { userAgent, maxTouchPoints } = navigator
  // Only the browsers of iOS and iPadOS say whether they stand alone; an iPad calls itself a Mac, with fingers.
  if ('standalone' in navigator && maxTouchPoints > 1) return 'ios'
  return /Android/.test(userAgent) && /Firefox/.test(userAgent) ? 'firefox-android' : null
}

/** Puts a number on the app's icon, or takes it away at 0, where the platform has such a thing. */
export function setBadge(count: number): void {
  const name = count > 0 ? 'setAppBadge' : 'clearAppBadge'
  const act: unknown = Reflect.get(navigator, name)
  if (typeof act !== 'function') return
  const asked: unknown = Reflect.apply(act, navigator, count > 0 ? [count] : [])
  if (asked instanceof Promise) asked.catch(() => undefined)
}
