import { describe, expect, test } from 'vitest'
import { lookupIn, showValue, titleOf } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { policyInSentence } from '../../../shared/domain/policy-name.ts'
import type { Field } from '../../../shared/domain/schema.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { moneyWords } from '../../../shared/words/index.ts'

const field = (kind: string, name: string): Field => {
  const found = kindOf(kind)?.fields[name]
  if (found === undefined) throw new Error(`${kind}.${name}`)
  return found
}

describe('a value in words', () => {
  const plan = planOf([
    plainRecord('person', 'p', { role: 'Deputy Superintendent' }),
    plainRecord('person', 'assistant', { role: 'Office assistant, Equity Office' }),
    plainRecord('goal', 'g', { title: 'More children read' }),
  ])
  const lookup = lookupIn(plan)
  test.each<[string, string, unknown, string]>([
    ['budgetLine', 'amount', 123400, '$1,234.00'],
    ['action', 'due', '2026-11-17', 'November 17, 2026'],
    ['budgetLine', 'fiscalYear', '2026-27', '2026–27'],
    ['goal', 'owner', 'p', 'Deputy Superintendent'],
    ['goal', 'team', ['p', 'p'], 'Deputy Superintendent, Deputy Superintendent'],
    ['goal', 'team', ['assistant', 'p'], 'Office assistant, Equity Office; Deputy Superintendent'],
    ['goal', 'owner', 'nobody', 'something not in this plan'],
    // A row is called by its title or its person, and a count is said as one says it.
    [
      ...([
        'checkIn',
        'agenda',
        [{ title: 'Lists', minutes: 25, shortest: 15, lead: 'p' }, { title: 'Next' }],
      ] as const),
      'Lists, 25 minutes, 15 at the shortest, who leads: Deputy Superintendent; Next',
    ],
    ['checkIn', 'attended', [{ person: 'p', came: 'whole' }], 'Deputy Superintendent, came for the whole time'],
    [
      ...([
        'ballot',
        'results',
        [
          { option: 'Liaison', dots: 1 },
          { option: 'Coach', dots: 0 },
        ],
      ] as const),
      'Liaison, 1 dot; Coach, 0 dots',
    ],
    ['action', 'status', 'notBegun', 'Not started'],
    ['action', 'status', 'ofTomorrow', 'ofTomorrow'],
    ['budgetLine', 'recurring', false, 'No'],
    ['comment', 'about', { kind: 'goal', id: 'g' }, 'More children read'],
    ['goal', 'focusGroups', [], 'none'],
    ['district', 'fiscalYearStartMonth', 7, 'July'],
    ['retreat', 'start', '14:00', '2:00 pm'],
    ['retreat', 'start', 'after lunch', 'after lunch'],
    ['goal', 'title', '', 'not set'],
    ['goal', 'title', null, 'not set'],
    ['district', 'enrollment', 11040, '11,040'],
    ['capture', 'keptAt', '2026-11-27T07:03:00.000-07:00', 'November 27, 2026, 7:03 am'],
    [
      'value',
      'reading',
      { figure: 41.3, n: 836, state: 'given', date: '2024-08-30' },
      '41.3, 836 students counted, August 30, 2024',
    ],
    ['value', 'reading', { figure: 41, public: false }, '41, the source was already public: no'],
    ['value', 'reading', { state: 'withheld', mark: '<10' }, 'withheld at the source, mark in the source: <10'],
    [
      'policy',
      'wording',
      [
        { proposed: 'With a screen.', why: 'Burdens were seen too late.' },
        { proposed: 'In writing', why: 'Nobody would know' },
      ],
      'proposed wording: With a screen. Why: Burdens were seen too late. Proposed wording: In writing, why: Nobody would know',
    ],
    [
      'commitment',
      'ownValues',
      [
        { value: 'Every child is known', means: 'One adult can say what each is good at.' },
        { value: 'We tell the truth' },
      ],
      'Every child is known: One adult can say what each is good at. We tell the truth',
    ],
    [
      'district',
      'daysOff',
      [{ begins: '2026-11-26', ends: '2026-11-27', name: 'Thanksgiving break' }],
      'Thanksgiving break, from November 26, 2026, to November 27, 2026',
    ],
    [
      'briefing',
      'signOff',
      [{ role: 'Superintendent', date: '2026-12-03' }, { role: 'Chief Financial Officer' }],
      'Superintendent, December 3, 2026; Chief Financial Officer',
    ],
    [
      'equityScreen',
      'gains',
      [{ group: 'x', effect: 'Smaller classes' }],
      'something not in this plan: Smaller classes',
    ],
    [
      'engagement',
      'questions',
      [
        { question: 'An adult knows my child.', heard: 'Most families agree' },
        { question: 'Are you heard?', heard: 'Some are' },
      ],
      'An adult knows my child: Most families agree; Are you heard? Some are',
    ],
    ['fundingAmount', 'grant', { amount: 600000000, status: 'secured' }, '$6,000,000.00, secured'],
  ])('%s.%s %j', (kind, name, value, words) => {
    expect(showValue(field(kind, name), value, lookup)).toBe(words)
  })

  test('money keeps its cents, however large', () => {
    expect(moneyWords(-5)).toBe('−$0.05')
    expect(moneyWords(Number.MAX_SAFE_INTEGER)).toBe('$90,071,992,547,409.91')
  })

  test('a value of the wrong form does not break the list that shows it', () => {
    for (const kind of ['value', 'retreat', 'goal', 'budgetLine', 'concern'])
      for (const f of Object.values(kindOf(kind)?.fields ?? {}))
        for (const wrong of ['x', 7, true, [], {}, [1], { a: 1 }])
          expect(typeof showValue(f, wrong, lookup)).toBe('string')
  })
})

