import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { type Op, set } from '../../../shared/domain/state.ts'
import { accessQuarters, meetingsKept, quarterOf } from '../../../shared/rules/access.ts'
import { accessLack } from '../../../shared/rules/access-lack.ts'
import { answerOf } from '../../../shared/rules/hire/groundwork.ts'
import { readyToHire } from '../../../shared/rules/hire/ready-to-hire.ts'
import { findings } from '../../../shared/rules/index.ts'
import { shareLevel } from '../../../shared/rules/lack.ts'
import { shortBy } from '../../../shared/rules/rights.ts'
import { stepConditions } from '../../../shared/rules/step-conditions.ts'
import { tenureOf, threeYearMark, wouldLast } from '../../../shared/rules/tenure.ts'
import { applied } from '../../support/large-plan.ts'
import { planWith } from '../../support/plan.ts'
import { samplePlan, sampleStates } from '../../support/records.ts'

const today = '2026-11-24'
const found = (plan: Parameters<typeof findings>[0], rule: string) =>
  findings(plan, today).filter((f) => f.rule.startsWith(rule))

describe('distance from power', () => {
  it.each([
    [{ levels: 1, inCabinet: true }, []],
    [{ levels: 0, inCabinet: true }, []],
    // What nobody has said is not held against anyone.
    [{}, []],
    [{ levels: 2, inCabinet: true }, ['The officer is two levels from the superintendent.']],
    [{ levels: 1, inCabinet: false }, ['The officer has no seat in cabinet.']],
    [
      { levels: 14, inCabinet: false },
      ['The officer is 14 levels from the superintendent and has no seat in cabinet.'],
    ],
  ])('of a place %j', (place, says) => {
    expect(found(planWith({ place: [{ id: 'place', ...place }] }), 'distance/').map((f) => f.says)).toEqual(says)
  })

  it('counts a decision only where an open goal depends on it and the office is not even consulted', () => {
    const right = { id: 'r', decision: 'budget', name: 'Budget priorities' }
    const goal = { id: 'g', title: 'More children read well', dependsOnDecisions: ['r', 'gone'] }
    const told = (today: string, goals: readonly object[]) =>
      found(planWith({ decisionRight: [{ ...right, today }], goal: goals } as never), 'distance/decision')
    expect(told('informed', [goal])).toHaveLength(1)
    expect(told('notInvolved', [goal])[0]?.audience).toBe('cabinet')
    expect(told('informed', [goal])[0]?.do).toMatch(/as “Consulted”\.$/)
    expect(told('informed', [goal])[0]?.says).toMatch(/and the goal “More children read well” depends on it\.$/)
    expect(told('informed', [goal, { ...goal, id: 'h', title: 'More graduate' }])[0]?.says).toMatch(
      /and two goals depend on it: “More children read well” and “More graduate”\.$/,
    )
    const more = { decisionRight: [{ ...right, today: 'informed', needed: 'shares' }], goal: [goal] } as const
    expect(found(planWith(more), 'distance/decision')[0]?.do).toMatch(
      /^As a first step toward “shares the decision”, ask the person who decides to consult the officer/,
    )
    const asked = (action: object) =>
      found(
        planWith({
          ...more,
          person: [{ id: 'p', role: 'Equity Officer' }],
          action: [{ id: 'a', title: 'Ask for it', about: { kind: 'decisionRight', id: 'r' }, ...action }],
        } as never),
        'distance/decision',
      )[0]
    expect(asked({ owner: 'p' }), 'an action without a date is not asked for again').toMatchObject({
      do: 'An action asks for it already, and needs a date: “Ask for it”. Once it is done, mark the officer’s part today as “Consulted”.',
      fixIn: { kind: 'action', id: 'a', field: 'due' },
      act: 'Set a date for the action',
    })
    expect(asked({})?.fixIn, 'nobody does it').toMatchObject({ field: 'owner' })
    expect(asked({ owner: 'p', due: '2027-01-15' })).toMatchObject({
      do: 'Once the officer is consulted, mark the officer’s part today as “Consulted”.',
      under: expect.stringContaining('due January 15, 2027'),
      act: 'Record the change',
    })
    expect(asked({ owner: 'p' })?.asks).toBeUndefined()
    expect(told('consulted', [goal])).toEqual([])
    expect(told('informed', [{ ...goal, status: 'done' }])).toEqual([])
    expect(told('informed', [{ ...goal, dependsOnDecisions: [] }])).toEqual([])
    expect(found(planWith({ decisionRight: [right], goal: [goal] }), 'distance/decision')).toEqual([])
  })

  it('names who is to be asked, and says so in words that fit anybody while nobody is named', () => {
    const goal = [{ id: 'g', title: 'More children read well', dependsOnDecisions: ['r'] }]
    const asked = (role: string | undefined, decidedBy?: string) =>
      found(
        planWith({
          person: [{ id: 'p', ...(role === undefined ? {} : { role }) }],
          decisionRight: [
            { id: 'r', decision: 'budget', name: 'Budget', today: 'informed', ...(decidedBy && { decidedBy }) },
          ],
          goal,
        } as never),
        'distance/decision',
      )[0]?.do?.match(/^Ask (.*) to consult the officer before the decision is final\./)?.[1]
    expect(asked('Chief Academic Officer', 'p')).toBe('the Chief Academic Officer')
    expect(asked('The board', 'p')).toBe('the board')
    expect(asked('Dr. Ana Ruiz', 'p')).toBe('Dr. Ana Ruiz')
    expect([asked('Chief Academic Officer'), asked(undefined, 'p'), asked('Board', 'gone')]).toEqual(
      Array(3).fill('the person who decides'),
    )
  })

  it('is steps from today to needed, never below none', () => {
    expect(shortBy({ id: 'r', today: 'notInvolved', needed: 'shares' })).toBe(3)
    expect(shortBy({ id: 'r', today: 'decides', needed: 'informed' })).toBe(0)
    expect(shortBy({ id: 'r', today: 'informed' })).toBeNull()
  })
})

