// Files that the reader takes away from here.

import { downloadFile, type FileContent } from '../device/file-download.ts'

/** Offers a text, or bytes, as a file, made on this device. `type` is its media type, without a charset. */
export function saveFile(name: string, type: string, content: FileContent): void {
  downloadFile(name, type, content)
}
