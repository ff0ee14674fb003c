// Files that the service worker has laid down for this page, because they were shared with the app or opened with it.

import { NAME_HEADER, sharedCacheName } from '../../../core/own/shared.ts'
import { base } from '../base.ts'
import { askCache } from '../files/content.ts'

interface SharedFile {
  readonly file: File
  /** Lets it go: it is kept elsewhere now, or the reader has been told why not. */
  readonly done: () => Promise<void>
}

export function readShared(): Promise<readonly SharedFile[]> {
  return askCache<readonly SharedFile[]>(
    async (cache) => {
      const requests = await cache.keys()
      const files = await Promise.all(
        requests.map(async (request): Promise<readonly SharedFile[]> => {
          const response = await cache.match(request)
          if (!response) return []
          const file = new File([await response.blob()], nameIn(response))
          return [{ file, done: async () => void (await cache.delete(request)) }]
        }),
      )
      return files.flat()
    },
    [],
    sharedCacheName(base),
  )
}

function nameIn({ headers }: Response): string {
  try {
    return decodeURIComponent(headers.get(NAME_HEADER) ?? '') || 'Shared text.txt'
  } catch {
    return 'Shared text.txt'
  }
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void
}

/** Called with files that the system opens with the installed app, and whether all of them could be had. */
export function onOpenedFiles(take: (files: readonly File[], areAll: boolean) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(async ({ files = [] }) => {
    const opened = await Promise.allSettled(files.map((handle) => handle.getFile()))
    const had = opened.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    take(had, had.length === files.length)
  })
}
