import { monthInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { isDayFirst, wintersIn, yearEnds } from '../../../../shared/import/plan/days.ts'
import { goalChoices, type PlanDraft } from '../../../../shared/import/plan/draft.ts'
import { optionsOf } from '../../../../shared/import/plan/names.ts'
import { type Asks, asksOf } from '../../../../shared/import/plan/questions.ts'
import { agreedOn, agreeing } from '../../../../shared/import/subject/agreed.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { counted } from '../../../../shared/words/index.ts'
import { type Choice, Pick } from '../../../components/fields/Pick.tsx'
import { usePlanView } from '../../../state/index.ts'
import { Confirm } from '../Confirm.tsx'
import { StepHead } from '../StepHead.tsx'
import { plans } from './store.ts'

const open = 'open'
const blank: Choice = { id: open, title: 'Leave it blank' }

/** A question about the whole file, whose answer is one field of the draft. */
interface Question {
  readonly field:
    | 'below'
    | 'numbers'
    | 'several'
    | 'under'
    | 'dayOrder'
    | 'years'
    | 'winter'
    | 'policyType'
    | 'policyStage'
  readonly label: string
  readonly hint: string
  readonly choices: readonly Choice[]
}

/** How the file writes what can be read in two ways: empty cells, numbers before titles, days and school years. */
export function PlanMeaning({ read, draft }: { read: TableRead; draft: PlanDraft }) {
  const plan = usePlanView()
  const asks = asksOf(draft, read, plan)
  const { answer } = plans
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
      {questionsOf(asks, plan).map(({ field, ...question }) => (
        <Pick
          key={field}
          {...question}
          value={draft[field] === '' ? open : (draft[field] ?? usual(field, asks))}
          onChange={(v) => answer({ [field]: v === open ? '' : v })}
        />
      ))}
    </StepHead>
  )
}

/** What is read without an answer. */
const usual = (field: Question['field'], { empty }: Asks): string | null =>
  field === 'below' && empty === null ? 'above' : null

function questionsOf({ things, under, order, year, winter, type, stage }: Asks, plan: Plan): readonly Question[] {
  const winters = winter === null ? null : wintersIn(winter)
  const years = year === null ? null : yearEnds(year, startMonthOf(plan))
  const all: readonly (Question | false)[] = [
    things.below > 0 && {
      field: 'below',
      label: 'An empty cell under a goal or strategy',
      hint: `The file has ${counted(things.below, 'such cell')}`,
      choices: [
        { id: 'above', title: 'Means the one above it' },
        { id: 'none', title: 'Means none' },
      ],
    },
    things.numbered !== null && {
      field: 'numbers',
      label: 'Numbers before a title',
      hint: `As in “${things.numbered.slice(0, 60)}”. The plan numbers its own goals.`,
      choices: [
        { id: 'drop', title: 'Leave the number out' },
        { id: 'keep', title: 'Keep it in the title' },
      ],
    },
    things.several !== null && {
      field: 'several',
      label: 'Several in one cell',
      hint: `As in “${things.several.slice(0, 60)}”`,
      choices: [
        { id: 'each', title: 'Each comes in separately' },
        { id: 'one', title: 'The whole cell comes in as one' },
      ],
    },
    under && {
      field: 'under',
      label: 'The goal that all of these belong to',
      hint: 'The file has no column for this',
      choices: [...goalChoices(plan), { id: open, title: 'None of them' }],
    },
    order !== null && {
      field: 'dayOrder',
      label: 'Dates in this file',
      hint: isDayFirst(order)
        ? `“${order}” has its day first, so the others may too`
        : `“${order}” may have its month or its day first`,
      choices: [
        { id: 'day', title: 'Have the day first: 1/10/2026 is October 1' },
        { id: 'month', title: 'Have the month first: 1/10/2026 is January 10' },
      ],
    },
    years !== null && {
      field: 'years',
      label: `“${year}” as a date`,
      hint: 'Other school years in the file are read as this one is',
      choices: [
        {
          id: 'ends',
          title: `The year’s last month, ${monthInWords(years.last)}; for a start its first, ${monthInWords(years.first)}`,
        },
        { id: 'aside', title: 'Leave these dates out' },
      ],
    },
    winters !== null && {
      field: 'winter',
      label: `“${winter}” as a date`,
      hint: 'Other winters in the file are read as this one is',
      choices: [
        { id: 'ends', title: winters.ends },
        { id: 'begins', title: winters.begins },
      ],
    },
    type && {
      field: 'policyType',
      label: 'These are',
      hint: 'The file has no column for the kind of policy',
      choices: [...optionsOf('policy.type'), blank],
    },
    stage && {
      field: 'policyStage',
      label: 'Stage of all of these',
      hint: 'The file has no column for this',
      choices: [...optionsOf('policy.stage'), blank],
    },
  ]
  return all.filter((question) => question !== false)
}
