import { isYear } from '../../days/index.ts'
import { derivedFrom } from '../../domain/ids.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import { fold } from '../../domain/usual-groups.ts'
import { sheetQuestion } from '../asks.ts'
import type { OpenQuestion, Stands } from '../draft.ts'
import { keptOp, mappingId } from '../mapping.ts'
import type { WholeRows } from '../select.ts'
import type { Aside } from '../table.ts'
import type { TableRead } from '../table-read.ts'
import { amountQuestion } from './amounts.ts'
import { amountColumns, asksStatus, asksYearForm, type BudgetDraft, columnOf, evidenceOf } from './draft.ts'
import { type FileLine, readLines } from './lines.ts'
import { canAdd, sourceType } from './names.ts'
import { keptRole, type Matched } from './roles.ts'
import { statusBy } from './stand.ts'

export type BudgetLine = RecordOf<'budgetLine'>
/** What a file can say of a line; a field without a column is not touched. */
export type Said = Partial<Omit<BudgetLine, 'id'>>

/** One budget line as it would be brought in. */
export interface BudgetChange {
  readonly row: number
  readonly how: 'new' | 'change' | 'same'
  readonly id: string
  readonly before: BudgetLine | null
  readonly after: Said
  readonly op: Op | null
}

/** What an import of budget lines would do, and the one command that does it. */
export interface BudgetOutcome {
  readonly lines: readonly BudgetChange[]
  readonly aside: readonly Aside[]
  readonly cells: readonly Aside[]
  /** Lines that say what another row says; both are brought in. */
  readonly alike: readonly Aside[]
  readonly counts: {
    readonly rows: number
    readonly taken: number
    readonly aside: number
    readonly otherRows: number
    readonly blank: number
  }
  /** Lines of the years in the file that stand in the plan and not in the file. They stay as they are. */
  readonly onlyInPlan: number
  /** Records that are added, by the id that they get. */
  readonly added: ReadonlyMap<string, { readonly kind: 'fundingSource' | 'department'; readonly name: string }>
  readonly ops: readonly Op[]
}

/** The first question that is still open; null where the file can be previewed. */
export function openBudgetQuestion(draft: BudgetDraft, read: TableRead): OpenQuestion | null {
  const { columns } = read.facts
  if (read.alike.length > 0) return { step: 'columns', says: sheetQuestion(read.alike) }
  const amounts = amountColumns(draft, columns)
  const amountOpen = amountQuestion(draft.roles, columns)
  if (amountOpen !== null) return { step: 'columns', says: amountOpen }
  if (!columnOf(draft, columns, 'description') && !columnOf(draft, columns, 'account'))
    return { step: 'columns', says: 'Choose the column that says what the money pays for.' }
  const yearColumn = columnOf(draft, columns, 'year')
  if (yearColumn && amounts.length > 1)
    return {
      step: 'columns',
      says: 'Several columns have amounts, and one has the year. Use one amount column, or no year column.',
    }
  const twice = amounts.find((a, i) => a.year !== undefined && amounts.findIndex((b) => b.year === a.year) < i)
  if (twice && amounts.length > 1)
    return {
      step: 'columns',
      says: `Two columns have amounts for ${twice.year?.replace('-', '–')}. Use one of them, and mark the other “Not used”.`,
    }
  const nameless = amounts.find((a) => a.year === undefined)
  if (!yearColumn && nameless) {
    if (amounts.length > 1)
      return {
        step: 'columns',
        says: `The heading “${nameless.column.name}” does not name a fiscal year. Use one amount column, or columns with years as headings.`,
      }
    if (!isYear(draft.year))
      return { step: 'meaning', says: 'Enter the fiscal year these amounts are for, such as 2026-27.' }
  }
  if (draft.numberStyle === null && evidenceOf(draft, columns).asks.length > 0)
    return { step: 'meaning', says: 'Choose how numbers are written in this file.' }
  if (asksStatus(draft, columns) && draft.status === null)
    return { step: 'meaning', says: 'Choose whether these amounts are approved, or only asked for.' }
  return null
}

