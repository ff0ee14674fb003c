// Many at once: how many stories are chosen, and what can be done with them. Esc or "Done" ends it.

import { useEffect, useMemo } from 'react'
import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import { entryOfId } from '../../../core/catalogue/catalogue.ts'
import { isWrapped, useMeeting } from '../../state/adult.ts'
import { fetchStories } from '../../state/downloads/download.ts'
import { useHere } from '../../state/downloads/here.ts'
import { hideStories, undoHiding } from '../../state/hide-list.ts'
import { Button } from '../../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../../ui/count-words.ts'
import { spellStoryName } from '../../ui/story/story-name.tsx'
import { thisDevice } from '../../ui/this-device.ts'
import { giveLostFocus } from '../../ui/use-lost-focus.ts'
import { choose, endChoosing, useChoosing } from './choosing.ts'
import type { LibraryAct } from './done-bar.tsx'
import type { OpenSheet } from './story-acts.tsx'
import './choosing-bar.css'
import { capital } from '../../../core/library/names.ts'

interface Props {
  readonly catalogue: Catalogue
  /** Ordinals of the stories that are shown. */
  readonly shown: Uint32Array
  readonly onOpen: (open: OpenSheet) => void
  readonly onDone: (done: LibraryAct) => void
}

const none: ReadonlySet<string> = new Set()

export function ChoosingBar({ catalogue, shown, onOpen, onDone }: Props) {
  const chosen = useChoosing((choosing) => choosing.chosen) ?? none
  const hasStorage = useHere((here) => here.phase === 'ready')
  useEscape()
  const entriesNow = () => [...chosen].flatMap((id) => entryOfId(catalogue, id) ?? [])
  const idsShown = () => Array.from(shown, (ordinal) => catalogue.entryAt(ordinal).id)
  const away = useAway(catalogue, chosen, shown)
  const isAll = chosen.size > 0 && chosen.size - away === shown.length
  const hideThem = () => {
    const meeting = useMeeting.getState()
    const named = (entry: Entry) => ({
      id: entry.id,
      title: spellStoryName(entry, isWrapped(entry, meeting)),
    })
    hideStories(entriesNow().map(named))
    onDone({ words: `${capital(storiesWords(chosen.size))} will not be shown.`, undo: undoHiding })
    end()
  }
  const fetchThem = () => {
    void fetchStories(entriesNow())
    onDone({ words: `${capital(storiesWords(chosen.size))} will come to this ${thisDevice}.`, undo: null })
  }
  return (
    <section className="choosing-bar" aria-label="Chosen stories">
      <p role="status">
        <b>{chosen.size === 0 ? 'None' : spellCount(chosen.size)}</b> chosen
        {away > 0 && `, ${away === chosen.size ? 'not' : `${spellCount(away)} not`} in this list`}
      </p>
      <Button kind="quiet" onClick={() => choose(isAll ? [] : idsShown())}>
        {isAll ? 'None' : `All ${spellCount(shown.length)}`}
      </Button>
      <Button kind="quiet" onClick={end}>
        Done
      </Button>
      <div className="choosing-acts">
        {hasStorage && (
          <Button disabled={chosen.size === 0} aria-label={`Fetch to this ${thisDevice}`} onClick={fetchThem}>
            Fetch
          </Button>
        )}
        <Button
          disabled={chosen.size === 0}
          onClick={() => onOpen({ kind: 'shelves', entries: entriesNow() })}
        >
          Shelf…
        </Button>
        <Button disabled={chosen.size === 0} onClick={hideThem}>
          Hide
        </Button>
      </div>
    </section>
  )
}

/** How many of the chosen stories are not shown now: another filter was chosen since. */
function useAway(catalogue: Catalogue, chosen: ReadonlySet<string>, shown: Uint32Array): number {
  return useMemo(() => {
    if (chosen.size === 0) return 0
    const ordinals = new Set([...chosen].map((id) => catalogue.ordinalOf(id)))
    return chosen.size - shown.reduce((count, ordinal) => count + Number(ordinals.has(ordinal)), 0)
  }, [catalogue, chosen, shown])
}

/** The button that began it is there again, for a focus that went with the bar and has found no other place. */
function end(): void {
  endChoosing()
  requestAnimationFrame(() => giveLostFocus(document.getElementById('choose-stories')))
}

function useEscape(): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) end()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
