// `npm run dev`: the author's loop. Editing, adding or deleting a story file updates the open page.

import { bin, ensureInstalled, run } from './installed.mjs'

ensureInstalled()
run(bin('vite'), process.argv.slice(2))
