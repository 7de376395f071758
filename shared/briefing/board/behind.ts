import type { MeasureView } from '../../figures/measure-view.ts'
import { asTitle, figureWords, goalNumbers, listed, plural, quotation, small, withNumber } from '../../words/index.ts'
import { figureOf, inParts } from '../charts/figure.ts'
import { gapsIn, type HeatColumn, heatColumns, heatFigures, heatMap, heatPages } from '../charts/heat-map.ts'
import { stepOf, stepWords } from '../charts/heat-steps.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Context } from '../context.ts'
import type { Block, Figure } from '../document.ts'
import { mainView } from './views.ts'

/** Most measures of a shorter paper; the full plan has them all. */
const mostColumns = 14

/** "1. Grade 3 reading, points behind White": what a column is, and to whom its gaps are. */
export function heatHead(no: number, view: MeasureView): string {
  const gap = view.rows.find((r) => r.gap !== null)?.gap
  const by =
    gap?.form === 'ratio'
      ? 'times the rate of'
      : gap?.unit === undefined || gap.unit === 'number'
        ? 'behind'
        : `${gap.unit} behind`
  return `${withNumber(no, view.title)}, ${by} ${small(view.reference?.name ?? 'all')}`
}

/** "; a minus sign, or less than 1.0×, means ahead": for ratios no sign says who is ahead. */
function aheadWords(columns: readonly HeatColumn[]): string {
  const gaps = columns.flatMap(gapsIn)
  const minus = gaps.some((g) => g.form === 'points' && figureWords(g.size, 1).startsWith('−')) ? 'a minus sign' : ''
  const times = new Set(
    gaps.flatMap((g) => (g.form === 'ratio' ? (g.fewer ? 'less than 1.0×' : 'more than 1.0×') : [])),
  )
  const [which, other] = [...times]
  if (which === undefined) return minus === '' ? '' : `; ${minus} means ahead`
  if (other !== undefined) return `; ${minus === '' ? '' : `${minus} means ahead, and `}at 1.0× there is no gap`
  return minus === '' ? `; ${which} means ahead` : `; ${minus}, or ${which}, means ahead`
}

/**
 * One picture of which groups are how far behind on which goal; nothing if fewer than two measures or groups can be
 * compared.
 */
export function whoIsBehind(ctx: Context): Block[] {
  const all: HeatColumn[] = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    return view === undefined ? [] : [{ head: heatHead(g.no, view), view }]
  })
  const columns = heatColumns(all)
  if (columns.length === 0) return []
  if (ctx.request.document !== 'plan' && columns.length > mostColumns) {
    ctx.ledger.leaves(`who is behind, and in what, over ${columns.length} measures`)
    return []
  }
  const pages = heatPages(columns, documentTheme)
  const isOneSet = pages.every((p) => p.columns.length === columns.length)
  const numbers = new Map(ctx.goals.flatMap((g) => [[mainView(ctx, g), g.no] as const]))
  // If the goals need several pictures side by side, each says which goals it has: only more groups of the same goals
  // are a continuation.
  const ofWhich = (part: readonly HeatColumn[]) =>
    isOneSet
      ? 'each goal’s main measure'
      : part.length === 1
        ? `the main measure of goal ${numbers.get(part[0]?.view)}`
        : `the main measures of ${small(goalNumbers(part.flatMap((c) => numbers.get(c.view) ?? [])))}`
  const ahead = aheadWords(columns)
  const says = stepWords(columns.flatMap(gapsIn))
  const figures = pages.map(({ columns: part, rows }): Figure => {
    const steps = new Set(part.flatMap(gapsIn).map(stepOf))
    return figureOf(heatMap(part, rows, documentTheme), {
      caption: `How far each group is behind in the latest year of ${ofWhich(part)}${ahead}`,
      of: heatFigures(part, rows),
      key: [
        ...(steps.has('near') ? [{ how: 'sparse', says: says.near } as const] : []),
        ...(steps.has('far') ? [{ how: 'dense', says: says.far } as const] : []),
        ...(steps.has('farthest') ? [{ how: 'solid', says: says.farthest } as const] : []),
        { how: 'dotted', says: 'Not printed' },
      ],
    })
  })
  const sameColumns = Map.groupBy(figures, (_, i) => pages[i]?.columns[0])
  const [first, ...more] = [...sameColumns.values()].flatMap((own) => inParts(own, ahead))
  if (first === undefined) return []
  return [
    { t: 'keep', blocks: [{ t: 'heading', level: 2, text: 'Who is behind, and in what' }, first] },
    ...more,
    ...ofOneGroup(ctx),
  ]
}

/** That a measure counts one student group alone: “to all students” is then to all of that group, in all its rows, by the name of their row. */
function ofOneGroup(ctx: Context): Block[] {
  const names = ctx.plan.all('studentGroup').flatMap((g) => (g.isTotal ? [] : asTitle(g.name ?? '') || []))
  // By whole words: “EL” is not a part of “Elementary”. “All students” is always included, also beside other names.
  const isOne = (who: string) =>
    !/^all (?:students|children|pupils)\b/i.test(who) && names.some((n) => ` ${asTitle(who)} `.includes(` ${n} `))
  const totals = new Set<string>()
  const said = ctx.goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const who = ctx.plan.get('measure', view?.id)?.population
    if (who === undefined || !isOne(who.trim())) return []
    for (const r of view?.rows ?? []) if (r.isTotal) totals.add(quotation(small(r.name)))
    return [`${g.no} only ${small(ctx.write.line(who, 'Measure, who is counted')).replace(/\.$/, '')}`]
  })
  const [first, ...more] = said
  if (first === undefined) return []
  const all = totals.size === 0 ? '' : `; there ${listed(totals)} ${plural(totals.size, 'means', 'mean')} all of them`
  const each = listed([`Goal ${first.replace(' only ', ' counts only ')}`, ...more.map((goal) => `goal ${goal}`)])
  return [{ t: 'note', text: `${each}${all}.` }]
}
