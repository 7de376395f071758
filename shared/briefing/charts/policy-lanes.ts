import { roughInWords } from '../../days/index.ts'
import type { DatedPolicy, PolicyDay, PolicyStep } from '../../rules/policy-days.ts'
import { compareKeys, small } from '../../words/index.ts'
import { shortened } from '../text.ts'
import type { ClockLine, Lane } from './clock-line.ts'
import { textOf } from './lettering.ts'
import { lineStep, nameLines } from './names.ts'
import { onGround } from './on-ground.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** The signs on a policy's line, and their meaning in words. */
const signs: Readonly<Record<PolicyStep, string>> = { firstReading: '1', secondReading: '2', adopted: 'A', review: 'R' }
const stepWords: Readonly<Record<PolicyStep, string>> = {
  firstReading: 'First reading',
  secondReading: 'Second reading',
  adopted: 'Adoption',
  review: 'Review',
}

/** The key of the marks, for a legend beside any of the pictures. */
export const policySigns = 'Policies: 1 and 2, readings; A, adoption; R, review due. Filled: reached'

/** "Adopted April 14, 2025", "First reading planned for January 11, 2027", "Adoption was due November 23, 2026". */
function policyDayInWords({ step, day, known, done }: PolicyDay, today: string): string {
  const on = roughInWords(known)
  if (step === 'review') return `Review ${day < today ? 'was ' : ''}due ${on}`
  if (done) return step === 'adopted' ? `Adopted ${on}` : `${stepWords[step]} ${on}`
  return `${stepWords[step]} ${day < today ? 'was due' : 'planned for'} ${on}`
}

/** The days as one text: "Adopted April 14, 2025; review due April 30, 2028". */
export const policyDaysInWords = (days: readonly PolicyDay[], today: string): string =>
  days.map((d, i) => (i === 0 ? policyDayInWords(d, today) : small(policyDayInWords(d, today)))).join('; ')

/** A policy with its days, as one entry for who hears the picture. */
export const policyInWords = ({ name, days }: DatedPolicy, today: string): string =>
  `${name}: ${days.map((d) => small(policyDayInWords(d, today))).join(', ')}`

/** How high a lane is, in the drawing's units: what decides how many a page holds. */
export const laneTall = ({ name, days }: DatedPolicy, theme: ChartTheme, left: number): number =>
  Math.max(
    Math.min(2, days.length) * ROW,
    nameLines(shortened(name, LONGEST), left - 12, theme.text).length * lineStep(name, theme.text * 1.15),
  ) + 5

/** A square with what falls there: signs of one policy, or a number of steps. */
interface Mark {
  readonly says: string
  readonly at: number
  readonly done: boolean
  readonly wide: number
  readonly row: number
  /** A year beside a mark at the edge, where its day lies before all that is drawn. */
  readonly since: string
}

const HIGH = 15
const ROW = 18
const LONGEST = 60

/** Days too close to tell apart share one mark; done days and coming ones never do. */
function marksOf(days: readonly PolicyDay[], line: ClockLine, says: (days: readonly PolicyDay[]) => string): Mark[] {
  const { x, left, right, from, theme } = line
  // A reading before the picture's first day is history; an adoption is not.
  const shown = days.filter((d) => d.day >= from || d.step === 'adopted')
  const near: PolicyDay[][] = []
  for (const done of [true, false])
    for (const day of shown.filter((d) => d.done === done)) {
      const last = near.at(-1)
      const [first] = last ?? []
      const joins =
        first !== undefined &&
        first.done === done &&
        first.day < from === day.day < from &&
        Math.abs(x(day.day) - x(first.day)) < HIGH
      if (joins) last?.push(day)
      else near.push([day])
    }
  const placed: Mark[] = []
  for (const group of near) {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) continue
    const early = first.day < from
    const said = says(group)
    const wide = Math.max(HIGH, said.length * theme.scale * 0.56 + 6)
    const since = early ? first.day.slice(0, 4) : ''
    const middle = early ? left : (x(first.day) + x(last.day)) / 2
    const at = Math.max(left + wide / 2, Math.min(right - wide / 2, middle))
    const end = at + wide / 2 + (early ? theme.scale * 2.6 : 0)
    let row = 0
    const covers = (p: Mark) =>
      p.row === row &&
      at - wide / 2 < p.at + p.wide / 2 + (p.since === '' ? 2 : theme.scale * 2.6) &&
      p.at - p.wide / 2 - 2 < end
    while (placed.some(covers)) row++
    placed.push({ says: said, at, done: first.done, wide, row, since })
  }
  return placed
}

