import { derivedFrom } from '../../domain/ids.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import { listed, moneyWords } from '../../words/index.ts'
import type { Aside } from '../cells/cells.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { Stands } from '../draft/draft.ts'
import { keptOp, mappingId } from '../draft/mapping.ts'
import type { WholeRows } from '../rows/select.ts'
import { type BudgetLine, besideOwn, farFromPlan, keyOf, matchLines, type Said } from './against-plan.ts'
import { asksYearForm, type BudgetDraft } from './draft.ts'
import type { FileLine } from './file-line.ts'
import { gapsIn } from './line-means.ts'
import { readLines } from './lines.ts'
import { canAdd, knownFor } from './names.ts'
import { type Added, addedId, idOfNew } from './new-records.ts'
import type { OwnTotal } from './own-total.ts'
import { keptRole } from './roles.ts'
import { sourceType } from './source-type.ts'
import { statusBy } from './stand.ts'

/** One budget line as it would be brought in. */
export interface BudgetChange {
  readonly row: number
  readonly how: 'new' | 'change' | 'same'
  readonly id: string
  readonly before: BudgetLine | null
  readonly after: Said
  readonly op: Op | null
}

/** A row that something speaks against. */
export interface BudgetDoubt {
  readonly row: number
  readonly description: string
  readonly cents: number
  readonly why: string
  readonly take: boolean
}

/** The effect of an import of budget lines, and the one command that brings it about. */
export interface BudgetOutcome {
  readonly lines: readonly BudgetChange[]
  readonly aside: readonly Aside[]
  readonly cells: readonly Aside[]
  /** Rows that something speaks against: they come in only where a person takes them. */
  readonly doubts: readonly BudgetDoubt[]
  /** What the file itself says that all lines of a year come to. */
  readonly own: readonly OwnTotal[]
  /** What lines come in without, while other rows have it. */
  readonly gaps: readonly Aside[]
  /** Lines that say what another row says; both are brought in. */
  readonly alike: readonly Aside[]
  readonly counts: {
    readonly rows: number
    readonly taken: number
    readonly aside: number
    readonly otherRows: number
    readonly blank: number
  }
  /** Lines of the file's years that are in the plan and not in the file. They stay as they are. */
  readonly onlyInPlan: number
  /** Records that are added, by the id that they get. */
  readonly added: ReadonlyMap<string, { readonly kind: 'fundingSource' | 'department'; readonly name: string }>
  readonly ops: readonly Op[]
}

interface BudgetInput {
  readonly draft: BudgetDraft
  readonly read: TableRead
  readonly rows: WholeRows
  readonly plan: Plan
  readonly stands: Stands
}

const fieldOf = { source: 'source', department: 'department', goal: 'goal', position: 'position' } as const

