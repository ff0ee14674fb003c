// Where an author, or whoever a story is about, asks for it to be taken down: in the words of the archive's keeper.

import { useCatalogue } from '../state/catalogue.ts'

/** Nothing where the keeper gives no contact. */
export function TakeDown() {
  const contact = useCatalogue((state) => (state.kind === 'ready' ? state.catalogue.archive.contact : null))
  if (contact === null) return null
  return (
    <p className="take-down" dir="auto">
      To ask for this story to be taken down: {contact}
    </p>
  )
}
