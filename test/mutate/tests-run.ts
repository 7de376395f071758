import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Note, Task } from './mutants.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-mutate-'))
const notesFile = join(folder, 'notes')
let child: ChildProcess | undefined
/** Ends the tests that run, with all they started. */
const end = (): void => {
  if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
    process.kill(-child.pid, 'SIGKILL')
}
process.on('exit', () => {
  end()
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** What was noted since so many characters, in order, without a line that is being written. */
function notesSince(from: number): readonly [notes: readonly Note[], to: number] {
  const text = readFileSync(notesFile, 'utf8')
  const to = text.lastIndexOf('\n') + 1
  const lines = text.slice(from, to).split('\n')
  return [lines.filter((l) => l !== '').map((l) => JSON.parse(l) as Note), to]
}

export interface Run {
  readonly task: Task
  readonly seed: number
  readonly more?: readonly string[]
  /** Seconds in which something must be heard. */
  readonly patience: number
  readonly hear: (note: Note) => void
}

/** Runs tests on mutants, and tells what they note. Their code; null where they were ended, since nothing was heard of them. */
export function run({ task, seed, more = [], patience, hear }: Run): Promise<number | null> {
  writeFileSync(join(folder, 'task.json'), JSON.stringify(task))
  writeFileSync(notesFile, '')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutate/vitest.config.ts', '--root', '.']
  const running = spawn(process.execPath, [...args, '--tagsFilter=!long', ...more, ...task.tests], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'test', RUNS: '5', PLANS: '5', SEED: String(seed) },
      // What tests leave on the disk when they fail goes with the folder.
      ...{ MUTATE: folder, TMPDIR: folder },
    },
    stdio: process.env['MUTATE_SHOW'] ? 'inherit' : 'ignore',
    detached: true,
  })
  child = running
  let read = 0
  const listen = (): void => {
    const [notes, to] = notesSince(read)
    read = to
    for (const one of notes) hear(one)
  }
  return new Promise((done) => {
    const timer = setInterval(() => {
      listen()
      if (!existsSync(notesFile) || Date.now() - statSync(notesFile).mtimeMs < patience * 1000) return
      end()
      clearInterval(timer)
      done(null)
    }, 1000)
    running.on('exit', (code) => {
      clearInterval(timer)
      listen()
      done(code ?? 1)
    })
  })
}
