import { useCallback, useEffect, useState } from 'react'
import { yearInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { askedWords, moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { worstYear } from '../../../../shared/rules/money/news.ts'
import { compareKeys, compareTexts, dollars } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { focusField } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { useFrozenOrder } from '../../../records/useFrozenOrder.ts'
import { cameBack, go, todayHere, useAll, useKey, usePlanView, useSeen } from '../../../state/index.ts'
import { usePlaces } from '../../../state/place.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../resource.module.css'
import { useFiscalYears, useYearNow } from '../years.ts'
import { Lines, NEW } from './Lines.tsx'
import { goalsOf, sourcesOf } from './read.ts'

type BudgetLine = RecordOf<'budgetLine'>

const ALL = 'all'
const NONE = 'none'
/** Lines shown at once; if there are more, those of this fiscal year first. */
const AT_ONCE = 40
const everything = [{ id: ALL, title: 'All' }]
const titled = (list: readonly { id: string; name: string }[]) =>
  list.map((x) => ({ id: x.id, title: x.name || 'Without a name' }))

/** Which lines are shown: those of a fiscal year, a source and a goal, or of all. */
interface Choice {
  readonly year: string
  readonly source: string
  readonly goal: string
}

/** What the work costs, line by line: in which year, with whose money, for which goal. */
export function Budget({ step, params, findings, onGo }: StepBody) {
  const lines = useAll('budgetLine')
  const at = params.at?.startsWith('budgetLine/') ? params.at.slice(11) : undefined
  const now = useYearNow()
  const forGoal = useForGoal(params)
  const [choice, choose] = useChoice(lines, at ?? forGoal, now)
  const shown = useShown(lines, choice)
  /** How often the row of a new line was asked for, which becomes one with its first word. */
  const [asked, setAsked] = useState(0)
  const add = useCallback(() => {
    setAsked((n) => n + 1)
    focusField(NEW)
  }, [])
  useKey('n', 'Add a budget line', add)
  const again = usePlaces((s) => s.again)
  // Led here again, one is in the row again.
  useEffect(() => {
    if (params.adds === 'budgetLine' && !cameBack()) add()
  }, [params.adds, params.at, again, add])
  if (lines.length === 0 && asked === 0 && forGoal === undefined)
    return <StepEmpty step={step} onBegin={add} also={<BringIn />} />
  return (
    <>
      <div className={styles.filters} data-filters>
        <Filters choice={choice} choose={choose} />
        <p role="status">
          {shown.length === lines.length ? '' : `${shown.length} of `}
          {lines.length === 1 ? '1 line' : `${lines.length} lines`}
        </p>
      </div>
      <MoneyOfYear year={choice.year} onYear={(year) => choose({ ...choice, year })} />
      <p className={styles.bring}>
        <BringIn />
      </p>
      <Lines
        key={keyOf(choice)}
        lines={shown}
        begins={{
          ...((lines.length === 0 || forGoal !== undefined) && { fiscalYear: now }),
          ...(forGoal !== undefined && { goal: forGoal }),
          ...beginsWith(choice),
        }}
        at={at}
        field={params.field}
        asked={asked}
      />
      <FindingsBelow findings={findings} onGo={onGo} />
    </>
  )
}

const keyOf = ({ year, source, goal }: Choice): string => `${year} ${source} ${goal}`

/** What a new line has from the start, to be among those that are shown. */
const beginsWith = ({ year, source, goal }: Choice) => ({
  ...(year !== ALL && { fiscalYear: year }),
  ...(source !== ALL && source !== NONE && { source }),
  ...(goal !== ALL && goal !== NONE && { goal }),
})

/** The goal for whose first line somebody is led here, by its finding or the tour; undefined once it has one. */
function useForGoal({ adds, at }: StepBody['params']): string | undefined {
  const goal = adds === 'budgetLine' && at?.startsWith('goal/') ? at.slice(5) : undefined
  const has = useAll('budgetLine').some((l) => l.goal === goal && l.status !== 'declined')
  return has ? undefined : goal
}

/** Where there are many lines, those of one year are shown: of the year to whose line a link leads, or of this one. */
function useChoice(lines: readonly BudgetLine[], at: string | undefined, now: string) {
  const plan = usePlanView()
  const wanted = (at === undefined ? undefined : plan.get('budgetLine', at)?.fiscalYear) ?? now
  const year = lines.length > AT_ONCE && lines.some((l) => l.fiscalYear === wanted) ? wanted : ALL
  const [choice, choose] = useSeen<Choice>('choice', { year, source: ALL, goal: ALL })
  const [led, setLed] = useState(at)
  if (led !== at) {
    // A line that a link leads to is shown, whatever was chosen before.
    setLed(at)
    if (at !== undefined) choose({ year, source: ALL, goal: ALL })
  }
  return [choice, choose] as const
}

/** The lines that were chosen, by year and what they are for; each stays where it is while somebody fills it in. */
function useShown(lines: readonly BudgetLine[], choice: Choice): readonly BudgetLine[] {
  const plan = usePlanView()
  const passes = (chosen: string, value: string | undefined, isKnown: boolean) =>
    chosen === ALL || (chosen === NONE ? !isKnown : value === chosen)
  const sorted = lines
    .filter(
      (l) =>
        passes(choice.year, l.fiscalYear, true) &&
        passes(choice.source, l.source, plan.get('fundingSource', l.source) !== undefined) &&
        passes(choice.goal, l.goal, plan.get('goal', l.goal) !== undefined),
    )
    .toSorted(
      (a, b) =>
        compareKeys(a.fiscalYear ?? '9', b.fiscalYear ?? '9') ||
        compareTexts(a.description ?? '', b.description ?? '') ||
        compareKeys(a.id, b.id),
    )
  // A row that moved while it was filled in would put its neighbor under the next key.
  const standing = useFrozenOrder(sorted, true, keyOf(choice))
  const byId = new Map(sorted.map((l) => [l.id, l]))
  return standing.flatMap(({ id }) => byId.get(id) ?? [])
}

function Filters({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  return (
    <>
      <Pick
        label="Fiscal year"
        choices={[...everything, ...years.map((y) => ({ id: y, title: yearInWords(y) }))]}
        value={choice.year}
        onChange={(year) => choose({ ...choice, year })}
      />
      <Pick
        label="Funding source"
        choices={[...everything, { id: NONE, title: 'No source yet' }, ...titled(sourcesOf(plan))]}
        value={choice.source}
        onChange={(source) => choose({ ...choice, source })}
      />
      <Pick
        label="Goal"
        choices={[...everything, { id: NONE, title: 'No goal' }, ...titled(goalsOf(plan))]}
        value={choice.goal}
        onChange={(goal) => choose({ ...choice, goal })}
      />
    </>
  )
}

/** The money of the chosen year in a sentence, and the way to the year that the sentence at the top is about. */
function MoneyOfYear({ year, onYear }: { year: string; onYear: (year: string) => void }) {
  const plan = usePlanView()
  const today = todayHere()
  const byYear = moneyByYear(plan, today)
  const money = byYear.find((m) => m.year === year)
  const worst = worstYear(byYear, today)?.year
  if (money === undefined) return null
  return (
    <p className={styles.lead}>
      {yearInWords(money.year)}: {dollars(money.asked)} {askedWords([money])}, {dollars(money.covered)} of it secured,{' '}
      {dollars(money.promised)} pledged or applied for, <b>{dollars(money.missing)} missing</b>.{' '}
      <Button look="link" onPress={() => go('money')}>
        Money by year
      </Button>
      {worst === undefined || worst === year ? null : (
        <>
          {' · '}
          <Button
            look="link"
            onPress={() => {
              // The line it is pressed in says something else then.
              focusField('[data-filters] button')
              onYear(worst)
            }}
          >
            Go to the lines of {yearInWords(worst)}
          </Button>
        </>
      )}
    </p>
  )
}

const BringIn = () => (
  <Button look="link" onPress={() => go('import-budget')}>
    Bring in lines from a finance office spreadsheet
  </Button>
)
