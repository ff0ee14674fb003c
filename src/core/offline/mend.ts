// A page that cannot be shown asks its service worker to look through the files of the app.

/** What the page asks. The answer is how many files were mended. */
export const MEND_SHELL = { type: 'MEND_SHELL' } as const

/** Whether a message is that wish. */
export function isMendWish(message: unknown): boolean {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'type') === MEND_SHELL.type
}
