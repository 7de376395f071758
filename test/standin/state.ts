import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Cdp } from './cdp.ts'
import type { BrowserWindow } from './window.ts'

/** What the rooms of the stand-in share: where the app is, and the Chromium that shows it. */

const argument = (name: string): string | undefined =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3)

/** The folder of the app's package.json. */
export const root = process.env.STANDIN_APP_ROOT ?? process.cwd()
export const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string
  productName?: string
  version: string
}
export const headless = process.env.STANDIN_HEADLESS === '1'
/** Whether dialogs are shown as pages: where there is a display, and where a test asks for it. */
export const showsDialogs = !headless || process.env.STANDIN_DIALOGS === 'page'
export const verbose = process.env.STANDIN_VERBOSE === '1'
/** Named by the switch that Electron takes too; else new and empty, so that two runs share nothing. */
export const userData =
  argument('user-data-dir') ?? path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'standin-')), 'user-data')

export const state: {
  cdp: Cdp | undefined
  /** The page that Chromium opens by itself; the first window takes it over. */
  firstTarget: string | undefined
  readonly windows: Map<number, BrowserWindow>
  quitting: boolean
} = { cdp: undefined, firstTarget: undefined, windows: new Map(), quitting: false }

/** The connection to Chromium; asking before the app is ready is a mistake of the app. */
export function chromium(): Cdp {
  if (!state.cdp) throw new Error('The app is not ready yet')
  return state.cdp
}

/** Stands where Electron has something that is not imitated, so that its use is seen at once. */
export const notImitated = (what: string) => (): never => {
  throw new Error(`stand-in: ${what} is not imitated`)
}
