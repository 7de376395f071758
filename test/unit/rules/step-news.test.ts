import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { supports } from '../../../shared/guide/guide.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { planWith } from '../../support/plan.ts'
import { sampleStates } from '../../support/records.ts'

const today = '2026-11-27'
const stepNews = (...of: Parameters<typeof stepNewsOf>) => stepNewsOf(...of)?.says ?? null
const steps = supports.flatMap((s) => s.steps)

describe('the news of a step', () => {
  const states = sampleStates()
  const plan = planOf(states)
  const news = (step: string) => stepNews(step, plan, today, 'officer')

  it('says of each step in one sentence what matters most', { tags: 'seconds' }, () => {
    expect(news('community-engagement')).toBe(
      'Nobody has met with “Families and education office of the neighboring tribal nation” yet. The people of four of six sessions, surveys and meetings have not been told what came of it.',
    )
    expect(news('align-policies')).toBe(
      'District mission (AD) has been due for review since June 30, 2024; the board dates of Student discipline (JK) and School attendance areas (JC) have passed, with nothing entered. Five of eleven policies are in force.',
    )
    expect(news('resource-funding')).toBe(
      'Money is shortest in 2028–29: $232,889 of $1,036,153 asked for is secured, $260,000 pledged or applied for and $543,264 missing. “Foundation grant for family and data work” is the next to end, on June 30, 2027.',
    )
    expect(news('position-rights')).toBe(
      'In six of nine decisions the officer has less say than is needed, most of all in “Program placement” and “Attendance zones and enrollment”.',
    )
    expect(news('align-commitment')).toMatch(
      /^The commitment statement was adopted on .* The policy that holds the mission, District mission \(AD\), has been due for review since June 30, 2024\.$/,
    )
    expect(news('foundation-groups')).toMatch(/ of eight student groups are focus groups, and each has a reason/)
    expect(news('foundation-team')).toBe('17 people and roles are on the planning team, each with a part in it.')
    expect(news('community-define')).toBe(
      'The plan uses “equality” and “culturally responsive”, and nobody has agreed on what they mean here; the meanings of “Disproportionality”, “Multilingual learner” and two more are written and not adopted.',
    )
    for (const step of steps) expect(news(step) ?? 'Its page leads.', step).toMatch(/^[“$\dA-Z].*[^.]\.”?$/)
  })

  it('tells what is still open once somebody leaves a thing out', () => {
    const without = planOf(
      states.map((s) =>
        s.kind === 'department' && s.id === firstDepartment ? { ...s, values: { ...s.values, lead: undefined } } : s,
      ),
    )
    expect(news('embed-departments')).toBe('All 16 departments have a lead.')
    expect(stepNews('embed-departments', without, today, 'officer')).toMatch(
      /^One of 16 departments has no lead yet: “/,
    )
  })

  it('never says that every goal is led while the table says “Nobody” under one, whatever its note says', () => {
    expect(news('embed-coverage')).toBe(
      'Seven of eight goals are led by one department each; no department leads “Advanced and career-credit courses are open to students in every group”.',
    )
    const two = states.flatMap((s) => (s.kind === 'coverage' && s.values['part'] === 'leads' ? [s] : []))[0]
    const goal = states.find((s) => s.kind === 'goal' && s.id === two?.values['goal'])
    const many = planOf(
      states.map((s) =>
        s.kind === 'coverage' && s.values['goal'] === goal?.id && s.values['part'] === 'contributes'
          ? { ...s, values: { ...s.values, part: 'leads' } }
          : s,
      ),
    )
    expect(stepNews('embed-coverage', many, today, 'officer')).toMatch(
      new RegExp(`^Six of eight goals .* and more than one leads “${goal?.values['title']}”\\.$`),
    )
  })

  it('tells nobody’s stance while none may be seen', () => {
    const shared = planOf(
      states.map((s) =>
        s.kind === 'audienceGroup' ? { ...s, values: { ...s.values, stance: undefined, influence: undefined } } : s,
      ),
    )
    expect(stepNews('community-audiences', shared, today, 'board')).toBe('The plan names eight audiences.')
  })

  it('calls nobody in the role who is still to be hired, and asks who prepares the plan meanwhile', () => {
    const officer = { id: 'officer', title: 'Equity officer', since: '2025-08' } as const
    const says = (more: object) =>
      stepNews('foundation-officer', planWith({ officer: [{ ...officer, ...more }] }), today, 'officer')
    expect(says({ status: 'inPost' })).toBe('The Equity officer has been in the role since August 2025.')
    expect(says({ status: 'hiring' })).toBe(
      'Nobody is in the role yet, and the plan does not name who prepares it meanwhile.',
    )
  })

  it('leads with a screen that is open where no look-back is overdue, and calls no review overdue on its very day', () => {
    const equityScreen = [{ id: 's', title: 'Later bell' }]
    expect(stepNews('embed-screen', planWith({ equityScreen }), today, 'officer')).toMatch(
      /^The one screen is still open: “Later bell”/,
    )
    const policy = [{ id: 'p', code: 'AC', title: 'Fair rules', stage: 'adopted' as const, reviewDue: today }]
    expect(stepNews('align-policies', planWith({ policy }), today, 'officer')).not.toContain('due for review')
    expect(stepNews('align-policies', planWith({ policy }), '2026-11-28', 'officer')).toContain('due for review')
  })

  it('names all that have farthest to go, and says whose date has passed', () => {
    expect(news('resource-skills')).toBe(
      'All six skills are below the level they should have, “Change management”, “Strategic communication” and “Leading hard conversations” the most.',
    )
    expect(stepNews('resource-skills', plan, '2027-02-01', 'officer')).toBe(
      'All six skills are below the level they should have, “Change management”, “Strategic communication” and “Leading hard conversations” the most; the date for “Strategic communication” has passed.',
    )
  })

  it('leads with whose check-in is overdue the longest, and tells it to nobody who only reads along', () => {
    expect(news('embed-checkins')).toBe(
      'Three of 16 departments are overdue for a check-in: “Athletics and Activities” the longest, since December 1, 2025; then “Transportation” and “Human Resources”. Five owners are late with an update form, since November 16, 2026.',
    )
    expect(stepNews('embed-checkins', plan, today, 'board')).toBeNull()
    const met = planOf(states.filter((s) => s.kind !== 'checkIn'))
    expect(stepNews('embed-checkins', met, '2025-09-02', 'officer')).toMatch(
      /^No check-in is overdue; the next is due with “.*” by December 1, 2025\.$/,
    )
  })

  it('tells a review and a look-back that are overdue before how many are whole, and who is opposed by name', () => {
    expect(news('embed-commitments')).toBe(
      'The review with “Human Resources” has been due since October 30, 2026. One of 16 departments has no complete commitment yet: “Athletics and Activities”.',
    )
    expect(news('embed-screen')).toBe(
      'The look-back on “Later first bell at the three middle schools” was due on October 30, 2026. All four screens are finished.',
    )
    expect(news('community-audiences')).toBe(
      'Two of eight audiences are skeptical or opposed: “Residents who speak at board meetings”, with high influence; “Residents without children in school”.',
    )
    expect(news('resource-budget')).toMatch(
      /^Money is shortest in 2028–29: \$232,889 of \$1,036,153 asked for is secured, /,
    )
  })

  it('leads what will last with who leaves next and what nothing holds then', () => {
    expect(news('position-continuity')).toBe(
      'The superintendent is likely to change on June 30, 2027. None of the eight goals with an end date ends by that day; goals 6, 7 and 8 have no adopted policy linked to them.',
    )
    expect(stepNews('position-continuity', plan, today, 'board')).toBeNull()
  })

  it('says of money what it is out of, and that nothing asks for it while there is no budget line', () => {
    const without = planOf(states.filter((s) => s.kind !== 'budgetLine'))
    expect(stepNews('resource-funding', without, today, 'officer')).toMatch(
      /^\$[\d,]+ is secured for 2027–28, and no budget line asks for any of it yet\. “Foundation grant/,
    )
  })

  it('says of the one policy that is not in force that none is, and of two audiences that both are against', () => {
    const one = planOf([
      { ...states[0], kind: 'policy', id: 'p', values: { title: 'Equity', stage: 'draft' }, gone: false },
    ] as never)
    expect(stepNews('align-policies', one, today, 'officer')).toBe('No policy is in force.')
    const audience = (id: string, name: string) => ({
      ...states[0],
      kind: 'audienceGroup',
      id,
      values: { name, stance: 'opposed', influence: 'low' },
      gone: false,
    })
    const two = planOf([audience('a', 'Landlords'), audience('b', 'Retirees')] as never)
    expect(stepNews('community-audiences', two, today, 'officer')).toBe(
      'Both audiences are skeptical or opposed: “Landlords” and “Retirees”.',
    )
  })

  it('says of an empty part what is missing, of how many, and where it is entered', () => {
    const only = (...records: readonly (readonly [string, string, Record<string, unknown>])[]) =>
      planOf(records.map(([kind, id, values]) => ({ ...states[0], kind, id, values, gone: false })) as never)
    const told = (step: string, plan: ReturnType<typeof only>) => stepNewsOf(step, plan, today, 'officer')

    const order = only(['policy', 'a', { title: 'Order', stage: 'retired' }], ['policy', 'b', { title: 'Plan' }])
    expect(told('align-policies', order)).toMatchObject({
      says: 'No policy is in force: one of two is retired; whether “Plan” is in force is not entered.',
      todo: { verb: 'Enter the stage', about: { kind: 'policy', id: 'b' }, field: 'stage' },
    })
    const written = only(['commitment', 'commitment', { statement: 'Every child.' }])
    expect(stepNews('align-commitment', written, today, 'officer')).toBe(
      'The commitment statement is written, but the plan does not say whether the board has adopted it.',
    )
    const groups = only(['studentGroup', 'f', { name: 'Black students', focus: true }])
    expect(told('align-instruction', groups)).toMatchObject({
      says: 'What changes for the child is not written yet for “Black students”.',
      todo: { field: 'changesForChild' },
    })
    const past = only(['budgetLine', 'l', { title: 'Levy', fiscalYear: '2019-20', amount: 100_000_000 }])
    expect(stepNews('resource-budget', past, today, 'officer')).toBe(
      'No budget line asks for money in 2026–27 or later. The last year with any is 2019–20: $1,000,000, none of it entered as secured.',
    )
    const heard = only(['audienceGroup', 'f', { name: 'Families who sued' }])
    expect(stepNews('community-engagement', heard, today, 'officer')).toBe(
      'Nobody has met with “Families who sued” yet.',
    )
    expect(told('community-why', heard)).toMatchObject({ todo: { verb: 'Write it', field: 'text' } })
    expect(told('community-audiences', heard)).toMatchObject({ todo: { field: 'stance' } })
  })

  it('calls a meeting late after a year where nothing is promised, as the table beneath does', () => {
    const meeting = { title: 'Evening', audiences: ['f'], date: '2016-12-01', toldThem: 'A letter' }
    const plan = planOf([
      { ...states[0], kind: 'audienceGroup', id: 'f', values: { name: 'Families' }, gone: false },
      { ...states[0], kind: 'engagement', id: 'e', values: meeting, gone: false },
    ] as never)
    expect(stepNews('community-engagement', plan, today, 'officer')).toBe('A meeting with “Families” is overdue.')
  })

  it('names the mentor who has waited longest, and counts what was kept out of how many', () => {
    expect(news('resource-mentors')).toMatch(/^A meeting with “Equity officer .*” has been due since October 4, 2026/)
    expect(news('position-access')).toMatch(
      /^Three of five standing meetings of the officer with the superintendent were kept in the last year\. One is agreed each month\./,
    )
    expect(news('position-backing')).toBe(
      'The Deputy Superintendent has not spoken up in public yet; four of five have.',
    )
    expect(news('community-act')).toBe(
      'One of nine concerns has no answer yet: “You will lower the bar for advanced courses”. Two of nine community actions are late, “Open lesson materials on the first Tuesday of each month” the longest, since October 6, 2026.',
    )
    expect(news('community-data')).toBe('“Families who came back” can’t be printed; three of four can.')
  })

  it('asks for a new date where a meeting that was agreed each month was canceled', () => {
    const met = (date: string, outcome: string) => ({ id: date, type: 'standingMeeting', date, outcome })
    const entries = [met('2026-09-14', 'kept'), met('2026-10-12', 'kept'), met('2026-11-09', 'cancelled')]
    const told = (accessEntry: object[], oneToOne?: string) =>
      stepNewsOf(
        'position-access',
        planWith({ accessEntry, place: [{ id: 'place', oneToOne }] } as never),
        '2026-11-12',
        'officer',
      )
    expect(told(entries, 'monthly')).toMatchObject({
      says: 'Two of three standing meetings of the officer with the superintendent were kept in the last year. One is agreed each month. The meeting of November 9, 2026 was canceled. The last one was kept on October 12, 2026.',
      todo: { do: 'Ask the superintendent for a new date; then enter what came of it, in the fields below.' },
    })
    expect(told(entries.slice(0, 2), 'monthly')?.todo?.do, 'within the month').toMatch(/^Enter what has happened/)
    expect(told(entries.slice(0, 1), 'monthly')?.todo?.do).toMatch(/^Ask the superintendent for the next date/)
  })

  it('asks whether the person who is entered is in the role, and never says over that entry that nobody is', () => {
    const person = { id: 'd', role: 'Director of Equity' }
    const told = (status?: string) =>
      stepNewsOf(
        'foundation-officer',
        planWith({ person: [person], officer: [{ id: 'officer', title: 'Director', person: 'd', status }] } as never),
        today,
        'officer',
      )
    expect(told()?.says).toBe(
      'Director of Equity is named as the officer; whether that person is in the role is not entered yet.',
    )
    expect(told('notHired')?.says).toBe(
      'Director of Equity is named as the officer, and yet the status is “Not hired yet”.',
    )
    expect(told('notHired')?.todo?.do).toContain('Is Director of Equity in the role?')
    expect(told('inPost')?.says).toBe('The Director is in the role; the start date is not entered yet.')
  })

  it('says of the district the count of students that the plan has from elsewhere, before it asks for this year’s', () => {
    const told = (reading: object) =>
      stepNews(
        'foundation-district',
        planWith({
          district: [{ id: 'district', name: 'Saltbrush' }],
          studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
          measure: [{ id: 'm', short: 'Students of the district', unit: 'count' }],
          reportedFigure: [{ id: 'r', measure: 'm', group: 'all', year: '2020-21', reading }],
        }),
        today,
        'officer',
      )
    expect(told({ low: 42000, exact: 'about', date: '2021-04' })).toBe(
      'The plan has about 42,000 for April 2021; this year’s count of students is not entered yet.',
    )
    expect(told({ low: 42000 })).toMatch(/^The plan has 42,000 for 2020–21; /)
    expect(told({ low: 400, change: 'up' })).toBe('The number of students in Saltbrush is not entered yet.')
  })

  it('says who pays a position this year, or that nobody has entered it, before how much staff there is', () => {
    const position = { id: 'p', title: 'Director', fte: 1, state: 'filled' }
    const source = { id: 'levy', name: 'Levy' }
    const told = (years: readonly string[], more: object = {}) =>
      stepNewsOf(
        'resource-team',
        planWith({
          position: [{ ...position, ...more }],
          fundingSource: [source],
          positionPay: years.map((fiscalYear) => ({
            id: fiscalYear,
            position: 'p',
            source: 'levy',
            fiscalYear,
            fte: 1,
          })),
        } as never),
        today,
        'officer',
      )
    expect(told(['2020-21', '2021-22'])?.says).toMatch(
      /^Who pays “Director” in 2026–27 is not entered; the last year with an entry is 2021–22\. 1\.0 of 1\.0 FTE/,
    )
    expect(told(['2021-22'], { fte: undefined })?.todo?.do).toBe(
      'Enter which source pays “Director” in 2026–27, in the table below.',
    )
    expect(told([], { fte: undefined })?.todo?.verb).toBe('Enter the FTE')
    expect(told(['2026-27'])?.says).toMatch(/^In 2026–27 “Director” is paid from “Levy”\. /)
    // A position that is planned for a later year lacks nothing now.
    expect(told(['2027-28'])?.says).toMatch(/^1\.0 of 1\.0 FTE/)
  })

  it('is silent where nothing is entered', () => {
    for (const step of steps) expect(stepNews(step, planOf([]), today, 'officer'), step).toBeNull()
  })

  const firstDepartment = states.find((s) => s.kind === 'department')?.id
})
