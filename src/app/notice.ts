// A notice that stands over every view, once there is something to say.

import type { ComponentType } from 'react'
import { create } from 'zustand'

interface Notice {
  readonly View: ComponentType | null
}

export const useNotice = create<Notice>(() => ({ View: null }))
