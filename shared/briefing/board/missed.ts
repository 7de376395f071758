import { yearInWords } from '../../days/index.ts'
import { isPrinted } from '../../figures/figure.ts'
import { comparedWithTargets } from '../../figures/short-of.ts'
import { capital, countInWords, listed, plural } from '../../words/index.ts'
import type { Block } from '../document.ts'
import { table } from '../parts/table.ts'
import type { Context } from './context.ts'
import { standingIn } from './marks.ts'
import { mainView } from './views.ts'

/** Groups that a headline has room for. */
const mostGroups = 3

/**
 * For a plan without any status: whose newest figures miss the targets of their year, since otherwise “better than at
 * the baseline” would be all that a quick reader remembers. From printed figures alone.
 */
export function missedWords(ctx: Context): string {
  if (ctx.goals.some((g) => standingIn(ctx, g.goal).word !== undefined)) return ''
  const missed = ctx.goals.flatMap((g) =>
    (mainView(ctx, g)?.rows ?? []).flatMap((r) =>
      r.own && r.met === false && isPrinted(r.latest) && isPrinted(r.target)
        ? [{ name: r.inSentence, year: r.latest.year }]
        : [],
    ),
  )
  if (missed.length === 0) return ''
  const names = [...new Set(missed.map((m) => m.name))]
  const years = [...new Set(missed.map((m) => m.year))]
  const when = years.length === 1 && years[0] ? `In ${yearInWords(years[0])}` : 'In their latest years'
  const whose = names.length > mostGroups ? '' : ` for ${listed(names)}`
  return ` ${when} ${missed.length === 1 ? 'the' : countInWords(missed.length)} ${plural(missed.length, 'target', 'targets')}${whose} ${plural(missed.length, 'was', 'were')} missed.`
}

/** The most goals whose groups are named in one sentence; with more, each has a row, where it is found by its number. */
const mostInSentence = 12

/**
 * Which groups miss the targets of their latest year, goal by goal: the briefing has no section of most goals, and the gaps
 * between groups don't say who is behind schedule. Nothing where no group has a target for its latest year.
 */
export function whoMisses(ctx: Context): Block[] {
  if (ctx.request.document !== 'board') return []
  const told = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const { due, short } = view === undefined ? { due: [], short: [] } : comparedWithTargets(view)
    if (!view?.latestYear || due.length === 0) return []
    const isForMore = view.rows.filter((r) => r.own).length > due.length
    return [{ no: g.no, year: view.latestYear, due, short, isForMore }]
  })
  if (ctx.goals.length < 2 || told.every((t) => t.short.length === 0)) return []
  const years = new Set(told.map((t) => t.year))
  const said = told.map(({ no, year, due, short, isForMore }) => {
    const all = short.length === due.length && due.length > 2 && due.every((d) => d.row.own)
    const names = all
      ? `all ${countInWords(due.length)} ${isForMore ? 'with a printed target' : 'that it is for'}`
      : listed(short.map((d) => d.row.of.plain))
    const of = due.flatMap(({ row }) => [row.latest, row.target].filter((f) => f !== null))
    return { goal: `goal ${no}${years.size > 1 ? ` (${yearInWords(year)})` : ''}`, names: names || 'none', of }
  })
  const when = years.size === 1 ? yearInWords(told[0]?.year ?? '') : 'their latest year'
  const lead = `Groups that miss their targets for ${when}, whoever is farthest from it first`
  if (told.length <= mostInSentence) {
    const text = `${lead}: ${said.map(({ goal, names }) => `${goal}, ${names}`).join('; ')}.`
    return [{ t: 'note', text, of: said.flatMap(({ of }) => of) }]
  }
  const columns = [
    { head: 'Goal', width: 1, align: 'left' },
    { head: 'Groups', width: 6, align: 'left' },
  ] as const
  const rows = said.map(({ goal, names, of }) => ({ cells: [{ text: capital(goal) }, { text: capital(names), of }] }))
  return [table(lead, columns, rows)]
}
