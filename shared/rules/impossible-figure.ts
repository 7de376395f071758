import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { inSentence } from '../domain/people.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import { cellsOf, isShown } from '../figures/suppression.ts'
import { commas, compareKeys, figureAsTyped, figureWords, listed, plural } from '../words/index.ts'
import { eachOf, type Finding, named, openGoalOf } from './finding.ts'

type Measure = RecordOf<'measure'>
type Value = RecordOf<'value'>
type Placed = Value & { readonly group: string; readonly year: string }

/** The figures of a measure that can be checked: one that is withheld at the source or not reported can't be wrong. */
const given = (plan: Plan, measure: string): readonly Placed[] =>
  where(plan, 'value', 'measure', measure).filter(
    (v): v is Placed =>
      v.group !== undefined &&
      v.year !== undefined &&
      v.reading !== undefined &&
      v.reading.state !== 'withheld' &&
      v.reading.state !== 'notReported',
  )

const plain = (figure: number): string => figureAsTyped(figure, 4)
function decimalsOf(figure: number): number {
  const text = String(figure)
  const point = text.indexOf('.')
  return point < 0 ? 0 : Math.min(4, text.length - point - 1)
}

/** True if the figure is a share of the children counted: a rate of events can pass 100, and is not one then. */
const isShare = (m: Measure, figure: number | undefined): boolean =>
  (m.unit ?? 'percent') === 'percent' || (m.unit === 'rate' && (figure ?? 0) <= 100)

interface Wrong {
  readonly value: Placed
  /** Other values whose figures are quoted. */
  readonly beside?: readonly Placed[]
  /** What is wrong: with the figures if all of them may be shown, otherwise without. */
  readonly says: string
  readonly bare: string
  readonly do: string
}

/** A finding for each impossible value: for the cabinet, since a typing mistake is for the office to fix. */
function findingsOf(plan: Plan, m: Measure, rule: string, wrong: readonly Wrong[]): readonly Finding[] {
  const isOpen = (v: Placed) => isShown(cellsOf(plan, m.id, v.year).get(v.group))
  return wrong.map(({ value, beside = [], says, bare, do: deed }) => {
    const group = plan.get('studentGroup', value.group)
    const open = [value, ...beside].every(isOpen)
    return {
      rule,
      severity: 'gap',
      audience: 'cabinet',
      step: 'align-goals',
      about: [
        { kind: 'value', id: value.id },
        { kind: 'measure', id: m.id },
        { kind: 'goal', id: m.goal ?? '' },
        { kind: 'studentGroup', id: value.group },
      ],
      field: 'figure',
      says: `${named('Measure', m.short)}, ${yearInWords(value.year)}, ${inSentence(group?.name?.trim() || 'a group', group?.isTotal ?? false, m)}: ${open ? says : bare}.`,
      do: deed,
      act: 'Look at the figure',
    }
  })
}

const look = (rule: string, find: (plan: Plan, m: Measure, values: readonly Placed[]) => readonly Wrong[]) =>
  eachOf(rule, 'measure', (whole, m) => {
    if (openGoalOf(whole, m) === undefined) return []
    const plan = planOfMeasure(whole, m.id)
    return findingsOf(plan, m, rule, find(plan, m, given(plan, m.id)))
  })

/** A count and a percent that contradict each other: 1,240 of 18,600 is not 66.1 %. */
export const countAgainstPercent = look('impossible-figure/count', (_plan, m, values) =>
  values.flatMap((value): Wrong[] => {
    const { figure, n, numerator } = value.reading ?? {}
    if (figure === undefined || !n || numerator === undefined || numerator > n || !isShare(m, figure)) return []
    const share = (numerator / n) * 100
    // A difference of one in the last written digit is allowed: some sources round, and some cut off.
    if (Math.abs(share - figure) <= 10 ** -decimalsOf(figure) + 1e-9) return []
    const is = figureWords(share, 1)
    return [
      {
        value,
        says: `${commas(numerator)} of ${commas(n)} is ${is} percent, but the figure says ${plain(figure)}`,
        bare: 'the count and the percent contradict each other',
        do: 'Look both up in the source, and correct the wrong one.',
      },
    ]
  }),
)

/**
 * More than the whole, or less than nothing: over 100 percent, more children with the outcome than there are, a group
 * larger than all.
 */
