import { describe, expect, it } from 'vitest'
import { stepConditions } from '../../../shared/rules/step-conditions.ts'
import { planWith, reading } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const holds = (step: string, records: Records) => stepConditions[step]?.(planWith(records))
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `Department ${id}`, lead: 'p' }))
const person = [{ id: 'p', role: 'Chief Operations Officer' }]

describe('the steps of Foundation and Align are done as they say', () => {
  it('district: a dated count, schools, the first fiscal month and when the board meets', () => {
    const facts = { id: 'district', enrollmentDate: '2026-10-01', schools: 17, fiscalYearStartMonth: 9 }
    expect(holds('foundation-district', { district: [{ ...facts, boardRhythm: 'Wednesdays' }] })).toBe(true)
    expect(holds('foundation-district', { district: [facts] })).toBe(false)
    expect(holds('foundation-district', {})).toBe(false)
  })

  it('officer: in post since a day, or a role that prepares', () => {
    const officer = (more: object): Records => ({ person, officer: [{ id: 'officer', title: 'Officer', ...more }] })
    expect(holds('foundation-officer', officer({ status: 'inPost', since: '2025-07-01' }))).toBe(true)
    expect(holds('foundation-officer', officer({ status: 'inPost' }))).toBe(false)
    expect(holds('foundation-officer', officer({ status: 'hiring', since: '2025-07-01' }))).toBe(false)
    expect(holds('foundation-officer', officer({ status: 'hiring', preparedBy: 'p' }))).toBe(true)
  })

  it('goals: each that is pursued has an owner, groups, a strategy, and a measure with both its ends', () => {
    const whole = { ...reading, strategy: [{ id: 's', goal: 'g', title: 'Teach reading in one way' }] }
    expect(holds('align-goals', whole)).toBe(true)
    for (const lacks of ['person', 'strategy', 'studentGroup', 'value', 'target'] as const)
      expect(holds('align-goals', { ...whole, [lacks]: [] }), lacks).toBe(false)
    const second = { id: 'h', title: 'Another' }
    expect(holds('align-goals', { ...whole, goal: [...whole.goal, second] })).toBe(false)
    expect(holds('align-goals', { ...whole, goal: [...whole.goal, { ...second, status: 'dropped' }] })).toBe(true)
  })

  it('policy backing: each goal has a policy of the plan, or a note', () => {
    const goal = [{ id: 'g', title: 'Reading' }]
    const policyLink = [{ id: 'l', goal: 'g', policy: 'jbb' }]
    expect(holds('align-backing', { goal, policyLink, policy: [{ id: 'jbb', title: 'Educational equity' }] })).toBe(
      true,
    )
    expect(holds('align-backing', { goal, policyLink }), 'the policy is gone').toBe(false)
    expect(holds('align-backing', { goal: [{ id: 'g', title: 'Reading', note: 'No policy speaks of it.' }] })).toBe(
      true,
    )
  })
})

it('pace and care: nobody who could be harmed is left without a question and a stop sign', () => {
  const asked = { id: 'a', whoCouldBeHarmed: 'Teachers', stopSign: 'No coach by February', askedOn: '2026-05-06' }
  const listed = { id: 'b', whoCouldBeHarmed: 'Families of small groups' }
  expect(holds('align-pace', { paceAndCare: [asked] })).toBe(true)
  expect(holds('align-pace', { paceAndCare: [asked, listed] })).toBe(false)
  expect(holds('align-pace', { paceAndCare: [asked, { id: 'c' }] }), 'an entry that was only opened').toBe(true)
  expect(holds('align-pace', {})).toBe(false)
})

describe('the steps of Resource are done as they say', () => {
  it('funding: an amount, and how certain it is', () => {
    const of = (grant: object): Records => ({ fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant }] })
    expect(holds('resource-funding', of({ amount: 100, status: 'secured' }))).toBe(true)
    expect(holds('resource-funding', of({ amount: 100 }))).toBe(false)
  })

  it('budget: lines in two years that follow on each other, each with its amount', () => {
    const line = (fiscalYear: string, amount?: number) => ({
      id: fiscalYear,
      description: 'd',
      fiscalYear,
      ...(amount && { amount }),
    })
    expect(holds('resource-budget', { budgetLine: [line('2026-27', 1), line('2027-28', 1)] })).toBe(true)
    expect(holds('resource-budget', { budgetLine: [line('2026-27', 1), line('2028-29', 1)] })).toBe(false)
    expect(holds('resource-budget', { budgetLine: [line('2026-27', 1), line('2027-28')] })).toBe(false)
  })

  it('team, mentors and skills: pay, a rhythm with its first day, four skills with both levels', () => {
    const position = [{ id: 'p', title: 'Officer', fte: 1 }]
    expect(holds('resource-team', { position, positionPay: [{ id: 'y', position: 'p' }] })).toBe(true)
    expect(holds('resource-team', { position })).toBe(false)
    expect(holds('resource-mentors', { mentor: [{ id: 'm', everyDays: 30, startedOn: '2026-09-01' }] })).toBe(true)
    expect(holds('resource-mentors', { mentor: [{ id: 'm', everyDays: 30 }] })).toBe(false)
    const skill = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, levelToday: 2, levelWanted: 3 }))
    expect(holds('resource-skills', { skill })).toBe(true)
    expect(holds('resource-skills', { skill: skill.slice(1) })).toBe(false)
  })
})

it('the place is done when both standing items are answered', () => {
  expect(holds('position-place', { place: [{ id: 'place', cabinetItem: true, boardItem: false }] })).toBe(true)
  expect(holds('position-place', { place: [{ id: 'place', cabinetItem: true }] })).toBe(false)
})

