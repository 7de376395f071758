import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { planWith } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const today = '2026-11-24'
const found = (records: Records, rule: string) => findings(planWith(records), today).filter((f) => f.rule === rule)
const goal = { id: 'g', title: 'Children read well', end: '2029-06-30' } as const
const behind = (policy: NonNullable<Records['policy']>[number]): Records => ({
  goal: [goal],
  policy: [policy],
  policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
})

describe('a goal without a policy in force', () => {
  it('is held back where none is on its way, and lacks something where one is', () => {
    expect(found({ goal: [goal], policy: [{ id: 'p', stage: 'adopted' }] }, 'unbacked-goal')).toMatchObject([
      { severity: 'blocker', step: 'align-backing' },
    ])
    // In a plan that lists no policy yet nobody could have linked one: that stops nobody.
    expect(found({ goal: [goal] }, 'unbacked-goal')).toMatchObject([
      {
        severity: 'gap',
        do: expect.stringContaining('Once the plan lists policies, a goal without one comes first.'),
      },
    ])
    // What is to be written is one press from the cell.
    expect(found(behind({ id: 'p', stage: 'gap' }), 'unbacked-goal')).toMatchObject([
      {
        severity: 'blocker',
        fixIn: { kind: 'policy', id: 'p', field: 'planned' },
      },
    ])
    expect(found(behind({ id: 'p', stage: 'retired' }), 'unbacked-goal')).toMatchObject([{ severity: 'blocker' }])
    expect(found(behind({ id: 'p', code: 'JK', stage: 'secondReading' }), 'unbacked-goal')).toMatchObject([
      { severity: 'gap', do: expect.stringContaining('Bring JK to adoption') },
    ])
  })

  it('asks for what is entered first, and its button says the same', () => {
    const meeting = [
      { id: 'm', forum: 'board', date: '2027-02-08' },
      { id: 'past', forum: 'board', date: '2026-11-09' },
    ] as const
    const asked = (policy: object, link: object = {}, more: object = {}) => {
      const [f] = found(
        {
          ...behind({ id: 'p', code: 'JK', ...policy } as never),
          person: [{ id: 'o', role: 'Director of Student Services' }],
          meeting,
          policyLink: [{ id: 'l', goal: 'g', policy: 'p', ...link }],
          ...more,
        } as never,
        'unbacked-goal',
      )
      return [...(f?.asks ? [f.asks] : []), f?.do.replace(/(, |; )or link .*/, ''), f?.act, f?.fixIn?.field]
    }
    // Nobody can read what is not written: the first button adds the action that asks for the text.
    expect(asked({ stage: 'gap', owner: 'o' })).toEqual([
      'Ask the Director of Student Services to write JK',
      'Ask the Director of Student Services to write JK, and plan its first reading by the board',
      'Plan the first reading of JK',
      'planned',
    ])
    // Where somebody is at it, that action comes first.
    const action = [{ id: 'a', title: 'Draft JK', about: { kind: 'policy', id: 'p' }, status: 'inProgress' }]
    expect(asked({ stage: 'gap', owner: 'o' }, {}, { action })).toEqual([
      'See that JK is written, then plan its first reading by the board',
      'Open the action for it',
      'owner',
    ])
    const owned = [{ ...action[0], owner: 'o', due: '2027-01-15' }]
    expect(asked({ stage: 'gap', owner: 'o' }, {}, { action: owned })?.at(-1), 'nothing is missing in it').toBe(
      'status',
    )
    expect(asked({ stage: 'gap', planned: { firstReading: 'm' } })).toEqual([
      'Write JK',
      'Write JK and bring it to adoption',
      'Open JK',
      'stage',
    ])
    expect(asked({ stage: 'drafting' })).toEqual([
      'Bring JK to adoption: plan its first reading by the board',
      'Plan the first reading of JK',
      'planned',
    ])
    expect(asked({ stage: 'firstReading' })[1]).toBe('Plan the next reading of JK')
    expect(asked({ stage: 'firstReading', planned: { secondReading: 'past' } }).slice(1)).toEqual([
      'Enter the reading of JK',
      'reached',
    ])
    expect(asked({ stage: 'underReview' }).slice(1)).toEqual(['Enter the adoption of JK', 'reached'])
    expect(asked({}).slice(1)).toEqual(['Enter the stage of JK', 'stage'])
    expect(asked({ stage: 'drafting', type: 'courtOrder' }).slice(1)).toEqual(['Open JK', 'stage'])
    // By its name: most readers do not know the codes.
    expect(asked({ title: 'Student discipline' })[1]).toBe('Enter the stage of Student discipline (JK)')
    const why = (how: string) =>
      found(
        { ...behind({ id: 'p', code: 'JK', stage: 'gap' }), policyLink: [{ id: 'l', goal: 'g', policy: 'p', how }] },
        'unbacked-goal',
      )[0]
    expect(why('limits suspension.')?.says).toMatch(
      /, nor a draft\. Once adopted, JK would back it: limits suspension\.$/,
    )
    expect(why('limits suspension.')?.brief).toMatch(/has no adopted policy\.$/)
    expect(why(' ')?.says).toMatch(/, nor a draft\.$/)
  })

  it('holds nothing back once it was called done: a goal that is still to be reached comes first', () => {
    const policy = [{ id: 'p', stage: 'adopted' }] as const
    const said = (status: 'done' | 'onTrack') =>
      found(
        { goal: [goal], policy, statusUpdate: [{ id: 's', goal: 'g', status, date: '2022-07-19' }] },
        'unbacked-goal',
      )
    expect(said('onTrack')).toMatchObject([{ severity: 'blocker' }])
    expect(said('done')).toMatchObject([{ severity: 'gap' }])
  })

  it('is not told to adopt a policy that is adopted, where only its draft backs the goal', () => {
    const review = { id: 'p', code: 'ADA', stage: 'underReview', reached: { adopted: '2020-02-24' } } as const
    const byDraft = { ...behind(review), policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'draft' }] } as Records
    expect(found(byDraft, 'unbacked-goal')).toMatchObject([
      {
        says: 'Goal “Children read well” has no adopted policy linked to it, only the draft of ADA.',
        do: 'Bring the draft of ADA to adoption: plan its first reading by the board; or link an adopted policy that is truly about it.',
      },
    ])
  })

  it('is backed by an adopted policy, also while that is under review', () => {
    expect(found(behind({ id: 'p', stage: 'adopted' }), 'unbacked-goal')).toEqual([])
    const review = { id: 'p', stage: 'underReview', reached: { adopted: '2020-02-24' } } as const
    expect(found(behind(review), 'unbacked-goal')).toEqual([])
    expect(found(behind({ id: 'p', code: 'ADA', stage: 'underReview' }), 'unbacked-goal')).toMatchObject([
      { do: 'If ADA was adopted, enter the date: a policy under review holds until it is replaced.' },
    ])
  })

  it('is not backed by a link to a policy that was removed, nor by one without a stage', () => {
    expect(found({ goal: [goal], policyLink: [{ id: 'l', goal: 'g', policy: 'gone' }] }, 'unbacked-goal')).toHaveLength(
      1,
    )
    expect(found(behind({ id: 'p', title: 'New' }), 'unbacked-goal')).toHaveLength(1)
  })

  it('is not asked about once it is done', () => {
    expect(found({ goal: [{ ...goal, status: 'done' }] }, 'unbacked-goal')).toEqual([])
  })
})

