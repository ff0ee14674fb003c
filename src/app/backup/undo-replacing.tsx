// What a replacement took away, kept until the reader brings it back or lets go of it.

import { useEffect, useState } from 'react'
import { letGoOfUndo, undoReplacing, whatCanBeUndone } from '../state/backup/backup.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'

type Kept = Awaited<ReturnType<typeof whatCanBeUndone>>

export function UndoReplacing() {
  const [kept, setKept] = useState<Kept>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    whatCanBeUndone().then(setKept, () => undefined)
  }, [])
  const end = (act: Promise<unknown>, words: string) =>
    void act.then(
      () => {
        setKept(null)
        setSaid(words)
      },
      () => setSaid('The storage of this browser did not answer. Try again.'),
    )
  return (
    <div role="status" className="backup-undo">
      {kept && (
        <>
          <p>
            A backup was put in the place of what was here. What was here is kept:{' '}
            {storiesWords(kept.stories)} with your place,{' '}
            {kept.marks === 1 ? '1 mark' : `${kept.marks} marks`}, and the rest. What you have done since
            stays when you bring it back.
          </p>
          <div className="backup-acts">
            <Button onClick={() => end(undoReplacing(), 'What was here before is back.')}>
              Bring it back
            </Button>
            <Button onClick={() => end(letGoOfUndo(), 'What was here before is let go of.')}>
              Let go of it
            </Button>
          </div>
        </>
      )}
      {said !== '' && <p>{said}</p>}
    </div>
  )
}
