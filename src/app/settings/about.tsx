// What this is: the archive, the format of its files, and whose work the faces and icons are.

import { FORMAT } from '../../core/catalogue/catalogue.ts'
import { useCatalogue } from '../state/catalogue.ts'

export function About() {
  const catalogue = useCatalogue((state) => (state.kind === 'ready' ? state.catalogue : null))
  return (
    <dl className="about">
      {catalogue && (
        <div>
          <dt>Archive</dt>
          <dd>
            {catalogue.archive.name}, {catalogue.size} {catalogue.size === 1 ? 'story' : 'stories'}
          </dd>
        </div>
      )}
      <div>
        <dt>Format</dt>
        <dd>Dogear archive, version {FORMAT}</dd>
      </div>
      <div>
        <dt>Faces</dt>
        <dd>
          Literata, Atkinson Hyperlegible Next, Source Sans 3 and OpenDyslexic, under the SIL Open Font
          Licence 1.1
        </dd>
      </div>
      <div>
        <dt>Icons</dt>
        <dd>Lucide, under the ISC licence</dd>
      </div>
      <div>
        <dt>Dogear</dt>
        <dd>Open source, under the MIT licence. It asks nothing of any other site.</dd>
      </div>
      <div className="about-last">
        <dt>Stories</dt>
        <dd>
          They belong to their authors.
          {catalogue?.archive.contact && (
            <span dir="auto"> To ask for one to be taken down: {catalogue.archive.contact}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}
