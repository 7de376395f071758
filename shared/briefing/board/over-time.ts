import { type MeasureRow, type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { figureOf, inParts } from '../charts/figure.ts'
import { gapDepth, gapFigures, gapRowHeight, gapRows, gapYears, gapYearsOf } from '../charts/gap-years.ts'
import { groupYears, isDotted, panelPages, panelRows, panelYears } from '../charts/group-years.ts'
import { intoPages } from '../charts/pages.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Block } from '../document.ts'

/** The figures of each group over the years, a small picture each; nothing if only one year could be drawn. */
export function groupsOverTime(view: MeasureView): Block[] {
  const years = panelYears(view)
  const rows = panelRows(view, years)
  if (years.length < 2 || rows.length === 0) return []
  const of = (part: readonly MeasureRow[]) => part.flatMap((r) => years.flatMap((y) => r.figures[y] ?? []))
  const total = view.rows.find((r) => r.isTotal)
  const figures = panelPages(rows, documentTheme).map((part) =>
    figureOf(groupYears(view, part, years, documentTheme), {
      caption: `${view.title}: ${unitWords[view.unit]} over the years`,
      of: [...of(part), ...(total ? of([total]) : [])],
      key: [
        { how: 'solid', says: 'The group' },
        ...(total && rows.some((r) => !r.isTotal) ? [{ how: 'line', says: total.name } as const] : []),
        ...(of(rows).some(isDotted) ? [{ how: 'dotted', says: 'No figure printed' } as const] : []),
      ],
    }),
  )
  return inParts(figures)
}

/** The distance of each group from the reference, year by year; nothing if only one year could be drawn. */
export function gapsOverTime(view: MeasureView, shown: readonly string[]): Block[] {
  const years = gapYearsOf(view, shown)
  const rows = gapRows(view, years)
  if (years.length === 0 || rows.length === 0 || view.reference === null) return []
  const ratio = rows.some((r) => years.some((y) => r.gaps[y]?.gap.form === 'ratio'))
  const what = ratio ? `how many times the rate of ${view.reference.inSentence}` : `gap to ${view.reference.inSentence}`
  const latest = years.at(-1)
  const ahead = rows.some((r) =>
    years.some((y) => {
      const gap = r.gaps[y]?.gap
      return gap !== undefined && gap.form === 'points' && gap.size < -0.05
    }),
  )
  const deep = gapDepth(view, years)
  const figures = intoPages(rows, (r) => gapRowHeight(r, documentTheme, deep)).map((part) =>
    figureOf(gapYears(view, part, years, documentTheme), {
      caption: `${view.title}: ${what} by year`,
      of: gapFigures(part, years),
      key: [
        ...(rows.some((r) => r.gaps[latest ?? ''] !== undefined)
          ? [{ how: 'solid', says: 'Latest year' } as const]
          : []),
        { how: 'grey', says: 'Years before' },
        ...(ahead ? [{ how: 'outline', says: 'Below the line: ahead' } as const] : []),
      ],
    }),
  )
  return inParts(figures)
}
