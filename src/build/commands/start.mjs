// `npm start`: installs what is missing, builds, and serves the build on a loopback port that it prints.

import { bin, ensureInstalled, run } from './installed.mjs'

ensureInstalled()
run(bin('vite'), ['build', '--logLevel', 'warn'])
run(bin('vite'), ['preview', ...process.argv.slice(2)])
