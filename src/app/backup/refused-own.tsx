// Own stories of a backup that could not be taken in, each with its file's name and why.

import { FileNames } from '../own/file-names.tsx'
import type { TakenOwn } from '../state/own/own-backup.ts'

export function RefusedOwn({ refused }: Pick<TakenOwn, 'refused'>) {
  if (refused.length === 0) return null
  return (
    <div role="alert" className="backup-trouble">
      <p>
        {refused.length === 1
          ? '1 story of your own was not taken in. It is still in the file.'
          : `${refused.length} stories of your own were not taken in. They are still in the file.`}
      </p>
      <FileNames files={refused.map(({ path, sentence }) => ({ path, said: sentence }))} />
    </div>
  )
}
