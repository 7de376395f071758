import { yearInWords } from '../../../../shared/days/index.ts'
import { showValue } from '../../../../shared/domain/describe.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { BudgetDraft } from '../../../../shared/import/budget/draft.ts'
import type { BudgetChange, BudgetOutcome } from '../../../../shared/import/budget/outcome.ts'
import { againstOwnTotal } from '../../../../shared/import/budget/own-total.ts'
import { addedInWords } from '../../../../shared/import/budget/source-type.ts'
import { commas, counted, moneyWords } from '../../../../shared/words/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { Asides, Where } from '../Parts.tsx'
import { changesFirst, howWords, Preview } from '../Preview.tsx'
import { type Column, Rows } from '../Rows.tsx'
import { BudgetDoubts } from './BudgetDoubts.tsx'
import { budgets } from './store.ts'
import { withBefore } from './words.ts'

/** What would be imported, what it changes, what is set aside; then the one button. */
export function BudgetPreview({ draft, outcome }: { draft: BudgetDraft; outcome: BudgetOutcome }) {
  const { counts, lines } = outcome
  const count = lines.filter((l) => l.op !== null).length
  const same = lines.filter((l) => l.how === 'same').length
  return (
    <Preview
      takes={count === 0 ? null : counted(count, 'budget line', 'budget lines')}
      onTake={() => void budgets.bringIn(outcome)}
      nothingNew={
        same === 0
          ? null
          : `the plan already has ${same === 1 ? 'this line' : `all ${commas(same)} lines`}, just as in the file.`
      }
      kept={draft.name}
    >
      <Where
        rows={[
          ['Brought in, or already in the plan', counts.taken],
          ['Set aside, listed below', counts.aside],
          ['Rows that you did not choose', counts.otherRows],
          ['Blank, or hidden in the sheet', counts.blank],
        ]}
        total={counts.rows}
        also={[
          ['Budget lines in these rows', lines.length],
          ['Of these, already in the plan', same],
        ]}
      />
      <Totals lines={lines} own={outcome.own} />
      {draft.amountsIn === 'thousands' || draft.amountsIn === 'millions' ? (
        <p>Amounts in the file are in {draft.amountsIn} of dollars.</p>
      ) : null}
      <BudgetDoubts doubts={outcome.doubts} />
      <Lines lines={lines} outcome={outcome} />
      <Asides caption="Set aside, and why" list={outcome.aside} />
      <Asides caption="Left out of lines that come in" list={outcome.gaps} />
      <Asides caption="Fractions of a cent" list={outcome.cells} />
      <Asides caption="Rows that look like another" list={outcome.alike} />
      {outcome.onlyInPlan > 0 ? (
        <p>
          {counted(outcome.onlyInPlan, 'budget line for these years is', 'budget lines for these years are')} in the
          plan but not in this file. {outcome.onlyInPlan === 1 ? 'It stays' : 'They stay'} as they are.
        </p>
      ) : null}
      {outcome.added.size > 0 ? (
        <p>Added to the plan: {[...outcome.added.values()].map(addedInWords).join(', ')}.</p>
      ) : null}
    </Preview>
  )
}

/** The sums of the lines that come in by year, beside what the file itself says that all come to. */
function Totals({ lines, own }: { lines: readonly BudgetChange[]; own: BudgetOutcome['own'] }) {
  const years = new Map<string, number>()
  for (const { after } of lines)
    years.set(after.fiscalYear ?? '', (years.get(after.fiscalYear ?? '') ?? 0) + (after.amount ?? 0))
  const list = [...years].sort().map(([year, cents]) => ({ year, cents, said: own.find((o) => o.year === year) }))
  const ofFile: readonly Column<(typeof list)[number]>[] = [
    { head: 'The file’s own total', kind: 'figure', cell: ({ said }) => (said ? moneyWords(said.cents) : '') },
    {
      head: 'Where it is',
      cell: ({ said }) => (said === undefined ? '' : said.row === null ? 'Its sums together' : `Row ${said.row}`),
    },
  ]
  return (
    <>
      <Rows
        caption="What these lines add up to"
        list={list}
        what="years"
        keyOf={({ year }) => year}
        columns={[
          { head: 'Fiscal year', cell: ({ year }) => yearInWords(year) },
          { head: 'Dollars', kind: 'figure', cell: ({ cents }) => moneyWords(cents) },
          ...(own.length > 0 ? ofFile : []),
        ]}
      />
      {list.map(({ year, cents, said }) => {
        const far = said ? againstOwnTotal(cents, said) : null
        return far === null ? null : <p key={year}>{far}</p>
      })}
    </>
  )
}

function Lines({ lines, outcome }: { lines: readonly BudgetChange[]; outcome: BudgetOutcome }) {
  const plan = usePlanView()
  const lookup = (kind: string, id: string) =>
    outcome.added.get(id)?.name ??
    (kind === 'fundingSource' ? plan.get('fundingSource', id)?.name : plan.get('department', id)?.name)
  const fields = kinds.budgetLine.fields
  const named = (field: 'source' | 'department', value: string | undefined) =>
    value === undefined ? '' : showValue(fields[field], value, lookup)
  const cellOf = (field: 'source' | 'department', { before, after }: BudgetChange): string =>
    after[field] === undefined
      ? named(field, before?.[field])
      : withBefore(named(field, after[field]), named(field, before?.[field]))
  return (
    <Rows
      caption="Budget lines"
      scroll="Budget lines that come in"
      list={changesFirst(lines)}
      what="lines"
      keyOf={(line) => line.id}
      columns={[
        { head: 'What is paid', cell: ({ after }) => after.description },
        { head: 'Year', look: 'nowrap', cell: ({ after }) => yearInWords(after.fiscalYear ?? '') },
        { head: 'Funding source', cell: (line) => cellOf('source', line) },
        { head: 'Department', cell: (line) => cellOf('department', line) },
        { head: 'What happens', cell: ({ how }) => howWords[how] },
        {
          head: 'In the plan',
          kind: 'figure',
          cell: ({ before }) => (before?.amount === undefined ? '' : moneyWords(before.amount)),
        },
        { head: 'In the file', kind: 'figure', cell: ({ after }) => moneyWords(after.amount ?? 0) },
        { head: 'Row', kind: 'row', cell: ({ row }) => row },
      ]}
    />
  )
}
