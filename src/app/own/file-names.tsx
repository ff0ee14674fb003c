// Names of files, each with what is said of it. In discreet mode a name stays unsaid.

import type { ReactNode } from 'react'
import { useSettings } from '../state/settings.ts'

interface Props {
  readonly files: readonly { readonly path: string; readonly said?: ReactNode }[]
  readonly className?: string
}

/** So many are listed; more are counted. */
const MOST = 100

export function FileNames({ files, className }: Props) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <>
      <ul className={className}>
        {files.slice(0, MOST).map(({ path, said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list only grows at its end.
          <li key={index}>
            {isDiscreet ? said === undefined && 'A file' : <b dir="auto">{path}</b>} {said}
          </li>
        ))}
      </ul>
      {files.length > MOST && <p>And {files.length - MOST} more.</p>}
    </>
  )
}
