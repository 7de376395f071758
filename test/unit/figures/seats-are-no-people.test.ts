import { expect, it } from 'vitest'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { findings } from '../../../shared/rules/index.ts'
import { board, slips } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A district that counts preschool seats, for a goal beside its reading. */
const withSeats = (measure: object = {}) =>
  planWith({
    ...reading,
    person: [{ id: 'cao', role: 'Chief Academic Officer' }],
    goal: [...reading.goal, { id: 'g2', title: 'Every child starts early', owner: 'cao' }],
    measure: [
      ...reading.measure,
      {
        id: 's',
        goal: 'g2',
        short: 'Preschool seats',
        phrase: 'seats open in district classrooms',
        unit: 'count',
        direction: 'up',
        yearKind: 'school',
        baselineYear: '2024-25',
        targetYear: '2028-29',
        ...measure,
      },
    ],
    value: [
      ...reading.value,
      { id: 's1', measure: 's', group: 'all', year: '2024-25', reading: { figure: 144 } },
      { id: 's2', measure: 's', group: 'all', year: '2025-26', reading: { figure: 162 } },
    ],
    target: [...reading.target, { id: 's3', measure: 's', group: 'all', year: '2028-29', aim: { figure: 288 } }],
  } as never)

const ofSeats = (plan: ReturnType<typeof withSeats>) =>
  findings(plan, '2026-12-14').filter(({ about }) => about.some((a) => a.id === 's'))

it('asks of seats what is counted, and not how many students are in the group', () => {
  const plan = withSeats()
  expect(measureView(plan, 's', { audience: 'board' })?.notesFor()[0]).toBe(
    '“What is counted not given” means the plan does not say whether this is a number of people. It is not printed.',
  )
  expect(board(plan)).not.toMatch(/[Gg]roup size/)
  expect(ofSeats(plan).find((f) => f.rule === 'small-cells/ask-n')).toMatchObject({
    says: 'Measure “Preschool seats”: one figure is withheld in 2024–25, because the plan does not say whether this is a number of people.',
    do: 'If it counts people, choose whom, and enter how many are in the group. If it counts none, as of seats, schools or dollars, mark the source as already public.',
  })
})

it('asks for how many are in the group where people are counted', () => {
  const plan = withSeats({ people: 'children' })
  expect(measureView(plan, 's', { audience: 'board' })?.notesFor()[0]).toContain('“Group size not given”')
})

it('looks for no figures of student groups in seats, or in staff', () => {
  const breakdown = (measure: object) =>
    ofSeats(withSeats(measure)).filter((f) => f.rule === 'unmeasured-goal/no-breakdown').length
  expect(breakdown({})).toBe(0)
  expect(breakdown({ people: 'staff', unit: 'percent' })).toBe(0)
  expect(breakdown({ people: 'children' })).toBe(1)
})

it('tells the owner of a figure which targets there are, in words that finish', () => {
  const plan = planWith({
    ...reading,
    interim: [
      { id: 'i', measure: 'm', group: 'swd', year: '2026-27', point: 'winter', aim: { figure: 20 }, reading: {} },
    ],
  } as never)
  expect(slips(plan)).toContain('some within 2026–27')
  expect(slips(withSeats())).toContain('none entered; that of 2028–29 is not printed')
  expect(slips(withSeats({ aimSaid: 'Twice as many.' }))).toContain('in words: “Twice as many”')
})
