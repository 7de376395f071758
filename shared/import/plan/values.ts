import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { readMoney } from '../../words/index.ts'
import { type Aside, cellText } from '../cells/cells.ts'
import { amountsSaidIn } from '../vocabulary/said-in.ts'
import { readWhen } from './days.ts'
import type { PlanDraft } from './draft.ts'
import { enters, type Place, type Saying } from './enters.ts'
import { type Asked, choiceOf, namesIn, PEOPLE, type Sort, sortOf } from './names.ts'
import { kindsOf, type SaidCell, type Thing } from './thing.ts'
import { unlikelyDays } from './unlikely.ts'

/** A thing's fields, read: values by field, those of a part under the field's name and the part's. */
export interface Read {
  readonly values: ReadonlyMap<string, { readonly place: Place; readonly value: unknown }>
  /** People by field, of a field for one and of a field for several. */
  readonly people: ReadonlyMap<string, readonly Named[]>
  /** The fields that hold several people. */
  readonly teams: ReadonlySet<string>
}

/** Somebody who is named: a person of the plan, or the name under which one is added. */
export type Named = { readonly id: string } | { readonly name: string }

interface Reading {
  readonly draft: PlanDraft
  readonly plan: Plan
  readonly sorts: ReadonlyMap<string, { readonly sort: Sort; readonly texts: ReadonlyMap<string, Asked> }>
  readonly aside: Aside[]
  readonly told: Aside[]
  /** The unit of money in the file; null if it does not say. */
  readonly moneyIn: string | null
  /** ISO day: what was done, was done until then. */
  readonly today: string
  /** How many things of the file have each number or code, by `codeKey`. */
  readonly codes: ReadonlyMap<string, number>
}

/** A day, or one without a year on the sheet. */
const isDay = /^\d{4}-\d\d-\d\d|\(no year is shown\)$/

/** The number of a thing with its kind: BP 0410 and AR 0410 are two of one number. */
export const codeKey = ({ says }: Thing): string | undefined => {
  const code = says.get('code')?.[0]?.text
  return code === undefined ? undefined : `${code} ${says.get('type')?.[0]?.text ?? ''}`
}

/** Texts by sort, so that each is found at once. */
export const bySort = (sorts: readonly Sort[]): Reading['sorts'] =>
  new Map(sorts.map((sort) => [sort.id, { sort, texts: new Map(sort.texts.map((t) => [t.text, t])) }]))

/** Reads all that is said of a thing; what can't be read is set aside with its row and column. */
export function readSaid(thing: Thing, reading: Reading): Read {
  const values = new Map<string, { place: Place; value: unknown }>()
  const people = new Map<string, readonly Named[]>()
  const teams = new Set<string>()
  const put = (place: Place, value: unknown): void =>
    void values.set(place.part === undefined ? place.field : `${place.field}.${place.part}`, { place, value })
  for (const [saying, cells] of thing.says) {
    const place = enters[thing.kind].says[saying]
    const [cell] = cells
    // Where it belongs is read before it is matched.
    if (place === undefined || cell === undefined || saying === 'partOf') continue
    const sort = sortOf(thing.kind, saying)
    if (sort !== null) {
      const stands = namesIn(thing.kind, saying, cell.text, reading.plan).flatMap(
        (text) => standsFor({ ...cell, text }, sort, reading) ?? [],
      )
      if (sort !== PEOPLE) for (const { id } of stands.filter((s) => s.to === 'known')) put(place, id)
      else if (stands.length > 0)
        people.set(
          place.field,
          stands.map((s) => (s.to === 'known' ? { id: s.id } : { name: s.name })),
        )
      if (shapeOf(thing, place) === 'refs') teams.add(place.field)
      continue
    }
    const shape = shapeOf(thing, place)
    if (shape === 'day') readDays(thing, saying, place, cell, reading, put)
    else if (shape === 'money') {
      const money = readMoney(cell.text)
      const moneyIn = reading.moneyIn ?? amountsSaidIn(cell.heading)
      if (moneyIn !== null) out(reading, cell, `The file speaks of ${moneyIn}. Write the whole amount in the file.`)
      else if (money.ok && money.value >= 0) put(place, money.value)
      else out(reading, cell, 'This is not an amount of money.')
    } else if (saying === 'note') put(place, noteOf(cells))
    else if (saying === 'contact') put(place, reachedBy(cells))
    else if (saying === 'code' && isDay.test(cell.text))
      out(reading, cell, 'The spreadsheet has a date there, which may once have been a code such as 5-4.')
    else if (saying === 'code' && (reading.codes.get(codeKey(thing) ?? '') ?? 0) > 1)
      out(
        reading,
        cell,
        'Several rows have this number. Where a spreadsheet took numbers for figures, 501.10 became 501.1. Enter it in the plan.',
      )
    else put(place, cell.text)
  }
  for (const { key, cell, why } of unlikelyDays(thing, values, reading.today)) {
    values.delete(key)
    out(reading, cell, why)
  }
  return { values, people, teams }
}

