// The reader's choices, `/settings`. Each takes effect at once and stays on this device.

import type { ReactNode } from 'react'
import { Keeping } from '../history/keeping.tsx'
import { TypeControls } from '../type/type-controls.tsx'
import { TypeSample } from '../type/type-sample.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { About } from './about.tsx'
import { AdultSettings } from './adult-settings.tsx'
import { DiscreetSetting } from './discreet-setting.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import './settings-page.css'

export function SettingsPage() {
  return (
    <div className="settings-page">
      <PageTitle name="Settings" />
      <p className="settings-lead">Every choice takes effect at once and stays on this {thisDevice}.</p>
      <Section id="type" title="Type and paper">
        <TypeSample />
        <TypeControls />
      </Section>
      <Section id="reading" title="Reading">
        <ReadingSettings />
      </Section>
      <Section id="adult" title="Adult stories">
        <AdultSettings />
      </Section>
      <Section id="discreet" title="Over the shoulder">
        <DiscreetSetting />
      </Section>
      <Section id="history" title="History">
        <Keeping />
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
