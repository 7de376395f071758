import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import { listed } from '../../words/index.ts'
import { type Aside, cellText, isBlank } from '../cells/cells.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { Stands } from '../draft/draft.ts'
import { Near } from '../names/near.ts'
import { amountsSaidIn } from '../vocabulary/said-in.ts'
import type { PlanDraft } from './draft.ts'
import { planKinds } from './enters.ts'
import { keepAnswers } from './kept.ts'
import { type AddedPerson, lineOf, type PlanLine, same } from './line.ts'
import { ALL, Matching } from './matching.ts'
import { isOnlyWords, sortsIn } from './names.ts'
import { bandIn, overGoals } from './no-things.ts'
import { byOwnIds, partOf, recordOf, withoutIds } from './own-ids.ts'
import { personId } from './person-id.ts'
import { kindGiven } from './policy-codes.ts'
import { hasEntities, isGoalNumber } from './texts.ts'
import type { LeftOut } from './thing.ts'
import { readThings } from './things.ts'
import { bySort, codeKey, type Read, readSaid } from './values.ts'

/** The effect of an import, and the one command that brings it about. */
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

interface PlanInput {
  readonly draft: PlanDraft
  readonly read: TableRead
  readonly plan: Plan
  readonly stands: Stands
  /** ISO day. */
  readonly today: string
}

/** “Priority 1: Student success” right above a table of goals. */
function bandAbove({ roles }: PlanDraft, { facts: { header, titled } }: TableRead): readonly Aside[] {
  const text = titled.split(' | ').at(-1) ?? ''
  if (header === null || !roles.includes('goal') || bandIn([text]) === null) return []
  return [{ row: header, column: null, cell: text.slice(0, 200), why: overGoals }]
}

