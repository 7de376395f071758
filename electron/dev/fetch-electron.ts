import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { appFolder } from '../process/resources.ts'
import { findElectron } from './program.ts'

/** How often, in milliseconds, the download is reported to be still running. */
const REPORTED_EVERY = 10_000

interface FetchOptions {
  /** The folder whose `node_modules` holds Electron's package. */
  readonly root?: string
  readonly say?: (line: string) => void
}

const STANDIN = '"npm run start:standin" opens the same app in an installed Chromium without it.'

/** Why the package's installer failed, from its stack trace: the line with the error, without places in a program. */
const reasonIn = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim())
  const cause = lines.find((line) => /\b(E[A-Z]{4,}|UND_ERR_\w+|Response code \d+)\b/.test(line)) ?? lines[0] ?? ''
  const plain = cause.replace(/^(?:\[?cause\]?:\s*)?(?:\w*Error:\s*)?/, '').replace(/[.\s{]+$/, '')
  return plain === 'fetch failed' ? 'github.com did not answer' : plain // Node says no more without the cause
}

/**
 * Finds Electron's program; if it is missing, the installer in Electron's own package downloads it (the package has had
 * no install script since version 42). Gives a sentence if that fails.
 */
export async function demandElectron(options: FetchOptions = {}): Promise<{ program: string } | { says: string }> {
  const { root = appFolder(), say = (line) => console.log(line) } = options
  const found = findElectron(root)
  if (found !== undefined) return { program: found }
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (elsewhere !== undefined)
    return {
      says: `ELECTRON_OVERRIDE_DIST_PATH names ${elsewhere}, and Electron’s program is not there. Put it there, or take the name away.`,
    }
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return { says: 'Electron’s package is not in this folder. Run "npm ci" here first.' }
  say('Electron’s own program is not on this machine yet. It is fetched now, once: about 120 MB from github.com.')
  const { code, text } = await run(installer, say)
  const program = code === 0 ? findElectron(root) : undefined
  if (program === undefined)
    return {
      says: `Electron’s own program could not be fetched (${reasonIn(text) || `its installer ended with ${code}`}). Try again where there is an internet connection; ${STANDIN}`,
    }
  say('Electron’s program was fetched.')
  return { program }
}

function run(installer: string, say: (line: string) => void): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'inherit', 'pipe'] })
  const began = Date.now()
  const clock = setInterval(
    () => say(`Still fetching, ${Math.round((Date.now() - began) / 1000)} seconds so far…`),
    REPORTED_EVERY,
  )
  let text = ''
  child.stderr.on('data', (part: Buffer) => {
    text += part.toString('utf8')
  })
  return new Promise((resolve) => {
    const end = (code: number, more = ''): void => {
      clearInterval(clock)
      resolve({ code, text: text + more })
    }
    child.once('error', (bug) => end(1, bug.message))
    child.once('close', (code) => end(code ?? 1))
  })
}
