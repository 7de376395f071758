import { row, xlsx } from './xlsx.ts'

/**
 * One world of figures, laid out in every way in which offices set a table: what a figure is of stands beside it, above
 * it, above that, or in the title. What every cell means is known before the file is written.
 */

type Axis = 'place' | 'part' | 'group' | 'year' | 'stat'
type Where = Readonly<Partial<Record<Axis, string>>>

export interface LayoutFile {
  readonly bytes: Uint8Array | string
  readonly name: string
  readonly kind: string
  /** By group and year as the plan calls them; null where the source gives none. */
  readonly truths: ReadonlyMap<string, number | null>
  /** What a person who knows the file says to a question of the import: changes of its answers. */
  readonly said: (question: string, columns: readonly string[]) => Said | null
}

export interface Said {
  readonly roles?: Readonly<Record<number, string>>
  readonly only?: Readonly<Record<number, string>>
  readonly more?: Readonly<Record<string, unknown>>
}

const own = 'Cedar Falls School District'
const groupNames: Readonly<Record<string, readonly string[]>> = {
  all: ['All Students', 'Total'],
  asian: ['Asian'],
  black: ['Black', 'Black or African American'],
  hispanic: ['Hispanic', 'Hispanic/Latino'],
  white: ['White'],
  el: ['English Learners'],
}
const statsIn = [['Percent'], ['Percent'], ['Number', 'Percent'], ['Tested', 'Percent Proficient'], ['N', '%']]
const partsIn: readonly (readonly [string, readonly string[]])[] = [
  ['', ['']],
  ['', ['']],
  ['Grade', ['All Grades', 'Grade 3', 'Grade 4']],
  ['Subject', ['Mathematics', 'Reading']],
  ['Gender', ['All', 'Female', 'Male']],
]
const layouts = ['long', 'yearAcross', 'groupAcross', 'yearOver', 'groupOver', 'partOver', 'inTitle'] as const

