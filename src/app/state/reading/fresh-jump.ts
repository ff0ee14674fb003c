// The jump that was made last, as long as the reader has not read on from where it led: its way back is shown unasked.

import { create } from 'zustand'

interface Jump {
  readonly story: string
}

const useFreshJump = create<{ readonly jump: Jump | null }>(() => ({ jump: null }))

/** The last jump in a story, another object for each; null once the reader has read on, or gone back. */
export function useJumpIn(story: string): Jump | null {
  return useFreshJump(({ jump }) => (jump?.story === story ? jump : null))
}

export function noteJump(story: string): void {
  useFreshJump.setState({ jump: { story } })
}

export function endFreshJump(): void {
  useFreshJump.setState({ jump: null })
}
