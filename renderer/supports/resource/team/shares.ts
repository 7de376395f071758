import { earliestOf, fiscalYear } from '../../../../shared/days/index.ts'
import { startMonthOf } from '../../../../shared/domain/fiscal.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { err, ok } from '../../../../shared/result/result.ts'
import { howWords, isShort, positionPaid } from '../../../../shared/rules/money/how-paid.ts'
import { hasEnded, NEAR, paidFte } from '../../../../shared/rules/money/lines.ts'
import { fteWords, readFte } from '../../../../shared/words/index.ts'
import type { GridCell, GridEdit } from '../../../components/index.ts'
import { planNow } from '../../../state/index.ts'

/** The cells of the table of positions and the sources that pay them: their texts, and how typing is read. */

type Position = RecordOf<'position'>
const TOGETHER = 'This is what all its sources pay together; enter amounts in their rows below.'

const payKey = (position: string, source: string, fiscalYear: string) => {
  const also = { position, fiscalYear, source }
  return { kind: 'positionPay', id: derivedId(kinds.positionPay, also) ?? '', also } as const
}

/** A row is a position, or one of its sources behind a slash. */
export const split = (row: string) => {
  const [position = '', source] = row.split('/')
  return { position, source }
}

export const paysOf = (plan: Plan, position: string) => where(plan, 'positionPay', 'position', position)

/** The position's first fiscal year with an entry: before it there was nothing to pay. */
const beganIn = (plan: Plan, p: Position): string =>
  [
    ...(p.startedOn === undefined ? [] : [fiscalYear(earliestOf(p.startedOn), startMonthOf(plan))]),
    ...paysOf(plan, p.id).flatMap((pay) => ((pay.fte ?? 0) > 0 && pay.fiscalYear ? [pay.fiscalYear] : [])),
    ...where(plan, 'budgetLine', 'position', p.id).flatMap((l) => l.fiscalYear ?? []),
  ].toSorted()[0] ?? ''

/** How much of a position is paid in a year, by all its sources. */
function together(plan: Plan, p: Position, year: string, now: string): GridCell {
  const paid = paidFte(paysOf(plan, p.id), year, (s) => plan.get('fundingSource', s) !== undefined)
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
  if (paid === 0 && year < beganIn(plan, p))
    return { text: '', show: '', say: 'before this position began', locked: TOGETHER }
  const text = paid === 0 ? '' : String(paid)
  const of = `${fteWords(paid)} of ${fteWords(wanted)} FTE`
  const percent = wanted > 0 ? ` (${Math.round((paid / wanted) * 100)}%)` : ''
  const cell = { text, locked: TOGETHER }
  if (paid > wanted + NEAR) return { ...cell, show: `${of}, too much`, say: `${of}, too much${percent}`, tone: 'gone' }
  // Nobody has to find money for a year that is past: there, a payer that is not entered is not money that is missing.
  if (year < now && paid < wanted - NEAR)
    return paid === 0
      ? { ...cell, show: 'not entered', say: 'not entered, and the year is past' }
      : {
          ...cell,
          show: `${fteWords(paid)} of\u00a0${fteWords(wanted)}`,
          say: `${of} entered, and the year is past`,
        }
  if (paid < wanted - NEAR)
    return {
      ...cell,
      show: `${fteWords(paid)} of\u00a0${fteWords(wanted)}\nnot covered`,
      say: `${of}, the rest is not covered`,
      tone: 'missing',
    }
  // Money by year hatches the same years: a share that is entered is not yet money.
  const how = positionPaid(plan, p.id, year)
  if (how === undefined || how === 'held') return { ...cell, show: fteWords(paid), say: of, tone: 'strong' }
  // The announcement begins as the cell reads.
  return {
    ...cell,
    // Below the number, which is under the others of its column.
    show: `${fteWords(paid)}\n${howWords[how]}`,
    say: `${fteWords(paid)}, ${howWords[how]}: the money for ${fteWords(wanted)} FTE`,
    tone: isShort(how) ? 'missing' : 'promised',
  }
}

/** What one source pays of a position in a year. */
function fromSource(plan: Plan, position: string, source: string, year: string): GridCell {
  const { kind, id, also } = payKey(position, source, year)
  const place = { kind, id, field: 'fte', also }
  const { fte, share } = plan.get('positionPay', id) ?? {}
  // If only this is known, it is typed as its word.
  if (fte === undefined) return { text: share === 'whole' ? 'all' : (share ?? ''), place }
  const late = hasEnded(plan, plan.get('fundingSource', source), year)
  return {
    text: String(fte),
    show: late ? `${fteWords(fte)} after its end date` : fteWords(fte),
    say: late ? `${fteWords(fte)} after its end date` : `${fteWords(fte)} FTE`,
    place,
    ...(late && { tone: 'gone' as const }),
  }
}

export function cellOf(plan: Plan, row: string, year: string, now: string): GridCell {
  const { position, source } = split(row)
  if (source !== undefined) return fromSource(plan, position, source, year)
  const p = plan.get('position', position)
  return p ? together(plan, p, year, now) : { text: '' }
}

/** A share of full time as it is typed; more than the position’s own is refused. */
export function readShare(row: string | null, _year: string, text: string) {
  if (text.trim() === '') return ok(null)
  if (/^(all|part)$/i.test(text.trim())) return ok(text.trim().toLowerCase() === 'all' ? 'whole' : 'part')
  const fte = readFte(text)
  const p = planNow().get('position', row === null ? undefined : split(row).position)
  if (fte.ok && p?.fte !== undefined && fte.value > p.fte + NEAR)
    return err(
      `“${text.trim()}” is more than this position’s ${fteWords(p.fte)} FTE${p.fte > 0 ? ` (${Math.round((fte.value / p.fte) * 100)}%)` : ''}. Enter a smaller share, or raise its FTE below.`,
    )
  return fte
}

/** What is written of one cell that was typed in. */
export function opsOf(e: GridEdit): Op[] {
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