describe('a policy', () => {
  const due = (stage: 'adopted' | 'underReview' | 'drafting' | 'retired', reviewDue: string) =>
    found({ policy: [{ id: 'p', code: 'AD', title: 'District mission', stage, reviewDue }] }, 'policy-review')
  it('is past its review the day after its day', () => {
    expect(due('adopted', '2026-11-24')).toEqual([])
    expect(due('adopted', '2026-11-23')).toMatchObject([
      { says: 'Policy “AD District mission” was due for review on November 23, 2026.', field: 'reviewDue' },
    ])
  })
  it('that is being reviewed, drafted anew or retired is taken care of', () => {
    for (const stage of ['underReview', 'drafting', 'retired'] as const) expect(due(stage, '2020-01-01')).toEqual([])
  })
})

describe('what people leave behind', () => {
  const clock: Records = {
    tenure: [
      { id: 'o', seat: 'Chief Equity Officer', type: 'officer', articleMark: '2027-08-01' },
      { id: 's', seat: 'Superintendent', type: 'superintendent', articleMark: '2026-07-01', likelyEnd: '2027-06-30' },
      { id: 'b', seat: 'Seats A and C', type: 'board', likelyEnd: '2026-12-01' },
    ],
  }
  const rule = 'continuity/outlives-leader'
  it('is a goal that ends after the next likely change and rests on no policy, told to the cabinet', () => {
    expect(found({ ...clock, goal: [goal] }, rule)).toMatchObject([
      {
        audience: 'cabinet',
        says: expect.stringContaining('“Superintendent” is likely to change hands on June 30, 2027'),
      },
    ])
    expect(found({ ...clock, goal: [{ ...goal, end: '2027-06-30' }] }, rule)).toEqual([])
    expect(found({ ...clock, ...behind({ id: 'p', stage: 'adopted' }) }, rule)).toEqual([])
    expect(found({ ...clock, goal: [{ ...goal, end: undefined }] } as Records, rule)).toEqual([])
  })
  it('is not said of a change whose day has passed, and rests on the contract where no clock is kept', () => {
    const past: Records = { tenure: [{ id: 's', type: 'superintendent', likelyEnd: '2026-06-30' }], goal: [goal] }
    expect(found(past, rule)).toEqual([])
    const contract: Records = { district: [{ id: 'district', superintendentContractEnd: '2027-06-30' }], goal: [goal] }
    expect(found(contract, rule)).toHaveLength(1)
    const bare: Records = { ...contract, tenure: [{ id: 's', type: 'superintendent', seat: 'Superintendent' }] }
    expect(found(bare, rule), 'a seat on the clock without a day says nothing against the contract').toHaveLength(1)
  })
  it('is a commitment that rests on one person', () => {
    const one = (onOnePerson: boolean): Records => ({ continuity: [{ id: 'c', name: 'Home visits', onOnePerson }] })
    expect(found(one(true), 'continuity/one-person')).toMatchObject([
      { says: 'Commitment “Home visits” depends on one person.' },
    ])
    expect(found(one(false), 'continuity/one-person')).toEqual([])
  })
})

