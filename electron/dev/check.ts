import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { around, faultsOf, sourcesIn, unaskedIn } from './arrows.ts'
import { dialectIn } from './comments.ts'
import { folders, laws, trees } from './floors.ts'
import { demandNode } from './node-version.ts'
import { scaleFaults, sheetsIn } from './scales.ts'

demandNode()

/**
 * `npm run check`: layers, comments, style sheets, then these steps: formatting and lint, and types, for shared/ a second
 * time without the types of Node and of a browser.
 */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['biome', ['check', '.']],
  ['tsc', ['--noEmit', '-p', '.']],
  ['tsc', ['--noEmit', '-p', 'shared']],
]

process.stdout.write('floors, circles and what has one place\n')
const sources = sourcesIn('.', folders)
const others = around('.')
const faults = [...faultsOf(sources, trees, laws), ...unaskedIn(sources, others)]
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write('plain English in comments\n')
const dialect = dialectIn(new Map([...sources, ...others]))
for (const fault of dialect) process.stdout.write(`${fault}\n`)
process.stdout.write('sizes, weights and spaces on their scales\n')
const off = scaleFaults(sheetsIn('renderer'))
for (const fault of off) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length + dialect.length + off.length > 0 ? 1 : 0

// Every step runs even after one has failed: a badly formatted line must not hide a wrong type.
for (const [command, args] of steps) {
  process.stdout.write(`${command} ${args.join(' ')}\n`)
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exitCode = done.status ?? 1
}
