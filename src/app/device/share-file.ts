// The platform's own way of handing a file on, where it has one that takes files.

/** Whether this platform would share a file of this kind. */
export function canShareFile(name: string, type: string): boolean {
  try {
    return navigator.canShare?.({ files: [new File(['x'], name, { type })] }) === true
  } catch {
    return false
  }
}

/** Opens the platform's sheet; false where it could not, or the reader closed it. */
export async function shareFile(name: string, type: string, text: string): Promise<boolean> {
  try {
    await navigator.share({ files: [new File([text], name, { type })] })
    return true
  } catch {
    return false
  }
}
