import type { KindName, RecordOf } from '../domain/kinds/index.ts'

/**
 * What a document has printed of the plan, kept while it is written: a part that prints a field of a record says so
 * here. From it the full plan knows what is still to print, and a shorter document what it leaves out.
 */
export interface Ledger {
  /** The paper prints these fields of a record, or whatever of them its reader may see. Without fields: it names the record. */
  told<K extends KindName>(kind: K, id: string | undefined, ...fields: readonly (keyof RecordOf<K> & string)[]): void
  /** The paper prints the figures of a measure in these years for these groups, be they shown or withheld. */
  figures(measure: string, years: readonly (string | null)[], groups: readonly string[]): void
  /** The paper has no room for a picture, and its reader is told which. */
  leaves(picture: string): void
  readonly pictures: readonly string[]
  /** How much was told so far: what was worked out from the ledger holds until it grows. */
  readonly size: number
  isTold(kind: string, id: string, field: string): boolean
  /** True where anything of a record was told. */
  isNamed(kind: string, id: string): boolean
  hasFigure(measure: string, year: string, group: string): boolean
}

/** The value of a map under a key, added if there is none. */
function held<T>(map: Map<string, T>, key: string, make: () => T): T {
  let found = map.get(key)
  if (found === undefined) {
    found = make()
    map.set(key, found)
  }
  return found
}

export function createLedger(): Ledger {
  // Asked for each figure of a document: nested maps, since a joined key would cost as much as all the rest.
  const said = new Map<string, Map<string, Set<string>>>()
  const figures = new Map<string, Map<string, Set<string>>>()
  const pictures: string[] = []
  let size = 0
  const add = (to: Set<string>, what: string) => {
    if (to.has(what)) return
    to.add(what)
    size++
  }
  return {
    leaves: (picture) => void pictures.push(picture),
    pictures,
    get size() {
      return size
    },
    told(kind, id, ...fields) {
      if (id === undefined) return
      const ofKind = held(said, kind, () => new Map<string, Set<string>>())
      const known = held(ofKind, id, () => {
        size++
        return new Set<string>()
      })
      for (const field of fields) add(known, field)
    },
    figures(measure, years, groups) {
      const ofMeasure = held(figures, measure, () => new Map<string, Set<string>>())
      for (const year of years) {
        if (year === null) continue
        const known = held(ofMeasure, year, () => new Set<string>())
        for (const group of groups) add(known, group)
      }
    },
    isTold: (kind, id, field) => said.get(kind)?.get(id)?.has(field) ?? false,
    isNamed: (kind, id) => said.get(kind)?.has(id) ?? false,
    hasFigure: (measure, year, group) => figures.get(measure)?.get(year)?.has(group) ?? false,
  }
}

/** For words about another plan, such as the one of the last sent document: they print nothing of this one. */
export const noLedger: Ledger = {
  told: () => undefined,
  figures: () => undefined,
  leaves: () => undefined,
  pictures: [],
  size: 0,
  isTold: () => false,
  isNamed: () => false,
  hasFigure: () => false,
}
