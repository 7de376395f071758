import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { around, faultsOf, sourcesIn, unaskedIn } from './arrows.ts'
import { folders, laws, trees } from './floors.ts'
import { demandNode } from './node-version.ts'
import { scaleFaults, sheetsIn } from './scales.ts'

demandNode()

/** `npm run check`: the floors, formatting, lint with the layers, and types; shared/ once more without Node and without a page. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['biome', ['check', '.']],
  ['tsc', ['--noEmit', '-p', '.']],
  ['tsc', ['--noEmit', '-p', 'shared']],
]

process.stdout.write('floors, circles and what has one place\n')
const sources = sourcesIn('.', folders)
const faults = [...faultsOf(sources, trees, laws), ...unaskedIn(sources, around('.'))]
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write('sizes, weights and spaces on their scales\n')
const off = scaleFaults(sheetsIn('renderer'))
for (const fault of off) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length + off.length > 0 ? 1 : 0

// To the end: who has left a line badly formatted hears of a wrong type in the same run.
for (const [command, args] of steps) {
  process.stdout.write(`${command} ${args.join(' ')}\n`)
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exitCode = done.status ?? 1
}