/** Works out what comes in, against the plan as it is shown. Asked only where no question is open. */
export function planOutcomeOf({ draft, read, plan, stands, today }: PlanInput): PlanOutcome {
  const { columns } = read.facts
  const things = readThings(draft, columns)
  const aside: Aside[] = [...(draft.rows?.ragged ?? []), ...bandAbove(draft, read), ...things.aside]
  const told: Aside[] = [...things.told, ...entitiesIn(draft, read)]
  const reading = {
    draft,
    plan,
    sorts: bySort(sortsIn(things, plan)),
    aside,
    told,
    moneyIn: moneyIn(draft, read),
    today,
    codes: countsOf(things.list.flatMap((thing) => codeKey(thing) ?? [])),
  }
  const alone = new Set(things.alone.flatMap((t) => (isOnlyWords(t, draft) ? t.key : [])))
  const matching = new Matching(plan, stands)
  const people = new Map<string, AddedPerson>()
  const ofPlan = new Set(plan.all('person').flatMap((p) => p.role ?? []))
  const near = new Near([...ofPlan])
  const lines: PlanLine[] = []
  const byKey = new Map<string, PlanLine>()
  for (const thing of things.list) {
    const parent = thing.parent === null ? undefined : byKey.get(thing.parent)
    const part = partOf(thing, draft.roles, plan)
    if (typeof part === 'string' && recordOf(plan, thing) === undefined) {
      aside.push({ row: thing.row, column: null, cell: thing.title.slice(0, 200), why: part })
      continue
    }
    const about = typeof part === 'string' ? null : part
    const over = parent?.thing.kind ?? about?.kind ?? 'goal'
    const under =
      parent?.id ?? about?.id ?? (thing.parent === null && thing.kind !== 'goal' ? draft.under || null : null)
    const code = thing.says.get('code')?.[0]?.text
    const match = matching.of(thing, over, under, code, kindGiven(thing, draft), (record) =>
      agreement(readSaid(thing, { ...reading, aside: [], told: [] }), record, matching),
    )
    if (match === null) {
      aside.push({ row: thing.row, column: null, cell: thing.title.slice(0, 200), why: severalOfTheName })
      continue
    }
    const isNumber = match.standing === null && thing.kind === 'goal' && isGoalNumber(thing.title)
    if (isNumber) told.push({ row: thing.row, column: null, cell: thing.title, why: noSuchGoal })
    const gone =
      match.standing === null &&
      (draft.out.has(thing.key) ||
        isNumber ||
        alone.has(thing.key) ||
        (parent?.how === 'out' && !matching.stands(parent.id, parent.thing.kind)))
    const said: Read = gone ? { values: new Map(), people: new Map(), teams: new Set() } : readSaid(thing, reading)
    const line = gone
      ? { thing, id: match.id, how: 'out' as const, changes: [], op: null }
      : lineOf(thing, match, { ...said, parent: over, under }, { draft, plan, stands, people, matching })
    const own = gone ? null : byOwnIds(thing, match.standing, about, plan)
    if (own !== null) told.push({ row: thing.row, column: null, cell: thing.title, why: own })
    const [alike] = line?.how === 'new' && thing.kind === 'person' ? near.to(thing.title) : []
    if (alike !== undefined)
      told.push({
        row: thing.row,
        column: null,
        cell: thing.title,
        why: `It may be “${alike}” of the ${ofPlan.has(alike) ? 'plan' : 'file'}, spelled another way. Take it out above if it is.`,
      })
    if (thing.kind === 'person') near.add(thing.title)
    if (line === null) aside.push({ row: thing.row, column: null, cell: thing.title.slice(0, 200), why: twoAnswers })
    else lines.push(line)
    byKey.set(thing.key, line ?? { thing, id: match.id, how: 'same', changes: [], op: null })
  }
  told.push(...renamedIn(lines, byKey, matching))
  const taken = new Set((draft.rows?.rows ?? []).map((r) => r.row))
  const whole = aside.filter((a) => a.column === null)
  for (const a of whole) taken.delete(a.row)
  const out = [...things.lowest].filter(([row, key]) => taken.has(row) && byKey.get(key)?.how === 'out').length
  return {
    lines: asTree(lines),
    people: [...people.values()],
    aside: aside.toSorted((a, b) => a.row - b.row),
    told: told.toSorted((a, b) => a.row - b.row),
    leftOut: withoutIds(things, plan),
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

/** New strategies and actions that may be those of the plan under another name: the plan has some there that the file has not. */
function renamedIn(
  lines: readonly PlanLine[],
  byKey: ReadonlyMap<string, PlanLine>,
  matching: Matching,
): readonly Aside[] {
  return lines.flatMap(({ thing, how }): readonly Aside[] => {
    const parent = thing.parent === null ? undefined : byKey.get(thing.parent)
    if (how !== 'new' || parent === undefined || (thing.kind !== 'action' && thing.kind !== 'strategy')) return []
    const left = matching.left(thing.kind, parent.id).map((name) => `“${name.slice(0, 60)}”`)
    const why = `The plan has ${listed(left)} there, and the file has not. What is new comes in beside it, though it may be the same in other words.`
    return left.length === 0 || left.length > 3 ? [] : [{ row: thing.row, column: null, cell: thing.title, why }]
  })
}

/** Each line below the one that it belongs to, also where the goals take turns in the file; otherwise in the file’s order. */
function asTree(lines: readonly PlanLine[]): readonly PlanLine[] {
  const keys = new Set(lines.map((l) => l.thing.key))
  const below = Map.groupBy(lines, ({ thing }) =>
    thing.parent !== null && keys.has(thing.parent) ? thing.parent : null,
  )
  const from = (parent: string | null, level: number): readonly PlanLine[] =>
    (below.get(parent) ?? []).flatMap((line) => [
      { ...line, thing: { ...line.thing, level } },
      ...from(line.thing.key, level + 1),
    ])
  return from(null, 0)
}

/** How often each text is there. */
const countsOf = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]))

const noSuchGoal =
  'It is a number, and the plan has no goal of it: what belongs to it is left out. Put the goal’s name in the file, or add the goal first.'

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

/** Thousands or millions, if a title or a separate line says so about the costs in a table. */
function moneyIn(draft: PlanDraft, { facts }: TableRead): string | null {
  const alone = (draft.rows?.rows ?? []).flatMap(({ cells }) => {
    const filled = cells.filter((c) => !isBlank(c))
    return filled.length === 1 ? [cellText(filled[0])] : []
  })
  return [facts.above, ...alone].map(amountsSaidIn).find((said) => said !== null) ?? null
}

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
