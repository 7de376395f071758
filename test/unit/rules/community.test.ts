import { describe, expect, it } from 'vitest'
import { storyOf } from '../../../shared/figures/story.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What the community hears: stories that rest on the plan's own figures, concerns with an answer, audiences met. */

const today = '2026-11-24'
const story = (more: object) => ({ id: 's', title: 'Reading', measure: 'm', shows: 'Reading rose.', ...more })
const plan = (more: object = {}, also: object = {}) => planWith({ ...reading, story: [story(more)], ...also })
const said = (p: ReturnType<typeof plan>) => storyOf(p, p.all('story')[0] as never, 'public')
const rulesIn = (p: ReturnType<typeof plan>, match: RegExp) =>
  findings(p, today)
    .filter((f) => match.test(f.rule))
    .map((f) => f.rule)

describe('a story', () => {
  it('says the plan’s own figure, with its year, and follows it when it changes', () => {
    const p = plan({ shows: 'It rose from {All students, baseline} to {All students, latest}.' })
    const figures = p.all('value').filter((v) => v.group === 'all')
    const of = (year: string) => figures.find((v) => v.year === year)?.reading?.figure
    expect(said(p).text).toMatch(/^It rose from [\d.]+ percent in 2023–24 to [\d.]+ percent in 20\d\d–\d\d\.$/)
    expect(said(p).text).toContain(String(of('2023-24')))
    expect(said(p).printable).toBe(true)
  })

  it('means all students where it names no group, and finds a group however it is capitalized', () => {
    expect(said(plan({ shows: '{latest}' })).text).toBe(said(plan({ shows: '{ALL STUDENTS, latest}' })).text)
  })

  it('is not printed when its measure is gone, its group unknown, or its figure withheld', () => {
    expect(said(plan({ measure: 'gone' })).printable).toBe(false)
    expect(said(plan({ shows: '{Martians, latest}' })).why).toMatch(/has no group “Martians”/)
    const small = plan(
      { shows: '{Hispanic, latest} of them.' },
      { value: [{ id: 'v', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 50, n: 4 } }] },
    )
    expect(said(small).printable).toBe(false)
    expect(said(small).text).not.toMatch(/50/)
    expect(rulesIn(small, /^story/)).toEqual(['story-data/none'])
    expect(rulesIn(plan({ measure: 'gone' }), /^story/)).toEqual(['story-data/none'])
  })

  it('is not printed when a value that its words rest on is gone or may not be told, and says which', () => {
    const value = (more: object) => ({ id: 'v', measure: 'm', group: 'hisp', year: '2025-26', reading: more })
    const words = { shows: 'Half of them read well.', restsOn: ['v'] }
    const holds = plan(words, { value: [value({ figure: 50, n: 400 })] })
    expect(said(holds)).toMatchObject({ printable: true, why: null })
    const small = plan(words, { value: [value({ figure: 50, n: 4 })] })
    expect(said(small)).toMatchObject({
      printable: false,
      why: 'Behind it is Hispanic, 2025–26, and this figure is withheld.',
    })
    expect(findings(small, today).find((f) => f.rule === 'story-data/none')).toMatchObject({ field: 'restsOn' })
    const gone = plan({ ...words, restsOn: ['elsewhere'] }, { value: [value({ figure: 50, n: 400 })] })
    expect(said(gone).why).toBe('A figure behind it is no longer in the plan.')
    expect(rulesIn(gone, /^story/)).toEqual(['story-data/none'])
  })

  it('prints no braces as they were typed: a figure that is mistyped is told, and the sentence left out', {
    tags: 'seconds',
  }, () => {
    for (const shows of [
      'It is {All students: latest} now.',
      'It is {All students, lates} now.',
      'It is {All students, latest now.',
      'It is All students, latest} now.',
      'It is {{All students, latest}} now.',
      'It is {} now.',
      `It is {${'a long aside '.repeat(20)}} now.`,
    ]) {
      const p = plan({ shows })
      expect(said(p).text, shows).not.toMatch(/[{}]/)
      expect(said(p).printable, shows).toBe(false)
      expect(said(p).why, shows).toMatch(
        /is not how a figure is written\. Choose it under “Put in a figure”, or write it/,
      )
      expect(findings(p, today).find((f) => f.rule === 'story-data/none')).toMatchObject({ field: 'shows' })
    }
  })

  it('is old two years after its school year, or after as many as the plan says', () => {
    const old = { value: [{ id: 'v', measure: 'm', group: 'all', year: '2022-23', reading: { figure: 40, n: 400 } }] }
    expect(rulesIn(plan({}, old), /^story/)).toEqual(['story-data/old'])
    const patient = { ...old, planChoices: [{ id: 'planChoices', oldDataYears: 5 }] }
    expect(rulesIn(plan({}, patient), /^story/)).toEqual([])
    const justIn = { value: [{ ...old.value[0], year: '2023-24' }] }
    expect(findings(plan({}, justIn), '2026-06-30').filter((f) => f.rule.startsWith('story'))).toEqual([])
    expect(findings(plan({}, justIn), '2026-07-01').filter((f) => f.rule.startsWith('story'))).toHaveLength(1)
  })
})

