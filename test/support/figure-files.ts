/**
 * Files of figures as states, data offices and spreadsheets make them, each from a world that is known: what every
 * group's figure of every year really is. Whoever reads the file can be held to that, and not to what the file seems to say.
 */

/** Chance that can be had again: the same seed makes the same files. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Truth {
  /** The group's name in the file. */
  readonly group: string
  /** "2018-19". */
  readonly year: string
  /** In percent; null where the source gives none. */
  readonly percent: number | null
  readonly n: number
}

export interface FigureFile {
  readonly text: string
  readonly name: string
  /** What it is made of, for the sentence of a test that fails. */
  readonly kind: string
  readonly truths: readonly Truth[]
  /** What a person who knows the file says of it when asked. */
  readonly answers: { readonly percentForm: 'fraction' | 'number' | 'sign'; readonly numberStyle: 'point' | 'comma' }
}

const groupNames = ['All Students', 'Asian', 'Black', 'Hispanic', 'White', 'Two or More Races', 'English Learners']
const away = ['ADAMS 12', 'BOULDER VALLEY', 'CHERRY CREEK 5', 'DOUGLAS COUNTY', 'ESTES PARK', 'FALCON 49', 'GREELEY 6']
const marks = ['*', '<5', 'n/a', '--', 'LNE', '']
const writings = ['fraction', 'percent', 'sign', 'formats', 'mixed', 'comma', 'slipped', 'counts'] as const

/** One file, by chance. */
export function figureFile(chance: () => number): FigureFile {
  const whole = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1))
  const oneOf = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T
  const writing = oneOf(writings)
  const wide = chance() < 0.25
  const decimals = whole(1, 3)
  const rare = chance() < 0.35
  const footnotes = chance() < 0.5
  const title = chance() < 0.3
  const withheld = chance() < 0.6
  const years = Array.from({ length: writing === 'slipped' ? whole(3, 6) : whole(1, 5) }, (_, i) => 2015 + i)
  const groups = groupNames.slice(0, whole(2, groupNames.length))
  const others = chance() < 0.5 ? [] : Array.from({ length: oneOf([3, 7, 40]) }, (_, i) => away[i] ?? `PLACE ${i}`)
  // What is rare differs from group to group so much that only other years can tell a slip.
  const slip = oneOf(rare ? (['year', 'cell'] as const) : (['year', 'cell', 'group'] as const))
  const slipYear = oneOf(years)
  const slipAll = slip === 'year' && chance() < 0.5
  const slipGroups = new Set(groups.filter(() => slipAll || (slip === 'year' && chance() < 0.5)))
  if (slipGroups.size === 0) slipGroups.add(oneOf(groups))
  const separator = writing === 'comma' ? ';' : oneOf([',', ',', '\t'])
  const asFraction = writing === 'fraction' || ((writing === 'formats' || writing === 'slipped') && chance() < 0.5)

  const round = (value: number): number => Number(value.toFixed(decimals))
  const write = (percent: number, slipped: boolean, group: string, year: number): string => {
    const given = slipped ? percent / 100 : percent
    const fraction = asFraction || (writing === 'mixed' && (group.length + year) % 2 === 0)
    const digits = fraction
      ? (given / 100).toFixed(decimals + (slipped ? 4 : 2))
      : given.toFixed(decimals + (slipped ? 2 : 0))
    const text = writing === 'comma' ? digits.replace('.', ',') : digits
    return writing === 'sign' ? `${text}%` : text
  }
  const truths: Truth[] = []
  // By a group that does sixteen times better than all others nobody can tell a slip either: 15 and 0.96 percent may be so.
  const least = writing === 'slipped' && slip === 'group' ? 30 : 12
  const bases = new Map(groups.map((g) => [g, rare ? 0.4 + chance() * 9 : least + chance() * (90 - least)]))
  const rows: string[][] = []
  const format = oneOf(['DataFormat', 'Unit', 'Type of value'])
  const add = (place: string | null, own: boolean): void => {
    const base = (g: string): number => (bases.get(g) ?? 0) * (own ? 1 : 0.5 + chance())
    const lines = new Map<string, string[]>()
    for (const group of groups)
      for (const year of years) {
        const inYear = slip === 'group' || year === slipYear
        const slipped = own && writing === 'slipped' && inYear && slipGroups.has(group)
        const percent = Math.min(99, round(base(group) * (0.85 + chance() * 0.3)))
        const n = whole(30, 4000)
        const gone = withheld && !(rare && writing === 'slipped') && !slipped && chance() < 0.12
        const cell = gone ? oneOf(marks) : write(percent, slipped, group, year)
        if (own) truths.push({ group, year: `${year - 1}-${String(year).slice(2)}`, percent: gone ? null : percent, n })
        const at = place === null ? [] : [place]
        if (wide) lines.set(group, [...(lines.get(group) ?? [...at, group]), cell])
        else if (writing === 'formats') {
          const count = gone ? cell : String(Math.round((percent * n) / 100))
          const pair = [
            [...at, group, String(year), 'Percent', cell],
            [...at, group, String(year), 'Number', count],
          ]
          rows.push(...(year % 2 === 0 ? pair : pair.toReversed()))
        } else if (writing === 'counts') rows.push([...at, group, String(year), String(n), cell])
        else rows.push([...at, group, String(year), cell])
      }
    rows.push(...lines.values())
  }
  const order = [...others.slice(0, 2), 'DENVER COUNTY 1', ...others.slice(2)]
  for (const place of order) add(others.length === 0 ? null : place, place === 'DENVER COUNTY 1')
  const yearHeads = years.map((y) => oneOf([`${y}`, `${y}`, `SY ${y}`, `${y} %`, `${y - 1}-${String(y).slice(2)}`]))
  const figureHead = oneOf(['Data', 'Value', 'Rate', 'Percent', 'Percent of students', 'Result'])
  const heads = [
    ...(others.length === 0 ? [] : ['District']),
    'Student group',
    ...(wide
      ? yearHeads
      : writing === 'formats'
        ? ['Year', format, 'Data']
        : ['Year', ...(writing === 'counts' ? ['Students'] : []), figureHead]),
  ]
  const quoted = (cells: readonly string[]): string =>
    cells.map((c) => (c.includes(separator) || c.includes('"') ? `"${c.replaceAll('"', '""')}"` : c)).join(separator)
  const blank = heads.map(() => '')
  const lines = [
    ...(title ? [quoted(['Outcomes by student group', ...blank.slice(1)]), blank.join(separator)] : []),
    quoted(heads),
    ...rows.map(quoted),
    ...(footnotes
      ? [
          blank.join(separator),
          quoted(['* Fewer than 10 students', ...blank.slice(1)]),
          oneOf(['Source: the state, 2020', 'Note: figures are rounded, and small groups are withheld']),
        ]
      : []),
  ]
  const kind = [
    writing === 'slipped' ? `one ${slip} a hundred times too small` : writing,
    asFraction ? 'in fractions' : '',
    wide ? 'a column a year' : 'a row a year',
    rare ? 'rare' : 'common',
    `${decimals} decimals`,
    `${others.length} other places`,
    footnotes ? 'footnotes' : '',
  ]
  return {
    text: `${lines.join('\n')}\n`,
    name: 'outcomes.csv',
    kind: kind.filter(Boolean).join(', '),
    truths,
    answers: {
      percentForm: writing === 'mixed' ? 'sign' : asFraction ? 'fraction' : 'number',
      numberStyle: writing === 'comma' ? 'comma' : 'point',
    },
  }
}