/** Works out what comes in, against the plan as it is shown. Asked only where no question is open. */
export function budgetOutcomeOf({ draft, read, rows, plan, stands }: BudgetInput): BudgetOutcome {
  const { columns } = read.facts
  const found = readLines(rows.rows, draft, columns, plan)
  const added = new Map<string, { kind: 'fundingSource' | 'department'; name: string }>()
  const whys = new Map(found.doubts)
  const far = farFromPlan(plan)
  // Nothing is far from a plan without lines.
  const first =
    plan.all('budgetLine').length === 0 ? [] : found.lines.map((line) => saidOf(line, draft, stands, new Map()))
  const standing = matchLines(first, plan)
  for (const [i, match] of standing.entries()) {
    const { row = 0 } = found.lines[i] ?? {}
    const why = far(first[i] ?? {}, match && 'id' in match ? match.id : undefined)
    if (why !== null && !whys.has(row)) whys.set(row, why)
  }
  for (const { at, line, isPart } of besideOwn(first, standing, plan)) {
    const { row = 0 } = found.lines[at] ?? {}
    const why = `With other rows it comes to the ${moneyWords(line.amount ?? 0)} that the plan has for “${line.description ?? ''}” in this year, so it may be a part of that.`
    if (isPart && !whys.has(row)) whys.set(row, why)
  }
  const doubts = doubtsOf(found.lines, whys, draft)
  const set = new Set(doubts.flatMap((d) => (d.take ? [] : d.row)))
  const fileLines = found.lines.filter((l) => !set.has(l.row))
  const says = fileLines.map((line) => saidOf(line, draft, stands, added))
  const matches = matchLines(says, plan)
  const alike: Aside[] = []
  const seen = new Map<string, number>()
  const used = new Set(matches.flatMap((m) => (m && 'id' in m ? m.id : [])))
  const unsure: Aside[] = []
  const empty = ofNothing(fileLines, (i) => matches[i] !== undefined)
  for (const { row, description } of empty.values())
    unsure.push({ row, column: null, cell: description, why: 'Its amount is $0, and the plan has no line like it.' })
  const lines = fileLines.flatMap((line, i): readonly BudgetChange[] => {
    if (empty.has(line.row)) return []
    const said = says[i] ?? {}
    const key = keyOf(said)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 1)
      alike.push({
        row: line.row,
        column: null,
        cell: line.description,
        why: 'Another row has the same words, account, source, department and year. Both come in.',
      })
    // Made from what the file says, so that two laptops that bring in one file have one set of lines.
    // A line that has other words by now is found by these, and keeps its id from the file's next one.
    const match = matches[i]
    if (match && 'several' in match) {
      const why = `The plan has ${match.several} lines like this one, and none with this amount. Change the one that is meant in the plan.`
      unsure.push({ row: line.row, column: null, cell: line.description, why })
      return []
    }
    let id = match?.id
    for (let nth = times; id === undefined; nth++) {
      const own = derivedFrom('budgetLine', [key, nth])
      if (!used.has(own)) id = own
    }
    used.add(id)
    const change = changeOf(line, id, said, stands)
    if (change !== null) return [change]
    unsure.push({
      row: line.row,
      column: null,
      cell: line.description,
      why: 'This line has two answers in the plan. Choose one under Conflicts, then bring it in.',
    })
    return []
  })
  for (const { at, line } of besideOwn(says, matches, plan)) {
    const { row = 0, description = '' } = fileLines[at] ?? {}
    const own = `“${line.description ?? ''}” with ${moneyWords(line.amount ?? 0)}`
    alike.push({
      row,
      column: null,
      cell: description,
      why: `The plan has ${own} in this year, and no row of the file is that. Both are in the plan then.`,
    })
  }
  const aside = [...rows.ragged, ...found.aside, ...unsure].sort((a, b) => a.row - b.row)
  const years = new Set(lines.map((l) => l.after.fiscalYear ?? ''))
  const touched = new Set(lines.map((l) => l.id))
  const rowsTaken = new Set(lines.map((l) => l.row))
  return {
    lines,
    aside,
    cells: found.cells,
    own: found.own,
    doubts,
    gaps: gapsIn(fileLines, draft, columns, knownFor('department', plan)),
    alike,
    counts: {
      rows: read.facts.dataRows,
      taken: rowsTaken.size,
      aside: new Set([...aside.map((a) => a.row), ...set].filter((r) => !rowsTaken.has(r))).size,
      otherRows: rows.otherRows,
      blank: rows.blank,
    },
    onlyInPlan: plan.all('budgetLine').filter((b) => years.has(b.fiscalYear ?? '') && !touched.has(b.id)).length,
    added,
    ops: opsOf({ draft, read, rows, plan, stands }, lines, added),
  }
}

const isSum = /^It (is (about )?the sum of|is as much as|looks like a sum,|is listed under) /
/** Rows that, by the file or the plan, may not be lines, or not have this amount; in the file's order. */
function doubtsOf(
  lines: readonly FileLine[],
  whys: ReadonlyMap<number, string>,
  draft: BudgetDraft,
): readonly BudgetDoubt[] {
  const byRow = Map.groupBy(lines, (line) => line.row)
  return [...whys]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([row, why]): BudgetDoubt[] => {
      const [line, ...more] = byRow.get(row) ?? []
      // A sum is one in every year.
      const untold = isSum.test(why) ? [] : more.filter((l) => !why.includes(moneyWords(l.cents)))
      const others = untold.map((l) => `${moneyWords(l.cents)} in ${l.fiscalYear.replace('-', '–')}`)
      const says = others.length === 0 ? why : `${why} The row also has ${listed(others)}.`
      return line
        ? [{ row, description: line.description, cents: line.cents, why: says, take: draft.take.has(row) }]
        : []
    })
}

/** By row: lines without any money. Finance systems print hundreds; one that the plan has may have been cut. */
function ofNothing(lines: readonly FileLine[], isInPlan: (at: number) => boolean): ReadonlyMap<number, FileLine> {
  const kept = new Set(lines.flatMap((line, i) => (line.cents !== 0 || isInPlan(i) ? line.row : [])))
  return new Map(lines.flatMap((line) => (kept.has(line.row) ? [] : [[line.row, line] as const])))
}

