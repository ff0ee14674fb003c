// Files that the reader takes away from here.

import { downloadFile, type FileContent } from '../device/file-download.ts'

/**
 * Offers a text, or bytes, as a file, made on this device and named by its title. `type` is its media type, without a
 * charset.
 */
export function saveFile(title: string, ending: string, type: string, content: FileContent): void {
  downloadFile(`${fileName(title)}.${ending}`, type, content)
}

/** Letters and digits of any script, the rest as dashes: every file system takes that. */
function fileName(title: string): string {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return name.replace(/^-|-$/g, '').slice(0, 80) || 'story'
}
