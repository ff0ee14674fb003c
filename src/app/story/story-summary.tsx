// The author's summary. In discreet mode it waits until it is asked for.

import { useState } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { said } from '../ui/story/provenance.tsx'

export function StorySummary({ entry }: { readonly entry: Entry }) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [isAskedFor, setAskedFor] = useState(false)
  const { source, value } = entry.summary
  if (value === null) return null
  if (isDiscreet && !isAskedFor) {
    return (
      <div className="about-story hidden-summary">
        <p>The summary is put away while the app is discreet.</p>
        <Button kind="quiet" onClick={() => setAskedFor(true)}>
          Show it
        </Button>
      </div>
    )
  }
  return (
    <p className="about-story" dir="auto" lang={entry.language.value ?? undefined}>
      {said(source, '', value)}
    </p>
  )
}
