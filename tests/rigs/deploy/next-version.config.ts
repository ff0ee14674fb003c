// Builds the app as its next version would be: every script says when it runs that it is of that version, and so has
// another hash in its name. Only for tests: what a page runs can then be told from outside.

import { mergeConfig } from 'vite'
import usual from '../../../vite.config.ts'

export default mergeConfig(usual, {
  build: {
    rolldownOptions: {
      output: {
        banner: '(globalThis.dogearNext ??= []).push(1);',
      },
    },
  },
})
