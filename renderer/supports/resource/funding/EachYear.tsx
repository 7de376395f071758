import { firstDay } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { yearsInWords } from '../../../../shared/rules/money/years-words.ts'
import { compareKeys, dollars } from '../../../../shared/words/index.ts'
import { Button } from '../../../components/index.ts'
import { edit, showToast, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears } from '../years.ts'
import { amountKey, isAfter } from './amounts.ts'

type Source = RecordOf<'fundingSource'>

/** The last year with an amount of a source that recurs, and the plan's years after it, to its end, that have none. */
function yearsOpen(plan: Plan, source: Source, years: readonly string[]) {
  const [last] = where(plan, 'fundingAmount', 'source', source.id)
    .filter((a) => (a.grant?.amount ?? 0) > 0 && a.fiscalYear !== undefined)
    .toSorted((a, b) => compareKeys(b.fiscalYear ?? '', a.fiscalYear ?? ''))
  const month = startMonthOf(plan)
  const open = years.filter((y) => y > (last?.fiscalYear ?? '') && !isAfter(source.endsOn, firstDay(y, month)))
  return source.recurring === true && last !== undefined && open.length > 0 ? { last, open } : undefined
}

/** The amount in the years that follow. That a year is secured says nothing of the next: there it is not entered. */
const amountsIn = (source: string, years: readonly string[], { grant }: RecordOf<'fundingAmount'>): readonly Op[] =>
  years.map((year) => {
    const { kind, id, also } = amountKey(source, year)
    const status = grant?.status === 'secured' ? undefined : grant?.status
    return set(kind, id, { ...also, grant: { amount: grant?.amount, ...(status && { status }) } })
  })

/** A source that comes again each year has an amount in one: its other years are one press away. */
export function EachYear({ id }: { readonly id: string }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const source = plan.get('fundingSource', id)
  const found = source && yearsOpen(plan, source, years)
  if (found === undefined) return null
  const { last, open } = found
  const amount = `${dollars(last.grant?.amount ?? 0)} a year`
  const add = async () => {
    const done = await edit(amountsIn(id, open, last))
    if (done.ok) showToast(`${amount} was added for ${yearsInWords(open)}.`, { undo: true })
  }
  return (
    <p className={styles.offer}>
      It comes again each year, and has no amount in {yearsInWords(open)} yet.{' '}
      <Button small onPress={() => void add()}>
        Add {amount} for {yearsInWords(open)}
      </Button>{' '}
      {last.grant?.status === 'secured' ? (
        <span className="mid small">How certain that is stays open until you enter it in the table.</span>
      ) : null}
    </p>
  )
}
