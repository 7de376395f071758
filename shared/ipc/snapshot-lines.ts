import { plainRecord, type RecordState } from '../domain/state.ts'
import type { Snapshot } from './contract.ts'

/**
 * A plan on its way to the window: a line of JSON for all but its records, then a line for the records of each kind. The
 * window reads a line when a kind is first asked for: the first screen shows six kinds of eighty, and none of the largest.
 */

type Rest = Partial<Omit<RecordState, 'kind' | 'id' | 'values'>>
/** What a record has beyond its id and its values is written where it has any. */
type Line = readonly (readonly [id: string, values: RecordState['values'], rest?: Rest])[]

interface FirstLine {
  readonly head: Omit<Snapshot, 'records'>
  /** The kinds, in the order of their lines. */
  readonly kinds: readonly string[]
  /** Those with a record in which a question is open. */
  readonly conflicts: readonly string[]
}

/** A plan as it came, its records still unread. */
export interface PlanLines {
  /** All but its records. */
  readonly head: Omit<Snapshot, 'records'>
  readonly kinds: readonly string[]
  readonly conflicts: readonly string[]
  /** Reads the records of one of the kinds. */
  readonly recordsOf: (kind: string) => readonly RecordState[]
}

const NEW_LINE = 10

function restOf({ private: own, gone, tips, conflicts }: RecordState): Rest | undefined {
  const rest = {
    ...(own && { private: own }),
    ...(gone && { gone }),
    ...(Object.keys(tips).length > 0 && { tips }),
    ...(conflicts.length > 0 && { conflicts }),
  }
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** Writes a plan for the window. */
export function planLines({ records, ...head }: Snapshot): string {
  const byKind = Map.groupBy(records, (r) => r.kind)
  const line = (of: readonly RecordState[]): Line =>
    of.map((record) => {
      const rest = restOf(record)
      return rest === undefined ? [record.id, record.values] : [record.id, record.values, rest]
    })
  const first: FirstLine = {
    head,
    kinds: [...byKind.keys()],
    conflicts: [...byKind].flatMap(([kind, of]) => (of.some((r) => r.conflicts.length > 0) ? [kind] : [])),
  }
  return [first, ...[...byKind.values()].map(line)].map((of) => JSON.stringify(of)).join('\n')
}

/** Reads the first line of a plan, and each other one when it is asked for. `textOf`: what UTF-8 says. */
export function readPlanLines(bytes: Uint8Array, textOf: (bytes: Uint8Array) => string): PlanLines {
  const read = (from: number, to: number): unknown => JSON.parse(textOf(bytes.subarray(from, to)))
  const ends: number[] = []
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) ends.push(at)
  ends.push(bytes.length)
  const first = read(0, ends[0] ?? 0) as FirstLine
  return {
    ...first,
    recordsOf: (kind) => {
      const at = first.kinds.indexOf(kind)
      const [from, to] = [ends[at], ends[at + 1]]
      if (from === undefined || to === undefined) return []
      return (read(from + 1, to) as Line).map(([id, values, rest]) => ({ ...plainRecord(kind, id, values), ...rest }))
    },
  }
}
