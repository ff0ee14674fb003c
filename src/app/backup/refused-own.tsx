// Own stories of a backup that could not be taken in, each with its file's name and why.

import type { TakenOwn } from '../state/own-backup.ts'
import { useSettings } from '../state/settings.ts'

/** So many are listed; more are counted. */
const MOST = 100

export function RefusedOwn({ refused }: Pick<TakenOwn, 'refused'>) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (refused.length === 0) return null
  return (
    <div role="alert" className="backup-trouble">
      <p>
        {refused.length === 1
          ? '1 story of your own was not taken in. It is still in the file.'
          : `${refused.length} stories of your own were not taken in. They are still in the file.`}
      </p>
      <ul>
        {refused.slice(0, MOST).map(({ path, sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two stories may have files of one name; the list never changes.
          <li key={index}>
            {!isDiscreet && <b dir="auto">{path}</b>} {sentence}
          </li>
        ))}
      </ul>
      {refused.length > MOST && <p>And {refused.length - MOST} more.</p>}
    </div>
  )
}
