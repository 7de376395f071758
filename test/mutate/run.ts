import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { demandNode } from '../../electron/dev/node-version.ts'
import { counted } from '../../shared/words/index.ts'
import { type Mutant, mutantsOf, type Note, type Numbered, type Task } from './mutants.ts'
import { allTests, nearTo, type Part, parts, weightsFor } from './parts.ts'
import { rank } from './related.ts'
import { run } from './tests-run.ts'
import { keepLengths, lengths, testsNow, type Verdict, Verdicts } from './verdicts.ts'

demandNode()

/**
 * `npm run mutate`: small wrong changes, one at a time, each of which some test should notice. `--only` takes a part,
 * `--most` no more than so many of each, `--budget` gives each so many seconds of tests, `--files` asks about these files
 * alone (with commas), `--tests` asks these files of tests alone about what nothing noticed yet, `--anew` forgets what
 * earlier runs found, `--score` counts that alone. The score of a part that was asked about whole is kept in score.json; a
 * run with `--files`, `--most` or `--tests` only prints what it found.
 */
const { values } = parseArgs({
  options: {
    ...{ only: { type: 'string' }, most: { type: 'string' }, seed: { type: 'string' }, budget: { type: 'string' } },
    ...{ tests: { type: 'string' }, files: { type: 'string' }, anew: { type: 'boolean' }, score: { type: 'boolean' } },
  },
})
const seed = Number(values.seed ?? 20_261_126)
const most = Number(values.most ?? Number.POSITIVE_INFINITY)
const budget = Number(values.budget ?? 1)
const only = values.tests?.split(',')
const files = values.files?.split(',')
/** A run that asks about a few must not replace the score of all. */
const isWhole = values.most === undefined && files === undefined && only === undefined
const scoreFile = new URL('./score.json', import.meta.url)
/** Mutants that change nothing which anybody could see, each with its line and with why. */
const equal = JSON.parse(readFileSync(new URL('./equal.json', import.meta.url), 'utf8')) as Record<string, string>
const tests = testsNow()

const change = ({ from, text }: Mutant): string => `${from.replace(/\s+/g, ' ').slice(0, 60)} -> ${text.slice(0, 60)}`
const named = (m: Mutant): string => `${m.file}:${m.line} ${change(m)}`
const lines = new Map<string, readonly string[]>()
/** Without its number, which moves: the line itself. */
function withItsLine(m: Mutant): string {
  const of = lines.get(m.file) ?? readFileSync(m.file, 'utf8').split('\n')
  lines.set(m.file, of)
  return `${m.file} ${change(m)} in ${(of[m.line - 1] ?? '').trim()}`
}

/**
 * So many of a list, chosen by the seed. Each has its own lot, by its line: what is written elsewhere, or in another file,
 * draws no other ones.
 */