describe('the consultation log by quarter', () => {
  it.each([
    ['2026-07-01', 7, '2026-27 Q1', 'July to September 2026'],
    ['2026-06-30', 7, '2025-26 Q4', 'April to June 2026'],
    ['2026-12-31', 1, '2026-27 Q4', 'October to December 2026'],
    ['2026-01-15', 10, '2025-26 Q2', 'January to March 2026'],
    ['2026-12-05', 11, '2026-27 Q1', 'November 2026 to January 2027'],
    ['2027-01-31', 11, '2026-27 Q1', 'November 2026 to January 2027'],
  ])('%s, where the year begins in month %i', (day, start, key, label) => {
    expect(quarterOf(day, start)).toEqual({ key, label })
  })

  const entry = (id: string, date: string | undefined, rest: object) => ({
    id,
    ...(date && { date }),
    what: 'Talk',
    ...rest,
  })
  const ledger = planWith({
    district: [{ id: 'district', fiscalYearStartMonth: 7 }],
    accessEntry: [
      entry('a', '2026-08-01', { type: 'standingMeeting', outcome: 'kept' }),
      entry('b', '2026-09-30', { type: 'standingMeeting', outcome: 'cancelled' }),
      entry('c', '2026-10-01', { type: 'boardItem', outcome: 'moved' }),
      entry('d', '2026-10-02', { type: 'decision', consulted: 'never' }),
      // Half an entry counts nowhere.
      entry('e', undefined, { type: 'decision', consulted: 'before' }),
      entry('f', '2026-10-03', { type: 'standingMeeting' }),
      // An answer to the other question is none to this.
      entry('g', '2026-10-04', { type: 'decision', outcome: 'kept' }),
    ],
  })

  it('adds up what has a day and an answer', () => {
    const [first, second, ...rest] = accessQuarters(ledger)
    expect(rest).toEqual([])
    expect(first?.meetings).toEqual({ kept: 1, moved: 0, cancelled: 1 })
    expect(second?.items).toEqual({ kept: 0, moved: 1, cancelled: 0 })
    expect(second?.decisions).toEqual({ before: 0, after: 0, never: 1 })
    expect(second?.meetings).toEqual({ kept: 0, moved: 0, cancelled: 0 })
  })

  it('keeps an empty ledger and a month that is none in hand', () => {
    expect(accessQuarters(planWith({}))).toEqual([])
    const odd = planWith({
      district: [{ id: 'district', fiscalYearStartMonth: 44 }],
      accessEntry: ledger.all('accessEntry'),
    })
    expect(accessQuarters(odd).map((q) => q.key)).toEqual(['2026-27 Q1', '2026-27 Q2'])
  })

  it('looks a year back for the meetings that were kept', () => {
    expect(meetingsKept(ledger, today)).toEqual({ kept: 1, of: 2 })
    expect(meetingsKept(ledger, '2027-09-01')).toEqual({ kept: 0, of: 1 })
    expect(meetingsKept(ledger, '2026-07-31')).toEqual({ kept: 0, of: 0 })
  })
})

