import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { askedWords, standsOf } from '../../rules/money/by-year.ts'
import { isAsked, sourceName } from '../../rules/money/lines.ts'
import { capital, compareKeys, dollars, sameName, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, figures, onlyInSheet, table, words } from './table.ts'

/** What is paid, with its category and its number in the finance system. */
function lineWords(ctx: Context, l: RecordOf<'budgetLine'>): string {
  const named = choiceWords('budgetLine', 'category', l.category).toLowerCase()
  // “Other” after typed words would read as one of them.
  const category = named === 'other' ? 'category: other' : named
  const account = ctx.write.line(l.account, 'Budget line, account number')
  const description = ctx.write.line(l.description, 'Budget line') || 'Line without words'
  const isSaid = sameName(description, category)
  return [description, isSaid ? '' : category, account && `account ${account}`].filter((p) => p !== '').join('; ')
}

/** The department and the position that a line pays for. */
const paidFor = (ctx: Context, l: RecordOf<'budgetLine'>): string =>
  [l.department ? nameOf(ctx, 'department', l.department) : '', l.position ? nameOf(ctx, 'position', l.position) : '']
    .filter((p) => p !== '')
    .join(', ')

const howFar = (l: RecordOf<'budgetLine'>): string =>
  [
    capital(choiceWords('budgetLine', 'status', l.status)),
    l.recurring === undefined ? '' : l.recurring ? 'recurring' : 'one time',
  ]
    .filter((p) => p !== '')
    .join(', ')

/** Every budget line, by year, those that were declined too; for the appendix of a plan that the board reads. */
export function budgetAppendix(ctx: Context): Block[] {
  const lines = ctx.plan.all('budgetLine').filter((l) => l.fiscalYear !== undefined)
  if (lines.length === 0) return []
  return [{ t: 'heading', level: 1, text: 'Appendix: budget lines' }, ...lineTables(ctx, lines)]
}

/** Budget lines, a table for each year that any of them names. */
export function lineTables(ctx: Context, all: readonly RecordOf<'budgetLine'>[]): Block[] {
  const years = [...new Set(all.flatMap((l) => l.fiscalYear ?? []))].sort()
  const goalNo = new Map(ctx.goals.map((g) => [g.goal.id, g.no]))
  return years.map((year) => {
    const own = all
      .filter((l) => l.fiscalYear === year)
      .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || compareKeys(a.id, b.id))
    const usual = usualOf(own)
    const sum = total(own, usual)
    const lines = table(
      `${yearInWords(year)}, in dollars${usual === '' ? '' : `; ${small(usual)}${own.every((l) => howFar(l) === usual) ? '' : ', unless the line says otherwise'}`}`,
      [
        words('What it pays for', usual === '' ? 2.2 : 2.4),
        words('For', usual === '' ? 1.4 : 1.9),
        words('Source', usual === '' ? 1.4 : 1.7),
        words('Goal', 0.5),
        ...(usual === '' ? [words('Status', 0.9)] : []),
        figures('Amount', 1),
      ],
      [...own.map((l) => rowOf(ctx, l, goalNo, usual)), ...sum],
    )
    if (usual === '') return lines
    const status = [...own.map((l) => howFar(l) || 'Not given'), ...sum.map(() => '')]
    return onlyInSheet(lines, 'Status', status, `${yearInWords(year)}, in dollars`)
  })
}

/** As many lines as are worth saying once what most of them have. */
const manyLines = 4
const mostOfThem = 0.6

/** How far most lines of a year have come, which the caption says once; '' where lines are few, or differ. */
function usualOf(lines: readonly RecordOf<'budgetLine'>[]): string {
  const [most] = [...Map.groupBy(lines, howFar)].toSorted(([, a], [, b]) => b.length - a.length)
  const [says = '', of = []] = most ?? []
  return lines.length >= manyLines && of.length >= lines.length * mostOfThem ? says : ''
}

function rowOf(ctx: Context, l: RecordOf<'budgetLine'>, goalNo: ReadonlyMap<string, number>, usual: string): Row {
  const source = ctx.plan.get('fundingSource', l.source)
  ctx.told('budgetLine', l.id, 'description', 'fiscalYear', 'amount', 'source', 'status', 'account')
  ctx.told('budgetLine', l.id, 'category', 'department', 'position', 'recurring')
  ctx.told('fundingSource', l.source, 'name')
  if (goalNo.has(l.goal ?? '')) ctx.told('budgetLine', l.id, 'goal')
  return {
    cells: [
      {
        text:
          usual === '' || howFar(l) === usual
            ? lineWords(ctx, l)
            : `${lineWords(ctx, l)}; ${small(howFar(l) || 'status not given')}`,
      },
      cell(paidFor(ctx, l)),
      cell(source ? ctx.write.line(sourceName(source), 'Funding source') : '', 'No source named'),
      cell(l.goal === undefined ? '' : String(goalNo.get(l.goal) ?? '')),
      ...(usual === '' ? [cell(howFar(l), 'Not given')] : []),
      cell(l.amount === undefined ? '' : dollars(l.amount)),
    ],
  }
}

/** The sum of a year, which is the same as the one under Money: ideas and what was declined are not in it. */
function total(lines: readonly RecordOf<'budgetLine'>[], usual: string): Row[] {
  const asked = lines.filter(isAsked)
  if (asked.length < 2) return []
  const says = `Total ${askedWords([{ stand: standsOf(asked) }])}`
  const none = { text: '' }
  const sum = dollars(asked.reduce((all, l) => all + l.amount, 0))
  return [
    {
      strong: true,
      under: true,
      cells: [{ text: says }, none, none, none, ...(usual === '' ? [none] : []), { text: sum }],
    },
  ]
}