function chosen(list: readonly Numbered[], count: number): readonly Numbered[] {
  const times = new Map<string, number>()
  const drawn = list.map((one) => {
    const line = withItsLine(one)
    const time = times.get(line) ?? 0
    times.set(line, time + 1)
    return { lot: createHash('sha256').update(`${seed} ${line} ${time}`).digest('hex'), one }
  })
  return drawn
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

/** Replaces one part's score and leaves the others. */
function writeScore(part: string, found: object): void {
  const score = JSON.parse(readFileSync(scoreFile, 'utf8')) as Record<string, object>
  const text = JSON.stringify({ ...score, [part]: found }, null, 2).replace(
    // As the formatter has it: a list of one stays on its line where there is room.
    /^( +"\w+": \[)\n +(.*)\n +\](,?)$/gm,
    (whole, name, one, comma) => {
      const line = `${name}${one}]${comma}`
      return line.length <= 120 ? line : whole
    },
  )
  writeFileSync(scoreFile, `${text}\n`)
}

/** A file of tests of which none is as short as a mutant's seconds allow is not read. */
const isShort = (test: string): boolean => (lengths[test] ?? 0) <= budget * 1000

/** A number that no mutant has. */
const NONE = { id: Number.MAX_SAFE_INTEGER } as Numbered

class PartRun {
  readonly #part: Part
  readonly #all: readonly Numbered[]
  readonly #taken: readonly Numbered[]
  readonly #verdicts: Verdicts
  /** Worked out while files are read: only a process of its own says what a test makes of one. */
  readonly #atLoad = new Set<number>()
  /** Asked beside tests, where a file of them is read. */
  readonly #asked = new Set<number>()
  /** Of some tests that came to it it is not known what they would say: they do not pass twice. */
  readonly #missed = new Set<number>()
  readonly #red = new Set<string>()
  /** Files of tests of which one was measured in this run. */
  readonly #measured = new Set<string>()
  readonly #noticedBy = new Map<number, string>()
  #trying = -1
  #heard = 0

  constructor(part: Part) {
    this.#part = part
    this.#all = part.files.flatMap((f) => mutantsOf(f, readFileSync(f, 'utf8'))).map((m, id) => ({ ...m, id }))
    const count = Math.min(part.sample ?? this.#all.length, most)
    this.#taken = chosen(this.#all, count).toSorted((a, b) => a.id - b.id)
    this.#verdicts = new Verdicts(part.name, this.#all, values.anew === true)
  }

  /** What is not known yet, or may be another now. */
  #isOpen = (m: Numbered): boolean => {
    const known = this.#verdicts.of(m)
    if (known?.is === 'noticed' || withItsLine(m) in equal || files?.includes(m.file) === false) return false
    return (
      known === undefined ||
      only !== undefined ||
      known.tests !== tests ||
      (known.is === 'unfinished' && known.budget < budget)
    )
  }

  #set(id: number, verdict: Omit<Verdict, 'budget' | 'tests'>): void {
    this.#verdicts.set(id, { ...verdict, budget, tests })
  }

  /** Not noticed by those tests alone: what is known of it stays, and where nothing is, all others are yet to be asked. */
  #unnoticed(m: Numbered, verdict: Omit<Verdict, 'budget' | 'tests'>): void {
    if (only === undefined) this.#set(m.id, verdict)
    else if (this.#verdicts.of(m) === undefined)
      this.#verdicts.set(m.id, { ...verdict, is: 'unfinished', budget: 0, tests })
  }

  #hear = (note: Note): void => {
    const [word] = note
    this.#trying = word === 'try' ? note[1] : -1
    if (word === 'loaded') for (const id of note.slice(1) as number[]) this.#atLoad.add(id)
    if (word === 'asked') for (const id of note.slice(1) as number[]) this.#asked.add(id)
    if (word === 'red') {
      this.#red.add(note[1])
      say(`red among the others, and left out there: ${note[1]} ${note[2]}`)
    }
    if (word === 'walked') {
      const [, name, , took] = note
      lengths[name] = this.#measured.has(name) ? Math.min(lengths[name] ?? took, took) : took
      this.#measured.add(name)
    }
    if (word === 'noticed') this.#noticedBy.set(note[1], `${note[2]} ${note[3]}`)
    if (word === 'proved')
      for (const id of note.slice(1) as number[]) this.#set(id, { is: 'noticed', by: this.#noticedBy.get(id) ?? '' })
    if (word === 'left') {
      const [, id, tried, of, missed] = note
      const mutant = this.#all[id]
      if (missed > 0) this.#missed.add(id)
      const isAsked = tried === of && !this.#atLoad.has(id)
      const is = of === 0 && missed === 0 && !this.#asked.has(id) ? 'unreached' : isAsked ? 'survived' : 'unfinished'
      if (mutant !== undefined) this.#unnoticed(mutant, { is, tried, of })
    }
    if ((word === 'left' || word === 'noticed') && ++this.#heard % 50 === 0) this.keep()
  }

  /** All mutants in one process, and once more in another where that was ended. */
  async together(): Promise<void> {
    const first = this.#taken.filter(this.#isOpen)
    const weights = Object.fromEntries(first.map(({ file }) => [file, weightsFor(file, this.#part)]))
    const near = [...new Set([...first.flatMap((m) => nearTo(m.file)), ...(this.#part.also ?? [])])]
    // Those near a sample's files are most of all tests, and of the rest some look at just these places.
    const all = this.#part.sample === undefined ? near : allTests
    const asked = only ?? all.filter(isShort).toSorted((a, b) => rank(a) - rank(b))
    const left = new Set(first.map(({ id }) => id))
    while (left.size > 0) {
      say(`${this.#part.name}: ${left.size} of ${this.#taken.length} to be asked of ${asked.length} files of tests`)
      const task: Task = {
        ...{ mutants: this.#taken, most: this.#all.length, tests: asked, weights, open: [...left] },
        ...{ budget: budget * 1000, one: -1, walks: `walks-${this.#part.name}` },
      }
      let done = false
      const code = await run({
        // A test that goes on for ever is ended by its own process; long silence may be a busy machine.
        ...{ task, seed, patience: 900 },
        hear: (note) => {
          this.#hear(note)
          if (note[0] === 'done') done = true
          if (note[0] === 'left') left.delete(note[1])
          if (note[0] === 'proved') for (const id of note.slice(1) as number[]) left.delete(id)
        },
      })
      if (done) break
      // One that runs for ever is noticed. Where nothing was being tried, a test hangs by itself.
      if (this.#trying < 0) {
        say(`the tests ended before their time (${code})`)
        break
      }
      this.#set(this.#trying, { is: 'noticed', by: 'it ran for ever' })
      left.delete(this.#trying)
    }
    this.keep()
  }

  /** Those of whom a process with all others says too little: each in one of its own, with the tests near it. */
  async apart(): Promise<void> {
    for (const file of this.#red) if ((await this.#alone(NONE, [file])) === 0) this.#red.delete(file)
    for (const mutant of this.#taken) {
      const known = this.#verdicts.of(mutant)
      if (known === undefined || known.is === 'noticed' || files?.includes(mutant.file) === false) continue
      if (only === undefined && known.tests !== tests) continue
      const { id } = mutant
      if (known.apart === true && known.budget >= budget) continue
      if (!this.#atLoad.has(id) && !this.#missed.has(id) && !(known.of === 0 && this.#asked.has(id))) continue
      if (withItsLine(mutant) in equal) continue
      const near = (only ?? nearTo(mutant.file).filter(isShort)).filter((t) => !this.#red.has(t))
      const code = near.length > 0 ? await this.#alone(mutant, near) : 0
      if (code !== 0) this.#set(mutant.id, { is: 'noticed', by: 'in a process of its own' })
      else {
        const isAsked = near.length > 0 && (known.tried ?? 0) === (known.of ?? 0)
        this.#unnoticed(mutant, { ...known, is: isAsked ? 'survived' : known.is, apart: true })
      }
      this.keep()
    }
  }

  /** Runs tests with one mutant read throughout, or none. */
  #alone(mutant: Numbered, asked: readonly string[]): Promise<number | null> {
    const task: Task = {
      ...{ mutants: mutant === NONE ? [] : [mutant], most: this.#all.length, tests: asked, weights: {}, open: [] },
      ...{ budget: 0, one: mutant.id, walks: '' },
    }
    return run({ task, seed, more: ['--bail', '1'], patience: 120, hear: () => {} })
  }

  keep(): string {
    this.#verdicts.write()
    keepLengths()
    const is = (m: Numbered): string | undefined => {
      const known = this.#verdicts.of(m)?.is
      return known !== 'noticed' && withItsLine(m) in equal ? 'equal' : known
    }
    const found = this.#taken.map((m) => [m, is(m)] as const)
    const those = (which: Verdict['is']): readonly string[] =>
      found.flatMap(([m, v]) => (v === which ? [named(m)] : [])).toSorted()
    const count = (which: string): number => found.filter(([, v]) => v === which).length
    const tried = found.filter(([, v]) => v !== undefined).length
    const could = tried - count('equal')
    // Of those that were not finished some may have had less than this run allows.
    const allowed = this.#taken.flatMap((m) => {
      const known = is(m) === 'unfinished' ? this.#verdicts.of(m) : undefined
      return known === undefined ? [] : [known.budget]
    })
    const seconds = allowed.length > 0 ? Math.min(...allowed) : budget
    // A run that was ended before its time has no score: it knows nothing of the rest.
    if (isWhole && tried === this.#taken.length) {
      writeScore(this.#part.name, {
        made: new Date().toISOString().slice(0, 10),
        seed,
        secondsEach: seconds,
        mutants: this.#all.length,
        tried,
        noticed: count('noticed'),
        equal: count('equal'),
        survivors: those('survived'),
        unfinished: those('unfinished'),
        unreached: those('unreached'),
      })
    }
    const share = Math.floor((100 * count('noticed')) / Math.max(1, could))
    return `${this.#part.name}: ${count('noticed')} of ${could} that change anything noticed (${share} %), of ${this.#all.length} that there are; ${count('survived')} survived, ${count('unfinished')} not noticed in ${seconds} s of tests, to ${count('unreached')} no test comes`
  }
}

const isAsked = (part: Part): boolean =>
  (values.only === undefined || part.name === values.only) &&
  (files === undefined || part.files.some((f) => files.includes(f)))

for (const part of parts.filter(isAsked)) {
  const began = Date.now()
  const of = new PartRun(part)
  // Also where it is ended: the next run goes on from there.
  const keep = (): unknown => of.keep()
  process.on('exit', keep)
  if (values.score !== true) {
    await of.together()
    say(of.keep())
    await of.apart()
  }
  say(`${of.keep()}, in ${counted(Math.round((Date.now() - began) / 60_000), 'minute')}`)
  process.off('exit', keep)
}
