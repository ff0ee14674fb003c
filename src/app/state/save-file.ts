// Files that the reader takes away from here.

import { downloadFile } from '../device/file-download.ts'

/** Offers a text as a file, made on this device. `type` is its media type, without a charset. */
export function saveFile(name: string, type: string, text: string): void {
  downloadFile(name, type, text)
}
