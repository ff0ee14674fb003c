// Makes a shelf.

import { useState } from 'react'
import { makeShelf } from '../state/shelves.ts'
import { Button } from '../ui/controls/button.tsx'
import { NameSheet } from './name-sheet.tsx'

export function NewShelf() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>New shelf</Button>
      <NameSheet
        title="A new shelf"
        name=""
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onName={makeShelf}
      />
    </>
  )
}
