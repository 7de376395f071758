import { earliestOf } from '../days/index.ts'
import { groupName } from '../domain/group-names.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { inSentence, rowName, whatWords, whoOfAll } from '../domain/people.ts'
import { where } from '../domain/plan.ts'
import { inYearOrder } from '../domain/points.ts'
import { compareKeys } from '../words/index.ts'
import {
  type FigureCell,
  type FigureGroup,
  type FigureMeasure,
  type GroupFigure,
  type GroupGap,
  isPrinted,
  type ShownFigure,
} from './figure.ts'
import { gapOf } from './gap.ts'
import type { FiguresPlan as Plan } from './parts.ts'
import { type Cell, cellsOf, isShown, isWithheld } from './suppression.ts'

type Measure = RecordOf<'measure'>

/** The most letters of a population that fit beside a name on its one line. */
const mostBesideName = 20

/** Makes typed words fit for print; `what` says which they are. */
export type Clean = (text: string, what: 'measure' | 'source' | 'note' | 'group') => string

/**
 * One decimal where not all figures are whole. On a scale from 1 to 5 the second one is what moves: 3.66 and 3.74 would be
 * the same, and a target of 3.75 another one.
 */
function decimalsOf({ unit }: Measure, figures: readonly number[]): FigureMeasure['decimals'] {
  if (unit === 'count' || figures.every(Number.isInteger)) return 0
  return unit === 'score' && figures.some((f) => Math.abs(f) < 10 && (String(f).split('.')[1] ?? '').length > 1) ? 2 : 1
}

/** Years in which a measure has a reading, in order. */
export function yearsOf(plan: Plan, measure: string): readonly string[] {
  const years = new Set<string>()
  for (const v of where(plan, 'value', 'measure', measure)) if (v.year && v.reading) years.add(v.year)
  return [...years].sort()
}

/** One table of a measure: of a year, or of a point within it. */
export interface TableOfMeasure {
  readonly year: string
  readonly point: string | null
  cell(group: string): Cell | undefined
}

/** Makes the figures of one measure: the only place where a cell becomes one. */
export class FiguresOfMeasure {
  readonly measure: FigureMeasure
  readonly years: readonly string[]
  readonly targetYears: readonly string[]
  readonly #groups = new Map<string, FigureGroup>()
  readonly #cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>
  readonly #targets = new Map<string, number>()
  readonly #garbled = new Set<string>()
  readonly #reported = new Set<string>()
  readonly #plan: Plan
  readonly #m: Measure
  readonly #clean: Clean

