// The offer to install Dogear, in the one place where a reader looks after this device: never over a text, never twice
// once it was waved away.

import { MonitorDown } from 'lucide-react'
import { dismissInstall, type InstallOffer, install, useInstallOffer } from '../state/install.ts'
import { Button } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { thisDevice } from '../ui/this-device.ts'
import { Row } from './state-row.tsx'
import './install-row.css'

export function InstallRow() {
  const offer = useInstallOffer()
  if (!offer) return null
  return (
    <Row title="Keep Dogear with your apps" icon={<MonitorDown {...iconLine} />}>
      <p>{words[offer]}</p>
      <div className="row-acts">
        {offer === 'browser' && (
          <Button onClick={() => void install().catch(() => undefined)}>Install it</Button>
        )}
        <Button kind="quiet" onClick={dismissInstall}>
          Do not offer this again
        </Button>
      </div>
    </Row>
  )
}

const words: Readonly<Record<InstallOffer, string>> = {
  browser: `It then opens from your ${thisDevice} like any app, and its stories are kept more surely.`,
  ios: 'Tap the browser’s Share button, then Add to Home Screen. Safari clears a tab that is not used for a week; the app on the home screen is not cleared so. It begins empty: take your places along with a backup.',
  'firefox-android': 'Open the browser’s menu, then Install, or Add to Home screen. Your places come along.',
}
