// The reader's choices, `/settings`. Each takes effect at once and stays on this device.

import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { BackupWay } from '../backup/backup-way.tsx'
import { Keeping } from '../history/keeping.tsx'
import { TypeControls } from '../type/type-controls.tsx'
import { TypeSample } from '../type/type-sample.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { About } from './about.tsx'
import { AdultSettings, HiddenSettings } from './adult-settings.tsx'
import { DiscreetSetting } from './discreet-setting.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { WarningSettings } from './warning-settings.tsx'
import './settings-page.css'

export function SettingsPage() {
  useArrival()
  return (
    <div className="settings-page">
      <PageTitle name="Settings" />
      <p className="page-lead">Every choice takes effect at once and stays on this {thisDevice}.</p>
      <Section id="type" title="Type and paper">
        <TypeSample />
        <TypeControls />
      </Section>
      <Section id="reading" title="Reading">
        <ReadingSettings />
      </Section>
      <Section id="adult" title="What you meet">
        <AdultSettings />
      </Section>
      <Section id="warnings" title="Warnings">
        <WarningSettings />
      </Section>
      <Section id="hidden" title="What you hide">
        <HiddenSettings />
      </Section>
      <Section id="discreet" title="Over the shoulder">
        <DiscreetSetting />
      </Section>
      <Section id="history" title="History">
        <Keeping />
      </Section>
      <Section id="backup" title="Backup">
        <BackupWay />
      </Section>
      <Section id="about" title="About">
        <About />
      </Section>
    </div>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  )
}

/** A link from another screen leads to its section. */
function useArrival(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [hash])
}
