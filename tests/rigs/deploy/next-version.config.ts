// Builds the app as its next version would be: every script has another name, and says when it runs that it is of that
// version. Only for tests: what a page runs can then be told from outside.

import { mergeConfig } from 'vite'
import usual from '../../../vite.config.ts'

const names = 'assets/[name]-next-[hash].js'

export default mergeConfig(usual, {
  build: {
    rolldownOptions: {
      output: {
        entryFileNames: names,
        chunkFileNames: names,
        banner: '(globalThis.dogearNext ??= []).push(1);',
      },
    },
  },
})