  constructor(plan: Plan, m: Measure, clean: Clean) {
    this.#plan = plan
    this.#m = m
    this.#clean = clean
    this.years = yearsOf(plan, m.id)
    this.#cells = new Map(this.years.map((y) => [y, cellsOf(plan, m.id, y)]))
    const targetYears = new Set<string>()
    for (const t of where(plan, 'target', 'measure', m.id)) {
      if (typeof t.aim?.figure !== 'number' || !t.year || !t.group) continue
      this.#targets.set(`${t.group} ${t.year}`, t.aim.figure)
      targetYears.add(t.year)
    }
    this.targetYears = [...targetYears].sort()
    for (const { group, year, reading } of where(plan, 'value', 'measure', m.id)) {
      if (!group || !year || !reading) continue
      if (reading.state === 'notReported') this.#reported.add(group)
      const said = (reading.mark ?? '').trim() !== '' || typeof reading.figure === 'number'
      if ((reading.state ?? 'given') === 'given' && said && !Number.isFinite(reading.figure))
        this.#garbled.add(`${group} ${year}`)
    }
    const shown = [...this.#cells.values()].flatMap((c) => [...c.values()].flatMap((x) => (isShown(x) ? x.shown : [])))
    this.measure = {
      id: m.id,
      // Without a name of its own a paper calls it by what it counts.
      title: clean(m.short?.trim() || whatWords(m), 'measure') || 'Measure without a name',
      unit: m.unit ?? 'percent',
      people: m.people,
      population: m.population,
      decimals: decimalsOf(m, [...shown, ...this.#targets.values()]),
    }
  }

  /** Its years and the points within them that have figures. */
  get tables(): readonly TableOfMeasure[] {
    this.#tables ??= this.#everyTable()
    return this.#tables
  }

  #tables: readonly TableOfMeasure[] | undefined

  #everyTable(): readonly TableOfMeasure[] {
    const points = new Set(
      where(this.#plan, 'interim', 'measure', this.#m.id).flatMap((i) =>
        i.year && i.point && i.reading ? [JSON.stringify([i.year, i.point])] : [],
      ),
    )
    return [
      ...this.years.map((year) => ({ year, point: null, cell: (g: string) => this.#cells.get(year)?.get(g) })),
      ...[...points].sort().map((key) => {
        const [year, point] = JSON.parse(key) as [string, string]
        return { year, point, cell: (g: string) => cellsOf(this.#plan, this.#m.id, year, point).get(g) }
      }),
    ]
  }

  groupOf(g: RecordOf<'studentGroup'>): FigureGroup {
    const known = this.#groups.get(g.id)
    if (known !== undefined) return known
    const name = this.#clean(groupName(this.#plan, g), 'group') || 'Group without a name'
    const isTotal = g.isTotal ?? false
    const population = this.#m.population && this.#clean(this.#m.population, 'measure')
    const of = { ...this.#m, population, alone: isTotal && !this.#isGrouped() }
    const row = rowName(name, isTotal, of)
    const plain = inSentence(name, isTotal, of)
    const who = (most?: number) => (isTotal ? whoOfAll({ ...this.#m, population }, most) || this.#fewerThanAll(g) : '')
    const made: FigureGroup = {
      id: g.id,
      name: row,
      asRow: `${row}${who(mostBesideName)}`,
      inSentence: `${plain}${who()}`,
      plain,
      isTotal,
    }
    this.#groups.set(g.id, made)
    return made
  }

  /** “ counted” behind all students, where who they are is not entered and they are far fewer than the district's: those of a grade. */
  #fewerThanAll(total: RecordOf<'studentGroup'>): string {
    if (this.#m.people !== 'children' || this.#m.population?.trim()) return ''
    const enrolled = total.enrollment ?? this.#plan.all('district')[0]?.enrollment
    const counts = where(this.#plan, 'value', 'measure', this.#m.id).flatMap(({ group, reading }) =>
      group === total.id && reading?.n ? [reading.n] : [],
    )
    return enrolled !== undefined && counts.length > 0 && Math.max(...counts) < 0.9 * enrolled ? ' counted' : ''
  }

  /** True where a figure or a target of a group other than the total was entered. */
  #isGrouped(): boolean {
    return (['value', 'target', 'interim', 'reportedFigure', 'gap'] as const).some((kind) =>
      where(this.#plan, kind, 'measure', this.#m.id).some(
        ({ group }) => !this.#plan.get('studentGroup', group)?.isTotal,
      ),
    )
  }

  #cell(group: string, year: string): FigureCell {
    const cell = this.#cells.get(year)?.get(group) ?? { none: 'empty' }
    return 'none' in cell && this.#garbled.has(`${group} ${year}`) ? { none: 'notNumber' } : cell
  }

  reading(group: FigureGroup, year: string): GroupFigure {
    return { is: 'reading', measure: this.measure, group, year, point: null, cell: this.#cell(group.id, year) }
  }

  /** Null where none was set; `hides`: what is not printed of its row, and takes the target with it. */
  target(group: FigureGroup, year: string, hides: FigureCell | undefined): GroupFigure | null {
    const figure = this.#targets.get(`${group.id} ${year}`)
    if (figure === undefined) return null
    const cell = hides ?? { shown: figure, n: null, numerator: null }
    return { is: 'target', measure: this.measure, group, year, point: null, cell }
  }

  hasFigure = (year: string): boolean =>
    [...(this.#cells.get(year)?.values() ?? [])].some((c) => isShown(c) || isWithheld(c))

  isEntered = (group: string): boolean =>
    this.years.some((y) => !('none' in this.#cell(group, y)) || this.#garbled.has(`${group} ${y}`)) ||
    this.targetYears.some((y) => this.#targets.has(`${group} ${y}`)) ||
    this.#reported.has(group)

  gaps(group: FigureGroup, reference: FigureGroup, baselineYear: string | null): Readonly<Record<string, GroupGap>> {
    const found: Record<string, GroupGap> = {}
    for (const year of this.#isEveryone(group, reference) ? [] : this.years) {
      const gap = this.#gapIn(year, group, reference, baselineYear)
      if (gap !== null) found[year] = gap
    }
    return found
  }

  /** The gap in one year. */
  gapIn(year: string, group: FigureGroup, reference: FigureGroup, baselineYear: string | null): GroupGap | null {
    return this.#isEveryone(group, reference) ? null : this.#gapIn(year, group, reference, baselineYear)
  }

  #gapIn(year: string, group: FigureGroup, reference: FigureGroup, baselineYear: string | null): GroupGap | null {
    const now = [this.reading(group, year), this.reading(reference, year)]
    const since = baselineYear !== null && baselineYear < year ? baselineYear : null
    const then = since === null ? [] : [this.reading(group, since), this.reading(reference, since)]
    const [own, theirs, ownThen, theirsThen] = [...now, ...then].map((f) => f.cell as Cell)
    const gap = gapOf({
      measure: this.#m,
      decimals: this.measure.decimals,
      group: own,
      reference: theirs,
      groupBaseline: ownThen,
      referenceBaseline: theirsThen,
    })
    return gap && { group, reference, year, gap, of: [...now, ...then] }
  }

  /** True if a group is everybody counted, as English learners are in a test of English: it can't be behind itself. */
  #isEveryone(group: FigureGroup, reference: FigureGroup): boolean {
    if (!reference.isTotal) return false
    let seen = false
    for (const year of this.years) {
      const [own, all] = [this.reading(group, year), this.reading(reference, year)]
      if (!isPrinted(own) || !isPrinted(all)) continue
      if (!same(own, all)) return false
      seen = true
    }
    return seen
  }

  /**
   * Every point within a year that has an entry, the earliest first. `own`: the goal's own groups. `without`: groups
   * that get no target, because of withheld parts of their rows.
   */
  points(own: ReadonlySet<string>, without: ReadonlyMap<string, FigureCell>): readonly YearPoint[] {
    const entered = where(this.#plan, 'interim', 'measure', this.#m.id).filter((i) => i.year && i.point && i.group)
    const byPoint = Map.groupBy(entered, (i) => `${i.year} ${i.point}`)
    const hidden = new Map<string, FigureCell>()
    // A target of spring may be a set share of the way from what is withheld of fall.
    for (const { year, point, group } of entered) {
      const cell = cellsOf(this.#plan, this.#m.id, year as string, point).get(group as string)
      if (isWithheld(cell)) hidden.set(`${group} ${year}`, cell)
    }
    const hides = (group: string, year: string) => without.get(group) ?? hidden.get(`${group} ${year}`)
    const points = [...byPoint.values()].map((list) => this.#point(list, own, hides))
    // If a point of a year has no day, the names give their order.
    const undated = new Set(points.flatMap((p) => (p.date === '' ? p.year : [])))
    return points.sort(
      (a, b) =>
        compareKeys(a.year, b.year) ||
        (undated.has(a.year) ? inYearOrder(a.name, b.name) : 0) ||
        compareKeys(a.date, b.date),
    )
  }

  #point(
    list: readonly RecordOf<'interim'>[],
    own: ReadonlySet<string>,
    hides: (group: string, year: string) => FigureCell | undefined,
  ): YearPoint {
    const year = list[0]?.year as string
    const point = list[0]?.point as string
    const cells = cellsOf(this.#plan, this.#m.id, year, point)
    const shown = [...cells.values()].flatMap((c) => (isShown(c) ? [c.shown] : []))
    const aims = list.flatMap((i) => (typeof i.aim?.figure === 'number' ? [i.aim.figure] : []))
    const within = decimalsOf(this.#m, this.#m.unit === 'score' ? [...shown, ...aims] : shown)
    const measure: FigureMeasure = {
      ...this.measure,
      decimals: Math.max(within, this.measure.decimals) as FigureMeasure['decimals'],
    }
    const of = (group: FigureGroup, is: GroupFigure['is'], cell: FigureCell): GroupFigure => ({
      is,
      measure,
      group,
      year,
      point: this.#clean(point, 'measure'),
      cell,
    })
    const days = list.map((i) => (i.reading?.date ? earliestOf(i.reading.date) : (i.aim?.date ?? ''))).sort()
    return {
      year,
      name: this.#clean(point, 'measure'),
      date: days[0] ?? '',
      cumulative: list.some((i) => i.cumulative === true),
      read: list.some((i) => i.reading !== undefined),
      rows: list.flatMap((i) => {
        const g = this.#plan.get('studentGroup', i.group)
        if (g === undefined) return []
        const group = this.groupOf(g)
        const cell = cells.get(g.id) ?? { none: 'empty' as const }
        const aim = i.aim?.figure
        return [
          {
            of: group,
            own: own.has(g.id),
            reading: i.reading === undefined ? null : of(group, 'reading', cell),
            target:
              typeof aim !== 'number'
                ? null
                : of(group, 'target', hides(g.id, year) ?? { shown: aim, n: null, numerator: null }),
          },
        ]
      }),
    }
  }
}

/** A point within a year: "winter". */
export interface YearPoint {
  readonly year: string
  readonly name: string
  /** The first day that its readings or targets name; empty where none does. */
  readonly date: string
  /** Counted since the start of the year. */
  readonly cumulative: boolean
  /** False where only targets were set. */
  readonly read: boolean
  readonly rows: readonly {
    readonly of: FigureGroup
    readonly own: boolean
    readonly reading: GroupFigure | null
    readonly target: GroupFigure | null
  }[]
}

const same = ({ cell: a }: ShownFigure, { cell: b }: ShownFigure): boolean =>
  a.n !== null && a.n > 0 && a.n === b.n && a.shown === b.shown