describe('access to power', () => {
  const place = (values: object) => planWith({ place: [{ id: 'place', ...values }] })

  it('is as low as its lowest fact, and unknown where nothing is said', () => {
    expect(accessLack(place({}), today, 'officer').level).toBeNull()
    expect(accessLack(place({ levels: 1, inCabinet: true }), today, 'officer').level).toBe('held')
    expect(accessLack(place({ levels: 2, inCabinet: true }), today, 'officer').level).toBe('some')
    expect(accessLack(place({ levels: 1, inCabinet: false }), today, 'officer').level).toBe('low')
  })

  it('counts shares exactly at their edges', () => {
    expect([shareLevel(4, 5), shareLevel(3, 5), shareLevel(1, 2), shareLevel(49, 100), shareLevel(0, 0)]).toEqual([
      'held',
      'some',
      'some',
      'low',
      null,
    ])
  })

  it('tells a board nothing of meetings and of what is needed, and does not take them for missing', () => {
    const plan = samplePlan()
    const said = accessLack(plan, today, 'board').inputs.map((i) => i.says)
    expect(said).toEqual(['2 levels from the superintendent', 'Has a seat in cabinet'])
    expect(accessLack(plan, today, 'board').level).toBe('some')
    expect(accessLack(plan, today, 'officer').level).toBe('low')
  })

  it('names every decision that is as close to the part needed as the last that is wanted', () => {
    const right = (name: string, today: string, needed: string) => ({ id: name, name, decision: name, today, needed })
    const rights = planWith({
      decisionRight: [
        right('Budget', 'consulted', 'shares'),
        right('Hiring', 'informed', 'consulted'),
        right('Lines', 'notInvolved', 'consulted'),
        right('Purchases', 'notInvolved', 'informed'),
      ],
    } as never)
    expect(accessLack(rights, today, 'officer').inputs.map((i) => i.lift)).toContain(
      'Bring two more decisions to the part needed; closest to it are “Budget”, “Hiring” and “Purchases”.',
    )
  })
})