describe('a concern', () => {
  it('asks for an answer and for a messenger, one by one', () => {
    const with_ = (concern: object) =>
      planWith({ ...reading, concern: [{ id: 'c', concern: 'It costs too much.', ...concern }] })
    expect(rulesIn(with_({}), /^concern/)).toEqual(['concern/no-answer', 'concern/no-messenger'])
    expect(rulesIn(with_({ answer: 'One percent.', messenger: 'nobody-here' }), /^concern/)).toEqual([
      'concern/no-messenger',
    ])
    expect(rulesIn(with_({ answer: ' \n ', messenger: 'cao' }), /^concern/)).toEqual(['concern/no-answer'])
    expect(rulesIn(with_({ answer: 'One percent.', messenger: 'cao' }), /^concern/)).toEqual([])
  })
})

describe('an audience', () => {
  const met = (engagement: object[], also: object = {}) =>
    planWith({ audienceGroup: [{ id: 'a', name: 'Families' }], engagement, ...also } as never)

  it('is to be met once a year, or as often as the plan says', () => {
    expect(rulesIn(met([]), /^audience/)).toEqual(['audience-unmet'])
    expect(rulesIn(met([{ id: 'e', date: '2025-11-24', audiences: ['a'] }]), /^audience/)).toEqual([])
    expect(rulesIn(met([{ id: 'e', date: '2025-11-23', audiences: ['a'] }]), /^audience/)).toEqual(['audience-unmet'])
    const often = { planChoices: [{ id: 'planChoices', engageDays: 30 }] }
    expect(rulesIn(met([{ id: 'e', date: '2026-10-01', audiences: ['a'] }], often), /^audience/)).toEqual([
      'audience-unmet',
    ])
  })

  it('is not met by an evening that is still to come, or that somebody else came to', () => {
    expect(rulesIn(met([{ id: 'e', date: '2027-01-01', audiences: ['a'] }]), /^audience/)).toEqual(['audience-unmet'])
    expect(rulesIn(met([{ id: 'e', date: '2026-11-01', audiences: ['b'] }]), /^audience/)).toEqual(['audience-unmet'])
  })

  it('is told within a month what came of a session, and comes before words that are not defined', () => {
    const untold = (e: object) => rulesIn(met([{ id: 'e', title: 'Levy night', audiences: ['a'], ...e }]), /^untold/)
    expect(untold({ date: '2026-10-23' })).toEqual(['untold'])
    expect(untold({ date: '2026-10-24' })).toEqual([])
    expect(untold({ date: '2026-10-23', toldThem: true })).toEqual([])
    expect(untold({ date: '2026-12-24' })).toEqual([])
    const levy = [{ id: 'e', title: 'Levy night', date: '2026-03', audiences: ['a'] }]
    const both = findings(met(levy, { strategy: [{ id: 's', title: 'Equity first' }] }), today)
    expect(both.filter((f) => /^(untold|undefined)/.test(f.rule)).map((f) => f.says)).toEqual([
      'The people of “Levy night” in March 2026 have not been told what came of it.',
      expect.stringMatching(/^“equity” is used/),
    ])
  })

  it('known by its month alone may have been met on its last day, and nobody says that it was the first', () => {
    const often = { planChoices: [{ id: 'planChoices', engageDays: 30 }] }
    const october = [{ id: 'e', date: '2026-10', audiences: ['a'] }]
    expect(rulesIn(met(october, often), /^audience/)).toEqual([])
    const late = { planChoices: [{ id: 'planChoices', engageDays: 20 }] }
    expect(findings(met(october, late), '2026-11-24').filter((f) => f.rule === 'audience-unmet')).toMatchObject([
      { says: 'The last meeting with Audience “Families” was in October 2026, more than 20 days ago.' },
    ])
    const promise = [{ id: 'p', type: 'engagement', everyDays: 20, promisedOn: '2026-01-01' }]
    expect(findings(met(october, { promise }), '2026-11-24').map((f) => f.says)).toContainEqual(
      expect.stringContaining('was due on November 20, 2026: the last one was in October 2026'),
    )
  })

  it('is spoken of once where a rhythm was promised', () => {
    const promise = [{ id: 'p', type: 'engagement', everyDays: 90, promisedOn: '2026-01-01' }]
    expect(rulesIn(met([], { promise }), /^(audience|promise)/)).toEqual(['promise-overdue/engagement'])
  })
})
