// The sheets that a card opens: what can be done with it, the shelves, what to hide.

import { useEffect } from 'react'
import { storyName } from '../../../core/catalogue/catalogue.ts'
import { LaterStoriesSheet } from '../../export/later-export-sheet.tsx'
import { HideSheet } from '../../hiding/hide-sheet.tsx'
import { undoHiding, useHideList } from '../../state/hide-list.ts'
import type { LibraryAct } from './done-bar.tsx'
import { ShelfSheet } from './shelf-sheet.tsx'
import type { OpenSheet } from './story-acts.tsx'
import { StoryMenu } from './story-menu.tsx'

interface Props {
  readonly open: OpenSheet
  readonly onOpen: (open: OpenSheet | null) => void
  readonly onDone: (done: LibraryAct) => void
}

export function StorySheets({ open, onOpen, onDone }: Props) {
  const close = () => onOpen(null)
  const [entry] = open.entries
  useHidden(onDone)
  if (!entry) return null
  switch (open.kind) {
    case 'menu':
      return <StoryMenu key="menu" entry={entry} onOpen={onOpen} onDone={onDone} />
    case 'shelves':
      return <ShelfSheet key="shelves" entries={open.entries} onClose={close} onDone={onDone} />
    case 'export':
      return (
        <LaterStoriesSheet key="export" title={storyName(entry)} entries={open.entries} onClose={close} />
      )
    case 'hide':
      return <HideSheet key="hide" entry={entry} isOpen onClose={close} />
  }
}

/** What is put on the hide-list here can be taken off it here. */
function useHidden(onDone: (done: LibraryAct) => void): void {
  useEffect(
    () =>
      useHideList.subscribe(({ done }, before) => {
        if (done && done !== before.done) onDone({ words: done.words, undo: undoHiding })
      }),
    [onDone],
  )
}