describe('the tenure clock', () => {
  const seats = [
    { id: 't1', seat: 'Officer', type: 'officer', start: '2024-02-29', articleMark: '2027-02-28' },
    { id: 't2', seat: 'Superintendent', type: 'superintendent', start: '2020-07-01', likelyEnd: '2026-06-30' },
  ] as const

  it('passes over what has passed, and says which goals end before and after', () => {
    const tenure = tenureOf(
      planWith({
        tenure: seats,
        goal: [
          { id: 'a', title: 'A', end: '2027-02-28', sort: 1 },
          { id: 'b', title: 'B', end: '2029-06-30', sort: 2 },
          { id: 'c', title: 'C', sort: 3 },
          { id: 'd', title: 'D', end: '2026-12-31', status: 'dropped', sort: 4 },
        ],
      }),
      today,
    )
    expect(tenure.change).toEqual({ seat: 'Officer', day: '2027-02-28', by: 'mark' })
    expect(tenure.goals.map((g) => [g.place, g.when])).toEqual([
      [1, 'before'],
      [2, 'after'],
      [3, 'undated'],
    ])
  })

  it('has no day to go by in an empty plan', () => {
    expect(tenureOf(planWith({}), today)).toEqual({
      ...{ today, seats: [], goals: [], policies: [], change: null },
      actions: { before: 0, after: 0, undated: 0 },
    })
  })

  it('puts three years on a leap day where the calendar has one', () => {
    expect(threeYearMark('2024-02-29')).toBe('2027-02-28')
    expect(threeYearMark('2024-08-01')).toBe('2027-08-01')
  })

  it('trusts no commitment that rests on one person, whatever its ticks', () => {
    const four = { id: 'c', inPolicy: true, inBaseBudget: true, byOtherDepartment: true, inJobDescription: true }
    expect(wouldLast(four)).toBe('lasts')
    expect(wouldLast({ ...four, onOnePerson: true })).toBe('falls')
    expect(wouldLast({ id: 'c', inPolicy: true })).toBe('inPart')
    expect(wouldLast({ id: 'c' })).toBe('falls')
  })
})