export interface BudgetInput {
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
  const says = found.lines.map((line) => saidOf(line, draft, stands, added))
  const matches = matchLines(says, plan)
  const alike: Aside[] = []
  const seen = new Map<string, number>()
  const used = new Set(matches.flatMap((id) => id ?? []))
  const unsure: Aside[] = []
  const lines = found.lines.flatMap((line, i): readonly BudgetChange[] => {
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
    let id = matches[i]
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
  const aside = [...rows.ragged, ...found.aside, ...unsure].sort((a, b) => a.row - b.row)
  const years = new Set(lines.map((l) => l.after.fiscalYear ?? ''))
  const touched = new Set(lines.map((l) => l.id))
  const rowsTaken = new Set(lines.map((l) => l.row))
  return {
    lines,
    aside,
    cells: found.cells,
    alike,
    counts: {
      rows: read.facts.dataRows,
      taken: rowsTaken.size,
      aside: new Set(aside.map((a) => a.row).filter((r) => !rowsTaken.has(r))).size,
      otherRows: rows.otherRows,
      blank: rows.blank,
    },
    onlyInPlan: plan.all('budgetLine').filter((b) => years.has(b.fiscalYear ?? '') && !touched.has(b.id)).length,
    added,
    ops: opsOf({ draft, read, rows, plan, stands }, lines, added),
  }
}

/** What the file says of one line; records that are added get the id that two laptops would both give them. */
function saidOf(
  line: FileLine,
  draft: BudgetDraft,
  stands: Stands,
  added: Map<string, { kind: 'fundingSource' | 'department'; name: string }>,
): Said {
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

/** What a name of a file is known by; one without a Latin letter or a digit, as it stands. */
const nameKey = (name: string): string => fold(name) || name.trim()

function addedId(
  role: Matched,
  name: string,
  stands: Stands,
  added: Map<string, { kind: 'fundingSource' | 'department'; name: string }>,
): string {
  const kind = role === 'source' ? 'fundingSource' : 'department'
  const id = derivedFrom(kind, [nameKey(name)])
  // Added by a file before, and perhaps called something else by now: then that is what is meant.
  const state = stands(kind, id)
  if (state === undefined || state.gone) added.set(id, { kind, name })
  return id
}

const keyOf = (line: Said): string =>
  JSON.stringify([
    line.fiscalYear ?? '',
    nameKey(line.account ?? ''),
    nameKey(line.description ?? ''),
    line.source ?? '',
    line.department ?? '',
    line.position ?? '',
  ])

/**
 * The plan's line for each of the file's: the one with the same account number in that year, where both have it
 * once; else the one with the same words, source, department and position.
 */
function matchLines(says: readonly Said[], plan: Plan): readonly (string | undefined)[] {
  const standing = plan.all('budgetLine')
  const group = <T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> => {
    const groups = new Map<string, T[]>()
    for (const one of list) {
      const own = key(one)
      const there = groups.get(own)
      if (there) there.push(one)
      else groups.set(own, [one])
    }
    return groups
  }
  const accountKey = (l: Said): string => `${l.fiscalYear ?? ''} ${fold(l.account ?? '')}`
  const withAccount = (l: Said): boolean => fold(l.account ?? '') !== ''
  const here = group(standing.filter(withAccount), accountKey)
  const there = group(says.filter(withAccount), accountKey)
  const whole = group(standing, keyOf)
  const taken = new Set<string>()
  // Of lines with the same words each is taken once, in their order: how far that has come, by those words.
  const next = new Map<string, number>()
  const take = (line: BudgetLine | undefined): string | undefined => {
    if (line === undefined || taken.has(line.id)) return undefined
    taken.add(line.id)
    return line.id
  }
  return says.map((said) => {
    const [account, twice] = withAccount(said) ? (here.get(accountKey(said)) ?? []) : []
    const once = (there.get(accountKey(said)) ?? []).length === 1
    if (account && !twice && once) return take(account)
    const key = keyOf(said)
    const same = whole.get(key) ?? []
    let at = next.get(key) ?? 0
    while (taken.has(same[at]?.id ?? '')) at++
    next.set(key, at)
    return take(same[at])
  })
}

/** What a row changes; null where the plan has two answers for a field that it would change. */
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

/** One command: what the lines stand on, the lines, and the answers for next year. Nothing where no line would change. */
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
      amountsIn: draft.amountsIn,
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
                ? derivedFrom(role === 'source' ? 'fundingSource' : 'department', [nameKey(inFile)])
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