function squares(marks: readonly Mark[], { theme }: ClockLine): SvgNode[] {
  return marks.flatMap(({ says, at, done, wide, row, since }) => {
    const middle = ROW / 2 + row * ROW + 1
    const text = { 'font-family': theme.font, 'font-size': theme.scale }
    return [
      node('rect', {
        x: at - wide / 2,
        y: middle - HIGH / 2,
        width: wide,
        height: HIGH,
        fill: done ? theme.ink : theme.ground,
        stroke: theme.ink,
        'stroke-width': 1.25,
      }),
      node(
        'text',
        {
          ...text,
          'font-weight': 600,
          fill: done ? theme.ground : theme.ink,
          x: at,
          y: middle + theme.scale * 0.35,
          'text-anchor': 'middle',
        },
        says,
      ),
      ...(since === ''
        ? []
        : onGround({ ...text, fill: theme.soft, x: at + wide / 2 + 3, y: middle + theme.scale * 0.35 }, since, theme)),
    ]
  })
}

const bySign = (days: readonly PolicyDay[]): string => days.map((d) => signs[d.step]).join(' ')

/** A lane before it is drawn: its name, its marks, and the policy that it is about, unless it is about all. */
interface Named {
  readonly name: string
  readonly marks: readonly Mark[]
  readonly policy: DatedPolicy | null
}

/** The lane of all policies: how many steps fall where. */
function ofAll(policies: readonly DatedPolicy[], line: ClockLine): Named {
  const days = policies
    .flatMap((p) => p.days.filter((d) => d.day >= line.from))
    .sort((a, b) => compareKeys(a.day, b.day))
  const marks = marksOf(days, line, (near) => String(near.length))
  return { name: 'How many policy steps', marks, policy: null }
}

const ofOne = (policy: DatedPolicy, line: ClockLine): Named => ({
  name: shortened(policy.name, LONGEST),
  marks: marksOf(policy.days, line, bySign),
  policy,
})

/**
 * Policies along the line of leadership changes ahead: a lane each with its readings, adoption and review, or one lane with
 * how many steps fall where. Filled is done.
 */
export function policyLanes(policies: readonly DatedPolicy[], line: ClockLine, how: 'each' | 'count'): readonly Lane[] {
  if (policies.length === 0) return []
  const lanes = how === 'each' ? policies.map((p) => ofOne(p, line)) : [ofAll(policies, line)]
  return lanes.map((lane) => laneOf(lane, line))
}

function laneOf({ name, marks, policy }: Named, line: ClockLine): Lane {
  const { left, theme } = line
  const names = nameLines(name, left - 12, theme.text)
  const between = lineStep(name, theme.text * 1.15)
  const rows = Math.max(1, ...marks.map((m) => m.row + 1))
  const first = ROW / 2 + 1 + theme.text * 0.36
  return {
    tall: Math.max(rows * ROW + 4, names.length * between + 6),
    drawn: [
      ...names.map((words, k) => node('text', { ...textOf(theme), x: 0, y: first + k * between }, words)),
      ...(policy === null ? [] : forceOf(policy, line)),
      ...squares(marks, line),
    ],
  }
}

/** The time for which a policy is known to hold: from its adoption to its review, or to today. */
function forceOf({ inForce, days }: DatedPolicy, { x, left, from, today, theme }: ClockLine): SvgNode[] {
  const adopted = days.find((d) => d.step === 'adopted' && d.done)?.day
  if (!inForce || adopted === undefined) return []
  const review = days.find((d) => d.step === 'review')?.day
  const until = review === undefined || review < today ? today : review
  if (until < adopted) return []
  const y = ROW / 2 + 1
  // If the year of its adoption is printed at the edge, the line begins after it.
  const begins = adopted < from ? left + HIGH + 5 + theme.scale * 2.2 : x(adopted)
  return [
    node('line', { x1: begins, x2: Math.max(begins, x(until)), y1: y, y2: y, stroke: theme.ink, 'stroke-width': 1.5 }),
  ]
}
