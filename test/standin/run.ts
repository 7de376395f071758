/** Runs an Electron app on the stand-in: `node run.ts FOLDER [switches]`, as `electron FOLDER` would. */
import './hook.ts'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = path.resolve(process.argv.slice(2).find((a) => !a.startsWith('-')) ?? '.')
process.env.STANDIN_APP_ROOT = folder
process.argv.splice(1, 1) // as under Electron: the program, the app's folder, and what was given beside it
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { main: string }
Object.defineProperty(process.versions, 'electron', { value: 'stand-in', enumerable: true })
// The app first: one that finds another running leaves before a Chromium is started. 'ready' comes later, so an
// app may not wait for it at the top of its main file.
await import(pathToFileURL(path.join(folder, manifest.main)).href)
const { app } = await import('./app.ts')
if (!app.leaving) {
  const { start } = await import('./boot.ts')
  await start()
}
