// Where the library has nothing to show: since there is nothing yet, or since the reader keeps it out or hides it.

import { useLocation } from 'react-router'
import { sortFromQuery } from '../../core/library/sort.ts'
import { addresses } from '../addresses.ts'
import { useMeetingChoices } from '../state/adult.ts'
import { Message } from '../ui/page/message.tsx'
import { noneShownWords } from './kept-out-words.ts'
import { libraryQuery } from './library-query.ts'
import type { Library } from './use-library.ts'

export function NoStories({ library: { filter, hidden, keptOut } }: { readonly library: Library }) {
  const { search } = useLocation()
  const choices = useMeetingChoices()
  const words = noneShownWords(keptOut, hidden, choices)
  if (words === null) {
    return (
      <Message
        isSecond
        title="No stories yet"
        text="Add a text file, or come back when there is a network."
        act={{ label: 'Add your own files', to: addresses.own }}
      />
    )
  }
  const shown = libraryQuery({ filter, sort: sortFromQuery(search), isHiddenShown: true })
  return (
    <Message
      isSecond
      title="No stories to show"
      text={words}
      {...(hidden > 0
        ? {
            act: { label: 'Show', to: `?${shown}` },
            back: { label: 'Your list', to: addresses.hidden },
          }
        : { back: { label: 'Open Settings', to: addresses.settings } })}
    />
  )
}
