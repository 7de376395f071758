import { isYear, yearInWords } from '../../../../shared/days/index.ts'
import { titleOf } from '../../../../shared/domain/describe.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import {
  amountColumns,
  asksStatus,
  asksYearForm,
  type BudgetDraft,
  columnOf,
  evidenceOf,
} from '../../../../shared/import/budget/draft.ts'
import { type AmountsIn, amountsIns, readMoney } from '../../../../shared/import/budget/money.ts'
import { findAmountsIn } from '../../../../shared/import/budget/scale.ts'
import { statusOver } from '../../../../shared/import/budget/stand.ts'
import { titlesAgainst } from '../../../../shared/import/budget/titles.ts'
import { yearOffered } from '../../../../shared/import/budget/years-named.ts'
import type { Column } from '../../../../shared/import/table/columns.ts'
import { readYear, type YearForm } from '../../../../shared/import/years/years.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { listed, moneyWords } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { Banner, Button, PlainField } from '../../../components/index.ts'
import { useAll, usePlanView } from '../../../state/index.ts'
import { Confirm } from '../Confirm.tsx'
import { NumberStylePick } from '../NumberStylePick.tsx'
import { StepHead } from '../StepHead.tsx'
import { budgets } from './store.ts'
import { amountsInWords } from './words.ts'

const open = 'open'
const statuses = kinds.budgetLine.fields.status.shape
const statusChoices = statuses.t === 'choice' ? statuses.options.map((o) => ({ id: o.value, title: o.label })) : []

/** The year of the amounts, how far they are decided, and how they are written. */
export function BudgetMeaning({ read, draft }: { read: TableRead; draft: BudgetDraft }) {
  const { columns } = read.facts
  const sources = useAll('fundingSource')
  const { answer } = budgets
  const amounts = amountColumns(draft, columns)
  const yearColumn = columnOf(draft, columns, 'year')
  const single = asksYearForm(draft, columns) ? yearColumn?.samples.find((s) => /^\s*\d{4}\s*$/.test(s)) : undefined
  const headed = amounts.filter((a) => a.year !== undefined)
  const evidence = evidenceOf(draft, columns)
  return (
    <StepHead>
      {!yearColumn && headed.length > 0 ? (
        <p>
          Fiscal years, from the headings:{' '}
          {headed.map((a) => `“${a.column.name}” is ${yearInWords(a.year ?? '')}`).join(', ')}.
        </p>
      ) : null}
      {!yearColumn && headed.length === 0 && amounts.length > 0 ? <YearOfAll draft={draft} read={read} /> : null}
      {single !== undefined ? (
        <Pick
          label={`In the file, “${single.trim()}” is`}
          choices={(['ending', 'starting'] as const).map((form) => ({
            id: form,
            title: `Fiscal year ${yearInWords(readYear(single, form) ?? '')}, which ${form === 'ending' ? 'ends' : 'starts'} in ${single.trim()}`,
          }))}
          value={draft.yearForm}
          onChange={(v) => answer({ yearForm: v as YearForm })}
        />
      ) : null}
      <NumberStylePick
        evidence={evidence}
        sample={amounts[0]?.column.samples[0]}
        value={draft.numberStyle}
        onChange={(numberStyle) => answer({ numberStyle })}
      />
      <AmountsInPick draft={draft} read={read} />
      <StatusOver draft={draft} columns={columns} />
      {!asksStatus(draft, columns) ? null : (
        <Pick
          label="Are these amounts approved?"
          hint="The file has no column for this. Money that is only asked for is not secured."
          choices={[...statusChoices, { id: open, title: 'Leave it blank' }]}
          value={draft.status === '' ? open : draft.status}
          onChange={(v) => answer({ status: v === open ? '' : v })}
        />
      )}
      <TitlesAgainst draft={draft} read={read} />
      {columnOf(draft, columns, 'source') ? null : (
        <Pick
          label="Funding source for all lines"
          hint="The file has no column for this"
          choices={[
            { id: open, title: 'Leave it blank' },
            ...sources.map((s) => ({ id: s.id, title: titleOf('fundingSource', s) })),
          ]}
          value={draft.source === '' ? open : draft.source}
          onChange={(v) => answer({ source: v === open ? '' : v })}
        />
      )}
      <PlainField
        label="A name for this file, the same each year"
        hint="Your answers are kept under this name for next year’s file"
        value={draft.name}
        onChange={(name) => answer({ name })}
      />
    </StepHead>
  )
}

/** The fiscal year of all lines, where no column and no heading has it; a title’s is offered. */
function YearOfAll({ draft, read }: { draft: BudgetDraft; read: TableRead }) {
  const { answer } = budgets
  const offered = yearOffered(draft, read, usePlanView())
  return (
    <>
      <PlainField
        label="Fiscal year of these amounts"
        hint="Two years, for example 2026-27"
        value={draft.year}
        onChange={(year) => answer({ year: readYear(year, draft.yearForm) ?? year.trim() })}
        error={
          draft.year === '' || isYear(draft.year)
            ? null
            : `“${draft.year}” is not a fiscal year. Write it like 2026-27.`
        }
      />
      {offered === null || draft.year === offered.year ? null : (
        <p>
          {offered.where} says “{offered.text}”.{' '}
          <Button look="link" onPress={() => answer({ year: offered.year })}>
            Enter {yearInWords(offered.year)}
          </Button>
        </p>
      )}
    </>
  )
}

/** Amounts whose heading says that they are only requested or projected: no answer makes them approved. */
function StatusOver({ draft, columns }: { draft: BudgetDraft; columns: readonly Column[] }) {
  if (columnOf(draft, columns, 'status')) return null
  const over = amountColumns(draft, columns).flatMap(({ column }) => {
    const said = statusOver(column.heading)
    return said === null ? [] : [`“${column.name}” ${said === '' ? 'is only projected' : 'is only asked for'}`]
  })
  return over.length === 0 ? null : <p>From the headings: {listed(over)}. None of this comes in as approved.</p>
}

/** The unit of the amounts, with a cell of the file in each; asked if the file says two things. */
function AmountsInPick({ draft, read }: { draft: BudgetDraft; read: TableRead }) {
  const found = findAmountsIn(draft, read, usePlanView())
  const sample = amountColumns(draft, read.facts.columns)[0]?.column.samples.find((s) => /[1-9]/.test(s))
  const shown = (amountsIn: AmountsIn): string => {
    const money = sample === undefined ? null : readMoney(sample, draft.numberStyle ?? 'point', amountsIn)
    return money?.ok ? `: “${sample?.trim()}” is ${moneyWords(money.cents)}` : ''
  }
  return (
    <>
      {found.is === null ? <Banner tone="warn">{found.says}</Banner> : null}
      <Pick
        label="Amounts are in"
        choices={amountsIns.map((id) => ({ id, title: `${amountsInWords[id]}${shown(id)}` }))}
        value={draft.amountsIn}
        onChange={(v) => budgets.answer({ amountsIn: v as AmountsIn })}
      />
    </>
  )
}

/** Titles, and the names of the sheet and the file, that speak against the answers. */
function TitlesAgainst({ draft, read }: { draft: BudgetDraft; read: TableRead }) {
  const against = titlesAgainst(draft, read, usePlanView())
  const agree = (key: string, on: boolean) =>
    budgets.answer({ agreed: on ? [...draft.agreed, key] : draft.agreed.filter((k) => k !== key) })
  return against.map(({ says, key, confirm }) => (
    <Confirm key={key} says={confirm} value={draft.agreed.includes(key)} onChange={(on) => agree(key, on)}>
      {says}
    </Confirm>
  ))
}
