import { expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { loadWords } from '../../../shared/rules/load.ts'
import { dossier } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

const plan = planWith({
  district: [{ id: 'district', name: 'Lantern Schools' }],
  teamNeed: [{ id: 'teamNeed', hoursInYear: 1800 }],
  audienceGroup: [
    { id: 'families', name: 'Families' },
    { id: 'authorizer', name: 'The authorizer' },
  ],
  department: [
    { id: 'talent', name: 'Talent' },
    { id: 'finance', name: 'Finance and Operations' },
    { id: 'schools', name: 'Schools' },
  ],
  promise: [
    { id: 'p', type: 'engagement', everyDays: 180, hours: 2, toWhom: 'families', promisedOn: '2025-07-01' },
    { id: 'q', type: 'checkIn', everyDays: 30, toWhom: 'Finance and Operations', promisedOn: '2025-07-01' },
  ],
})
const late = findings(plan, '2026-12-14').flatMap((f) => (f.rule.startsWith('promise-overdue/') ? [f.says] : []))

it('owes what was promised to one audience or department to no other', () => {
  expect(late).toEqual([
    'A check-in with department “Finance and Operations” was due on July 31, 2025: none has been held yet, and one every 30 days was promised on July 1, 2025.',
    'A meeting with “Families” was due on December 28, 2025: none has been held yet, and one every 180 days was promised on July 1, 2025.',
  ])
  const read = dossier(plan)
  expect(read).toContain('Families: was due on December 28, 2025')
  expect(read).not.toMatch(/(The authorizer|Talent|Schools): was due/)
  expect(read).toContain('One audience')
})

it('plans no hours for those to whom nothing was promised', () => {
  expect(loadWords(plan)).toContain('2 engagements a year at 2 hours, 4 hours in all')
})

it('looks for an audience without a promise within the plan’s own number of days', () => {
  expect(findings(plan, '2026-12-14').filter((f) => f.rule === 'audience-unmet')).toMatchObject([
    { about: [{ kind: 'audienceGroup', id: 'authorizer' }] },
  ])
})
