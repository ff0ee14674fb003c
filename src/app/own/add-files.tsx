// The ways in: files, a folder, words that are pasted.

import { useRef, useState } from 'react'
import { fileOfWords } from '../state/own/dropped-files.ts'
import { giveFiles, givenFrom } from '../state/own/given-files.ts'
import { Button } from '../ui/controls/button.tsx'
import { PasteSheet } from './paste-sheet.tsx'

/** What pickers offer; whatever else is chosen is looked at all the same. */
const OFFERED =
  '.txt,.text,.html,.htm,.xhtml,.md,.markdown,.epub,text/plain,text/html,text/markdown,application/epub+zip'

export function AddFiles() {
  const [isPasting, setPasting] = useState(false)
  return (
    <div className="own-add">
      <Picker words="Add files" isMain accept={OFFERED} />
      {'webkitdirectory' in HTMLInputElement.prototype && (
        <Picker words="Add a folder" isMain={false} isFolder />
      )}
      <Button aria-haspopup="dialog" onClick={() => setPasting(true)}>
        Paste a text
      </Button>
      <PasteSheet
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onPaste={(words) => giveFiles([fileOfWords(words)])}
      />
    </div>
  )
}

interface Props {
  readonly words: string
  readonly isMain: boolean
  readonly accept?: string
  readonly isFolder?: boolean
}

function Picker({ words, isMain, accept, isFolder = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={isMain ? 'main' : 'plain'} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          giveFiles([...(target.files ?? [])].map(givenFrom))
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
