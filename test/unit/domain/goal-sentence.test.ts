import { describe, expect, it } from 'vitest'
import { goalNumber } from '../../../shared/domain/goal-of.ts'
import {
  goalCalled,
  goalSentence,
  isWantedLess,
  type Slot,
  sentenceText,
} from '../../../shared/figures/goal-sentence.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../support/plan.ts'

const slotsOf = (parts: readonly (string | Slot)[]) => parts.filter((p) => typeof p !== 'string')

describe('the number of a goal', () => {
  const goal = [
    { id: 'a', title: 'Read', sort: 1 },
    { id: 'b', title: 'Dropped since', sort: 2, status: 'dropped' as const },
    { id: 'c', title: 'Graduate', sort: 3, status: 'done' as const },
  ]

  it('is the same on paper and on the screen: one that was dropped has none, one that is done keeps its own', () => {
    const plan = planWith({ goal })
    expect(['a', 'b', 'c'].map((id) => goalNumber(plan, id))).toEqual([1, undefined, 2])
    expect(['a', 'b', 'c'].map((id) => goalCalled(plan, id))).toEqual(['Goal 1', 'Dropped goal', 'Goal 2'])
  })
})

describe('the sentence of a goal', () => {
  it('is read from the main measure, for the first focus group', () => {
    const sentence = goalSentence(planWith(reading), reading.goal[0])
    expect(sentenceText(sentence)).toBe(
      'Raise the percent of Hispanic students who meet grade 3 reading expectations from 27.4 to 42.0 percent by June 2029.',
    )
    expect(sentence.whole).toBe(true)
  })

  it('names the field behind each word', () => {
    const [group, phrase, from, to, by] = slotsOf(goalSentence(planWith(reading), reading.goal[0]).parts)
    expect(group?.field).toEqual({ kind: 'goal', id: 'g', name: 'focusGroups' })
    expect(phrase?.field).toEqual({ kind: 'measure', id: 'm', name: 'phrase' })
    expect(from?.field).toEqual({ kind: 'value', id: 'v2', name: 'reading' })
    expect(to?.field).toEqual({ kind: 'target', id: 't3', name: 'aim' })
    expect(by?.field).toEqual({ kind: 'measure', id: 'm', name: 'targetYear' })
  })

  it('has the figures of one measure with as many decimals, and none where all are whole', () => {
    const from = (figure: number, aim: number) => {
      const value = [{ ...reading.value[1], reading: { figure, n: 90 } }]
      const target = [{ ...reading.target[2], aim: { figure: aim } }]
      const plan = planWith({ ...reading, value: value, target: target })
      return /expectations from (.*) percent by/.exec(sentenceText(goalSentence(plan, reading.goal[0])))?.[1]
    }
    expect(from(10, 5.8)).toBe('10.0 to 5.8')
    expect(from(10, 5)).toBe('10 to 5')
    expect(from(10.25, 5)).toBe('10.3 to 5.0')
    expect(from(10.2, 5.75)).toBe('10.20 to 5.75')
  })

  it('says what is missing in its place', () => {
    const sentence = goalSentence(planWith({}), { id: 'g', title: 'New' })
    expect(sentenceText(sentence)).toBe(
      'For whom, raise or lower what is counted from the starting figure to the target by when.',
    )
    expect(sentence.whole).toBe(false)
    const one = planWith({ studentGroup: [{ id: 'his', name: 'Hispanic or Latino' }] })
    expect(sentenceText(goalSentence(one, { id: 'g', title: 'New', focusGroups: ['his'] }))).toMatch(
      /^For Hispanic or Latino students, raise or lower what is counted from/,
    )
    const families = planWith({
      studentGroup: [{ id: 'new', name: 'Families new to the district' }],
      measure: [{ id: 'm', goal: 'g', phrase: 'say they feel heard', unit: 'percent' }],
    })
    expect(
      sentenceText(goalSentence(families, { id: 'g', title: 'New', focusGroups: ['new'] })),
      'before anybody says whom the figures are about',
    ).toMatch(/^For families new to the district, raise/)
    const all = planWith({ studentGroup: [{ id: 'all', name: 'All students', isTotal: true }] })
    expect(
      sentenceText(goalSentence(all, { id: 'g', title: 'Schools keep good teachers' })),
      'no student is named before a measure says who is counted',
    ).toMatch(/^For whom, raise or lower what is counted from/)
    expect(
      sentenceText(goalSentence(all, { id: 'g', title: 'All read', focusGroups: ['all'] })),
      'somebody chose all students',
    ).toMatch(/^For all students, raise or lower what is counted from/)
  })

  it('stands a name that describes people beside a group of them, where nobody said who is counted', () => {
    const plan = planWith({ ...reading, measure: [{ ...reading.measure[0], people: undefined }] })
    expect(sentenceText(goalSentence(plan, reading.goal[0]))).toMatch(
      /^For the group Hispanic, raise the percent who .* from 27\.4 to 42\.0 percent by June 2029/,
    )
    expect(sentenceText(goalSentence(plan, reading.goal[0], 'swd'))).toMatch(/^For students with disabilities, raise/)
    expect(measureView(plan, 'm', { audience: 'board' })?.reading).toMatch(
      /^As of 2025–26, for students with disabilities, 15\.4 percent .* For the group Hispanic it is 31\.9/,
    )
  })

  it('asks for more or less only once something says which', () => {
    const text = (title: string | undefined, direction?: 'up' | 'down', phrase: string | undefined = 'read') =>
      sentenceText(
        goalSentence(
          planWith({
            measure: [
              { id: 'm', goal: 'g', people: 'children', ...(phrase && { phrase }), ...(direction && { direction }) },
            ],
          }),
          { id: 'g', ...(title !== undefined && { title }) },
        ),
      )
    expect(text(undefined)).toMatch(/^Raise or lower the percent of which children/)
    expect(text(undefined, 'down')).toMatch(/^Lower the percent/)
    expect(text('Fewer suspensions')).toMatch(/^Lower the percent/)
    expect(text('More children read')).toMatch(/^Raise the percent/)
    expect(text('Reading')).toMatch(/^Raise or lower the percent/)
    expect(text('Reading', 'up')).toMatch(/^Raise the percent/)
    // As long as nobody said what is counted, no words run into what is missing.
    expect(text('Reading', 'up', ''), 'the usual direction says nothing of what nobody has entered').toMatch(
      /^For which children, raise or lower what is counted from the starting figure to/,
    )
  })

  it('speaks of the people whom its measure counts, and of nobody before that is said', () => {
    const of = (people?: 'staff' | 'families' | 'children') =>
      sentenceText(
        goalSentence(planWith({ measure: [{ id: 'm', goal: 'g', ...(people && { people }) }] }), { id: 'g' }),
      )
    expect(of()).toMatch(/^For whom, /)
    expect(of('staff')).toMatch(/^For which staff, /)
    expect(of('families')).toMatch(/^For which families, /)
    expect(of('children')).toMatch(/^For which children, /)
  })

  it('and where those are families or staff, takes no student group for them', { tags: 'seconds' }, () => {
    const of = (people: 'staff' | 'families') => {
      const measure = [{ ...reading.measure[0], people, phrase: 'get every school letter' }]
      const plan = planWith({ ...reading, measure })
      const row = measureView(plan, 'm', { audience: 'board' })?.rows.find((r) => r.group === 'swd')
      return [sentenceText(goalSentence(plan, reading.goal[0], 'swd')), row?.inSentence]
    }
    const [families, ofRow] = of('families')
    expect(families).toMatch(/^Raise the percent of families of students with disabilities who get every school letter/)
    expect(ofRow, 'as papers name it').toBe('families of students with disabilities')
    expect(of('staff')[0]).toMatch(
      /^Raise the percent of staff in the group “Students with disabilities” who get every/,
    )
  })

  it('and which families were typed, instead of all families', () => {
    const measure = [
      {
        ...reading.measure[0],
        people: 'families' as const,
        phrase: 'feel heard',
        population: 'Families who speak Spanish.',
      },
    ]
    const goal = { id: 'g', title: 'Heard' }
    const plan = planWith({ ...reading, goal: [goal], measure })
    const sentence = goalSentence(plan, goal)
    expect(sentenceText(sentence)).toMatch(/^Raise the percent of families who speak Spanish who feel heard from/)
    expect(slotsOf(sentence.parts)[0]?.field).toEqual({ kind: 'measure', id: 'm', name: 'population' })
    const view = measureView(plan, 'm', { audience: 'board' })
    expect(view?.what).toBe('Percent of families who speak Spanish who feel heard')
    expect(view?.rows.find((r) => r.isTotal)?.of.asRow, 'in a table').toBe('Families who speak Spanish')
    expect(view?.reading).toContain('For families who speak Spanish it is 43.9')
    const total = reading.value.filter((v) => v.group === 'all')
    expect(
      measureView(planWith({ ...reading, goal: [goal], measure, value: total }), 'm', { audience: 'board' })?.reading,
    ).toMatch(/^As of 2025–26, 43\.9 percent of families who speak Spanish feel heard/)
  })

  it.each([
    ['Spanish-speaking families', 'Spanish-speaking families'],
    ['Parents of newcomers', 'parents of newcomers'],
    ['New to the district', 'all families (new to the district)'],
    ['A sample of families', 'all families (a sample of families)'],
    ['', 'all families'],
  ])('names the families of “%s” as %s', (population, said) => {
    const measure = [{ ...reading.measure[0], people: 'families' as const, phrase: 'feel heard', population }]
    const goal = { id: 'g', title: 'Heard' }
    expect(sentenceText(goalSentence(planWith({ ...reading, goal: [goal], measure }), goal))).toContain(
      `the percent of ${said} who feel heard`,
    )
  })

  it('withholds the figure of a small group', () => {
    const plan = planWith({ ...reading, value: [{ ...reading.value[1], reading: { figure: 25, n: 4 } }] })
    expect(sentenceText(goalSentence(plan, reading.goal[0]))).toContain('from a withheld figure to 42 percent by')
  })

  it('reads groups as people would, and ends with the year where a target has no day', () => {
    const sentence = goalSentence(planWith(reading), reading.goal[0], 'swd')
    expect(sentenceText(sentence)).toBe(
      'Raise the percent of students with disabilities who meet grade 3 reading expectations from 14.6 to 30.0 percent by the end of 2028–29.',
    )
  })

  it('tells a target whose last day is over as what was to be', () => {
    const on = (day: string) => sentenceText(goalSentence(planWith(reading), reading.goal[0], 'swd', day))
    expect(on('2029-06-30')).toMatch(/^Raise .* from 14\.6 to 30\.0 percent by the end of 2028–29/)
    expect(on('2029-07-01')).toMatch(/^The target was to raise .* from 14\.6 to 30\.0 percent by the end of 2028–29/)
    // A target may name a day of its own.
    const target = [{ ...reading.target[3], aim: { figure: 30, by: '2029-03-31' } }]
    const early = goalSentence(planWith({ ...reading, target }), reading.goal[0], 'swd', '2029-04-01')
    expect(sentenceText(early)).toMatch(/^The target was to raise .* from 14\.6 to 30\.0 percent by March 2029/)
  })

  it.each([
    ['rate', 'Of every 100 Hispanic students, raise the number who '],
    ['count', 'Raise the number of Hispanic students who '],
    ['days', 'For Hispanic students, raise the number of days they '],
    ['score', 'For Hispanic students, raise the average score when they '],
  ] as const)('words %s properly', (unit, begin) => {
    const plan = planWith({ ...reading, measure: [{ ...reading.measure[0], unit }] })
    expect(sentenceText(goalSentence(plan, reading.goal[0])).startsWith(begin)).toBe(true)
  })
})

it('a measure whose name says what is wanted less of is better when it is lower', () => {
  for (const name of [
    'Chronic absence',
    'miss 10 percent or more of school days',
    'Suspended at least once',
    'Office discipline referrals',
    'Dropout rate',
    'Students retained in grade',
    'Student mobility',
  ])
    expect(isWantedLess(name), name).toBe(true)
  for (const name of [
    'Grade 3 reading',
    'Teacher retention',
    'Teachers retained after three years',
    'Never suspended',
    'Attendance',
    'Students without a referral',
  ])
    expect(isWantedLess(name), name).toBe(false)
})
