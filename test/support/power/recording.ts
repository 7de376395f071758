import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** One thing that was done to a file, in the order in which it was done. */
export interface Step {
  /** c made, w written at a place, a written at the end, t cut, s forced, d folder forced, u removed, r renamed. */
  readonly what: string
  readonly path: string
  readonly at: number
  readonly bytes: Buffer
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Builds the recorder; undefined where it can't be, with the reason printed. */
export function recorder(into: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  const library = join(into, 'record.so')
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, here('record.c'), '-ldl'], {
    encoding: 'utf8',
  })
  return built.status === 0 ? library : undefined
}

/** Runs the officer who saves, and gives what she wrote. */
export function record(library: string, folder: string, saves: number, to: string): readonly Step[] {
  const done = spawnSync(process.execPath, [here('writer.ts'), folder, String(saves)], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: library, RECORD_DIR: folder, RECORD_TO: to },
  })
  if (done.status !== 0) throw new Error(done.stderr)
  return stepsOf(readFileSync(to))
}

function stepsOf(raw: Buffer): readonly Step[] {
  const steps: Step[] = []
  for (let i = 0; i < raw.length; ) {
    const named = raw.readUInt16LE(i + 1)
    const length = raw.readUInt32LE(i + 11)
    const from = i + 15 + named
    steps.push({
      what: String.fromCharCode(raw[i] ?? 0),
      path: raw.toString('utf8', i + 15, from),
      at: Number(raw.readBigInt64LE(i + 3)),
      bytes: raw.subarray(from, from + length),
    })
    i = from + length
  }
  return steps
}
