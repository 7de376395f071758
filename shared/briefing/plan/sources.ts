import { where } from '../../domain/plan.ts'
import type { Context } from '../board/context.ts'
import type { Block, Row } from '../document.ts'
import { dayInWords, listed, yearInWords } from '../format.ts'
import type { MeasureView } from '../measure-view.ts'
import { cell, table, words } from '../parts/table.ts'

/** One thing that was entered for a group and a year, and what was entered with it beside the figure. */
interface Entry {
  readonly what: string
  readonly year: string
  readonly group: string
  readonly source: string
  readonly facts: string
}

/**
 * Where the figures of a measure are from: source, day, whether it was public, and the mark that stood in it, by years
 * and groups. It says nothing that differs by what suppression withholds: a figure that may not be shown has its row
 * as every other has. Nothing where nothing was entered beside the figures.
 */
export function sources(ctx: Context, view: MeasureView): Block[] {
  const entries = entriesOf(ctx, view)
  if (entries.length === 0) return []
  const together = new Map<string, Entry[]>()
  for (const e of entries) {
    const key = [e.what, e.source, e.facts].join('\n')
    together.set(key, [...(together.get(key) ?? []), e])
  }
  const everyGroup = new Set(entries.map((e) => e.group))
  return [
    table(
      `${view.title}: where its figures are from`,
      [words('What', 1), words('Years and groups', 2.2), words('Source', 2), words('Besides', 1.8)],
      [...together.values()].map(
        (own): Row => ({
          cells: [
            { text: own[0]?.what ?? '' },
            { text: extent(ctx, own, everyGroup) },
            cell(own[0]?.source ?? '', 'Not given'),
            cell(own[0]?.facts ?? ''),
          ],
        }),
      ),
    ),
  ]
}

function entriesOf(ctx: Context, view: MeasureView): Entry[] {
  const { plan, write } = ctx
  const at = `Measure ${view.title}, source`
  const line = (text: string | undefined) => write.line(text, at)
  const on = (word: string, day: string | undefined) => (day ? `${word}${dayInWords(day)}` : '')
  const joined = (parts: readonly (string | undefined)[]) => parts.filter((p) => p).join('; ')
  const readingFacts = (r: { date?: string; public?: boolean; mark?: string }) =>
    joined([
      on('', r.date),
      r.public === undefined ? '' : r.public ? 'public' : 'not public',
      r.mark ? `marked “${line(r.mark)}”` : '',
    ])
  const found: Entry[] = []
  const add = (what: string, of: { year?: string; group?: string }, source: string, facts: string) => {
    if (of.year && of.group && (source !== '' || facts !== ''))
      found.push({ what, year: of.year, group: of.group, source, facts })
  }
  for (const v of inOrder(where(plan, 'value', 'measure', view.id)))
    add('Figures', v, line(v.reading?.source), readingFacts(v.reading ?? {}))
  for (const t of inOrder(where(plan, 'target', 'measure', view.id)))
    add('Targets', t, '', joined([on('set on ', t.aim?.setOn), on('by ', t.aim?.by)]))
  for (const i of inOrder(where(plan, 'interim', 'measure', view.id))) {
    const point = line(i.point) || 'Point in the year'
    const counted = i.cumulative ? 'counted since the start of the year' : ''
    if (i.reading) add(point, i, line(i.reading.source), joined([readingFacts(i.reading), counted]))
    add(`${point}, target`, i, '', on('by ', i.aim?.date))
  }
  return found
}

const inOrder = <T extends { readonly id: string; readonly year?: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (a.year ?? '').localeCompare(b.year ?? '') || (a.id < b.id ? -1 : 1))

/** "2021–22 to 2024–25, all groups; 2025–26: All students, Hispanic or Latino". */
function extent(ctx: Context, own: readonly Entry[], everyGroup: ReadonlySet<string>): string {
  const byYear = new Map<string, string[]>()
  for (const e of own) byYear.set(e.year, [...(byYear.get(e.year) ?? []), e.group])
  const groupsOf = (year: string) => [...new Set(byYear.get(year))].sort().join('\n')
  const years = [...byYear.keys()].sort()
  const alike = new Map<string, string[]>()
  for (const y of years) alike.set(groupsOf(y), [...(alike.get(groupsOf(y)) ?? []), y])
  return [...alike]
    .map(([key, ys]) => {
      const ids = new Set(key.split('\n'))
      const names = ctx.plan
        .all('studentGroup')
        .filter((g) => ids.has(g.id))
        .map((g) => ctx.write.line(g.name, 'Student group') || 'Group without a name')
      const which = everyGroup.size > 1 && ids.size === everyGroup.size ? 'all groups' : names.join(', ')
      return `${spans(ys)}, ${which}`
    })
    .join('; ')
}

/** Years in words, those that follow each other as one span. */
function spans(years: readonly string[]): string {
  const runs: string[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && Number(year.slice(0, 4)) === Number(before.slice(0, 4)) + 1) run.push(year)
    else runs.push([year])
  }
  return listed(
    runs.flatMap((run) =>
      run.length > 2
        ? [`${yearInWords(run[0] ?? '')} to ${yearInWords(run.at(-1) ?? '')}`]
        : run.map((y) => yearInWords(y)),
    ),
  )
}
