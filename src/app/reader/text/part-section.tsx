// One part on the page: its heading, its notes, its text.

import { memo } from 'react'
import type { StoryFile } from '../../../core/catalogue/catalogue.ts'
import { useSettings } from '../../state/settings.ts'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { neutralPartName, partName, partNumber } from './part-name.ts'
import { PartNotes } from './part-notes.tsx'
import type { Section } from './sections.ts'
import { StoryText } from './story-text.tsx'
import { StoryWarnings } from './story-warnings.tsx'

interface Props {
  readonly story: StoryFile
  readonly section: Section
  /** The first part on the page names the page. */
  readonly isFirst: boolean
}

export const PartSection = memo(function PartSection({ story, section, isFirst }: Props) {
  const { part } = section
  const isDiscreet = useSettings((settings) => settings.discreet)
  const name = isDiscreet ? neutralPartName(story, part) : partName(story, part)
  return (
    <section className="part" data-part={part}>
      <header className="part-head">
        {!isDiscreet && <p className="part-number">{partNumber(story, part)}</p>}
        {isFirst ? (
          <PageTitle name={`${name} · ${story.title.value ?? 'A story without a title'}`}>{name}</PageTitle>
        ) : (
          <h2>{name}</h2>
        )}
      </header>
      {part === 0 && <StoryWarnings />}
      <PartNotes story={story} part={part} place="before" />
      <div className="story-text" lang={story.language.value ?? undefined}>
        <StoryText story={story.id} section={section} />
      </div>
      <PartNotes story={story} part={part} place="after" />
    </section>
  )
})
