import { derivedId } from '../../domain/ids.ts'
import { kinds, type RecordOf } from '../../domain/kinds/index.ts'
import type { Op, RecordState } from '../../domain/state.ts'
import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { folded, sameName } from '../../words/index.ts'
import type { MarkState } from '../cells/marks.ts'
import type { NumberStyle } from '../cells/numbers.ts'
import type { PercentForm } from '../figures/readings.ts'
import type { Column, Role } from '../table/columns.ts'
import { readsAsNote } from '../table/notes.ts'
import { inOneWay, type YearForm, yearIn } from '../years/years.ts'

/** Everything that a person says about a file of figures, and that next year's file of the same layout needs again. */
export interface Choices {
  readonly name: string
  readonly measure: string
  readonly roles: readonly Role[]
  readonly place: string | null
  /** By column: the text that a row must have. */
  readonly only: readonly { readonly column: number; readonly text: string }[]
  readonly numberStyle: NumberStyle
  readonly percentForm: PercentForm | null
  /** Null where no single year is in the file. */
  readonly yearForm: YearForm | null
  readonly marks: ReadonlyMap<string, MarkState>
  readonly public: boolean
  /** The words in the file that were confirmed to be about the measure. */
  readonly agreed: string | null
  /** The plan's group for each of the file's; null where it is left out. */
  readonly groups: ReadonlyMap<string, string | null>
}

type Kept = RecordOf<'importMapping'>

/** How well a kept mapping fits: `same` is the same file of another year, `layout` one with the same columns. */
export interface Found {
  readonly kept: Kept
  readonly how: 'same' | 'layout'
}

/** A heading without its years, which move on from file to file. */
const YEAR = 'yyyy'
const years = new RegExp(yearIn.source, 'gi')
const withoutYears = (heading: string | undefined): string => folded(inOneWay(heading ?? '').replace(years, YEAR))

/**
 * What is kept of each of these columns, found by its heading: in another order, and for other years or more of them.
 * Null where a heading is not among those that are kept, or stands for two uses.
 */
function columnsOf(kept: Kept, columns: readonly Column[]): Kept['columns'] | null {
  const own = kept.columns ?? []
  if (own.length === columns.length && own.every((c, i) => sameName(c.heading, columns[i]?.heading))) return own
  const headings = columns.map((c) => withoutYears(c.heading))
  const known = Map.groupBy(own, (c) => withoutYears(c.heading))
  const times = Map.groupBy(headings, (h) => h)
  for (const [heading, all] of known) {
    const several = all.length > 1 || (times.get(heading)?.length ?? 0) !== 1
    const apart = all.some((c) => c.usedAs !== all[0]?.usedAs || c.only !== all[0]?.only)
    if (!times.has(heading) || apart || (several && !heading.includes(YEAR) && all[0]?.usedAs !== 'ignored'))
      return null
  }
  const found = headings.map((h) => known.get(h)?.[0])
  return found.every((c) => c !== undefined)
    ? found.map((c, i) => ({ ...c, heading: columns[i]?.heading ?? '' }))
    : null
}

/** The kept mapping of a file with these headings: the one of its name, else one of the same layout. */
export function findMapping(
  kept: readonly Kept[],
  name: string,
  columns: readonly Column[],
  purpose: NonNullable<Kept['purpose']> = 'figures',
): Found | null {
  const fits = kept.flatMap((m): readonly Kept[] => {
    const own = m.purpose === purpose && m.columns !== undefined ? columnsOf(m, columns) : null
    return own === null ? [] : [{ ...m, columns: own }]
  })
  const same = fits.find((m) => sameName(m.name, name))
  if (same) return { kept: same, how: 'same' }
  const layout = fits[0]
  return layout === undefined ? null : { kept: layout, how: 'layout' }
}

/** Keeps what was said, for next year's file. Null where it is kept already. */
export function mappingOp(
  choices: Choices,
  columns: readonly Column[],
  lastYear: string,
  stands: RecordState | undefined,
): Op | null {
  const withheld = [...choices.marks].filter(([, s]) => s === 'withheld').map(([text]) => text)
  const notReported = [...choices.marks].filter(([, s]) => s === 'notReported').map(([text]) => text)
  const values: Omit<Kept, 'id'> = {
    purpose: 'figures',
    name: choices.name,
    measure: choices.measure,
    ...(choices.place === null ? {} : { place: choices.place }),
    ...(choices.percentForm === null ? {} : { percentForm: choices.percentForm }),
    numberStyle: choices.numberStyle,
    ...(choices.yearForm === null ? {} : { yearForm: choices.yearForm }),
    marks: withheld,
    notReported,
    public: choices.public,
    ...(choices.agreed === null ? {} : { agreed: choices.agreed }),
    columns: columns.map((c, i) => {
      const role = choices.roles[i] ?? 'ignored'
      const says = role === 'ignored' ? textOfEach(c) : undefined
      const only = choices.only.find((o) => o.column === i)
      return {
        heading: c.heading,
        usedAs: role === 'asked' ? 'ignored' : role,
        ...(only === undefined ? {} : { only: only.text }),
        ...(says === undefined ? {} : { says }),
      }
    }),
    // A text that was left out may be anything, a student's name for example: only names of groups are kept.
    groups: [...choices.groups].flatMap(([inFile, group]) =>
      group !== null
        ? [{ inFile, group }]
        : groupIn(inFile) !== null || usualGroup(inFile) !== null
          ? [{ inFile }]
          : [],
    ),
    lastYear,
  }
  return keptOp(values, stands)
}

/** No number, day or year, which change from file to file: “Mathematics”, “4-Year”, “Grade 3”. */
const saysMore = (text: string): boolean =>
  !/\d/.test(text) || (/[a-z]{3}/i.test(text) && !/\d{4}|\d\s*[-/.]\s*\d|^(fy|sy)\s*\d/i.test(text))

/** “3” under “Grade” is told from last year’s “4”. */
const isGrade = (heading: string, text: string): boolean =>
  /\bgrade(s| level)?\b/i.test(heading) && /^(0?\d|1[0-2]|k)$/i.test(text.trim())

/** The one text of a column that is the same in each row, as “Mathematics” under “Subject”; no number, and no day. */
export function textOfEach({ heading, distinct, hidden }: Column): string | undefined {
  const texts = hidden ? [] : distinct.filter((d) => !readsAsNote(d.text))
  const [only] = texts
  return texts.length === 1 && only && only.text.length <= 100 && (saysMore(only.text) || isGrade(heading, only.text))
    ? only.text
    : undefined
}

/** The id under which the answers about a file of this name are kept. */
export const mappingId = (purpose: NonNullable<Kept['purpose']>, name: string): string =>
  derivedId(kinds.importMapping, { purpose, name }) ?? ''

/** Keeps answers as they are now. Null where they are kept already. */
export function keptOp(values: Omit<Kept, 'id'>, stands: RecordState | undefined): Op | null {
  const id = derivedId(kinds.importMapping, values) ?? ''
  const old: Readonly<Record<string, unknown>> = stands === undefined || stands.gone ? {} : stands.values
  const changed = Object.entries(values).filter(([field, value]) => canonical(old[field]) !== canonical(value))
  if (changed.length === 0) return null
  const base = Object.fromEntries(changed.map(([field]) => [field, stands?.tips[field] ?? []]))
  return { op: 'set', kind: 'importMapping', id, values: Object.fromEntries(changed), base }
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  ) ?? ''
