import { monthInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import { isDayFirst, yearEnds } from '../../../../shared/import/plan/days.ts'
import { goalChoices, type PlanDraft } from '../../../../shared/import/plan/draft.ts'
import { optionsOf } from '../../../../shared/import/plan/names.ts'
import { asksOf } from '../../../../shared/import/plan/questions.ts'
import { agreedOn, agreeing } from '../../../../shared/import/subject/agreed.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { counted } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { usePlanView } from '../../../state/index.ts'
import { Confirm } from '../Confirm.tsx'
import { StepHead } from '../StepHead.tsx'
import { plans } from './store.ts'

const open = 'open'

/** How the file writes what can be read in two ways: empty cells, numbers before titles, days and school years. */
export function PlanMeaning({ read, draft }: { read: TableRead; draft: PlanDraft }) {
  const plan = usePlanView()
  const asks = asksOf(draft, read, plan)
  const { answer } = plans
  const year = asks.year === null ? null : yearEnds(asks.year, startMonthOf(plan))
  const blank = { id: open, title: 'Leave it blank' }
  return (
    <StepHead>
      {asks.titles.map((title) => (
        <Confirm
          key={title.key}
          says={title.confirm ?? 'This is our plan, and it still counts'}
          value={agreedOn(draft.agreed, title)}
          onChange={(on) => answer({ agreed: agreeing(draft.agreed, title, on) })}
        >
          {title.says}
        </Confirm>
      ))}
      {asks.things.below > 0 ? (
        <Pick
          label="An empty cell under a goal or strategy"
          hint={`The file has ${counted(asks.things.below, 'such cell')}`}
          choices={[
            { id: 'above', title: 'Means the one above it' },
            { id: 'none', title: 'Means none' },
          ]}
          value={draft.below}
          onChange={(v) => answer({ below: v === 'none' ? 'none' : 'above' })}
        />
      ) : null}
      {asks.things.numbered === null ? null : (
        <Pick
          label="Numbers before a title"
          hint={`As in “${asks.things.numbered.slice(0, 60)}”. The plan numbers its own goals.`}
          choices={[
            { id: 'drop', title: 'Leave the number out' },
            { id: 'keep', title: 'Keep it in the title' },
          ]}
          value={draft.numbers}
          onChange={(v) => answer({ numbers: v === 'keep' ? 'keep' : 'drop' })}
        />
      )}
      {asks.things.several === null ? null : (
        <Pick
          label="Several in one cell"
          hint={`As in “${asks.things.several.slice(0, 60)}”`}
          choices={[
            { id: 'each', title: 'Each comes in separately' },
            { id: 'one', title: 'The whole cell comes in as one' },
          ]}
          value={draft.several}
          onChange={(v) => answer({ several: v === 'one' ? 'one' : 'each' })}
        />
      )}
      {asks.under ? (
        <Pick
          label="The goal that all of these belong to"
          hint="The file has no column for this"
          choices={[...goalChoices(plan), { id: open, title: 'None of them' }]}
          value={draft.under === '' ? open : draft.under}
          onChange={(v) => answer({ under: v === open ? '' : v })}
        />
      ) : null}
      {asks.order === null ? null : (
        <Pick
          label="Dates in this file"
          hint={
            isDayFirst(asks.order)
              ? `“${asks.order}” has its day first, so the others may too`
              : `“${asks.order}” may have its month or its day first`
          }
          choices={[
            { id: 'day', title: 'Have the day first: 1/10/2026 is October 1' },
            { id: 'month', title: 'Have the month first: 1/10/2026 is January 10' },
          ]}
          value={draft.dayOrder}
          onChange={(v) => answer({ dayOrder: v === 'day' ? 'day' : 'month' })}
        />
      )}
      {year === null || asks.year === null ? null : (
        <Pick
          label={`“${asks.year}” as a date`}
          hint={`Other school years in the file are read as this one is`}
          choices={[
            {
              id: 'ends',
              title: `The year’s last month, ${monthInWords(year.last)}; for a start its first, ${monthInWords(year.first)}`,
            },
            { id: 'aside', title: 'Leave these dates out' },
          ]}
          value={draft.years}
          onChange={(v) => answer({ years: v === 'ends' ? 'ends' : 'aside' })}
        />
      )}
      {asks.type ? (
        <Pick
          label="These are"
          hint="The file has no column for the kind of policy"
          choices={[...optionsOf('policy.type'), blank]}
          value={draft.policyType === '' ? open : draft.policyType}
          onChange={(v) => answer({ policyType: v === open ? '' : v })}
        />
      ) : null}
      {asks.stage ? (
        <Pick
          label="Stage of all of these"
          hint="The file has no column for this"
          choices={[...optionsOf('policy.stage'), blank]}
          value={draft.policyStage === '' ? open : draft.policyStage}
          onChange={(v) => answer({ policyStage: v === open ? '' : v })}
        />
      ) : null}
    </StepHead>
  )
}
