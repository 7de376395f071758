import { useState } from 'react'
import { yearInWords } from '../../../../shared/days/index.ts'
import { showValue } from '../../../../shared/domain/describe.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { BudgetDraft } from '../../../../shared/import/budget/draft.ts'
import type { BudgetChange, BudgetOutcome } from '../../../../shared/import/budget/outcome.ts'
import { commas, counted, moneyWords } from '../../../../shared/words/index.ts'
import { Banner, Button, cells, DataTable } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { Asides, More, page, Where } from '../Parts.tsx'
import { StepHead } from '../StepHead.tsx'
import { BudgetDoubts } from './BudgetDoubts.tsx'
import { budgets } from './store.ts'

/** What would come in, what it changes, what is set aside; then the one button. */
export function BudgetPreview({ draft, outcome }: { draft: BudgetDraft; outcome: BudgetOutcome }) {
  const busy = budgets.use((s) => s.busy)
  const { counts, lines } = outcome
  const count = lines.filter((l) => l.op !== null).length
  const same = lines.filter((l) => l.how === 'same').length
  return (
    <StepHead
      forward={
        count > 0 ? (
          <Button look="primary" isDisabled={busy} onPress={() => void budgets.bringIn(outcome)}>
            Bring in {counted(count, 'budget line', 'budget lines')}
          </Button>
        ) : (
          <Button look="primary" onPress={() => budgets.startAgain('Nothing was changed.')}>
            Close
          </Button>
        )
      }
    >
      {count === 0 ? (
        <Banner>
          {same > 0
            ? `Nothing new: the plan already has ${same === 1 ? 'this line' : `all ${commas(same)} lines`}, just as in the file.`
            : 'Nothing in this file can be brought in with what you chose. The tables below show what happened to each row.'}
        </Banner>
      ) : null}
      <Where
        rows={[
          ['Brought in, or already in the plan', counts.taken],
          ['Set aside, listed below', counts.aside],
          ['Rows that you did not choose', counts.otherRows],
          ['Blank', counts.blank],
        ]}
        total={counts.rows}
        also={[
          ['Budget lines in these rows', lines.length],
          ['Of these, already in the plan', same],
        ]}
      />
      <Totals lines={lines} />
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
        <p>Added to the plan: {[...outcome.added.values()].map((a) => a.name).join(', ')}.</p>
      ) : null}
      {count > 0 ? (
        <p className="quiet small">
          It all counts as one step, so one Undo takes it back. Your answers are kept as “{draft.name}” for next year’s
          file.
        </p>
      ) : null}
    </StepHead>
  )
}

/** What the file's lines come to in each year, to be held against the finance office's own total. */
function Totals({ lines }: { lines: readonly BudgetChange[] }) {
  const years = new Map<string, number>()
  for (const { after } of lines)
    years.set(after.fiscalYear ?? '', (years.get(after.fiscalYear ?? '') ?? 0) + (after.amount ?? 0))
  if (years.size === 0) return null
  return (
    <DataTable caption="What these lines add up to">
      <thead>
        <tr>
          <th scope="col">Fiscal year</th>
          <th scope="col" className={cells.r}>
            Dollars
          </th>
        </tr>
      </thead>
      <tbody>
        {[...years].sort().map(([year, cents]) => (
          <tr key={year}>
            <th scope="row">{yearInWords(year)}</th>
            <td className={cells.r}>{moneyWords(cents)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const how = { new: 'New', change: 'Changes', same: 'Same' } as const
const order = { change: 0, new: 1, same: 2 } as const

function Lines({ lines, outcome }: { lines: readonly BudgetChange[]; outcome: BudgetOutcome }) {
  const plan = usePlanView()
  const [shown, show] = useState(page)
  const sorted = [...lines].sort((a, b) => order[a.how] - order[b.how] || a.row - b.row)
  const lookup = (kind: string, id: string) =>
    outcome.added.get(id)?.name ??
    (kind === 'fundingSource' ? plan.get('fundingSource', id)?.name : plan.get('department', id)?.name)
  const fields = kinds.budgetLine.fields
  const named = (field: 'source' | 'department', value: string | undefined) =>
    value === undefined ? '' : showValue(fields[field], value, lookup)
  if (lines.length === 0) return null
  return (
    <>
      <DataTable caption="Budget lines" scroll="Budget lines that come in">
        <thead>
          <tr>
            <th scope="col">What is paid</th>
            <th scope="col">Year</th>
            <th scope="col">Funding source</th>
            <th scope="col">Department</th>
            <th scope="col">What happens</th>
            <th scope="col" className={cells.r}>
              In the plan
            </th>
            <th scope="col" className={cells.r}>
              In the file
            </th>
            <th scope="col" className={cells.r}>
              Row
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ id, row, after, before, how: what }) => (
            <tr key={id}>
              <th scope="row">{after.description}</th>
              <td className="nowrap">{yearInWords(after.fiscalYear ?? '')}</td>
              <td>{named('source', after.source)}</td>
              <td>{named('department', after.department)}</td>
              <td>{how[what]}</td>
              <td className={cells.r}>{before?.amount === undefined ? '' : moneyWords(before.amount)}</td>
              <td className={cells.r}>{moneyWords(after.amount ?? 0)}</td>
              <td className={`${cells.r} quiet`}>{row}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={lines.length} shown={shown} onMore={() => show(shown + page)} what="lines" />
    </>
  )
}
