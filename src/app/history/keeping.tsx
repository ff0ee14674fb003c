// In Settings: whether days are kept, at what pace the reader reads, the way to the days, and the act that deletes them.

import { useRef, useState } from 'react'
import { USUAL_PACE } from '../../core/reading/pace.ts'
import { addresses } from '../addresses.ts'
import { forgetHistory } from '../state/reading/history.ts'
import { useIsOwnPace, usePace } from '../state/reading/pace.ts'
import { change, useSettings } from '../state/settings.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { Switch } from '../ui/controls/switch.tsx'
import { spellCount } from '../ui/count-words.ts'
import { thisDevice } from '../ui/this-device.ts'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import './keeping.css'

export function Keeping() {
  const isKept = useSettings((settings) => settings.statistics)
  return (
    <div className="history-keeping">
      <Switch
        label="Keep days of reading and my pace"
        below={`Days, words and minutes, on this ${thisDevice} and nowhere else. Switched off, nothing more is kept.`}
        isOn={isKept}
        onSwitch={(statistics) => change({ statistics })}
      />
      <PaceWords isKept={isKept} />
      <Deleting />
    </div>
  )
}

function PaceWords({ isKept }: { readonly isKept: boolean }) {
  const pace = usePace()
  const { isOwn, missing } = useIsOwnPace()
  if (!isKept) return <p>Minutes are counted at {USUAL_PACE} words a minute.</p>
  if (isOwn) return <p>You read about {pace} words a minute. Minutes left are counted with that.</p>
  return (
    <p>
      Minutes are counted at {USUAL_PACE} words a minute until your own pace is known: some{' '}
      {spellCount(missing)} words of reading from now.
    </p>
  )
}

type Step = 'kept' | 'asked' | 'deleted' | 'failed'

function Deleting() {
  const [step, setStep] = useState<Step>('kept')
  const acts = useRef<HTMLDivElement>(null)
  useLostFocus(step, () => acts.current?.querySelector('button'))
  const forget = () =>
    forgetHistory().then(
      () => setStep('deleted'),
      () => setStep('failed'),
    )
  if (step === 'asked') {
    return (
      <div className="history-delete">
        <p>All days and your pace will be gone. Your places, ticks and marks stay.</p>
        <div className="message-acts">
          <Button autoFocus onClick={() => setStep('kept')}>
            Keep them
          </Button>
          <Button onClick={() => void forget()}>Delete them</Button>
        </div>
      </div>
    )
  }
  return (
    <div className="history-delete">
      <p role="status">
        {step === 'deleted' && 'What was kept is deleted.'}
        {step === 'failed' && 'The storage of this browser did not answer. Nothing was deleted.'}
      </p>
      <div ref={acts} className="message-acts">
        <LinkButton to={addresses.history}>Open the history</LinkButton>
        <Button onClick={() => setStep('asked')}>Delete what was kept</Button>
      </div>
    </div>
  )
}
