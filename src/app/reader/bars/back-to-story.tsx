// The way from the text to the story's own page.

import { ArrowLeft } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { storyAddress } from '../../addresses.ts'
import { isFromStory } from '../../state/reading/way-here.ts'
import { iconLine } from '../../ui/icon-line.ts'

/** One step back where the reader came from there; else the page takes the reader's place in the history. */
export function BackToStory({ entry }: { readonly entry: Entry }) {
  const navigate = useNavigate()
  const { state } = useLocation()
  const goBack = (event: MouseEvent) => {
    if (!isFromStory(state) || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate(-1)
  }
  return (
    <Link
      replace
      className="icon-button"
      to={storyAddress(entry.id)}
      aria-label="Back to the story’s page"
      onClick={goBack}
    >
      <ArrowLeft {...iconLine} />
    </Link>
  )
}