describe('ready to hire', () => {
  it('holds nothing of an empty plan, and gives a reason for each', () => {
    const list = readyToHire(planWith({}), 'officer', today)
    expect(list.filter((g) => g.held)).toEqual([])
    for (const g of list) {
      for (const words of [g.says, g.reason, g.do]) expect(words).toMatch(/^\p{Lu}.*\.$/u)
      expect(g.reason).not.toMatch(/\b0 of|NaN|undefined/)
    }
  })

  it.each([
    ['line', { place: [{ id: 'place', levels: 1, inCabinet: true }] }, true],
    ['line', { place: [{ id: 'place', levels: 1, inCabinet: false }] }, false],
    ['line', { place: [{ id: 'place', levels: 2, inCabinet: true }] }, false],
    [
      'backing',
      {
        backing: [
          { id: 'a', saidInPublic: true },
          { id: 'b', saidInPublic: false },
        ],
      },
      false,
    ],
    ['team', { teamNeed: [{ id: 'teamNeed', fteNeeded: 4 }], position: [{ id: 'p', fte: 2 }] }, true],
    ['team', { teamNeed: [{ id: 'teamNeed', fteNeeded: 4 }], position: [{ id: 'p', fte: 1.9 }] }, false],
    ['team', { position: [{ id: 'p', fte: 2 }] }, false],
    ['commitment', { commitment: [{ id: 'commitment', statement: 'Each child.', statementStatus: 'draft' }] }, false],
    ['commitment', { commitment: [{ id: 'commitment', statement: ' ', statementStatus: 'adopted' }] }, false],
    [
      'money',
      {
        fundingSource: [{ id: 's', recurring: true }],
        fundingAmount: [{ id: 'a', source: 's', grant: { amount: 5, status: 'pledged' } }],
      },
      false,
    ],
    [
      'money',
      {
        fundingSource: [{ id: 's' }],
        fundingAmount: [{ id: 'a', source: 's', grant: { amount: 5, status: 'secured' } }],
      },
      false,
    ],
    ['pushback', { pushbackStep: [{ id: 'p', what: 'Call.', within: '1 hour', who: 'gone' }] }, false],
  ] as const)('holds %s of %j: %s', (id, records, held) => {
    expect(readyToHire(planWith(records), 'officer', today).find((g) => g.id === id)?.held).toBe(held)
  })

  it('counts what it counts: notes that say it all, policies that back a goal only in part, departments but the office', () => {
    const reason = (id: string, records: object) =>
      readyToHire(planWith(records), 'board', today).find((g) => g.id === id)?.reason
    const whole = { whoCouldBeHarmed: 'Children', stopSign: 'A no', askedOn: '2026-10-01' }
    expect(
      reason('pace', {
        paceAndCare: [
          { id: 'a', ...whole },
          { id: 'b', whoCouldBeHarmed: 'Teachers' },
        ],
      }),
    ).toBe('1 of 2 notes says who was asked, when, and what would make us stop.')
    const backed = {
      goal: [{ id: 'g' }, { id: 'h' }],
      policy: [{ id: 'ac', stage: 'adopted' }],
      policyLink: [
        { id: 'l', goal: 'g', policy: 'ac', extent: 'inPart' },
        { id: 'k', goal: 'h', policy: 'ac', extent: 'whole' },
      ],
    }
    expect(reason('policy', backed)).toBe(
      '2 of 2 goals have an adopted policy linked to them, one of them only in part.',
    )
    const department = [{ id: 'd' }, { id: 'o', isEquityOffice: true }]
    const departmentCommitment = [{ id: 'c', department: 'd', means: 'Fair rides.' }]
    expect(reason('departments', { department, departmentCommitment })).toBe(
      'No department has a complete commitment; the office itself is not counted.',
    )
    const part = { means: 'Fair rides.', firstMove: 'Ask.', measure: 'On time', reviewDate: '2027-01-15' }
    expect(
      reason('departments', {
        department: [{ id: 'd' }, { id: 'e' }, { id: 'f' }],
        departmentCommitment: [
          { id: 'c', department: 'd', ...part },
          { id: 'k', department: 'e', ...part, signedOn: '2026-09-01' },
        ],
      }),
    ).toBe('2 of 3 departments have a complete commitment, 1 of them signed.')
    // The officer’s first guess is told as one.
    const teamNeed = [{ id: 'teamNeed', fteNeeded: 7, note: 'A first guess.' }]
    expect(reason('team', { teamNeed, position: [{ id: 'p', fte: 5.5 }] })).toBe(
      'Positions add up to 5.5 FTE of 7 entered as needed. Its note: “A first guess.”',
    )
    // Who works in another department is on no team of the officer’s.
    const offices = [{ id: 'own', isEquityOffice: true }, { id: 'other' }]
    const position = [
      { id: 'p', fte: 3.5, department: 'own' },
      { id: 'o', fte: 2, department: 'other' },
    ]
    expect(reason('team', { teamNeed, department: offices, position })).toMatch(
      /^Positions in all departments add up to 5\.5 FTE of 7 /,
    )
    expect(reason('team', { teamNeed, department: offices, position: position.slice(0, 1) })).toMatch(
      /^Positions add up to 3\.5/,
    )
  })

  it('calls “not yet” only what somebody entered, and “not known” where the plan holds nothing either way', () => {
    const answer = (id: string, records: object) => {
      const found = readyToHire(planWith(records), 'officer', today).find((g) => g.id === id)
      return found && [answerOf(found), found.reason]
    }
    for (const g of readyToHire(planWith({}), 'officer', today)) expect(answerOf(g), g.id).toBe('unknown')
    const statement = { id: 'commitment', statement: 'Each child.' }
    expect(answer('commitment', { commitment: [statement] })?.[0]).toBe('unknown')
    expect(answer('commitment', { commitment: [{ ...statement, statementStatus: 'draft' }] })?.[0]).toBe('notYet')
    expect(answer('line', { place: [{ id: 'place', levels: 1 }] })?.[0]).toBe('unknown')
    expect(answer('line', { place: [{ id: 'place', levels: 2 }] })?.[0]).toBe('notYet')
    const levy = { fundingSource: [{ id: 's', name: 'Levy', recurring: true }] }
    expect(answer('money', levy)?.[0]).toBe('unknown')
    const grant = { amount: 5, status: 'pledged' }
    expect(answer('money', { ...levy, fundingAmount: [{ id: 'a', source: 's', grant }] })?.[0]).toBe('notYet')
    // The court agreed on what they mean; nobody gave them a status.
    const term = ['a', 'b'].map((id) => ({ id, term: id, plain: 'In plain words.', agreedBy: 'The court' }))
    expect(answer('terms', { term })).toEqual([
      'notYet',
      '2 terms have a definition that was adopted or agreed on; at least three are needed.',
    ])
    expect(answer('terms', { term: [{ id: 'a', term: 'a', plain: 'In plain words.' }] })?.[0]).toBe('unknown')
    // Somebody is named for the position: nobody asks who prepares the plan until there is somebody.
    const post = {
      person: [{ id: 'p', role: 'Director' }],
      officer: [{ id: 'officer', title: 'Director', person: 'p' }],
    }
    expect(answer('post', post)).toEqual(['unknown', 'Not entered: what the first year is for.'])
    const goal = ['g', 'h'].map((id) => ({ id }))
    const over = (...policies: string[]) =>
      answer('policy', {
        goal,
        policy: policies.map((id) => ({ id, stage: 'retired' })),
        policyLink: goal.map((g, i) => ({ id: `l${i}`, goal: g.id, policy: policies[i % policies.length] })),
      })?.[1]
    expect(over('a', 'b')).toMatch(/; two had only policies that are no longer in force\.$/)
    expect(over('a')).toMatch(/; two had only one that is no longer in force\.$/)
  })

  it('keeps from a board what is for the cabinet', () => {
    const ids = readyToHire(planWith({}), 'board', today).map((g) => g.id)
    expect(ids).toContain('line')
    expect(ids).not.toContain('backing')
    expect(ids).not.toContain('pushback')
  })

  it('is a list of findings only while a post is being filled', () => {
    const officer = (status: 'notHired' | 'hiring' | 'inPost') =>
      found(planWith({ officer: [{ id: 'officer', status }] }), 'ready-to-hire').length
    expect(officer('hiring')).toBe(13)
    expect(officer('notHired')).toBe(0)
    expect(officer('inPost')).toBe(0)
  })
})

