import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import { amountsSaidIn } from '../budget/said-in.ts'
import type { Stands } from '../draft.ts'
import { type Aside, cellText, isBlank } from '../table.ts'
import type { TableRead } from '../table-read.ts'
import type { PlanDraft } from './draft.ts'
import { type PlanKind, planKinds } from './enters.ts'
import { keepAnswers } from './kept.ts'
import { ALL, Matching } from './matching.ts'
import { isOnlyWords, sortsIn } from './names.ts'
import { Near } from './near.ts'
import { personId } from './person-id.ts'
import { hasEntities } from './texts.ts'
import { keyOf, type LeftOut, type Thing } from './thing.ts'
import { readThings } from './things.ts'
import { bySort, type Read, readSaid } from './values.ts'

/** One field that an import would change in what the plan has. */
export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One thing of the file as it would be brought in. */
export interface PlanLine {
  readonly thing: Thing
  readonly id: string
  /** `out`: a person left it out, or what it stands under. */
  readonly how: 'new' | 'change' | 'same' | 'out'
  /** Of a new one all that is said, of one that stands what would be another. */
  readonly changes: readonly Change[]
  readonly op: Op | null
}

export interface AddedPerson {
  readonly id: string
  readonly name: string
  readonly out: boolean
}

/** What an import would do, and the one command that does it. */
export interface PlanOutcome {
  readonly lines: readonly PlanLine[]
  /** People that are named as an owner and are not in the plan yet. */
  readonly people: readonly AddedPerson[]
  readonly aside: readonly Aside[]
  readonly told: readonly Aside[]
  readonly leftOut: readonly LeftOut[]
  readonly counts: {
    readonly rows: number
    readonly taken: number
    readonly again: number
    /** Left out by a person. */
    readonly out: number
    readonly aside: number
    readonly otherRows: number
    readonly blank: number
  }
  readonly ops: readonly Op[]
}

export interface PlanInput {
  readonly draft: PlanDraft
  readonly read: TableRead
  readonly plan: Plan
  readonly stands: Stands
  /** ISO day. */
  readonly today: string
}

/** A person who is added because an owner is called so; the same id as a list of people gives. */
export const personKey = (name: string): string => `person ${keyOf(name)}`

/** Works out what comes in, against the plan as it is shown. Asked only where no question is open. */
export function planOutcomeOf({ draft, read, plan, stands, today }: PlanInput): PlanOutcome {
  const { columns } = read.facts
  const things = readThings(draft, columns)
  const aside: Aside[] = [...(draft.rows?.ragged ?? []), ...things.aside]
  const told: Aside[] = [...things.told, ...entitiesIn(draft, read)]
  const reading = {
    draft,
    plan,
    sorts: bySort(sortsIn(things, plan)),
    aside,
    told,
    moneyIn: moneyIn(draft, read),
    today,
    codes: countsOf(things.list.flatMap((thing) => thing.says.get('code')?.[0]?.text ?? [])),
  }
  const alone = new Set(things.alone.flatMap((t) => (isOnlyWords(t, draft) ? t.key : [])))
  const matching = new Matching(plan, stands)
  const people = new Map<string, AddedPerson>()
  const near = new Near(plan.all('person').flatMap((p) => p.role ?? []))
  const lines: PlanLine[] = []
  const byKey = new Map<string, PlanLine>()
  for (const thing of things.list) {
    const parent = thing.parent === null ? undefined : byKey.get(thing.parent)
    const under = parent?.id ?? (thing.parent === null && thing.kind !== 'goal' ? draft.under || null : null)
    const code = thing.says.get('code')?.[0]?.text
    const match = matching.of(thing, parent?.thing.kind ?? 'goal', under, code, (record) =>
      agreement(readSaid(thing, { ...reading, aside: [], told: [] }), record, matching),
    )
    if (match === null) {
      aside.push({ row: thing.row, column: null, cell: thing.title.slice(0, 200), why: severalOfTheName })
      continue
    }
    const gone =
      match.standing === null &&
      (draft.out.has(thing.key) ||
        alone.has(thing.key) ||
        (parent?.how === 'out' && !matching.stands(parent.id, parent.thing.kind)))
    const said: Read = gone ? { values: new Map(), people: new Map(), teams: new Set() } : readSaid(thing, reading)
    const line = gone
      ? { thing, id: match.id, how: 'out' as const, changes: [], op: null }
      : lineOf(
          thing,
          match,
          { ...said, parent: parent?.thing.kind ?? 'goal', under },
          { draft, plan, stands, people, matching },
        )
    const [alike] = line?.how === 'new' && thing.kind === 'person' ? near.to(thing.title) : []
    if (alike !== undefined)
      told.push({
        row: thing.row,
        column: null,
        cell: thing.title,
        why: `It may be “${alike}” of the plan, spelled another way. Take it out above if it is.`,
      })
    if (line === null) aside.push({ row: thing.row, column: null, cell: thing.title.slice(0, 200), why: twoAnswers })
    else lines.push(line)
    byKey.set(thing.key, line ?? { thing, id: match.id, how: 'same', changes: [], op: null })
  }
  const taken = new Set((draft.rows?.rows ?? []).map((r) => r.row))
  const whole = aside.filter((a) => a.column === null)
  for (const a of whole) taken.delete(a.row)
  const out = [...things.lowest].filter(([row, key]) => taken.has(row) && byKey.get(key)?.how === 'out').length
  return {
    lines,
    people: [...people.values()],
    aside: aside.toSorted((a, b) => a.row - b.row),
    told: told.toSorted((a, b) => a.row - b.row),
    leftOut: things.leftOut,
    counts: {
      rows: read.facts.dataRows,
      taken: taken.size - things.again - out,
      out,
      again: things.again,
      aside: new Set(whole.map((a) => a.row)).size,
      otherRows: draft.rows?.otherRows ?? 0,
      blank: draft.rows?.blank ?? 0,
    },
    ops: opsOf(lines, [...people.values()], stands, () => keepAnswers(draft, read, plan, stands)),
  }
}

