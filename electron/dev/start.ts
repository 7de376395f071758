/** `npm start`: builds what changed and opens the app on Electron. */
import { spawn } from 'node:child_process'
import { appFolder } from '../process/resources.ts'
import { buildApp } from './build.ts'
import { findElectron } from './program.ts'

const program = findElectron()
if (program === undefined) {
  console.error(
    'Electron’s own program is not on this machine: "npx install-electron" fetches it where there is an internet connection, and "npm run start:standin" opens the same app in an installed Chromium without it.',
  )
  process.exit(1)
}
await buildApp()
const child = spawn(program, [appFolder(), ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