describe('a record’s name', () => {
  const plan = planOf([
    plainRecord('measure', 'm', { short: 'Grade 3 reading' }),
    plainRecord('studentGroup', 's', { name: 'Hispanic or Latino' }),
    plainRecord('district', 'district', { name: 'Juniper Fork' }),
  ])
  test('is its title, in one line, and never too long for a list', () => {
    expect(titleOf('goal', { title: 'More children\nread  well' })).toBe('More children read well')
    expect(titleOf('goal', { title: '👩‍🏫'.repeat(100) }).length).toBeLessThan(300)
    expect(titleOf('district', { name: 'Juniper Fork' })).toBe('Juniper Fork')
    expect(titleOf('communityPage', { language: 'en' })).toBe('Community page in English')
  })
  test('of a cell is what it joins', () => {
    expect(titleOf('value', { measure: 'm', group: 's', year: '2025-26' }, plan)).toBe(
      'Grade 3 reading, Hispanic or Latino, 2025–26',
    )
  })
  test('says a quarter by its months, and a language and a field by their names', () => {
    expect(titleOf('statusUpdate', { period: '2026-Q2' })).toBe('April to June 2026')
    expect(titleOf('updateSlip', { period: 'Fall term' })).toBe('Fall term')
    const of = { about: { kind: 'measure', id: 'm' }, field: 'source', language: 'es' }
    expect(titleOf('translation', of, plan)).toBe('Grade 3 reading, source, Spanish')
  })
  test('that is longer than a line ends with whole words and a sign, and is no longer than it may be', () => {
    const title = (words: string) => titleOf('goal', { title: words })
    expect(title('Read '.repeat(16).trim())).toBe('Read '.repeat(16).trim())
    // A sign behind 79 letters still fits, and not behind 81.
    const cut = title(`${'Read '.repeat(15)}Seven ones more`)
    expect(cut).toBe(`${'Read '.repeat(15).trim()}…`)
    expect(cut.length).toBeLessThanOrEqual(80)
  })
  test('that is not there yet says so', () => {
    expect(titleOf('goal', {})).toBe('Goal without a title')
    expect(titleOf('value', {})).toBe('Figure')
    expect(titleOf('departmentCommitment', { department: 'dep-1' }), 'an id is no name').toBe('Department commitment')
    expect(titleOf('place', {})).toBe('Place in the organization')
    expect(titleOf('mood', { title: 'x' })).toBe('mood')
  })
})

test('what the guide names is called in the district’s own words', () => {
  const plan = planOf([plainRecord('words', 'words', { work: 'opportunity' })])
  expect(titleOf('stepState', { step: 'embed-screen' }, plan)).toBe('Screen for opportunity')
  expect(titleOf('stepState', { step: 'embed-screen' }, undefined, { work: 'access' })).toBe('Screen for access')
  expect(titleOf('stepState', { step: 'embed-screen' })).toBe('Screen for equity')
})

test('a policy in a sentence has its name, with the code behind it, or whichever of them it has', () => {
  const cases = [
    [{ code: 'AEC', title: 'Attendance' }, 'Attendance (AEC)'],
    [{ code: ' AEC ' }, 'AEC'],
    [{ title: 'Attendance' }, '“Attendance”'],
    [{ code: ' ', title: '' }, 'a policy without a title'],
  ] as const
  for (const [policy, says] of cases) expect(policyInSentence(policy)).toBe(says)
})
