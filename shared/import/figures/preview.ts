import { roughly } from '../../days/index.ts'
import { derivedId } from '../../domain/ids.ts'
import { kinds, type RecordOf } from '../../domain/kinds/index.ts'
import type { Op, RecordState } from '../../domain/state.ts'
import type { Aside } from '../cells/cells.ts'
import type { FileReading } from './readings.ts'

/** The value that a measure has for a group in a year. */
export type Reading = NonNullable<RecordOf<'value'>['reading']>

/** A person's answers about all figures of the file. */
interface Origin {
  readonly source: string
  /** ISO day on which the source gave them; null where not known. */
  readonly date: string | null
  readonly public: boolean
  /** The file has a column of students counted. If it has none, a count in the plan stays. */
  readonly counts: boolean
}

/** One value as it would be brought in. */
export interface Line {
  readonly row: number
  readonly how: 'new' | 'change' | 'same'
  readonly group: string
  readonly year: string
  readonly before: Reading | null
  readonly after: Reading
  readonly op: Op | null
}

/** What would happen to each row of the district; every row is in exactly one of these. */
export interface Preview {
  readonly lines: readonly Line[]
  /** Rows of groups that the person left out, by the file's name of the group. */
  readonly leftOut: readonly { readonly group: string; readonly rows: number }[]
  /** Rows that say once more what another row says. */
  readonly repeated: readonly Aside[]
  readonly aside: readonly Aside[]
}

export interface PreviewInput {
  readonly measure: string
  readonly readings: readonly FileReading[]
  /** The plan's group for each of the file's; a group that is not here is left out. */
  readonly groups: ReadonlyMap<string, string>
  readonly origin: Origin
  /** A value's record as the screen shows it, with the versions behind it. */
  readonly stands: (id: string) => RecordState | undefined
  readonly names: { readonly group: string; readonly figure: string }
}

/** What comes in, what it changes, and what stays, compared with the plan as the screen shows it. */
export function previewImport(input: PreviewInput): Preview {
  const leftOut = new Map<string, number>()
  const byKey = new Map<string, FileReading[]>()
  for (const reading of input.readings) {
    const group = input.groups.get(reading.group)
    if (group === undefined) {
      leftOut.set(reading.group, (leftOut.get(reading.group) ?? 0) + 1)
      continue
    }
    const key = `${group} ${reading.year}`
    const list = byKey.get(key)
    if (list) list.push(reading)
    else byKey.set(key, [reading])
  }
  const lines: Line[] = []
  const repeated: Aside[] = []
  const aside: Aside[] = []
  for (const found of byKey.values()) {
    const [first, ...rest] = found
    if (first === undefined) continue
    const place = (r: FileReading, why: string): Aside => ({ row: r.row, column: null, cell: shown(r), why })
    if (rest.some((r) => !says(r, first))) {
      const rows = found.map((r) => r.row).join(', ')
      const why = `Rows ${rows} give different figures for the same group and year, and it is not clear which is right.`
      for (const r of found) aside.push(place(r, why))
      continue
    }
    for (const r of rest) repeated.push(place(r, `It says the same as row ${first.row}.`))
    const line = lineOf(first, input)
    if (typeof line === 'string') aside.push(place(first, line))
    else lines.push(line)
  }
  lines.sort((a, b) => a.row - b.row)
  aside.sort((a, b) => a.row - b.row)
  return { lines, leftOut: [...leftOut].map(([group, rows]) => ({ group, rows })), repeated, aside }
}

const shown = (r: FileReading): string => (r.figure === null ? (r.mark ?? '') : String(r.figure))
const says = (a: FileReading, b: FileReading): boolean =>
  a.figure === b.figure && a.n === b.n && a.state === b.state && a.mark === b.mark

function lineOf(reading: FileReading, input: PreviewInput): Line | string {
  const group = input.groups.get(reading.group) ?? ''
  const key = { measure: input.measure, group, year: reading.year }
  const id = derivedId(kinds.value, key) ?? ''
  const state = input.stands(id)
  if (state?.conflicts.some((c) => c.field === 'reading' || c.field === ''))
    return 'This value has two answers in the plan. Choose one under Conflicts, then bring it in.'
  const standing = state !== undefined && !state.gone
  const before = standing ? ((state.values['reading'] as Reading | undefined) ?? null) : null
  const after = readingOf(reading, input.origin, before)
  // An empty cell does not contradict an existing value.
  const empty = reading.state === 'notReported' && reading.mark === null
  if (empty && before?.figure !== undefined)
    return `The plan has ${before.figure} for this group and year, and this cell is empty. If the source took the figure back, remove it in the plan.`
  const same = before !== null && (empty || alike(before, after))
  if (same) return { row: reading.row, how: 'same', group, year: reading.year, before, after: before, op: null }
  // The versions that the preview shows: what came in meanwhile becomes a question, and is not replaced.
  const base = { reading: state?.tips['reading'] ?? [] }
  const op: Op = standing
    ? { op: 'set', kind: 'value', id, values: { reading: after }, base }
    : {
        op: 'set',
        kind: 'value',
        id,
        values: { ...key, reading: after },
        base: {
          ...base,
          measure: state?.tips['measure'] ?? [],
          group: state?.tips['group'] ?? [],
          year: state?.tips['year'] ?? [],
        },
      }
  return { row: reading.row, how: before === null ? 'new' : 'change', group, year: reading.year, before, after, op }
}

function readingOf(reading: FileReading, origin: Origin, before: Reading | null): Reading {
  const n = reading.n ?? (origin.counts ? undefined : before?.n)
  return {
    ...(reading.figure === null ? {} : { figure: reading.figure }),
    ...(n === undefined || n === null ? {} : { n }),
    state: reading.state,
    ...(reading.mark === null ? {} : { mark: reading.mark }),
    ...(origin.source === '' ? {} : { source: origin.source }),
    ...(origin.date === null ? {} : { date: roughly(origin.date) }),
    public: origin.public,
    ...(reading.doubt === undefined ? {} : { doubt: reading.doubt }),
  }
}

/** How a doubted figure was taken, until it was looked up. */
const openDoubt = ({ doubt }: Reading): string => (doubt === undefined || doubt === 'lookedUp' ? '' : doubt)

/**
 * Same figure, children, state and mark. Its source and date stay those from which it first came; and what was said to
 * be public stays so, where this file's source is not asked to be.
 */
const alike = (before: Reading, after: Reading): boolean =>
  (before.figure ?? null) === (after.figure ?? null) &&
  (before.n ?? null) === (after.n ?? null) &&
  (before.state ?? 'given') === (after.state ?? 'given') &&
  (before.mark ?? null) === (after.mark ?? null) &&
  openDoubt(before) === openDoubt(after) &&
  (!after.public || (before.public ?? false))