export const overTheWhole = look('impossible-figure/whole', (plan, m, values) => {
  const total = plan.all('studentGroup').find((g) => g.isTotal)?.id
  const ofAll = new Map(values.flatMap((v) => (v.group === total ? [[v.year, v] as const] : [])))
  return values.flatMap((value): Wrong[] => {
    const { figure, n, numerator } = value.reading ?? {}
    const whole = value.group === total ? undefined : ofAll.get(value.year)
    const all = whole?.reading
    const unit = m.unit ?? 'percent'
    const say = (says: string, bare: string, what: string, beside?: Placed): Wrong[] => [
      {
        value,
        ...(beside && { beside: [beside] }),
        says,
        bare,
        do: `Look it up in the source, and correct the ${what}.`,
      },
    ]
    if (figure !== undefined && unit === 'percent' && figure > 100)
      return say(`${plain(figure)} is more than 100 percent`, 'the figure is more than 100 percent', 'figure')
    if (figure !== undefined && unit !== 'score' && figure < 0)
      return say(`${plain(figure)} is less than zero`, 'the figure is less than zero', 'figure')
    if (n !== undefined && numerator !== undefined && numerator > n && (unit !== 'rate' || isShare(m, figure)))
      return say(
        `${commas(numerator)} of ${commas(n)} is more than all of them`,
        'more met it than were counted',
        'counts',
      )
    if (n !== undefined && all?.n !== undefined && n > all.n)
      return say(
        `${commas(n)} were counted, but only ${commas(all.n)} of all students`,
        'more were counted than there are in all',
        'number counted, here or for all',
        whole,
      )
    if (unit === 'count' && figure !== undefined && all?.figure !== undefined && figure > all.figure)
      return say(
        `${plain(figure)} is more than the ${plain(all.figure)} for all students`,
        'the figure is more than the one for all students',
        'figure, here or for all',
        whole,
      )
    return []
  })
})

/**
 * How many times its neighbors a figure must be to be a mistake: it was given as a part of 1, or its decimal point has
 * slipped.
 */
const SLIPPED_TIMES = 40

/** A figure far from those of the years beside it. */
export const farFromNeighbors = look('impossible-figure/slip', (_plan, m, values) => {
  const figures = values.flatMap((value) => {
    const figure = value.reading?.figure
    return figure !== undefined && figure > 0 ? [{ value, figure }] : []
  })
  return [...Map.groupBy(figures, (f) => f.value.group).values()].flatMap((list) => {
    // Nearly every row stays within that.
    if (!farApart(Math.min(...list.map((f) => f.figure)), Math.max(...list.map((f) => f.figure)))) return []
    const row = list.toSorted((a, b) => compareKeys(a.value.year, b.value.year))
    return row.flatMap(({ value, figure }, i): Wrong[] => {
      const sides = [i - 1, i + 1].flatMap((k) => (row[k] ? [{ ...row[k], k }] : []))
      const low = sides.every((s) => figure / s.figure <= 1 / SLIPPED_TIMES)
      const high = sides.every((s) => figure / s.figure >= SLIPPED_TIMES)
      const [first] = sides
      if (first === undefined || !(low || high)) return []
      // At an end of the row, the one neighbor may be the wrong figure: then it is also far from its other neighbor.
      const beyond = sides.length === 1 ? row[2 * first.k - i] : undefined
      if (beyond && farApart(first.figure, beyond.figure)) return []
      // With only two figures, either may be wrong: a share that looks like a part of 1 is, otherwise the later one.
      if (row.length === 2 && !(isShare(m, figure) ? low : i === 1)) return []
      // A small count may well grow that much.
      if (m.unit === 'count' && Math.max(figure, ...sides.map((s) => s.figure)) < 400) return []
      const stand = listed(sides.map((s) => `${plain(s.figure)} in ${yearInWords(s.value.year)}`))
      return [
        {
          value,
          beside: sides.map((s) => s.value),
          says: `${plain(figure)} is far from ${stand}`,
          bare: `the figure is far from ${plural(sides.length, 'the one for the year', 'the ones for the years')} beside it`,
          do: 'Look it up in the source, and correct it; if the source itself is wrong, mark it as not reported.',
        },
      ]
    })
  })
})

const farApart = (a: number, b: number): boolean => a / b >= SLIPPED_TIMES || b / a >= SLIPPED_TIMES
