// A shelf that is filled by hand: its stories can be taken off, an own one renamed and removed. What was done last can
// be taken back until something else is done.

import { useState } from 'react'
import type { Catalogue, Entry } from '../../core/catalogue/catalogue.ts'
import type { Shelf, Shelved } from '../../core/reading/shelf.ts'
import { LaterStoriesSheet } from '../export/later-export-sheet.tsx'
import { useSettings } from '../state/settings.ts'
import { dropShelf, removeFromShelf, renameShelf, type UndoShelving } from '../state/shelves.ts'
import { Menu } from '../story/menu.tsx'
import { Button } from '../ui/controls/button.tsx'
import { spellStoryName } from '../ui/story/story-name.tsx'
import { doOnShelf } from './done-on-shelf.ts'
import { NameSheet } from './name-sheet.tsx'
import { ReadingWords } from './reading-words.tsx'
import { ShelfRow } from './shelf-row.tsx'
import { ShelfSection } from './shelf-section.tsx'
import { UndoShelf } from './undo-shelf.tsx'
import { useShelved } from './use-shelved.ts'

interface Props {
  readonly catalogue: Catalogue
  readonly shelf: Shelf
  readonly isOwn: boolean
  readonly items: readonly Shelved[]
}

export function ByHandSection({ catalogue, shelf, isOwn, items }: Props) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const { entries, gone } = useShelved(catalogue, items)
  const name = isOwn && isDiscreet ? 'A shelf of your own' : shelf.name
  const does = (words: string, act: Promise<UndoShelving>) => void doOnShelf(shelf.id, words, act)
  const nameOf = (entry: Entry) => spellStoryName(entry, true, isDiscreet)
  const take = (entry: Entry) =>
    does(`Off the shelf: ${nameOf(entry)}.`, removeFromShelf(shelf.id, [entry.id]))
  return (
    <ShelfSection
      name={name}
      entries={entries}
      empty={isOwn ? 'Nothing stands here yet.' : 'Put a story here from its page or its card.'}
      acts={
        <ShelfActs
          shelf={shelf}
          name={name}
          isOwn={isOwn}
          entries={entries}
          onRemove={() => does(`${name} is removed.`, dropShelf(shelf))}
        />
      }
      row={(entry) => (
        <ShelfRow
          entry={entry}
          words={<ReadingWords entry={entry} />}
          act={
            <Button kind="quiet" onClick={() => take(entry)}>
              Take off<span className="visually-hidden"> {nameOf(entry)}</span>
            </Button>
          }
        />
      )}
    >
      <UndoShelf isFor={(id) => id === shelf.id} />
      {gone.length > 0 && (
        <p className="shelf-empty">
          {gone.length === 1 ? '1 story here is' : `${gone.length} stories here are`} no longer in the
          archive.{' '}
          <Button
            kind="quiet"
            onClick={() => does('They are off the shelf.', removeFromShelf(shelf.id, gone))}
          >
            Take {gone.length === 1 ? 'it' : 'them'} off
          </Button>
        </p>
      )}
    </ShelfSection>
  )
}

interface ActsProps extends Pick<Props, 'shelf' | 'isOwn'> {
  readonly name: string
  readonly entries: readonly Entry[]
  readonly onRemove: () => void
}

function ShelfActs({ shelf, name, isOwn, entries, onRemove }: ActsProps) {
  const [isNaming, setNaming] = useState(false)
  const [isExporting, setExporting] = useState(false)
  if (!isOwn && entries.length === 0) return null
  return (
    <>
      <Menu
        label={
          <>
            More<span className="visually-hidden"> for {name}</span>
          </>
        }
      >
        {entries.length > 0 && (
          <button type="button" onClick={() => setExporting(true)}>
            Export this shelf
          </button>
        )}
        {isOwn && (
          <>
            <button type="button" onClick={() => setNaming(true)}>
              Rename this shelf
            </button>
            <button type="button" onClick={onRemove}>
              Remove this shelf
            </button>
          </>
        )}
      </Menu>
      {isExporting && (
        <LaterStoriesSheet title={shelf.name} entries={entries} onClose={() => setExporting(false)} />
      )}
      <NameSheet
        title="Rename the shelf"
        name={shelf.name}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onName={(name) => renameShelf(shelf, name)}
      />
    </>
  )
}
