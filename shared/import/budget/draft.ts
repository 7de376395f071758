import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { type NumberEvidence, type NumberStyle, styleOf } from '../cells/numbers.ts'
import { choosable, ownDistrict } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import { findMapping } from '../draft/mapping.ts'
import { nameOfFile } from '../names/names.ts'
import type { WholeRows } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { isSingleYear, type YearForm, yearFormIn } from '../years/years.ts'
import { amountYear } from './amounts.ts'
import { guessBudgetRoles, withWhat } from './guess.ts'
import { type AmountsIn, moneyEvidence } from './money.ts'
import { choiceFor, knownFor, type NameChoice, otherGoals } from './names.ts'
import { type BudgetRole, budgetRoles, isMatched, type Matched } from './roles.ts'
import { alikeBut, withDistricts } from './rows-apart.ts'
import { findAmountsIn } from './scale.ts'
import { statusOver } from './stand.ts'

/** Everything that is asked about a file of budget lines. Null is a question that is still open. */
export interface BudgetDraft {
  readonly name: string
  /** The file's own name, which may have a year. */
  readonly file: string
  readonly roles: readonly BudgetRole[]
  /** By column: the text that a row must have; '' where that is not said yet. */
  readonly only: readonly { readonly column: number; readonly text: string }[]
  /** Columns whose use the rows put in question, or of which a person said it: asked once. */
  readonly asked: readonly number[]
  /** The rows of the file that are meant, once they are known. */
  readonly chosen: WholeRows | null
  /** Rows that a person takes in spite of what speaks against them. */
  readonly take: ReadonlySet<number>
  readonly numberStyle: NumberStyle | null
  readonly amountsIn: AmountsIn | null
  readonly yearForm: YearForm
  /** The fiscal year of all lines, where neither a column nor a heading says it; '' where not said yet. */
  readonly year: string
  /** What titles say against the answers, confirmed as right by a person. */
  readonly agreed: readonly string[]
  /** The status of all lines, if no column has it. '' leaves it open in each line; null asks. */
  readonly status: string | null
  readonly source: string
  /** The meaning in the plan, by role and text. */
  readonly names: ReadonlyMap<Matched, ReadonlyMap<string, NameChoice>>
  readonly from: { readonly name: string; readonly how: 'same' | 'layout'; readonly lastYear: string | null } | null
}

export const columnOf = (
  draft: Pick<BudgetDraft, 'roles'>,
  columns: readonly Column[],
  role: BudgetRole,
): Column | undefined => columns[draft.roles.indexOf(role)]

/** The columns of amounts, with the fiscal year that each heading names. */
export const amountColumns = (
  draft: Pick<BudgetDraft, 'roles' | 'yearForm'>,
  columns: readonly Column[],
): readonly { readonly at: number; readonly column: Column; readonly year: string | undefined }[] =>
  columns.flatMap((column, at) =>
    draft.roles[at] === 'amount' ? [{ at, column, year: amountYear(column, draft.yearForm) }] : [],
  )

/** How all columns of amounts write their numbers, taken together. */
export const evidenceOf = (draft: Pick<BudgetDraft, 'roles'>, columns: readonly Column[]): NumberEvidence =>
  moneyEvidence(columns.flatMap((c, i) => (draft.roles[i] === 'amount' ? c.distinct : [])))

/** True where a year is written as a single number, so that a person has to say which fiscal year that is. */
export const asksYearForm = (draft: BudgetDraft, columns: readonly Column[]): boolean =>
  columnOf(draft, columns, 'year')?.samples.some((s) => isSingleYear(s)) ?? false

/** True where some amounts have neither a column of their status nor a heading that says it. */
export const asksStatus = (draft: BudgetDraft, columns: readonly Column[]): boolean =>
  columnOf(draft, columns, 'status') === undefined &&
  amountColumns(draft, columns).some((a) => statusOver(a.column.heading) === null)