describe('the steps of Embed are done as they say', () => {
  it('departments: five with a lead who is in the plan', () => {
    expect(holds('embed-departments', { department: five, person })).toBe(true)
    expect(holds('embed-departments', { department: five.slice(1), person })).toBe(false)
    expect(holds('embed-departments', { department: five })).toBe(false)
  })

  it('commitments: each department has all four parts', () => {
    const parts = { means: 'm', firstMove: 'f', measure: 's', reviewDate: '2027-01-01' }
    const of = (id: string) => ({ id: `c-${id}`, department: id, ...parts })
    const department = five.slice(0, 2)
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a'), of('b')] })).toBe(true)
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a')] })).toBe(false)
    const half = { ...of('b'), measure: ' ' }
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a'), half] })).toBe(false)
  })

  it('coverage: one lead a goal or a note why not, and every department looked at', () => {
    const cell = (department: string, part: 'leads' | 'none') => ({ id: department, department, goal: 'g', part })
    const of = (a: 'leads' | 'none', b: 'leads' | 'none' | null, leadNote = ''): Records => ({
      goal: [{ id: 'g', leadNote }],
      department: five.slice(0, 2),
      coverage: [cell('a', a), ...(b === null ? [] : [cell('b', b)])],
    })
    expect(holds('embed-coverage', of('leads', 'none'))).toBe(true)
    expect(holds('embed-coverage', of('leads', null)), 'one was not looked at').toBe(false)
    expect(holds('embed-coverage', of('leads', 'leads')), 'two lead').toBe(false)
    expect(holds('embed-coverage', of('none', 'none'))).toBe(false)
    expect(holds('embed-coverage', of('none', 'none', 'Waits for the new director.'))).toBe(true)
  })

  it('equity screen: one answered whole, or waived with its reason and day', () => {
    const waived = { id: 's', status: 'waived', waivedBy: 'p', waiveReason: 'r', lookBack: '2027-01-01' } as const
    expect(holds('embed-screen', { person, equityScreen: [waived] })).toBe(true)
    expect(holds('embed-screen', { person, equityScreen: [{ ...waived, status: 'open' }] })).toBe(false)
    expect(holds('embed-screen', { equityScreen: [waived] })).toBe(false)
  })
})

describe('the steps of Community are done as they say', () => {
  const equity = { id: 't', term: 'Equity', plain: 'Each child gets what it needs.', isNot: 'Not the same for all.' }
  const used: Records = { strategy: [{ id: 's', title: 'Equity first' }] }

  it('terms: each watched word in use has both sentences and was reviewed or adopted', () => {
    expect(holds('community-define', { ...used, term: [{ ...equity, status: 'reviewed' }] })).toBe(true)
    expect(holds('community-define', { ...used, term: [{ ...equity, status: 'draft' }] })).toBe(false)
    expect(holds('community-define', { ...used, term: [{ ...equity, isNot: ' ', status: 'adopted' }] })).toBe(false)
    expect(holds('community-define', used), 'nobody wrote what it means').toBe(false)
    expect(holds('community-define', { strategy: [{ id: 's', title: 'Inequity' }] }), 'inside a longer word').toBe(true)
  })

  it('stories: two that may be printed, on figures not two years behind the newest', () => {
    const two = ['a', 'b'].map((id) => ({ id, title: id, measure: 'm', shows: 'It rose.' }))
    expect(holds('community-data', { ...reading, story: two })).toBe(true)
    expect(holds('community-data', { ...reading, story: two.slice(1) })).toBe(false)
    expect(holds('community-data', { ...reading, story: two.map((s) => ({ ...s, measure: 'gone' })) })).toBe(false)
    const newer = { id: 'v', measure: 'other', group: 'all', year: '2028-29' }
    expect(holds('community-data', { ...reading, value: [...(reading.value ?? []), newer], story: two })).toBe(false)
  })

  it('whys: each audience of high influence has one', () => {
    const audienceGroup = [{ id: 'a', influence: 'high' } as const, { id: 'b', influence: 'low' } as const]
    expect(holds('community-why', { audienceGroup })).toBe(false)
    expect(holds('community-why', { audienceGroup, why: [{ id: 'w', audienceGroup: 'a', text: 'For you.' }] })).toBe(
      true,
    )
  })

  it('audiences: four with what they care about, a stance, and whom they trust', () => {
    const of = (id: string) => ({ id, caresAbout: 'c', stance: 'open', trusts: 't' }) as const
    expect(holds('community-audiences', { audienceGroup: ['a', 'b', 'c', 'd'].map(of) })).toBe(true)
    expect(holds('community-audiences', { audienceGroup: ['a', 'b', 'c'].map(of) })).toBe(false)
  })

  it('acts: three concerns answered with what is true in them, and one act of each kind', () => {
    const concern = ['a', 'b', 'c'].map((id) => ({ id, honestPart: 'h', answer: 'a', messenger: 'p' }))
    const act = (['affirm', 'counter', 'transform'] as const).map((way) => ({ id: way, way }))
    expect(holds('community-act', { person, concern, act })).toBe(true)
    expect(holds('community-act', { person, concern, act: act.slice(1) })).toBe(false)
    expect(holds('community-act', { concern, act }), 'nobody brings the answer').toBe(false)
  })

  it('engagement: two within a year that say what was heard and done', () => {
    const of = (id: string, date: string) => ({ id, date, heard: 'h', done: 'd' })
    expect(holds('community-engagement', { engagement: [of('a', '2026-09-24'), of('b', '2025-10-21')] })).toBe(true)
    expect(holds('community-engagement', { engagement: [of('a', '2026-09-24'), of('b', '2024-10-21')] })).toBe(false)
  })
})
