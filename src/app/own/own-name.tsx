// How an own story is called: as every story is, by its title, or its first words once they may be read.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { useIsWrapped } from '../state/adult.ts'
import { StoryName } from '../ui/story/story-name.tsx'

export function OwnName({ entry }: { readonly entry: Entry }) {
  return <StoryName entry={entry} isWrapped={useIsWrapped(entry)} />
}
