/** `npm run start:standin`: builds what changed and opens the app in an installed Chromium. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildApp } from '../../electron/dev/build.ts'
import { appFolder } from '../../electron/process/resources.ts'
import { findChromium } from './chromium.ts'

const found = await findChromium()
const shown =
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined
if (!found) {
  console.error('No Chromium was found: install Chromium, Chrome or Edge, and start this again.')
  process.exit(1)
}
if (!shown || !found.headed) {
  console.error(
    shown
      ? 'The Chromium of the registry package shows no windows: install Chromium, Chrome or Edge, and start this again.'
      : 'There is no display here to open a window on; "npm run groundwork" works without one.',
  )
  process.exit(1)
}
await buildApp()
console.log(`Groundwork on the stand-in (not Electron): ${found.which}.`)
const run = fileURLToPath(new URL('./run.ts', import.meta.url))
const usual = process.argv.some((a) => a.startsWith('--user-data-dir=')) ? [] : [`--user-data-dir=${settingsFolder()}`]
const child = spawn(process.execPath, [run, appFolder(), ...usual, ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))

/** A folder of its own, so that settings made on the stand-in never meet Electron's. */
function settingsFolder(): string {
  const base = process.env.XDG_CONFIG_HOME ?? `${process.env.HOME ?? process.env.USERPROFILE}/.config`
  return `${base}/Groundwork (stand-in)`
}
