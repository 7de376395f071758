import { useState } from 'react'
import { yearInWords } from '../../../../shared/days/index.ts'
import { askedWords, moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { worstYear } from '../../../../shared/rules/money/news.ts'
import { compareKeys, compareTexts, dollars } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { focusField } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { useFrozenOrder } from '../../../records/useFrozenOrder.ts'
import { go, todayHere, useAll, usePlanView } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../resource.module.css'
import { useFiscalYears, useYearNow } from '../years.ts'
import { Lines } from './Lines.tsx'
import { goalsOf, sourcesOf } from './read.ts'

const ALL = 'all'
const NONE = 'none'
/** Lines shown at once; if there are more, those of this fiscal year first. */
const AT_ONCE = 40
const everything = [{ id: ALL, title: 'All' }]
const titled = (list: readonly { id: string; name: string }[]) =>
  list.map((x) => ({ id: x.id, title: x.name || 'Without a name' }))

/** What the work costs, line by line: in which year, with whose money, for which goal. */
export function Budget({ step, params, findings, onGo }: StepBody) {
  const plan = usePlanView()
  const lines = useAll('budgetLine')
  const years = useFiscalYears()
  const at = params.at?.startsWith('budgetLine/') ? params.at.slice(11) : undefined
  const now = useYearNow()
  // Where there are many lines, those of one year are shown: of the year to whose line a link leads, or of this one.
  const beginsWith = (at === undefined ? undefined : plan.get('budgetLine', at)?.fiscalYear) ?? now
  const begin = lines.length > AT_ONCE && lines.some((l) => l.fiscalYear === beginsWith) ? beginsWith : ALL
  const [year, setYear] = useState(begin)
  const [source, setSource] = useState(ALL)
  const [goal, setGoal] = useState(ALL)
  const [led, setLed] = useState(at)
  if (led !== at) {
    // A line that a link leads to is shown, whatever was chosen before.
    setLed(at)
    if (at !== undefined) {
      setYear(begin)
      setSource(ALL)
      setGoal(ALL)
    }
  }
  const begun = () => {
    add('budgetLine', { description: '', fiscalYear: now })
    focusField('[role=grid] [tabindex="0"]')
  }
  const passes = (chosen: string, value: string | undefined, isKnown: boolean) =>
    chosen === ALL || (chosen === NONE ? !isKnown : value === chosen)
  const sorted = lines
    .filter(
      (l) =>
        passes(year, l.fiscalYear, true) &&
        passes(source, l.source, plan.get('fundingSource', l.source) !== undefined) &&
        passes(goal, l.goal, plan.get('goal', l.goal) !== undefined),
    )
    .toSorted(
      (a, b) =>
        compareKeys(a.fiscalYear ?? '9', b.fiscalYear ?? '9') ||
        compareTexts(a.description ?? '', b.description ?? '') ||
        compareKeys(a.id, b.id),
    )
  // A row that moved while it was filled in would put its neighbor under the next key.
  const standing = useFrozenOrder(sorted, true, `${year} ${source} ${goal}`)
  const byId = new Map(sorted.map((l) => [l.id, l]))
  const shown = standing.flatMap(({ id }) => byId.get(id) ?? [])
  if (lines.length === 0) return <StepEmpty step={step} onBegin={begun} also={<BringIn />} />
  const begins = {
    ...(year !== ALL && { fiscalYear: year }),
    ...(source !== ALL && source !== NONE && { source }),
    ...(goal !== ALL && goal !== NONE && { goal }),
  }
  const today = todayHere()
  const byYear = moneyByYear(plan, today)
  const money = byYear.find((m) => m.year === year)
  // The year that the sentence at the top is about.
  const worst = worstYear(byYear, today)?.year
  return (
    <>
      <div className={styles.filters} data-filters>
        <Pick
          label="Fiscal year"
          choices={[...everything, ...years.map((y) => ({ id: y, title: yearInWords(y) }))]}
          value={year}
          onChange={setYear}
        />
        <Pick
          label="Funding source"
          choices={[...everything, { id: NONE, title: 'No source yet' }, ...titled(sourcesOf(plan))]}
          value={source}
          onChange={setSource}
        />
        <Pick
          label="Goal"
          choices={[...everything, { id: NONE, title: 'No goal' }, ...titled(goalsOf(plan))]}
          value={goal}
          onChange={setGoal}
        />
        <p role="status">
          {shown.length === lines.length ? '' : `${shown.length} of `}
          {lines.length === 1 ? '1 line' : `${lines.length} lines`}
        </p>
      </div>
      {money ? (
        <p className={styles.lead}>
          {yearInWords(money.year)}: {dollars(money.asked)} {askedWords([money])}, {dollars(money.covered)} of it
          secured, {dollars(money.promised)} pledged or applied for, <b>{dollars(money.missing)} missing</b>.{' '}
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
                  setYear(worst)
                }}
              >
                Go to the lines of {yearInWords(worst)}
              </Button>
            </>
          )}
        </p>
      ) : null}
      <p className={styles.bring}>
        <BringIn />
      </p>
      <Lines key={`${year} ${source} ${goal}`} lines={shown} begins={begins} at={at} />
      <FindingsBelow findings={findings} onGo={onGo} />
    </>
  )
}

const BringIn = () => (
  <Button look="link" onPress={() => go('import-budget')}>
    Bring in lines from a finance office spreadsheet
  </Button>
)
