// What was read here day by day, `/history`: kept on this device, deleted when the reader says so, compared with nothing.

import { useEffect } from 'react'
import { Link } from 'react-router'
import { addresses } from '../addresses.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { loadHistory, useHistory } from '../state/reading/history.ts'
import { useReadings } from '../state/reading/readings.ts'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { DayList } from './day-list.tsx'
import style from './history-page.css?inline'
import { useShownDays } from './use-shown-days.ts'

adoptStyle(style)

export function HistoryPage() {
  const phase = useHistory((history) => history.phase)
  const areReadingsKnown = useReadings((readings) => readings.phase !== 'loading')
  const isCatalogueKnown = useCatalogue((state) => state.kind !== 'loading')
  useEffect(() => {
    void loadHistory()
  }, [])
  return (
    <div className="history-page">
      <PageTitle name="History" />
      <p className="page-lead">
        What you have read on this {thisDevice}, by day. It is kept here and nowhere else.
      </p>
      {phase === 'failed' ? (
        <Message
          isSecond
          title="The days could not be read"
          text="The storage of this browser did not answer. Nothing is lost by that."
          act={{ label: 'Try again', onClick: () => void loadHistory() }}
        />
      ) : (
        phase === 'ready' && areReadingsKnown && isCatalogueKnown && <Days />
      )}
      <p className="history-foot">
        <Link to={addresses.settings}>Stop keeping days, or delete them, in Settings</Link>
      </p>
    </div>
  )
}

function Days() {
  const days = useShownDays()
  if (days.length > 0) return <DayList days={days} />
  return (
    <p className="history-none">
      No days yet. Read a page or two, and the day will stand here.{' '}
      <Link to={addresses.library}>To the library</Link>
    </p>
  )
}