const out = ({ aside }: Reading, { row, column, text }: SaidCell, why: string): void =>
  void aside.push({ row, column, cell: text.slice(0, 200), why })

function shapeOf({ kind }: Thing, { field, part }: Place): string | undefined {
  const fields = kinds[kind].fields as Readonly<
    Record<
      string,
      {
        readonly shape: {
          readonly t: string
          readonly parts?: Readonly<Record<string, { readonly shape: { readonly t: string } }>>
        }
      }
    >
  >
  const shape = fields[field]?.shape
  return part === undefined ? shape?.t : shape?.parts?.[part]?.shape.t
}

function standsFor(cell: SaidCell, sort: string, reading: Reading) {
  const asked = reading.sorts.get(sort)?.texts.get(cell.text)
  if (asked === undefined) return null
  const choice = choiceOf(reading.draft, sort, asked)
  if (choice === null || choice.to === 'out') {
    out(reading, cell, choice === null ? (asked.why ?? '') : 'You left it out.')
    return null
  }
  const title =
    choice.to === 'new'
      ? choice.name
      : (reading.sorts.get(sort)?.sort.known.find((k) => k.id === choice.id)?.title ?? '')
  if (asked.also.length > 1 && title !== cell.text)
    reading.told.push({
      row: cell.row,
      column: cell.column,
      cell: cellText(cell.text),
      why: `“${title}” is taken, as you chose. The other names stay out.`,
    })
  return choice
}

function readDays(
  thing: Thing,
  saying: Saying,
  place: Place,
  cell: SaidCell,
  reading: Reading,
  put: (place: Place, value: unknown) => void,
): void {
  const read = readWhen(cell.text, saying, reading.draft, reading.plan)
  if (!read.ok) {
    out(reading, cell, read.error)
    return
  }
  const start = enters[thing.kind].says.start
  if (read.value.from !== undefined) {
    // A separate column for the start says more.
    if (saying === 'by' && start !== undefined && !thing.says.has('start')) put(start, read.value.from)
    else
      reading.told.push({
        row: cell.row,
        column: cell.column,
        cell: cell.text.slice(0, 200),
        why:
          start === undefined
            ? `Its end comes in. ${kindsOf[thing.kind]} have no field for a start.`
            : 'Its end comes in.',
      })
  }
  put(place, read.value.day)
}

/** The notes of one column as they are; of several, or of one with another heading, each under its heading. */
const noteOf = (cells: readonly SaidCell[]): string =>
  cells
    .map((c) =>
      /^(other |additional )?(notes?|comments?|remarks?)$/i.test(c.heading.trim()) &&
      new Set(cells.map((o) => o.column)).size === 1
        ? c.text
        : `${c.heading}: ${c.text}`,
    )
    .join('\n')

/** An address and a number side by side; an extension is marked as one. */
const reachedBy = (cells: readonly SaidCell[]): string =>
  cells.map((c) => (/\bext/i.test(c.heading) && /^\d+$/.test(c.text) ? `ext. ${c.text}` : c.text)).join(', ')
