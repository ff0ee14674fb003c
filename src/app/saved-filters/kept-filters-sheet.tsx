// All saved filters: renamed, let go, put back, and the one that a visit begins with.

import { type FormEvent, useState } from 'react'
import {
  isNothing,
  keptQuery,
  type SavedFilter,
  type Starter,
  starters,
} from '../../core/library/saved-filter.ts'
import { dropFilter, hideStarter, renameFilter, setStart, useSavedFilters } from '../state/saved-filters.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { KeptQuery } from './kept-query.tsx'
import { Form } from './save-filter-form.tsx'

interface Props {
  /** What is chosen now, to be saved. */
  readonly query: string
  readonly sort: string | null
  readonly onClose: () => void
}

export function KeptFiltersSheet({ isOpen, query, sort, onClose }: Props & { readonly isOpen: boolean }) {
  if (!isOpen) return null
  return (
    <Sheet title="Saved filters" isOpen onClose={onClose}>
      <Kept query={query} sort={sort} onClose={onClose} />
    </Sheet>
  )
}

interface Done {
  readonly words: string
  readonly undo: () => Promise<void>
}

function Kept({ query, sort, onClose }: Props) {
  const { phase, all } = useSavedFilters()
  const start = useSettings((settings) => settings.startFilter)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [done, setDone] = useState<Done | null>(null)
  const [isRefused, setRefused] = useState(false)
  const isNew =
    !isNothing(query) && !all.some((saved) => keptQuery(saved.query) === query && saved.sort === sort)
  const nameOf = (filter: SavedFilter) => (isDiscreet ? 'A filter of your own' : filter.name)
  const undo = (act: Done) => {
    setDone(null)
    void act.undo().catch(() => setDone(act))
  }
  const tell = (change: Promise<unknown>) =>
    void change.then(
      () => setRefused(false),
      () => setRefused(true),
    )
  const drop = (filter: SavedFilter) =>
    tell(
      dropFilter(filter).then((undoDrop) =>
        setDone({ words: `${nameOf(filter)} is let go.`, undo: undoDrop }),
      ),
    )
  return (
    <div className="kept-filters">
      {isNew && (
        <>
          <h3>What is chosen now</h3>
          <Form query={query} sort={sort} onSaved={onClose} />
        </>
      )}
      <div role="status">
        {done && (
          <p className="kept-filters-done">
            {done.words}{' '}
            <Button kind="quiet" autoFocus onClick={() => undo(done)}>
              Put it back
            </Button>
          </p>
        )}
        {isRefused && <p>The storage of this browser did not answer, so nothing has changed.</p>}
        {phase === 'failed' && <p>The storage of this browser did not answer. Nothing is lost by that.</p>}
      </div>
      <h3>Yours</h3>
      {all.length === 0 && <p className="kept-filter-query">None yet. Choose a filter, and save it here.</p>}
      <ul className="kept-filter-list">
        {all.map((filter) => (
          <OwnFilter
            key={filter.id}
            filter={filter}
            shownName={nameOf(filter)}
            isStart={start === filter.id}
            onRename={(name) => tell(renameFilter(filter, name))}
            onDrop={() => drop(filter)}
          />
        ))}
      </ul>
      <h3>Ready made</h3>
      <ul className="kept-filter-list">
        {starters.map((starter) => (
          <HouseFilter key={starter.id} starter={starter} isStart={start === starter.id} />
        ))}
      </ul>
    </div>
  )
}

interface OwnProps {
  readonly filter: SavedFilter
  /** What the name may be shown as. */
  readonly shownName: string
  readonly isStart: boolean
  readonly onRename: (name: string) => void
  readonly onDrop: () => void
}

function OwnFilter({ filter, shownName, isStart, onRename, onDrop }: OwnProps) {
  const [name, setName] = useState<string | null>(null)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name?.trim()) onRename(name)
    setName(null)
  }
  return (
    <li className="kept-filter">
      {name === null ? (
        <p className="kept-filter-name">{shownName}</p>
      ) : (
        <form className="text-form" onSubmit={keep}>
          <TextField label={`Another name for ${shownName}`} value={name} onChange={setName} isFirst />
          <Button type="submit">Keep the name</Button>
        </form>
      )}
      <KeptQuery query={filter.query} sort={filter.sort} />
      <div className="kept-filter-acts">
        <StartButton id={filter.id} name={shownName} isStart={isStart} />
        {name === null && (
          <Button kind="quiet" onClick={() => setName(filter.name)}>
            Rename<span className="visually-hidden"> {shownName}</span>
          </Button>
        )}
        <Button kind="quiet" onClick={onDrop}>
          Let it go<span className="visually-hidden">: {shownName}</span>
        </Button>
      </div>
    </li>
  )
}

function HouseFilter({ starter, isStart }: { readonly starter: Starter; readonly isStart: boolean }) {
  const isPutAway = useSettings((settings) => settings.hiddenStarters.includes(starter.id))
  return (
    <li className="kept-filter">
      <p className="kept-filter-name">{starter.name}</p>
      <KeptQuery query={starter.query} sort={null} />
      <div className="kept-filter-acts">
        <StartButton id={starter.id} name={starter.name} isStart={isStart} />
        <Button kind="quiet" onClick={() => hideStarter(starter.id, !isPutAway)}>
          {isPutAway ? 'Offer it again' : 'Put it away'}
          <span className="visually-hidden">: {starter.name}</span>
        </Button>
      </div>
    </li>
  )
}

interface StartProps {
  readonly id: string
  readonly name: string
  readonly isStart: boolean
}

function StartButton({ id, name, isStart }: StartProps) {
  return (
    <Button kind="quiet" aria-pressed={isStart} onClick={() => setStart(isStart ? null : id)}>
      {isStart ? 'Begins the visit' : 'Begin here'}
      <span className="visually-hidden">: {name}</span>
    </Button>
  )
}
