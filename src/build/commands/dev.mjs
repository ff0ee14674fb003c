// `npm run dev`: the author's loop. Editing, adding or deleting a story file updates the open page.

import { ensureInstalled, runTool } from './installed.mjs'

ensureInstalled()
runTool('vite', process.argv.slice(2))
