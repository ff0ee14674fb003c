// Where the app lives, for the router: the device's answer without its closing slash.

import { base } from '../device/base.ts'

export const appBase: string = base.replace(/\/$/, '')
