// `npm start`: installs what is missing, builds, and serves the build on a loopback port that it prints.

import { ensureInstalled, runTool } from './installed.mjs'

ensureInstalled()
runTool('vite', ['build', '--logLevel', 'warn'])
runTool('vite', ['preview', ...process.argv.slice(2)])
