import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { countsOthers, ofThings, peopleWords } from '../domain/people.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import { yearsOf } from '../figures/measure-view.ts'
import { cellsOf, floorOf, isShown, isWithheld, type Why } from '../figures/suppression.ts'
import { countInWords, plural } from '../words/index.ts'
import { eachOf, type Finding, named, openGoalOf, withReason } from './finding.ts'

/** Groups whose figure for a year is withheld for one of these reasons. */
const withheldFor = (plan: Plan, measure: string, year: string, why: (w: Why) => boolean): readonly string[] =>
  [...cellsOf(plan, measure, year)].flatMap(([group, cell]) => (isWithheld(cell) && why(cell.withheld) ? [group] : []))

const aboutOf = (m: RecordOf<'measure'>, groups: readonly string[]): Finding['about'] => [
  { kind: 'measure', id: m.id },
  { kind: 'goal', id: m.goal ?? '' },
  ...groups.map((id) => ({ kind: 'studentGroup', id })),
]

/** What to do about figures if it is not entered whether they count people. */
export const sayWhatIsCounted =
  'If it counts people, choose whom, and enter how many are in the group. If it counts none, as of seats, schools or dollars, mark the source as already public.'

/**
 * Figures that are withheld only because the number of students is not entered; one finding for each year of a measure.
 */
export const askN = eachOf('small-cells/ask-n', 'measure', (whole, m) => {
  if (openGoalOf(whole, m) === undefined) return []
  const plan = planOfMeasure(whole, m.id)
  return yearsOf(plan, m.id).flatMap((year): readonly Finding[] => {
    const groups = withheldFor(plan, m.id, year, (w) => w === 'ask-n')
    if (groups.length === 0) return []
    const count = `${countInWords(groups.length)} ${plural(groups.length, 'figure is', 'figures are')}`
    const many = countsOthers(m) ? peopleWords(m.people).many : 'students'
    const about = `the number of ${many} ${m.unit === 'count' ? 'in the group' : `${plural(groups.length, 'it is', 'they are')} about`}`
    // A number that is the same in every row is not a row's own, even if it was entered.
    const isEntered = (group: string) =>
      where(plan, 'value', 'measure', m.id).some((v) => v.year === year && v.group === group && v.reading?.n)
    const ofNobody = m.unit === 'count' && ofThings(m)
    const why = ofNobody
      ? 'the plan does not say whether this is a number of people'
      : groups.every(isEntered)
        ? `one and the same number of ${many} is entered for all`
        : `${about} is not entered`
    return [
      {
        rule: 'small-cells/ask-n',
        severity: 'note',
        audience: 'board',
        step: 'align-goals',
        about: aboutOf(m, groups),
        field: ofNobody ? 'people' : `n/${groups[0]}/${year}`,
        says: `${named('Measure', m.short)}: ${count} withheld in ${yearInWords(year)}, because ${why}.`,
        do: ofNobody
          ? sayWhatIsCounted
          : `Enter ${groups.every(isEntered) ? 'each group’s own' : 'the'} number of ${many}, or mark the source as already public.`,
        act: ofNobody ? 'Open the measure' : `Enter the number of ${many}`,
      },
    ]
  })
})

/**
 * What of a measure's latest figures is withheld and why, until the measure's note, which is printed below the figures,
 * says how these children are followed without a figure. For the cabinet: which row is the small one is half of the
 * answer that nobody else may have.
 */
export const smallCells = eachOf('small-cells/withheld', 'measure', (whole, m) => {
  if (openGoalOf(whole, m) === undefined || (m.note ?? '').trim() !== '') return []
  const plan = planOfMeasure(whole, m.id)
  const year = yearsOf(plan, m.id).findLast((y) =>
    [...cellsOf(plan, m.id, y).values()].some((c) => isShown(c) || isWithheld(c)),
  )
  if (year === undefined) return []
  const groups = withheldFor(plan, m.id, year, (w) => w !== 'ask-n')
  const many = countsOthers(m) ? peopleWords(m.people).many : 'children'
  if (groups.length === 0) return []
  const count = (why: (w: Why) => boolean, words: (n: number) => string) => {
    const n = withheldFor(plan, m.id, year, why).length
    return n === 0 ? [] : [`${countInWords(n)} ${words(n)}`]
  }
  const reasons = [
    ...count(
      (w) => w === 'small',
      () => `because there are fewer than ${countInWords(floorOf(plan))} ${many}, or too few on one side`,
    ),
    ...count(
      (w) => w === 'source',
      () => 'by the source',
    ),
    ...count(
      (w) => w === 'complement',
      (n) => `to protect ${plural(n, 'another', 'others')} that could be worked out from ${plural(n, 'it', 'them')}`,
    ),
  ]
  return [
    {
      rule: 'small-cells/withheld',
      severity: 'note',
      audience: 'cabinet',
      step: 'align-goals',
      about: aboutOf(m, groups),
      field: 'note',
      ...withReason(
        `${named('Measure', m.short)} has figures withheld in ${yearInWords(year)}`,
        `: ${reasons.join('; ')}`,
      ),
      do: `In the measure’s note, say how these ${many} are followed when no figure can be printed.`,
      act: 'Write the note',
    },
  ]
})
