import { expect, it } from 'vitest'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { asked } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Figures that somebody wrote beside a measure are printed as they were typed: whose they are is for a person to look at. */

const notes = (...elsewhere: readonly object[]) => {
  const plan = planWith({ ...reading, measure: [{ ...reading.measure[0], elsewhere }] } as never)
  const made = fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))
  return made.notes.filter((n) => n.includes('figure from elsewhere'))
}

it('asks the person who prints them to look at those of a school, or of a student group', () => {
  expect(notes({ place: 'Birch School, Native students', year: '2025-26', figure: 40 })).toEqual([
    'Measure Grade 3 reading, figure from elsewhere: “Birch School, Native students, 2025–26: 40 percent” prints as it was typed, and the plan does not know of how many children it is. If they may be few, take it out.',
  ])
  expect(notes({ place: 'The neighboring district', says: 'Hispanic: 31 percent' })).toHaveLength(1)
})

it('does not ask about the state, nor about words without a figure', () => {
  expect(
    notes(
      { place: 'The state', figure: 85.7, source: 'Its report' },
      { place: 'The neighboring district', figure: 60 },
      { place: 'Birch School', says: 'Reads every morning' },
    ),
  ).toEqual([])
})
