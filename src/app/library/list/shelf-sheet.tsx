// On which shelves one story, or several, are to stand; or a new one for them.

import { type FormEvent, useState } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { inShelfOrder, shelvesOf } from '../../../core/reading/shelf.ts'
import { addToShelf, makeShelf, removeFromShelf, useShelves } from '../../state/shelves.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { storiesWords } from '../../ui/count-words.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import type { LibraryAct } from './done-bar.tsx'
import './shelf-sheet.css'
import { capital } from '../../../core/library/names.ts'

interface Props {
  readonly entries: readonly Entry[]
  readonly onClose: () => void
  readonly onDone: (done: LibraryAct) => void
}

export function ShelfSheet({ entries, onClose, onDone }: Props) {
  const title = entries.length === 1 ? 'Put on a shelf' : `Put ${storiesWords(entries.length)} on a shelf`
  return (
    <Sheet title={title} height="low" isOpen onClose={onClose}>
      <Shelves entries={entries} onDone={onDone} />
      <NewShelf entries={entries} onDone={onDone} />
    </Sheet>
  )
}

type InsideProps = Pick<Props, 'entries' | 'onDone'>

const refused = { words: 'The storage of this browser did not keep it.', undo: null }

function Shelves({ entries, onDone }: InsideProps) {
  const { shelves, items } = useShelves()
  const ids = entries.map(({ id }) => id)
  const change = async (shelf: string, name: string, isOn: boolean) => {
    const words = ids.length === 1 ? '' : `${storiesWords(ids.length)} `
    await (isOn ? addToShelf(shelf, ids) : removeFromShelf(shelf, ids)).then(
      (undo) => onDone({ words: capital(`${words}${isOn ? 'on' : 'off'} “${name}”.`), undo }),
      () => onDone(refused),
    )
  }
  return (
    <ul className="shelf-choices">
      {inShelfOrder(shelves).map(({ id, name }) => {
        const standing = ids.filter((story) => shelvesOf(items, story).includes(id)).length
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={standing === ids.length}
                ref={(box) => {
                  if (box) box.indeterminate = standing > 0 && standing < ids.length
                }}
                onChange={({ target }) => void change(id, name, target.checked)}
              />
              {name}
            </label>
          </li>
        )
      })}
    </ul>
  )
}

function NewShelf({ entries, onDone }: InsideProps) {
  const [name, setName] = useState('')
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    setName('')
    await makeShelf(
      name,
      entries.map(({ id }) => id),
    ).then(
      (shelf) => onDone({ words: `On “${shelf.name}”, a new shelf.`, undo: null }),
      () => onDone(refused),
    )
  }
  return (
    <form className="new-shelf" onSubmit={(event) => void make(event)}>
      <TextField label="A new shelf" value={name} onChange={setName} />
      <Button type="submit" disabled={name.trim() === ''}>
        Make it
      </Button>
    </form>
  )
}
