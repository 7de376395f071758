import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Mutant, Numbered } from './mutants.ts'

/**
 * What was found of one mutant. `survived`: each test that comes there was asked; `unfinished`: so many as its seconds
 * allowed; `unreached`: none comes there.
 */
export interface Verdict {
  readonly is: 'noticed' | 'survived' | 'unfinished' | 'unreached'
  readonly by?: string
  /** Also in a process of its own, where it was wrong from the start. */
  readonly apart?: boolean
  /** Tests that were asked, of so many that came there. */
  readonly tried?: number
  readonly of?: number
  /** Seconds of tests it was allowed, and the state of the tests: asked again where either is another. */
  readonly budget: number
  readonly tests: string
}

const folder = new URL('../../node_modules/.cache/mutate/', import.meta.url)
const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The tests as they are, in one word. */
export const testsNow = (): string =>
  short(
    globSync('test/{unit,property,db,support}/**/*.{ts,tsx}')
      .toSorted()
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n'),
  )

/** Verdicts of one part from run to run, so that one that was ended goes on where it stopped. */
export class Verdicts {
  readonly #file: URL
  readonly #kept: Record<string, Verdict>
  readonly #keys = new Map<number, string>()

  constructor(part: string, mutants: readonly Numbered[], anew: boolean) {
    this.#file = new URL(`${part}.json`, folder)
    const known = !anew && existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as object) : {}
    const states = new Map<string, string>()
    const places = new Map<string, number>()
    for (const { id, file } of mutants) {
      const state = states.get(file) ?? short(readFileSync(file, 'utf8'))
      states.set(file, state)
      const place = places.get(file) ?? 0
      places.set(file, place + 1)
      this.#keys.set(id, `${file} ${state} ${place}`)
    }
    // What was found of a file as it was says nothing of it now.
    const now = new Set(this.#keys.values())
    this.#kept = Object.fromEntries(Object.entries(known).filter(([key]) => now.has(key)))
  }

  of = ({ id }: Mutant & { readonly id: number }): Verdict | undefined => this.#kept[this.#keys.get(id) ?? '']

  set(id: number, verdict: Verdict): void {
    this.#kept[this.#keys.get(id) ?? ''] = verdict
  }

  write(): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(this.#file, JSON.stringify(this.#kept, null, 1))
  }
}

const lengthsFile = new URL('lengths.json', folder)

/** Milliseconds of the shortest test of each file, as an earlier run measured them: what is longer than allowed is not read. */
export const lengths: Record<string, number> = existsSync(lengthsFile)
  ? (JSON.parse(readFileSync(lengthsFile, 'utf8')) as Record<string, number>)
  : {}

export function keepLengths(): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(lengthsFile, JSON.stringify(lengths, null, 1))
}