describe('what a past meeting was to decide', () => {
  const meeting = [
    { id: 'm', forum: 'board', date: '2026-11-23' },
    { id: 'n', forum: 'board', date: '2026-12-14' },
  ] as const
  const read = (policy: object, more: Records = {}): Records => ({
    meeting,
    policy: [{ id: 'p', code: 'JC', title: 'Attendance areas', planned: { secondReading: 'm' }, ...policy }] as never,
    ...more,
  })
  const about = [{ kind: 'policy', id: 'p' }]

  it('is asked for until a decision names it, or the policy says what became of it', () => {
    expect(found(read({ stage: 'firstReading' }), 'undecided/policy')).toMatchObject([
      {
        severity: 'gap',
        audience: 'board',
        says: 'What the board decided on November 23, 2026 about “JC Attendance areas” (second reading) is not entered.',
        about: [...about, { kind: 'meeting', id: 'm' }],
      },
    ])
    for (const told of [
      read({ reached: { secondReading: '2026-11-23' } }),
      read({ stage: 'adopted' }),
      read({ planned: { secondReading: 'n' } }),
      read({}, { decision: [{ id: 'd', text: 'Puts it off.', meeting: 'm', about }] }),
      read({}, { decision: [{ id: 'd', text: 'Adopts it.', date: '2026-11', about }] }),
    ] as Records[])
      expect(found(told, 'undecided/policy'), JSON.stringify(told)).toEqual([])
    // What was decided earlier, or of something else, says nothing of it.
    for (const other of [
      { id: 'd', text: 'Reads it first.', date: '2026-11-09', about },
      { id: 'd', text: 'Buys a bus.', meeting: 'm' },
    ])
      expect(found(read({}, { decision: [other] } as Records), 'undecided/policy')).toHaveLength(1)
    // Two readings in one meeting are one thing to ask.
    expect(found(read({ planned: { secondReading: 'm', adopted: 'm' } }), 'undecided/policy')).toMatchObject([
      { says: expect.stringContaining('(adoption)') },
    ])
  })

  it('is asked for of a screen, too, unless it is about a policy that is asked about', () => {
    const screened = (screen: object, more: Records = {}) =>
      found(
        { meeting, equityScreen: [{ id: 's', title: 'One bus route', meeting: 'm', ...screen }], ...more } as Records,
        'undecided/screen',
      )
    expect(screened({})).toMatchObject([
      { says: 'What the board decided on November 23, 2026 about “One bus route” is not entered.' },
    ])
    const item = { id: 'b', screen: 's', state: 'decided' }
    expect(screened({}, { boardItem: [item] } as Records)).toEqual([])
    expect(screened({ subject: about[0] }, { policy: read({}).policy } as Records)).toEqual([])
    expect(screened({ meeting: 'n' })).toEqual([])
  })
})
