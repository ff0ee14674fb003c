// A version that waits, with what it brings, and stories that went with the one before.

import { BookX, RefreshCw } from 'lucide-react'
import { goneTitle } from '../../core/meeting/meeting.ts'
import type { News } from '../../core/offline/news.ts'
import { useMeeting } from '../state/adult.ts'
import { useGoneStories, useNews } from '../state/news.ts'
import { useSettings } from '../state/settings.ts'
import { useVersion } from '../state/version.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { iconLine } from '../ui/icon-line.ts'
import { thisDevice } from '../ui/this-device.ts'
import { Row } from './state-row.tsx'

export function VersionRows() {
  return (
    <>
      <NewVersion />
      <GoneStories />
    </>
  )
}

function NewVersion() {
  const accept = useVersion((version) => version.accept)
  const news = useNews()
  if (!accept) return null
  return (
    <Row title="A new Dogear is ready" icon={<RefreshCw {...iconLine} />}>
      <p>
        {newsWords(news)}It starts when you leave a text, with the next start, or now. Where you read in
        another window, the text stays.
      </p>
      <Button onClick={accept}>Start it now</Button>
    </Row>
  )
}

/** A sentence and a space, or nothing. */
function newsWords(news: News | null): string {
  if (!news || news.added + news.changed === 0) return ''
  const { added, changed } = news
  const came = added > 0 ? [`${storiesWords(added)} more`] : []
  const others = changed > 0 ? [`${storiesWords(changed)} with changes`] : []
  return `It brings ${[...came, ...others].join(' and ')}. `
}

function GoneStories() {
  const [gone, forget] = useGoneStories()
  const rules = useMeeting((meeting) => meeting.rules)
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (gone.length === 0) return null
  const names = gone.map((story) => goneTitle(story, rules)).filter((title) => title !== null)
  return (
    <Row title={`${storiesWords(gone.length)} left the archive`} icon={<BookX {...iconLine} />}>
      <p>
        {isDiscreet || names.length === 0 ? '' : `${names.join('; ')}. `}
        The archive no longer has {gone.length === 1 ? 'it' : 'them'}, so the text is no longer on this{' '}
        {thisDevice}. Your places and marks are kept.
      </p>
      <Button onClick={forget}>I have seen it</Button>
    </Row>
  )
}
