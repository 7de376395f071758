/** `npm start`: builds what changed and opens the app in Electron, which is downloaded the first time. */
import { spawn } from 'node:child_process'
import { appFolder } from '../process/resources.ts'
import { buildApp } from './build.ts'
import { demandElectron } from './fetch-electron.ts'
import { factsOf, sandboxTrouble } from './sandbox.ts'

const stop = (says: string): never => {
  console.error(says)
  process.exit(1)
}

const electron = await demandElectron()
const program = 'program' in electron ? electron.program : stop(electron.says)
const trouble = process.platform === 'linux' ? sandboxTrouble(program, factsOf(program)) : null
if (trouble !== null && !process.argv.includes('--no-sandbox')) stop(trouble)
await buildApp()
const child = spawn(program, [appFolder(), ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
