import { fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { fteNeeded, needNote } from '../../rules/load.ts'
import { moneyByYear, type YearMoney } from '../../rules/money/by-year.ts'
import { isSecured, positionName, sourceName } from '../../rules/money/lines.ts'
import { capital, compareKeys, fteWords, listed, quotation, sameName } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { moneyYearsOf } from './money.ts'
import { cell, choiceWords, figures, table, withBelow, words } from './table.ts'

/** Positions of the work, and how each is paid in the years shown. */
export function positionBlocks(ctx: Context): Block[] {
  const pays = ctx.plan.all('positionPay')
  const years = yearsOfPay(ctx)
  const positions = ctx.plan.all('position')
  if (positions.length === 0) return []
  const has = new Set(years.map((y) => y.year))
  const paidIn = pays.flatMap((p) => (p.position !== undefined && (p.fte ?? 0) > 0 ? (p.fiscalYear ?? []) : []))
  const left = [...new Set(paidIn)].filter((year) => !has.has(year)).sort()
  const known = positions.some((p) => stateOf(ctx, p) !== '')
  const rows = positions.map((p): Row => {
    const paid = years.map((y) => {
      const said = pays.filter((pay) => pay.position === p.id && pay.fiscalYear === y.year)
      const own = said.filter((pay) => (pay.fte ?? 0) > 0)
      const fte = own.reduce((sum, pay) => sum + (pay.fte ?? 0), 0)
      // Several sources are added up: the sum does not print what each gives.
      if (own.length === 1) ctx.told('positionPay', own[0]?.id, 'position', 'fiscalYear', 'fte')
      if (own.length > 0) return { text: fteWords(fte) }
      const paid = said.some((pay) => pay.fte === undefined && pay.source !== undefined)
      // It is not known to be unpaid: only that no pay is entered.
      return { text: paid ? 'FTE not given' : 'none entered', how: 'soft' } as const
    })
    ctx.told('position', p.id, 'title', 'fte', 'state', 'reportsTo')
    return {
      cells: [
        { text: ctx.write.line(positionName(p), 'Position') },
        cell(p.fte === undefined ? '' : fteWords(p.fte)),
        ...(known ? [cell(stateOf(ctx, p), 'Not given')] : []),
        cell(roleOf(ctx, p.reportsTo, 'Position, reports to') ?? ''),
        ...paid,
      ],
    }
  })
  const all = table(
    years.length === 0
      ? null
      : 'Positions, and how much of each has a source of pay entered for each fiscal year, in full-time equivalents (FTE)',
    [
      words('Position', 1.8),
      figures('FTE', 0.5),
      ...(known ? [{ ...words('Status', 0.8), roomy: true } as const] : []),
      words('Reports to', 1.4),
      ...years.map((y) => figures(yearInWords(y.year), 0.8)),
    ],
    rows,
  )
  const [first, ...rest] = [
    ...noneLater(ctx),
    ...unsecured(ctx, years),
    ...paidWithoutFte(ctx),
    ...otherYears(ctx, left),
  ]
  return [
    { t: 'heading', level: 1, text: 'Positions' },
    ...(first?.t === 'note' ? withBelow([all], first) : [all, ...(first === undefined ? [] : [first])]),
    ...rest,
  ]
}

/** Most years of pay beside each other, so that a column stays readable. */
const mostYears = 4

/**
 * The fiscal years of the columns: present and coming ones with money or pay; if there is room, the latest past years
 * of pay as well, since past pay is in no other table.
 */
function yearsOfPay(ctx: Context): readonly YearMoney[] {
  const paid = new Set(
    ctx.plan.all('positionPay').flatMap((p) => (p.position !== undefined && p.fiscalYear ? [p.fiscalYear] : [])),
  )
  // For a past year only pay is shown here: other money has its own table.
  const isShown = (y: YearMoney) => paid.has(y.year) || (y.to >= ctx.request.date && (y.asked !== 0 || y.secured !== 0))
  const ahead = moneyYearsOf(ctx, isShown)
  const has = new Set(ahead.map((y) => y.year))
  const over = moneyByYear(ctx.plan, ctx.request.date).filter(
    (y) => y.to < ctx.request.date && paid.has(y.year) && !has.has(y.year),
  )
  const room = Math.max(0, mostYears - ahead.length)
  return [...(room > 0 ? over.slice(-room) : []), ...ahead].sort((a, b) => compareKeys(a.year, b.year))
}

/** That the pay entered last is of a year that is over: a table that ends there would be read as all there is to say. */
function noneLater(ctx: Context): Block[] {
  const last = ctx.plan
    .all('positionPay')
    .flatMap((p) => (p.position !== undefined && (p.source !== undefined || p.fte) ? (p.fiscalYear ?? []) : []))
    .toSorted()
    .at(-1)
  if (last === undefined || last >= fiscalYear(ctx.request.date, startMonthOf(ctx.plan))) return []
  const next = yearsAfter(last, 1)
  return [{ t: 'note', text: `No source of pay is entered for ${yearInWords(next)} or later.` }]
}

/** The state of a position; for the officer's own without an entry, that of the office. '' if neither is known. */
function stateOf(ctx: Context, position: RecordOf<'position'>): string {
  if (position.state !== undefined) return choiceWords('position', 'state', position.state)
  const officer = ctx.plan.get('officer', 'officer')
  const title = officer?.title ?? ctx.plan.get('words', 'words')?.officerTitle
  // Nothing joins the two but their titles: so it is said of the officer, and not of the position.
  return title && position.title && officer?.status !== undefined && sameName(title, position.title)
    ? `Not given; officer ${officers[officer.status]}`
    : ''
}

const officers = { notHired: 'not hired yet', hiring: 'being hired', inPost: 'in the role' } as const

/** A name with a comma in quotation marks: in a list it would be read as two. */
const asOne = (name: string): string => (name.includes(',') ? quotation(name) : name)

/**
 * In years that are not past, the sources of pay with less secured money than is asked of them: pay is not a promise.
 */
function unsecured(ctx: Context, years: readonly YearMoney[]): Block[] {
  const pays = ctx.plan.all('positionPay').filter((p) => p.position !== undefined && (p.fte ?? 0) > 0)
  const said = years.flatMap(({ year, to }) => {
    if (to < ctx.request.date) return []
    const sources = new Set(pays.flatMap((p) => (p.fiscalYear === year ? (p.source ?? []) : [])))
    const open = ctx.plan
      .all('fundingSource')
      .filter((s) => sources.has(s.id) && !isSecured(ctx.plan, s.id, year))
      .map((s) => ctx.write.line(sourceName(s), 'Funding source'))
    return open.length === 0 ? [] : [`${yearInWords(year)}, ${listed(open.map(asOne))}`]
  })
  if (said.length === 0) return []
  return [
    {
      t: 'note',
      text: `A source that is entered is not yet money. Not secured, or not all of it: ${said.join('; ')}.`,
    },
  ]
}

/** The words about pay without an entered share of full time: from which source, and in which words. */
function paidWithoutFte(ctx: Context): Block[] {
  const said = ctx.plan
    .all('positionPay')
    .filter((p) => p.position !== undefined && p.fte === undefined && (p.source !== undefined || p.note))
    .toSorted((a, b) => compareKeys(a.fiscalYear ?? '', b.fiscalYear ?? '') || compareKeys(a.id, b.id))
  const texts = ctx.plan.all('position').flatMap((p) => {
    const own = said.filter((pay) => pay.position === p.id)
    if (own.length === 0) return []
    const from = (id: string | undefined) => (id === undefined ? '' : `from ${nameOf(ctx, 'fundingSource', id)}`)
    const one = new Set(own.map((pay) => pay.source)).size === 1
    const lines = own.map((pay) => {
      ctx.told('positionPay', pay.id, 'position', 'fiscalYear', 'source', 'share', 'note')
      const year = pay.fiscalYear ? yearInWords(pay.fiscalYear) : 'year not given'
      const note = ctx.write.line(pay.note, 'Pay of a position')
      const share = pay.share === 'whole' ? 'all of the pay' : pay.share === 'part' ? 'part of the pay' : ''
      return [year, one ? '' : from(pay.source), share, note].filter((w) => w !== '').join(', ')
    })
    const who = [ctx.write.line(positionName(p), 'Position'), one ? from(own[0]?.source) : '']
    return [`${who.filter((w) => w !== '').join(', ')}: ${lines.join('; ')}.`]
  })
  return texts.length === 0 ? [] : [{ t: 'note', text: `Paid, with no FTE given. ${texts.join(' ')}` }]
}

/** Years of pay that have no column: a shorter paper leaves them out, the full plan has them further on. */
function otherYears(ctx: Context, years: readonly string[]): Block[] {
  if (years.length === 0) return []
  const which = `what is paid in ${listed(years.map(yearInWords))}`
  const text = ctx.request.document === 'plan' ? `${capital(which)} is in the last appendix.` : `Left out: ${which}.`
  return [{ t: 'note', text }]
}

/** Marks as printed the entered team need and its note, on a page that has it; nothing if promises take more. */
export function tellTeamNeed(ctx: Context): void {
  const entered = ctx.plan.get('teamNeed', 'teamNeed')?.fteNeeded
  if (entered === undefined || entered !== fteNeeded(ctx.plan)) return
  ctx.told('teamNeed', 'teamNeed', 'fteNeeded', ...(needNote(ctx.plan) === '' ? [] : (['note'] as const)))
}