/** The draft that can be guessed from a file, or is known from last year's. */
export function budgetDraftOf(read: TableRead, file: string, plan: Plan): BudgetDraft {
  const { columns } = read.facts
  const name = nameOfFile(file)
  const found = findMapping(plan.all('importMapping'), name, columns, 'budget')
  const kept = found?.kept
  const known = kept?.columns?.map((c) => budgetRoles.find((r) => r === c.usedAs) ?? 'ignored')
  const roles = known ?? guessBudgetRoles(columns, read.facts.samples)
  const start: BudgetDraft = {
    name: found?.how === 'same' ? (kept?.name ?? name) : name,
    file,
    roles: withWhat(withDistricts(roles, columns, plan, known !== undefined), columns),
    only: [],
    asked: [],
    chosen: null,
    take: new Set(),
    numberStyle: null,
    amountsIn: null,
    // FY27 ends in 2027; where the fiscal year is the calendar year, it starts in 2027 as well, and is named by that.
    yearForm:
      kept?.yearForm ??
      yearFormIn(columns[roles.indexOf('year')]?.heading ?? '') ??
      (startMonthOf(plan) === 1 ? 'starting' : 'ending'),
    year: '',
    agreed: [],
    status: null,
    // Another file of the same columns may be the budget of another source.
    source: (found?.how === 'same' && plan.get('fundingSource', kept?.source)?.id) || '',
    names: new Map(),
    from: found ? { name: found.kept.name ?? '', how: found.how, lastYear: found.kept.lastYear ?? null } : null,
  }
  const begun = withBudgetColumns(start, read, plan)
  return { ...begun, amountsIn: findAmountsIn(begun, read, plan).is }
}

/** A draft with a person's answers, and what follows from these. */
export function answeredBudget(
  draft: BudgetDraft,
  change: Partial<BudgetDraft>,
  read: TableRead,
  plan: Plan,
): BudgetDraft {
  // Other columns of amounts are another way of writing them.
  const next = { ...draft, ...(change.roles ? { numberStyle: null } : {}), ...change }
  const amounts = ({ roles }: BudgetDraft): string => roles.flatMap((r, i) => (r === 'amount' ? [i] : [])).join()
  // What a person said of the amounts stays with these columns; what was read from the file is read again.
  if (amounts(next) !== amounts(draft) || (change.roles && draft.amountsIn === findAmountsIn(draft, read, plan).is))
    next.amountsIn = findAmountsIn({ ...next, chosen: null }, read, plan).is
  // With other rows other questions may be open, and nobody has taken any of their answers.
  return change.roles || change.only ? withBudgetColumns({ ...next, chosen: null, take: new Set() }, read, plan) : next
}

/** What follows from the use of columns: asked again whenever a person changes it. */
export function withBudgetColumns(before: BudgetDraft, read: TableRead, plan: Plan): BudgetDraft {
  const { columns, dataRows } = read.facts
  const apart = before.chosen === null ? [] : alikeBut(before.chosen.rows, before, columns)
  const draft: BudgetDraft = {
    ...before,
    asked: [...before.asked, ...apart],
    roles: before.roles.map((r, i) => (apart.includes(i) ? 'asked' : r)),
  }
  const kept = findMapping(plan.all('importMapping'), draft.name, columns, 'budget')?.kept
  const names = new Map<Matched, Map<string, NameChoice>>()
  for (const [i, role] of draft.roles.entries()) {
    const column = columns[i]
    if (column === undefined || !isMatched(role)) continue
    const known = knownFor(role, plan)
    const said = new Map<string, NameChoice>()
    const others = otherGoals(role === 'goal' ? column.distinct.map((d) => d.text) : [], known)
    for (const { text } of column.distinct) {
      const isOther = others.has(text) && !kept?.names?.some((n) => n.usedAs === role && n.inFile === text)
      const found: NameChoice = isOther ? { to: 'out' } : choiceFor(role, text, known, kept?.names, column.heading)
      said.set(text, draft.names.get(role)?.get(text) ?? found)
    }
    names.set(role, said)
  }
  return {
    ...draft,
    only: columns.flatMap((c, i) => {
      const texts = choosable(c, dataRows)
      if (draft.roles[i] !== 'only' || texts.length < 2) return []
      const said = draft.only.find((o) => o.column === i)?.text ?? kept?.columns?.[i]?.only
      return [{ column: i, text: texts.find((text) => text === (said || ownDistrict(c, plan))) ?? '' }]
    }),
    numberStyle: draft.numberStyle ?? styleOf(evidenceOf(draft, columns)) ?? kept?.numberStyle ?? null,
    amountsIn: amountsInOf(before, draft, read, plan),
    names,
  }
}

/** The unit of amounts according to the rows, once they are known; a person's answer stays. */
function amountsInOf(before: BudgetDraft, draft: BudgetDraft, read: TableRead, plan: Plan): AmountsIn | null {
  const asFound = before.amountsIn === findAmountsIn({ ...before, chosen: null }, read, plan).is
  return before.chosen !== null && asFound ? findAmountsIn(draft, read, plan).is : before.amountsIn
}
