// The shelves, `/shelves`: what is being read, what is new, what is wanted, own shelves, what is finished.

import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { inShelfOrder, itemsOn, WANT_TO_READ } from '../../core/reading/shelf.ts'
import { loadCatalogue, useCatalogue, useReadyCatalogue } from '../state/catalogue.ts'
import { useReadings } from '../state/reading/readings.ts'
import { change, useSettings } from '../state/settings.ts'
import { useShelves } from '../state/shelves.ts'
import { readUnread } from '../state/storage/read-into.ts'
import { Choice } from '../ui/controls/choice.tsx'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { ByHandSection } from './by-hand-section.tsx'
import { FreshSection } from './fresh-section.tsx'
import { NewShelf } from './new-shelf.tsx'
import { ContinueSection, FinishedSection } from './reading-sections.tsx'
import { UndoShelf } from './undo-shelf.tsx'
import './shelves-page.css'

export function ShelvesPage() {
  const state = useCatalogue()
  const catalogue = useReadyCatalogue()
  const areReadingsKnown = useReadings((readings) => readings.phase !== 'loading')
  return (
    <div className="shelves-page">
      <PageTitle name="Shelves" />
      {state.kind === 'failed' && (
        <Message
          isSecond
          title="The shelves could not be opened"
          text={state.message}
          act={{ label: 'Try again', onClick: () => void loadCatalogue() }}
        />
      )}
      {catalogue && areReadingsKnown && <Sections catalogue={catalogue} />}
    </div>
  )
}

function Sections({ catalogue }: { readonly catalogue: Catalogue }) {
  return (
    <>
      <ContinueSection catalogue={catalogue} />
      <FreshSection catalogue={catalogue} />
      <ByHand catalogue={catalogue} />
      <FinishedSection catalogue={catalogue} />
    </>
  )
}

const orders = [
  { value: 'added', label: 'Last added first' },
  { value: 'title', label: 'By title' },
] as const

/** Shelves that the reader fills by hand. */
function ByHand({ catalogue }: { readonly catalogue: Catalogue }) {
  const { phase, shelves, items } = useShelves()
  const order = useSettings((settings) => settings.shelfOrder)
  if (phase === 'loading') return null
  if (phase === 'failed') {
    return (
      <Message
        isSecond
        title="Your shelves could not be read"
        text="The storage of this browser did not answer. Nothing is lost by that."
        act={{ label: 'Try again', onClick: () => void readUnread() }}
      />
    )
  }
  return (
    <>
      {inShelfOrder(shelves).map((shelf) => (
        <ByHandSection
          key={shelf.id}
          catalogue={catalogue}
          shelf={shelf}
          isOwn={shelf.id !== WANT_TO_READ}
          items={itemsOn(items, shelf.id)}
        />
      ))}
      <UndoShelf isFor={(id) => !inShelfOrder(shelves).some((shelf) => shelf.id === id)} />
      <div className="shelves-acts">
        <NewShelf />
        {items.length > 1 && (
          <Choice
            name="Order on shelves"
            options={orders}
            value={order}
            onChoose={(shelfOrder) => change({ shelfOrder })}
          />
        )}
      </div>
    </>
  )
}