/** One file, by chance. */
export function layoutFile(chance: () => number): LayoutFile {
  const whole = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1))
  const oneOf = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T
  const layout = oneOf(layouts)
  const groups = Object.keys(groupNames).filter((g) => g === 'white' || chance() < (g === 'all' ? 0.5 : 0.6))
  const called = new Map(groups.map((g) => [g, oneOf(groupNames[g] ?? [])]))
  const starts = Array.from({ length: layout === 'inTitle' ? 1 : whole(1, 3) }, (_, i) => 2016 + i)
  const span = (start: number): string => `${start}-${String(start + 1).slice(2)}`
  const yearText = oneOf([span, (y: number) => `${y + 1}`, (y: number) => `SY ${span(y)}`])
  const places = oneOf([[''], [own, 'Ames'], [own, 'State'], [own, 'Ames', 'Boone', 'Hudson', 'Waverly', 'Denver']])
  const stats = oneOf(statsIn)
  const main = stats.at(-1) ?? ''
  const [partHead, parts] = oneOf(partsIn)
  const form = oneOf(['fraction', 'number', 'number', 'sign'] as const)
  const decimals = whole(0, 1)
  const bases = new Map(groups.map((g) => [g, 25 + chance() * 60]))

  const where: Record<Axis, 'beside' | 'above' | 'over' | null> = {
    place: places.length > 1 ? 'beside' : null,
    part: parts.length > 1 ? 'beside' : null,
    group: layout.startsWith('group') ? 'over' : 'beside',
    year: layout === 'inTitle' ? null : layout.startsWith('year') ? 'over' : 'beside',
    stat: stats.length === 1 ? null : layout.endsWith('Across') ? 'beside' : 'above',
  }
  if (layout === 'partOver' && parts.length > 1) {
    where.part = 'over'
    if (where.stat === null) where.year = 'above'
  }
  const texts: Record<Axis, readonly string[]> = {
    place: places,
    part: parts,
    group: groups,
    year: starts.map(String),
    stat: stats,
  }
  const axes = (at: 'beside' | 'above' | 'over'): Axis[] =>
    (Object.keys(where) as Axis[]).filter((a) => where[a] === at)
  const beside = axes('beside')
  if (chance() < 0.4) beside.reverse()
  const [over] = axes('over')
  const [above] = axes('above')
  const word = (axis: Axis, text: string): string =>
    axis === 'group' ? (called.get(text) ?? '') : axis === 'year' ? yearText(Number(text)) : text
  const each = (of: readonly Axis[]): readonly Where[] =>
    of.reduce<readonly Where[]>((all, a) => all.flatMap((w) => texts[a].map((t) => ({ ...w, [a]: t }))), [{}])

  const known = new Map<string, { readonly percent: number; readonly n: number; readonly gone: boolean }>()
  const cellOf = (w: Where) => {
    const { place = places[0], part = parts[0], group = '', year = String(starts[0]) } = w
    const key = [place, part, group, year].join('|')
    const at = (bases.get(group) ?? 0) * (place === places[0] ? 0.92 + chance() * 0.16 : 0.6 + chance() * 0.6)
    const made = { percent: Number(at.toFixed(decimals)), n: whole(20, 2000), gone: chance() < 0.05 }
    const cell = known.get(key) ?? made
    known.set(key, cell)
    return cell
  }
  const written = (percent: number): string =>
    form === 'fraction'
      ? (percent / 100).toFixed(decimals + 2)
      : percent.toFixed(decimals) + (form === 'sign' ? '%' : '')
  const show = (w: Where): string => {
    const { percent, n, gone } = cellOf(w)
    const stat = w.stat ?? main
    if (gone) return '*'
    return stat === main ? written(percent) : stat === 'Number' ? `${Math.round((percent * n) / 100)}` : `${n}`
  }

  const columns = each([over, above].filter((a) => a !== undefined))
  const body = each(beside).map((w) => [
    ...beside.map((a) => word(a, w[a] ?? '')),
    ...columns.map((c) => show({ ...w, ...c })),
  ])
  // A pivot names each thing once.
  const once = beside.length > 1 && chance() < 0.2
  const sparse = body.map((cells, i) => (once && cells[0] === body[i - 1]?.[0] ? ['', ...cells.slice(1)] : cells))
  const heads: Record<Axis, string> = {
    place: 'District',
    part: partHead,
    group: 'Student group',
    year: 'Year',
    stat: 'Statistic',
  }
  const named = beside.map((a) => heads[a])
  const line = (text: string): string[] => [text, ...columns.map(() => ''), ...named.slice(1).map(() => '')]
  const top = (axis: Axis, i: number): string =>
    i > 0 && columns[i - 1]?.[axis] === columns[i]?.[axis] ? '' : word(axis, columns[i]?.[axis] ?? '')
  const inLower = chance() < 0.5
  const title =
    layout === 'inTitle' ? `Outcomes ${yearText(starts[0] ?? 0)}` : chance() < 0.2 ? 'Outcomes by group' : ''
  const lowest = above ?? over
  const head = [
    ...named.map((h) => (over && above && !inLower ? '' : h)),
    ...columns.map((c) => (lowest === undefined ? main : word(lowest, c[lowest] ?? ''))),
  ]
  const lines = [
    ...(title === '' ? [] : [line(title)]),
    ...(over && above ? [[...named.map((h) => (inLower ? '' : h)), ...columns.map((_, i) => top(over, i))]] : []),
    head,
    ...sparse,
    ...(chance() < 0.3 ? [line('* Fewer than 10 students')] : []),
  ]
  const inBook = chance() < 0.4
  const number = (cell: string) => {
    const [, digits, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(cell) ?? []
    if (digits === undefined) return cell
    return sign ? { xml: `<c s="3"><v>${Number(digits) / 100}</v></c>` } : Number(digits)
  }
  return {
    bytes: inBook
      ? xlsx([{ data: lines.map((l, i) => row(i + 1, l.map(number))).join('') }], { formats: ['0.0%'] })
      : `${lines.map((l) => l.join(',')).join('\n')}\n`,
    name: inBook ? 'results.xlsx' : 'results.csv',
    kind: [layout, form, stats.join('+'), parts.join('+'), `${places.length} places`, once ? 'each name once' : '']
      .filter(Boolean)
      .join(', '),
    truths: new Map([
      // All students who are girls are girls, whichever column says it.
      ...(partHead === 'Gender' ? (['Female', 'Male'] as const) : []).flatMap((part) =>
        starts.flatMap((start) => {
          const cell = known.get([places[0], part, 'all', String(start)].join('|'))
          return cell === undefined
            ? []
            : [[`${part === 'Female' ? 'f' : 'm'} ${span(start)}`, cell.gone ? null : cell.percent] as const]
        }),
      ),
      ...groups.flatMap((group) =>
        starts.map((start) => {
          const { percent, gone } = cellOf({ group, year: String(start) })
          return [`${group} ${span(start)}`, gone ? null : percent] as const
        }),
      ),
    ]),
    said: (question, names) => {
      const about = /(?:differ by|value in) “([^”]*)”/.exec(question)?.[1]
      const at = about === undefined ? -1 : names.indexOf(about)
      const axis = beside[at]
      if (axis === 'part') return { roles: { [at]: 'only' }, only: { [at]: parts[0] ?? '' } }
      if (axis === 'stat') return { roles: { [at]: 'only' }, only: { [at]: main } }
      if (about !== undefined) return { roles: { [at]: axis ?? 'ignored' } }
      if (question.includes('No column has the year')) return { more: { allOf: span(starts[0] ?? 0) } }
      if (question.includes('how the figures are')) return { more: { percentForm: form } }
      if (question.includes('Choose the school year “')) return { more: { yearForm: 'ending', yearSaid: true } }
      if (question.includes('figures for this measure')) return { more: {} }
      if (!question.includes('with the figure')) return null
      const role = (c: Where): string =>
        (c.stat ?? main) !== main || (c.part ?? parts[0]) !== parts[0]
          ? 'ignored'
          : c.year
            ? 'yearFigure'
            : c.group
              ? 'groupFigure'
              : 'figure'
      return { roles: Object.fromEntries(columns.map((c, i) => [beside.length + i, role(c)])) }
    },
  }
}
