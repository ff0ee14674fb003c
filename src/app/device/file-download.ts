// Hands a file to the browser to be kept where the reader's files are kept. It is made here: no network is asked.

/** Long enough for any browser to have taken the file, in milliseconds. */
const TAKEN = 60_000

export type FileContent = string | Uint8Array<ArrayBuffer>

export function downloadFile(name: string, type: string, content: FileContent): void {
  const charset = typeof content === 'string' ? ';charset=utf-8' : ''
  const address = URL.createObjectURL(new Blob([content], { type: `${type}${charset}` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), TAKEN)
}
