// What the author warns of, once more where the story begins: in folds, as on the story's own page.

import { WarningFolds } from '../../story/warnings/warning-folds.tsx'
import { useReader } from '../reader.ts'
import './story-warnings.css'

export function StoryWarnings() {
  const { entry, story } = useReader()
  if (story.warnings.kinds.length === 0 && story.warnings.words.length === 0) return null
  return (
    <div className="story-warnings">
      <WarningFolds said={entry.warnings} asWritten={story.warnings.asWritten} />
    </div>
  )
}
