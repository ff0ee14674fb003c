// Passing words on: to the clipboard, or to whatever the system offers.

/** Copies text; answers whether it was. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

/** Plain http pages have no clipboard of their own, but may still answer a copy that the reader has asked for. */
function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return isCopied
}

export const canShare: boolean = 'share' in navigator

/** Offers words to the system; a reader who thinks better of it is no trouble. */
export async function shareText(title: string, text: string, url: string): Promise<void> {
  await navigator.share({ title, text, url }).catch(() => undefined)
}