describe('while a post is being filled, doing what a finding says', () => {
  const rightIds = ['boundaries', 'placement', 'hiring'].map((decision) => derivedId(kinds.decisionRight, { decision }))
  const deeds: Readonly<Record<string, readonly Op[]>> = {
    'ready-to-hire/goals': [
      set('measure', 'new', { goal: 'goal-staff', short: 'Stay', baselineYear: '2025-26', targetYear: '2028-29' }),
    ],
    'ready-to-hire/line': [set('place', 'place', { levels: 1 })],
    'ready-to-hire/rights': rightIds.map((id) => set('decisionRight', id ?? '', { today: 'consulted' })),
  }
  const hiring = applied(sampleStates(), [set('officer', 'officer', { status: 'hiring' })])
  const open = found(planOf(hiring), 'ready-to-hire')

  it.each(open.map((f) => [f.rule, f] as const))('makes exactly it go away: %s', (rule) => {
    const ops = deeds[rule]
    if (ops === undefined) throw new Error(`No deed for ${rule}.`)
    const after = found(planOf(applied(hiring, ops)), 'ready-to-hire').map((f) => f.rule)
    expect(after).toEqual(open.map((f) => f.rule).filter((r) => r !== rule))
  })

  it('speaks of what does not stand in the sample', () => {
    expect(open.map((f) => f.rule)).toEqual(Object.keys(deeds))
  })
})

describe('the steps of Position', () => {
  it('are done as their “done when” says', () => {
    const right = (id: string) => ({ id, decision: id, name: id, today: 'informed', needed: 'informed' }) as const
    const rights = (n: number) => planWith({ decisionRight: Array.from({ length: n }, (_, i) => right(`r${i}`)) })
    expect(stepConditions['position-rights']?.(rights(4))).toBe(false)
    expect(stepConditions['position-rights']?.(rights(5))).toBe(true)
    const entry = (id: string, date: string) => ({ id, date, what: 'Talk' })
    const ledger = (...days: string[]) => planWith({ accessEntry: days.map((d, i) => entry(`e${i}`, d)) })
    expect(stepConditions['position-access']?.(ledger('2026-11-01', '2026-10-01', '2026-09-01'))).toBe(true)
    expect(stepConditions['position-access']?.(ledger('2026-11-01', '2026-10-01', '2026-03-01'))).toBe(false)
    expect(stepConditions['position-access']?.(planWith({}))).toBe(false)
  })
})
