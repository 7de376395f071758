import { useState } from 'react'
import { dayInWords, firstDay, yearInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { sourceName } from '../../../../shared/rules/money/lines.ts'
import { dollars, plainMoney } from '../../../../shared/words/index.ts'
import { ChoiceField, DayField, Grid, type GridCell, GridKeys, MoneyField } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
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

/** Sources by fiscal years: how much, and how certain. A block of amounts can be pasted from a spreadsheet as it is. */
export function Amounts({ sources }: { sources: readonly Source[] }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const month = startMonthOf(plan)
  const today = todayHere()
  const now = useYearNow()
  const [at, setAt] = useState({ row: sources[0]?.id ?? '', col: now })
  const grantOf = (source: string, year: string) => plan.get('fundingAmount', amountKey(source, year).id)?.grant
  const counted = (source: Source, year: string) =>
    isAfter(source.endsOn, firstDay(year, month)) ? undefined : grantOf(source.id, year)
  const cell = (id: string, year: string): GridCell => {
    const grant = grantOf(id, year)
    const { kind, id: record, also } = amountKey(id, year)
    const place = { kind, id: record, field: 'grant', part: 'amount', also }
    if (grant?.amount === undefined) return { text: '', place }
    const source = plan.get('fundingSource', id)
    const late = isAfter(source?.endsOn, firstDay(year, month))
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
  const sum = (year: string, only: (status: string | undefined) => boolean) =>
    sources.reduce((total, s) => {
      const grant = counted(s, year)
      return total + (only(grant?.status) ? (grant?.amount ?? 0) : 0)
    }, 0)
  const all = (only: (status: string | undefined) => boolean) => dollars(years.reduce((t, y) => t + sum(y, only), 0))
  const secured = (status: string | undefined) => status === 'secured'
  const onLetter = (letter: string, cells: readonly { row: string; col: string }[]) => {
    const status = letters[letter]
    const ops = cells.flatMap(({ row, col }) => {
      const { kind, id } = amountKey(row, col)
      const grant = planNow().get('fundingAmount', id)?.grant
      return status && grant ? [set(kind, id, { grant: { ...grant, status, noted: today } })] : []
    })
    if (ops.length > 0) void edit(ops)
    return status !== undefined
  }
  const here = plan.get('fundingSource', at.row) ?? sources[0]
  const year = years.includes(at.col) ? at.col : (years[0] ?? '')
  return (
    <div className={styles.block}>
      <Grid
        label="Amounts by source and fiscal year"
        corner="Funding source"
        rows={sources.map((s) => ({
          id: s.id,
          name: sourceName(s),
          label: (
            <>
              {sourceName(s)}
              <small className="quiet">
                {' '}
                {s.endsOn
                  ? `to ${dayInWords(s.endsOn)}`
                  : s.recurring
                    ? 'recurring'
                    : s.recurring === false
                      ? 'one-time'
                      : ''}
              </small>
            </>
          ),
        }))}
        cols={years.map((y) => ({ id: y, name: yearInWords(y), label: yearInWords(y) }))}
        cell={cell}
        read={(_row, _col, text) => readAmount(text)}
        onEdit={(edits) =>
          edit(edits.flatMap((e) => amountOp(planNow(), e.row, e.col, e.value as AmountEntry | null, today)))
        }
        onLetter={onLetter}
        at={at}
        first={now}
        onAt={(row, col) => setAt({ row, col })}
        foot={[
          {
            id: 'secured',
            head: 'Secured',
            of: (y) => ({ content: dollars(sum(y, secured)) }),
            all: all(secured),
          },
          {
            id: 'all',
            head: 'With what is not secured yet',
            of: (y) => ({ content: dollars(sum(y, () => true)) }),
            all: all(() => true),
          },
        ]}
        summary={{
          head: 'All years',
          // A sum of what is secured and what is not would be neither. What is not has its own word where it has one state.
          of: (id) => {
            const sumOf = (only: (status: string | undefined) => boolean) =>
              years.reduce((t, y) => {
                const grant = grantOf(id, y)
                return t + (only(grant?.status) ? (grant?.amount ?? 0) : 0)
              }, 0)
            const [held, hoped] = [sumOf(secured), sumOf((status) => !secured(status))]
            const states = years.map((y) => grantOf(id, y)).filter((g) => g?.amount && !secured(g.status))
            return hoped === 0 ? (
              dollars(held)
            ) : (
              <>
                {dollars(held)} <small>secured</small>{' '}
                <small>
                  {dollars(hoped)} {unsecuredWord(states.map((g) => g?.status))}
                </small>
              </>
            )
          },
        }}
      />
      {here ? (
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
      ) : null}
      <GridKeys more={[['S, P, A, I', 'secured, pledged, applied for, idea']]} />
    </div>
  )
}