/** The fields that the file gives for one line; new records get the id that two laptops would both give them. */
function saidOf(line: FileLine, draft: BudgetDraft, stands: Stands, added: Added): Said {
  const said: Record<string, unknown> = {
    description: line.description,
    fiscalYear: line.fiscalYear,
    amount: line.cents,
  }
  if (draft.roles.includes('account') && line.account !== '') said['account'] = line.account
  const status = line.means.has('status') ? '' : statusBy(draft.status, line.heading)
  if (status !== '') said['status'] = status
  if (!line.means.has('source') && draft.source !== '') said['source'] = draft.source
  for (const [role, { text, id, add }] of line.means) {
    if (role === 'recurring') {
      if (id !== null) said['recurring'] = id === 'yes'
    } else if (role === 'category' || role === 'status') {
      if (id !== null) said[role] = id
    } else if (id !== null) said[fieldOf[role]] = id
    else if (add && canAdd(role)) said[fieldOf[role]] = addedId(role, text.trim(), stands, added)
  }
  return said as Said
}

/** The changes of a row; null if the plan has two answers for a field that it would change. */
function changeOf(line: FileLine, id: string, said: Said, stands: Stands): BudgetChange | null {
  const state = stands('budgetLine', id)
  const standing = state !== undefined && !state.gone
  const before = standing ? ({ ...state.values, id } as BudgetLine) : null
  const differs = Object.entries(said).filter(
    ([field, value]) => before === null || (before as Readonly<Record<string, unknown>>)[field] !== value,
  )
  if (before !== null && differs.length === 0) return { row: line.row, how: 'same', id, before, after: said, op: null }
  if (state?.conflicts.some((c) => c.field === '' || differs.some(([field]) => field === c.field))) return null
  // The versions that the preview shows: what came in meanwhile becomes a question, and is not replaced.
  const base = Object.fromEntries(differs.map(([field]) => [field, state?.tips[field] ?? []]))
  const op: Op = { op: 'set', kind: 'budgetLine', id, values: Object.fromEntries(differs), base }
  return { row: line.row, how: before === null ? 'new' : 'change', id, before, after: said, op }
}

/** One command: the records the lines need, the lines, and the answers for next year. Empty if no line would change. */
function opsOf(
  { draft, read, plan, stands }: BudgetInput,
  lines: readonly BudgetChange[],
  added: BudgetOutcome['added'],
): readonly Op[] {
  const changed = lines.flatMap((l) => l.op ?? [])
  if (changed.length === 0) return []
  let sort = plan.all('department').length
  const made = [...added].map(
    ([id, { kind, name }]): Op => ({
      op: 'set',
      kind,
      id,
      values: kind === 'fundingSource' ? { name, type: sourceType(name) } : { name, sort: sort++ },
    }),
  )
  const name = draft.name.trim() || 'Budget'
  const lastYear = lines
    .map((l) => l.after.fiscalYear ?? '')
    .sort()
    .at(-1)
  const kept = keptOp(
    {
      purpose: 'budget',
      name,
      ...(draft.source === '' ? {} : { source: draft.source }),
      ...(draft.numberStyle === null ? {} : { numberStyle: draft.numberStyle }),
      ...(draft.amountsIn === null ? {} : { amountsIn: draft.amountsIn }),
      ...(asksYearForm(draft, read.facts.columns) ? { yearForm: draft.yearForm } : {}),
      columns: read.facts.columns.map((c, i) => {
        const only = draft.only.find((o) => o.column === i)
        return { heading: c.heading, usedAs: keptRole(draft.roles[i]), ...(only ? { only: only.text } : {}) }
      }),
      names: [...draft.names].flatMap(([role, names]) =>
        [...names].map(([inFile, choice]) => {
          const means =
            choice.to === 'known'
              ? choice.id
              : choice.to === 'new'
                ? idOfNew(role === 'source' ? 'fundingSource' : 'department', inFile, added)
                : undefined
          return { usedAs: role, inFile, ...(means === undefined ? {} : { means }) }
        }),
      ),
      ...(lastYear ? { lastYear } : {}),
    },
    stands('importMapping', mappingId('budget', name)),
  )
  return [...made, ...changed, ...(kept ? [kept] : [])]
}
