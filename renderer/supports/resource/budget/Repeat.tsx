import { useState } from 'react'
import { onRough, yearInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { counts } from '../../../../shared/rules/money/lines.ts'
import { yearsInWords } from '../../../../shared/rules/money/years-words.ts'
import { dollars } from '../../../../shared/words/index.ts'
import { CheckList } from '../../../components/fields/CheckList.tsx'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons, PlainField } from '../../../components/index.ts'
import { edit, newId, showToast, useAll, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears } from '../years.ts'
import { isOfItsYear, readRise, repeated, withinGoal, yearsWithout } from './repeat.ts'

type Line = RecordOf<'budgetLine'>
const BUTTON = '[data-field="repeat"]'

/** One recurring cost over several years: entered once, a line in each, one edit. */
export function Repeat({ line }: { line: Line }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const free = yearsWithout(line, useAll('budgetLine'), years)
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const [shut, setShut] = useState(false)
  const [rise, setRise] = useState('')
  const read = readRise(rise)
  if (free.length === 0) return null
  const goal = plan.get('goal', line.goal)
  const later = free.filter((y) => y > (line.fiscalYear ?? ''))
  // The years after its goal's end are offered, and left to a person to choose.
  const ahead = withinGoal(later, goal?.end, startMonthOf(plan))
  // A cost that recurs asks for its years at once: nobody has to find out that a mark alone enters none.
  const offered = line.recurring === true && counts(line) && !shut && ahead.length > 0
  const chosen = asked ?? (offered ? ahead : null)
  if (chosen === null)
    return (
      <p data-field="repeat" className={styles.after}>
        <Button
          small
          onPress={() => {
            setAsked(ahead)
            focusField('[data-field="repeat-years"]')
          }}
        >
          Add it for more years
        </Button>
      </p>
    )
  const picked = free.filter((y) => chosen.includes(y))
  const close = () => {
    setAsked(null)
    setShut(true)
    focusField(BUTTON, '[role=grid] [tabindex="0"]')
  }
  const amounts = read.ok ? repeated(line, picked, read.value, () => '') : []
  const take = async () => {
    if (!read.ok) return
    const done = await edit(repeated(line, picked, read.value, newId))
    if (!done.ok) return
    showToast(picked.length === 1 ? 'One budget line was added.' : `${picked.length} budget lines were added.`, {
      undo: true,
    })
    close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div role="group" aria-label="The same cost in more years" className={styles.repeat} data-field="repeat-years">
      {asked === null && counts(line) ? (
        <p>
          It is paid again each year: {dollars(line.amount)} a year. In {yearsInWords(ahead)} it has no line yet.
        </p>
      ) : null}
      <CheckList
        label="Which fiscal years"
        options={free.map((y) => ({ id: y, label: yearInWords(y) }))}
        value={chosen}
        onChange={setAsked}
      />
      {goal?.end !== undefined && ahead.length < later.length ? (
        <p className="mid">Its goal ends {onRough(goal.end)}: the years after that are not checked.</p>
      ) : null}
      <PlainField
        label="More each year, in percent"
        hint="Leave blank for the same amount"
        value={rise}
        error={read.ok ? null : read.error}
        onChange={setRise}
      />
      {isOfItsYear(line) ? (
        <p className="mid">In the other years it comes in as requested: money is approved year by year.</p>
      ) : null}
      <p role="status" className="mid">
        {amounts
          .flatMap((op) =>
            op.op === 'set' && typeof op.values.fiscalYear === 'string' && typeof op.values.amount === 'number'
              ? [`${yearInWords(op.values.fiscalYear)}: ${dollars(op.values.amount)}`]
              : [],
          )
          .join(' · ')}
      </p>
      <Buttons>
        <Button look="primary" isDisabled={picked.length === 0 || !read.ok} onPress={() => void take()}>
          {picked.length === 0 ? 'Add lines' : picked.length === 1 ? 'Add one line' : `Add ${picked.length} lines`}
        </Button>
        <Button onPress={close}>Close</Button>
      </Buttons>
    </div>
  )
}
