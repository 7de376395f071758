import { useState } from 'react'
import { flushSync } from 'react-dom'
import { earliestOf, fiscalYear, yearInWords } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { err, ok } from '../../../../shared/result/result.ts'
import { isShort, positionPaid } from '../../../../shared/rules/money/how-paid.ts'
import { hasEnded, NEAR, paidFte, positionName, sourceName } from '../../../../shared/rules/money/lines.ts'
import { fteWords, readFte } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { focusNow } from '../../../components/focusField.ts'
import { Button, Grid, type GridCell, type GridEdit, GridKeys } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { edit, planNow, useAll, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears, useYearNow } from '../years.ts'

type Position = RecordOf<'position'>
const TOGETHER = 'This is what all its sources pay together; enter amounts in their rows below.'

const payKey = (position: string, source: string, fiscalYear: string) => {
  const also = { position, fiscalYear, source }
  return { kind: 'positionPay', id: derivedId(kinds.positionPay, also) ?? '', also } as const
}
const split = (row: string) => {
  const [position = '', source] = row.split('/')
  return { position, source }
}

/** Positions by fiscal years, and under each the sources that pay it: how much of full time each pays. */
export function Pay({ positions }: { positions: readonly Position[] }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const now = useYearNow()
  const sources = useAll('fundingSource')
  const [asked, setAsked] = useState<readonly string[]>([])
  const [position, setPosition] = useState<string | null>(null)
  const [source, setSource] = useState<string | null>(null)
  const paysOf = (id: string) => where(plan, 'positionPay', 'position', id)
  const payers = (id: string) => [
    ...new Set([
      ...paysOf(id).flatMap((p) => p.source ?? []),
      ...asked.flatMap((row) => (split(row).position === id ? (split(row).source ?? []) : [])),
    ]),
  ]
  const rows = positions.flatMap((p) => [
    {
      id: p.id,
      name: `${positionName(p)}, together`,
      label: (
        <>
          {positionName(p)}{' '}
          <small className="quiet">{p.fte === undefined ? 'FTE not entered' : `${fteWords(p.fte)} FTE`}</small>
        </>
      ),
    },
    ...payers(p.id).map((s) => ({
      id: `${p.id}/${s}`,
      name: `${positionName(p)} from ${nameOf(s)}`,
      label: <span className={styles.payer}>{nameOf(s)}</span>,
    })),
  ])
  /** The position's first fiscal year with an entry: before it there was nothing to pay. */
  const beganIn = (p: Position): string =>
    [
      ...(p.startedOn === undefined ? [] : [fiscalYear(earliestOf(p.startedOn), startMonthOf(plan))]),
      ...paysOf(p.id).flatMap((pay) => ((pay.fte ?? 0) > 0 && pay.fiscalYear ? [pay.fiscalYear] : [])),
      ...where(plan, 'budgetLine', 'position', p.id).flatMap((l) => l.fiscalYear ?? []),
    ].toSorted()[0] ?? ''
  const together = (p: Position, year: string): GridCell => {
    const paid = paidFte(paysOf(p.id), year, (s) => plan.get('fundingSource', s) !== undefined)
    const wanted = p.fte
    // Until the FTE is entered, no share of pay can be too much or too little.
    if (wanted === undefined)
      return {
        text: paid === 0 ? '' : String(paid),
        show: paid === 0 ? '' : fteWords(paid),
        say: `${fteWords(paid)} FTE; the position’s own FTE is not entered`,
        locked: TOGETHER,
        tone: 'strong',
      }
    if (paid === 0 && year < beganIn(p))
      return { text: '', show: '', say: 'before this position began', locked: TOGETHER }
    const over = paid > wanted + NEAR
    const short = paid < wanted - NEAR
    const percent = wanted > 0 ? ` (${Math.round((paid / wanted) * 100)} %)` : ''
    // Money by year hatches the same years: a share that is entered is not yet money.
    const how = positionPaid(plan, p.id, year)
    const unpaid = !over && !short && isShort(how)
    const lacks = how === 'missing' ? 'missing' : 'part missing'
    // The announcement begins as the cell reads.
    const words = over
      ? `${fteWords(paid)} of ${fteWords(wanted)} FTE, too much${percent}`
      : unpaid
        ? `${fteWords(paid)}, ${lacks}: the money for ${how === 'missing' ? '' : 'a part of '}${fteWords(wanted)} FTE`
        : `${fteWords(paid)} of ${fteWords(wanted)} FTE${short ? ', the rest is not covered' : ''}`
    return {
      text: paid === 0 ? '' : String(paid),
      show: over
        ? `${fteWords(paid)} of ${fteWords(wanted)} FTE, too much`
        : short
          ? `${fteWords(paid)}\u00a0of\u00a0${fteWords(wanted)}`
          : unpaid
            ? `${fteWords(paid)}, ${lacks}`
            : fteWords(paid),
      say: words,
      locked: TOGETHER,
      tone: over ? 'gone' : short || unpaid ? 'missing' : 'strong',
    }
  }
  const cell = (row: string, year: string): GridCell => {
    const of = split(row)
    const p = positions.find((x) => x.id === of.position)
    if (of.source === undefined) return p ? together(p, year) : { text: '' }
    const { kind, id, also } = payKey(of.position, of.source, year)
    const place = { kind, id, field: 'fte', also }
    const { fte, share } = plan.get('positionPay', id) ?? {}
    // If only this is known, it is typed as its word.
    if (fte === undefined) return { text: share === 'whole' ? 'all' : (share ?? ''), place }
    const late = hasEnded(plan, plan.get('fundingSource', of.source), year)
    return {
      text: String(fte),
      show: late ? `${fteWords(fte)} after its end date` : fteWords(fte),
      say: late ? `${fteWords(fte)} after its end date` : `${fteWords(fte)} FTE`,
      place,
      ...(late && { tone: 'gone' as const }),
    }
  }
  const read = (row: string | null, _year: string, text: string) => {
    if (text.trim() === '') return ok(null)
    if (/^(all|part)$/i.test(text.trim())) return ok(text.trim().toLowerCase() === 'all' ? 'whole' : 'part')
    const fte = readFte(text)
    const p = planNow().get('position', row === null ? undefined : split(row).position)
    if (fte.ok && p?.fte !== undefined && fte.value > p.fte + NEAR)
      return err(
        `“${text.trim()}” is more than this position’s ${fteWords(p.fte)} FTE${p.fte > 0 ? ` (${Math.round((fte.value / p.fte) * 100)} %)` : ''}. Enter a smaller share, or raise its FTE below.`,
      )
    return fte
  }
  const opOf = (e: GridEdit): Op[] => {
    const of = split(e.row)
    const { kind, id, also } = payKey(of.position, of.source ?? '', e.col)
    const pay = planNow().get('positionPay', id)
    const known = pay !== undefined
    if (e.value === null) return known ? [{ op: 'remove', kind, id }] : []
    const said =
      typeof e.value === 'string'
        ? { share: e.value, ...(pay?.fte !== undefined && { fte: null }) }
        : { fte: e.value, ...(pay?.share !== undefined && { share: null }) }
    return [set(kind, id, { ...(known ? {} : also), ...said })]
  }
  const addRow = () => {
    if (position === null || source === null) return
    const row = `${position}/${source}`
    // The row must exist before the next key: typing goes on in it at once.
    flushSync(() => {
      setAsked([...asked.filter((r) => r !== row), row])
      setSource(null)
    })
    const at = rows.findIndex((r) => r.id === position) + payers(position).filter((s) => s !== source).length + 1
    focusNow(`[role=grid] [data-cell="${at},${Math.max(0, years.indexOf(now))}"]`)
  }
  return (
    <div className={styles.block}>
      <Grid
        label="How positions are paid, by source and fiscal year, in FTE"
        corner="Position and source"
        rows={rows}
        cols={years.map((y) => ({ id: y, name: yearInWords(y), label: yearInWords(y) }))}
        cell={cell}
        read={read}
        onEdit={(edits) => edit(edits.flatMap(opOf))}
        first={now}
      />
      <GridKeys />
      {sources.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
        <div role="group" aria-label="A source that pays a position" className={styles.adder}>
          <div>
            <Pick
              label="Position"
              choices={positions.map((p) => ({ id: p.id, title: positionName(p) }))}
              value={position}
              onChange={setPosition}
            />
          </div>
          <div>
            <Pick
              label="Paid from"
              choices={sources.map((s) => ({ id: s.id, title: sourceName(s) }))}
              value={source}
              onChange={setSource}
            />
          </div>
          <Button isDisabled={position === null || source === null} onPress={addRow}>
            Add this source to it
          </Button>
        </div>
      ) : (
        <p className="mid">Add a funding source first; then choose here which one pays for which position.</p>
      )}
    </div>
  )

  function nameOf(id: string): string {
    const found = plan.get('fundingSource', id)
    return found ? sourceName(found) : 'No longer in the plan'
  }
}
