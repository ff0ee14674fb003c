// Finds an nginx to test the file in `hosting/nginx` with: one that is on the machine, else the system's package.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where systems keep it, which is seldom on a user's own path. */
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static']

/** Path of an nginx, installed where that takes nothing but saying so; empty where there is none, and its tests are skipped. */
export function ensureNginx() {
  const found = process.env.NGINX_PATH || onMachine()
  if (found || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return found
  console.log('No nginx on this machine: fetching one …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  const install = () => spawnSync('apt-get', ['install', '-y', '-qq', ...PACKAGES], quiet).status
  if (install() !== 0) {
    spawnSync('apt-get', ['update', '-qq'], quiet)
    install()
  }
  return onMachine()
}

function onMachine() {
  const { status, stdout } = spawnSync('which', ['nginx'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : (PLACES.find(existsSync) ?? '')
}
