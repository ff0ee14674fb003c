// "Test my copy": every file that is here is read and proved, and what is damaged is named.

import { Check, RefreshCw, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { isHere } from '../../core/offline/here.ts'
import { stopTest, testCopy, useCopyCheck } from '../state/downloads/copy-check.ts'
import { useHere } from '../state/downloads/here.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { iconLine } from '../ui/icon-line.ts'
import { thisDevice } from '../ui/this-device.ts'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { Row } from './state-row.tsx'
import { StoryNames } from './story-names.tsx'

interface Props {
  readonly catalogue: Catalogue
}

export function CopyTest({ catalogue }: Props) {
  const phase = useCopyCheck((check) => check.phase)
  const isChecking = phase === 'checking'
  const section = useRef<HTMLElement>(null)
  useLostFocus(phase, () => section.current)
  return (
    <section ref={section} tabIndex={-1} className="device-state" aria-label="Test of what is here">
      {phase === 'idle' || isChecking ? (
        <Row
          title={isChecking ? 'Your copy is being tested' : 'Is every page whole?'}
          icon={isChecking ? <RefreshCw {...iconLine} /> : <ShieldCheck {...iconLine} />}
        >
          {isChecking ? (
            <Checking />
          ) : (
            <p>
              Dogear proves each story when it comes and when you open it. You can also test all of them now.
            </p>
          )}
          {isChecking ? (
            <Button onClick={stopTest}>Stop</Button>
          ) : (
            <Button onClick={() => void testCopy(catalogue)}>Test my copy</Button>
          )}
        </Row>
      ) : (
        <div role="status">
          <Result catalogue={catalogue} />
        </div>
      )}
    </section>
  )
}

function Checking() {
  const { checked, of } = useCopyCheck()
  return (
    <>
      <progress className="copy-progress" value={checked} max={Math.max(1, of)} aria-label="Tested so far" />
      <p>
        {spellCount(checked)} of {spellCount(of)} files are read and proved. You can read meanwhile.
      </p>
    </>
  )
}

function Result({ catalogue }: Props) {
  const { phase, checked, of, unread, damaged, strays } = useCopyCheck()
  const files = useHere((here) => here.files)
  const broken = damaged.filter((ordinal) => !isHere(catalogue.entryAt(ordinal), files))
  const mended = damaged.length - broken.length
  const again = <Button onClick={() => void testCopy(catalogue)}>Test again</Button>
  if (phase === 'cannot') {
    return (
      <Row title="Nothing can be tested here" icon={<TriangleAlert {...iconLine} />}>
        This page did not come over a safe connection (https), and the browser proves files on no other.
      </Row>
    )
  }
  const proved = checked - unread - damaged.length
  return (
    <Row
      title={
        broken.length > 0
          ? `${storiesWords(broken.length)} damaged`
          : titles[phase === 'stopped' ? 'stopped' : 'done']
      }
      icon={broken.length > 0 ? <TriangleAlert {...iconLine} /> : <Check {...iconLine} />}
      isTrouble={broken.length > 0}
    >
      <p>
        {phase === 'stopped' && `You stopped the test. `}
        {spellCount(checked)} of {spellCount(of)} files were read on this {thisDevice}
        {damaged.length + strays + unread === 0 && proved > 0 ? ', and each is as it should be.' : '.'}
        {mended > 0 && ` ${storiesWords(mended)} had been damaged and ${mended === 1 ? 'is' : 'are'} mended.`}
        {unread > 0 && ` ${spellCount(unread)} could not be read: the browser’s storage did not answer.`}
        {strays > 0 &&
          ` ${spellCount(strays)} damaged, of no story that is in the archive now, ${strays === 1 ? 'is' : 'are'} gone.`}
      </p>
      {broken.length > 0 && (
        <>
          <p>
            What was damaged is no longer here, and is never shown. It is fetched again as soon as the server
            can be reached.
          </p>
          <StoryNames ordinals={broken} />
        </>
      )}
      {again}
    </Row>
  )
}

const titles = { done: 'Your copy is whole', stopped: 'The test is stopped' } as const