/** How often each text is there. */
const countsOf = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]))

const severalOfTheName =
  'The plan has several of this name here, and the row does not say which it is. Change the one that is meant in the plan.'

/** How much of what a row says a record has: who leads it tells more than how far it is. */
function agreement(said: Read, record: Readonly<Record<string, unknown>>, matching: Matching): number {
  const values = [...said.values.values()].map(({ place, value }) => {
    const held = record[place.field]
    return same(place.part === undefined ? held : (held as Record<string, unknown> | undefined)?.[place.part], value)
  })
  const people = [...said.people].map(([field, named]) => {
    const ids = named.flatMap((one) => ('id' in one ? one.id : (matching.person(one.name) ?? personId(one.name))))
    return same(record[field], said.teams.has(field) ? ids : ids[0])
  })
  const all = [...values, ...people]
  return all.every(Boolean) ? ALL : values.filter(Boolean).length + 2 * people.filter(Boolean).length
}

const twoAnswers = 'The plan has two answers for it. Choose one under Conflicts, then bring it in.'

function entitiesIn(draft: PlanDraft, { facts }: TableRead): readonly Aside[] {
  const found: Aside[] = []
  for (const { row, cells } of draft.rows?.rows ?? [])
    for (const [i, cell] of cells.entries())
      if (typeof cell === 'string' && cell.includes('&') && hasEntities(cell) && draft.roles[i] !== 'ignored')
        found.push({
          row,
          column: facts.columns[i]?.name ?? null,
          cell: cell.slice(0, 200),
          why: 'It has letters as a web page writes them (such as “&amp;”). They come in as letters.',
        })
  return found
}

/** Thousands or millions, where a title or a line by itself says so of the costs in a table. */
function moneyIn(draft: PlanDraft, { facts }: TableRead): string | null {
  const alone = (draft.rows?.rows ?? []).flatMap(({ cells }) => {
    const filled = cells.filter((c) => !isBlank(c))
    return filled.length === 1 ? [cellText(filled[0])] : []
  })
  return [facts.above, ...alone].map(amountsSaidIn).find((said) => said !== null) ?? null
}

interface Placed extends Read {
  readonly parent: PlanKind
  readonly under: string | null
}
interface Around {
  readonly draft: PlanDraft
  readonly plan: Plan
  readonly stands: Stands
  readonly people: Map<string, AddedPerson>
  readonly matching: Matching
}

