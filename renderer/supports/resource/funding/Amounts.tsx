import { useState } from 'react'
import { dayInWords, firstDay, yearInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { set } from '../../../../shared/domain/state.ts'
import { sourceName } from '../../../../shared/rules/money/lines.ts'
import { dollars, plainMoney } from '../../../../shared/words/index.ts'
import { ChoiceField, DayField, Grid, type GridCell, GridKeys, MoneyField } from '../../../components/index.ts'
import { edit, planNow, todayHere, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears, useYearNow } from '../years.ts'
import {
  type AmountEntry,
  amountKey,
  amountOp,
  isAfter,
  letters,
  readAmount,
  statusWords,
  unsecuredWord,
} from './amounts.ts'

type Source = RecordOf<'fundingSource'>
type Only = (status: string | undefined) => boolean
const secured: Only = (status) => status === 'secured'
const any: Only = () => true

const grantOf = (plan: Plan, source: string, year: string) =>
  plan.get('fundingAmount', amountKey(source, year).id)?.grant

/** Sources by fiscal years: how much, and how certain. A block of amounts can be pasted from a spreadsheet as it is. */
export function Amounts({ sources }: { sources: readonly Source[] }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const month = startMonthOf(plan)
  const today = todayHere()
  const now = useYearNow()
  const [at, setAt] = useState({ row: sources[0]?.id ?? '', col: now })
  const sum = (year: string, only: Only) =>
    sources.reduce((total, s) => {
      const grant = isAfter(s.endsOn, firstDay(year, month)) ? undefined : grantOf(plan, s.id, year)
      return total + (only(grant?.status) ? (grant?.amount ?? 0) : 0)
    }, 0)
  const foot = (id: string, head: string, only: Only) => ({
    id,
    head,
    of: (year: string) => ({ content: dollars(sum(year, only)) }),
    all: dollars(years.reduce((t, y) => t + sum(y, only), 0)),
  })
  const here = plan.get('fundingSource', at.row) ?? sources[0]
  return (
    <div className={styles.block}>
      <Grid
        label="Amounts by source and fiscal year"
        corner="Funding source"
        rows={sources.map((s) => ({ id: s.id, name: sourceName(s), label: <SourceHead source={s} /> }))}
        cols={years.map((y) => ({ id: y, name: yearInWords(y), label: yearInWords(y) }))}
        cell={(source, year) => cellOf(plan, source, year, month)}
        read={(_row, _col, text) => readAmount(text)}
        onEdit={(edits) =>
          edit(edits.flatMap((e) => amountOp(planNow(), e.row, e.col, e.value as AmountEntry | null, today)))
        }
        onLetter={(letter, cells) => sayHowCertain(letter, cells, today)}
        at={at}
        first={now}
        onAt={(row, col) => setAt({ row, col })}
        foot={[foot('secured', 'Secured', secured), foot('all', 'With what is not secured yet', any)]}
        summary={{ head: 'All years', of: (id) => inAllYears(years.map((y) => grantOf(plan, id, y))) }}
      />
      {here ? <OneAmount source={here} year={years.includes(at.col) ? at.col : (years[0] ?? '')} /> : null}
      <GridKeys more={[['S, P, A, I', 'secured, pledged, applied for, idea']]} />
    </div>
  )
}

function SourceHead({ source }: { source: Source }) {
  const { endsOn, recurring } = source
  const once = recurring === undefined ? '' : recurring ? 'recurring' : 'one-time'
  return (
    <>
      {sourceName(source)}
      <small className="quiet"> {endsOn ? `to ${dayInWords(endsOn)}` : once}</small>
    </>
  )
}

/** `month`: the one in which a fiscal year begins. */
function cellOf(plan: Plan, id: string, year: string, month: number): GridCell {
  const grant = grantOf(plan, id, year)
  const { kind, id: record, also } = amountKey(id, year)
  const place = { kind, id: record, field: 'grant', part: 'amount', also }
  if (grant?.amount === undefined) return { text: '', place }
  const late = isAfter(plan.get('fundingSource', id)?.endsOn, firstDay(year, month))
  const how = late ? 'after its end' : grant.status ? statusWords[grant.status] : 'how certain?'
  const tone = late ? 'gone' : grant.status === 'secured' ? 'strong' : grant.status === 'idea' ? 'quiet' : undefined
  return {
    text: plainMoney(grant.amount),
    say: `${dollars(grant.amount)}, ${late ? 'after its end date, and not counted' : how}`,
    show: (
      <>
        {dollars(grant.amount)} <small>{how}</small>
      </>
    ),
    ...(tone && { tone }),
    place,
  }
}

/** A letter says of the amounts that are selected how certain they are. True where it is one of those letters. */
function sayHowCertain(letter: string, cells: readonly { row: string; col: string }[], today: string): boolean {
  const status = letters[letter]
  const ops = cells.flatMap(({ row, col }) => {
    const { kind, id } = amountKey(row, col)
    const grant = planNow().get('fundingAmount', id)?.grant
    return status && grant ? [set(kind, id, { grant: { ...grant, status, noted: today } })] : []
  })
  if (ops.length > 0) void edit(ops)
  return status !== undefined
}

/**
 * What a source gives in all years. A sum of what is secured and what is not would be neither. What is not has its own
 * word where it has one state.
 */
function inAllYears(grants: readonly ReturnType<typeof grantOf>[]) {
  const sumOf = (only: Only) => grants.reduce((t, g) => t + (only(g?.status) ? (g?.amount ?? 0) : 0), 0)
  const held = sumOf(secured)
  const hoped = sumOf((status) => !secured(status))
  if (hoped === 0) return dollars(held)
  const states = grants.filter((g) => g?.amount && !secured(g.status)).map((g) => g?.status)
  return (
    <>
      {dollars(held)} <small>secured</small>{' '}
      <small>
        {dollars(hoped)} {unsecuredWord(states)}
      </small>
    </>
  )
}

/** The fields of the amount in whose cell one is. */
function OneAmount({ source: here, year }: { source: Source; year: string }) {
  const month = startMonthOf(usePlanView())
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div role="group" aria-label={`${sourceName(here)}, ${yearInWords(year)}`} className={styles.under}>
      <p>
        <b>{sourceName(here)}</b>
        <br />
        {yearInWords(year)}, from {dayInWords(firstDay(year, month))}
      </p>
      <MoneyField key={`${here.id}${year}a`} {...amountKey(here.id, year)} field="grant" part="amount" />
      <ChoiceField key={`${here.id}${year}s`} {...amountKey(here.id, year)} field="grant" part="status" />
      <DayField key={`${here.id}${year}d`} {...amountKey(here.id, year)} field="grant" part="noted" />
    </div>
  )
}