/** What a thing changes; null where the plan has two answers for a field that it would change. */
function lineOf(
  thing: Thing,
  match: { readonly id: string; readonly standing: Readonly<Record<string, unknown>> | null },
  said: Placed,
  { draft, stands, people, matching }: Around,
): PlanLine | null {
  const values: Record<string, unknown> = {}
  for (const { place, value } of said.values.values())
    values[place.field] =
      place.part === undefined
        ? value
        : { ...((values[place.field] ?? match.standing?.[place.field] ?? {}) as object), [place.part]: value }
  for (const [field, named] of said.people) {
    const ids = named.flatMap((one): readonly string[] => {
      if ('id' in one) return [one.id]
      const id = matching.person(one.name) ?? personId(one.name)
      const out = draft.out.has(personKey(one.name))
      if (matching.person(one.name) === undefined) people.set(id, { id, name: one.name, out })
      return out ? [] : [id]
    })
    if (ids.length > 0) values[field] = said.teams.has(field) ? [...new Set(ids)] : ids[0]
  }
  if (match.standing === null)
    Object.assign(values, placeOf(thing, said), ofAll(thing, draft, values), matching.sort(thing.kind, said.under))
  const before = match.standing
  const differs = Object.entries(values).filter(([field, value]) => before === null || !same(before[field], value))
  const changes = differs.map(([field, after]) => ({ field, before: before?.[field], after }))
  if (before !== null && differs.length === 0) return { thing, id: match.id, how: 'same', changes: [], op: null }
  const state = stands(thing.kind, match.id)
  if (state?.conflicts.some((c) => c.field === '' || differs.some(([field]) => field === c.field))) return null
  if (before !== null && draft.out.has(thing.key)) return { thing, id: match.id, how: 'out', changes, op: null }
  // The versions that the preview shows: what came in meanwhile becomes a question, and is not replaced.
  const base = Object.fromEntries(differs.map(([field]) => [field, state?.tips[field] ?? []]))
  const op: Op = { op: 'set', kind: thing.kind, id: match.id, values: Object.fromEntries(differs), base }
  return { thing, id: match.id, how: before === null ? 'new' : 'change', changes, op }
}

const titleField: Readonly<Record<PlanKind, string>> = {
  goal: 'title',
  strategy: 'title',
  action: 'title',
  person: 'role',
  department: 'name',
  policy: 'title',
}

/** What a new thing is called, and where it stands. */
function placeOf({ kind, title }: Thing, { under, parent }: Placed): Readonly<Record<string, unknown>> {
  const place =
    under === null
      ? {}
      : kind === 'strategy'
        ? { goal: under }
        : kind === 'action'
          ? { about: { kind: parent, id: under } }
          : {}
  return { [titleField[kind]]: title, ...place }
}

/** What was said of all policies, for those of which the file does not say it. */
function ofAll(
  { kind }: Thing,
  draft: PlanDraft,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (kind !== 'policy') return {}
  return {
    ...(draft.policyType && values['type'] === undefined ? { type: draft.policyType } : {}),
    ...(draft.policyStage && values['stage'] === undefined ? { stage: draft.policyStage } : {}),
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value

/** One command: people first, then each kind from the top down, and the answers for the next file. */
function opsOf(
  lines: readonly PlanLine[],
  people: readonly AddedPerson[],
  stands: Stands,
  keep: () => Op | null,
): readonly Op[] {
  const inFile = new Set(lines.map((l) => l.id))
  const made = people.flatMap(({ id, name, out }): Op[] =>
    out || inFile.has(id)
      ? []
      : [
          {
            op: 'set',
            kind: 'person',
            id,
            values: { role: name },
            base: { role: stands('person', id)?.tips['role'] ?? [] },
          },
        ],
  )
  const changed = planKinds.flatMap((kind) =>
    lines.flatMap((l) => (l.thing.kind === kind && l.op !== null ? l.op : [])),
  )
  if (made.length + changed.length === 0) return []
  const kept = keep()
  return [...made, ...changed, ...(kept ? [kept] : [])]
}
