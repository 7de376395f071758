import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { statusTally } from '../../../shared/briefing/status-tally.ts'
import {
  againstInShort,
  countsFor,
  criteriaIn,
  newerWords,
  standingWords,
  statusHeadline,
  statusNews,
  statusSentences,
  whyNot,
} from '../../../shared/briefing/status-words.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { findings } from '../../../shared/rules/index.ts'
import type { FiguresOf, Standing } from '../../../shared/rules/status.ts'
import type { StatusCount } from '../../../shared/rules/status-count.ts'
import { statusNames, usualStatusNames } from '../../../shared/rules/status-names.ts'
import { planWith } from '../../support/plan.ts'

const day = '2026-11-24'
interface Rest {
  readonly noMeasure?: number
  readonly pastTargets?: number
  readonly bare?: Partial<StatusCount['bare']>
  readonly none?: number
  readonly stale?: readonly string[]
  readonly lapsed?: StatusCount['lapsed']
  readonly undated?: number
  readonly against?: Partial<StatusCount['against']>
  readonly figures?: StatusCount['figures']
  readonly unshown?: StatusCount['unshown']
}
const sum = (of: object): number => Object.values(of).reduce((a: number, b: number) => a + b, 0)
/** Goals that are in no other count were called on track, with nothing to show it. */
const count = (
  goals: number,
  said: Partial<StatusCount['said']>,
  { bare, against, unshown, ...rest }: Rest = {},
): StatusCount => ({
  goals,
  said: { onTrack: 0, improved: 0, atRisk: 0, offTrack: 0, done: 0, ...said },
  against: { behind: 0, same: 0, worse: 0, short: 0, ...against },
  unshown: unshown ?? {
    onTrack:
      goals -
      sum(said) -
      sum(against ?? {}) -
      (rest.none ?? 0) -
      (rest.stale?.length ?? 0) -
      (rest.lapsed?.length ?? 0) -
      (rest.undated ?? 0),
    improved: 0,
  },
  noMeasure: 0,
  bare: { noFigures: 0, noYear: 0, told: 0, noTarget: 0, ofGap: 0, inWords: 0, apart: 0, wordsApart: 0, ...bare },
  none: 0,
  stale: [],
  undated: 0,
  ...rest,
})
const old = ['2018-05-01', '2018-06-02', '2018-11-30']
const lastYear: FiguresOf = { year: '2025-26', newer: undefined }
const fallMet: FiguresOf = { year: '2025-26', newer: { year: '2026-27', point: 'Fall', stand: 'met' } }
const fallMissedElsewhere: FiguresOf = { ...lastYear, missed: { year: '2026-27', point: 'Fall', stand: 'missed' } }
const fallMissed: FiguresOf = { year: '2025-26', newer: { year: '2026-27', point: 'Fall', stand: 'missed' } }

describe('the headline on the goals of a plan', () => {
  it.each<[StatusCount, string]>([
    [count(0, {}), 'The plan has no goals yet.'],
    // As a critic found it: five of six, on words said years ago, and three of them with no measure.
    [
      count(6, { onTrack: 2 }, { noMeasure: 2, stale: old }),
      'Two of six goals are on track. The status of three others was last updated in 2018; one is reported on track, with no measure and target that could show it. Of the six, two have no measure.',
    ],
    [count(6, { onTrack: 6 }), 'All six goals are on track.'],
    [count(2, { onTrack: 2 }), 'Both goals are on track.'],
    [count(40, { onTrack: 14, none: 0 } as never, { none: 26 }), '14 of 40 goals are on track. 26 have no status.'],
    [
      count(5, { onTrack: 1, atRisk: 2, offTrack: 1, done: 1 }),
      'One of five goals is on track, two are at risk, one is off track and one is done.',
    ],
    [count(3, { atRisk: 1, done: 2 }), 'One of three goals is at risk and two are done.'],
    [count(3, { done: 3 }), 'All three goals are done.'],
    [count(3, {}, { none: 3 }), 'The plan has three goals; none has a status.'],
    [
      count(3, {}, { none: 3, noMeasure: 1 }),
      'The plan has three goals; none has a status. Of the three, one has no measure.',
    ],
    [count(40, {}, { none: 40, noMeasure: 40 }), 'The plan has 40 goals; none has a status. None has a measure.'],
    [count(2, {}, { none: 2, noMeasure: 2 }), 'The plan has two goals; neither has a status. Neither has a measure.'],
    // A measure of which nobody has entered more than the name shows nothing.
    [
      count(6, { onTrack: 1 }, { noMeasure: 1, bare: { noFigures: 3, noTarget: 1 } }),
      'One of six goals is on track. Five are reported on track, with no measure and target that could show it.',
    ],
    [
      count(2, {}, { bare: { noFigures: 2 } }),
      'Neither goal counts as on track. Both are reported on track, with no measure and target that could show it.',
    ],
    // A target met seven years ago is nothing that a goal can be measured by today.
    [
      count(6, { onTrack: 5 }, { none: 1, pastTargets: 1, bare: { noFigures: 3 } }),
      'Five of six goals are on track. One has no status. Of the six, three have a measure but no yearly figures and one has no target for a year to come.',
    ],
    [count(2, { onTrack: 2 }, { pastTargets: 2 }), 'Both goals are on track. Neither has a target for a year to come.'],
    // A court's orders: two are done, and of all nine nearly none is measured.
    [
      count(
        9,
        { done: 2 },
        { none: 5, stale: ['2020-05-01', '2020-06-01'], noMeasure: 7, bare: { noFigures: 1, noTarget: 1 } },
      ),
      'Two of nine goals are done. Five have no status; the status of two others was last updated in 2020. Of the nine, seven have no measure, one has a measure but no yearly figures and one has figures but no target.',
    ],
    // A word that the figures of the same page contradict counts for nothing, and is said as what it is called.
    [
      count(9, { done: 1 }, { none: 7, against: { behind: 0, worse: 0, short: 1 } }),
      'One of nine goals is done. One is reported done, but its results are short of its final target. Seven have no status.',
    ],
    [
      count(6, { onTrack: 1 }, { against: { behind: 2, worse: 0, short: 2 }, stale: ['2018-05-01'] }),
      'One of six goals is on track. Two are reported done, but their results are short of their final targets. Two are reported on track, but their results are behind. The status of one other was last updated in 2018.',
    ],
    [
      count(3, { onTrack: 1 }, { against: { behind: 0, worse: 2, short: 0 } }),
      'One of three goals is on track. Two are reported at risk, but their results are no better than at the baseline.',
    ],
    [
      count(2, {}, { against: { behind: 0, worse: 0, short: 2 } }),
      'Neither goal counts as on track or done. Both are reported done, but their results are short of their final targets.',
    ],
    // Of which year they are, and that newer ones say otherwise.
    [
      count(5, { onTrack: 2 }, { against: { behind: 3 }, figures: { behind: [lastYear, lastYear, fallMet] } }),
      'Two of five goals are on track. Three are reported on track, but their results of 2025–26 are behind, though in fall 2026–27 one of them meets its main measure’s targets.',
    ],
    // A good fall of one goal is not told without the bad one of another.
    [
      count(
        5,
        { onTrack: 2 },
        { against: { behind: 3 }, figures: { behind: [lastYear, fallMet, fallMissedElsewhere] } },
      ),
      'Two of five goals are on track. Three are reported on track, but their results of 2025–26 are behind. In fall 2026–27 one of these meets its targets, and one misses another measure’s targets.',
    ],
    [
      count(2, { atRisk: 1 }, { against: { behind: 1 }, figures: { behind: [fallMissedElsewhere] } }),
      'One of two goals is at risk. One is reported on track, but its results of 2025–26 are behind, and in fall 2026–27 it misses another measure’s targets.',
    ],
    [
      count(
        3,
        { onTrack: 1 },
        { against: { behind: 2 }, figures: { behind: [fallMet, { ...fallMet, year: '2024-25' }] } },
      ),
      'One of three goals is on track. Two are reported on track, but their results are behind, though in fall 2026–27 they meet their main measures’ targets.',
    ],
    [
      count(
        2,
        { atRisk: 1 },
        { against: { behind: 1 }, figures: { behind: [{ ...fallMissedElsewhere, ...fallMet }] } },
      ),
      'One of two goals is at risk. One is reported on track, but its results of 2025–26 are behind, though in fall 2026–27 it meets its targets and misses another measure’s targets.',
    ],
    [
      count(2, { onTrack: 1 }, { against: { worse: 1 }, figures: { worse: [fallMissed] } }),
      'One of two goals is on track. One is reported at risk, but its results of 2025–26 are no better than at the baseline.',
    ],
    // A day alone would hide the word that is the worst of all.
    [
      count(
        4,
        { onTrack: 1 },
        { lapsed: [{ word: 'offTrack', date: '2026-07-13' }], stale: ['2018-05-01', '2018-06-01'] },
      ),
      'One of four goals is on track. One other has had no update since July 2026, when it was off track; the status of two others was last updated in 2018.',
    ],
    [
      count(
        4,
        { onTrack: 1 },
        {
          lapsed: [
            { word: 'atRisk', date: '2018-05-01' },
            { word: 'offTrack', date: '2019-05-01' },
            { word: 'atRisk', date: '2026-03-01' },
          ],
        },
      ),
      'One of four goals is on track. One other has had no update since 2019, when it was off track; two others were last reported at risk in 2018 and March 2026, and have had no update since.',
    ],
    [
      count(2, {}, { lapsed: old.slice(1).map((date) => ({ word: 'atRisk', date }) as const) }),
      'Neither goal counts as on track. Both have had no update since 2018, when they were at risk.',
    ],
    // Said today of goals that nobody measures.
    [
      count(3, {}, { noMeasure: 3 }),
      'None of the three goals counts as on track. All three are reported on track, with no measure and target that could show it.',
    ],
    [
      count(3, {}, { stale: old }),
      'None of the three goals counts as on track. The status of all three was last updated in 2018.',
    ],
    [
      count(2, {}, { stale: old.slice(1) }),
      'Neither goal counts as on track. The status of both was last updated in 2018.',
    ],
    [
      count(4, { offTrack: 1 }, { stale: ['2018-05-01', '2020-01-01', '2020-06-01'] }),
      'One of four goals is off track. The status of one other was last updated in 2018 and of two in 2020.',
    ],
    [
      count(5, { atRisk: 1 }, { stale: ['2016-05-01', '2018-05-01', '2020-01-01', '2022-06-01'] }),
      'One of five goals is at risk. The status of four others was last updated between 2016 and 2022.',
    ],
    [
      count(4, { onTrack: 2 }, { stale: ['2026-03-01', '2025-12-01'].sort() }),
      'Two of four goals are on track. The status of one other was last updated in December 2025 and of one in March 2026.',
    ],
    [
      count(4, { onTrack: 2 }, { none: 1, undated: 1 }),
      'Two of four goals are on track. One has no status; one has a status without a date.',
    ],
    // Better than it was is not where it was due: it is counted by itself, and only where figures can show it.
    [
      count(5, { onTrack: 2, improved: 2, atRisk: 1 }),
      'Two of five goals are on track, two are improved and one is at risk.',
    ],
    [
      count(4, { done: 1, improved: 1 }, { against: { same: 1 }, unshown: { onTrack: 0, improved: 1 }, noMeasure: 1 }),
      'One of four goals is improved and one is done. One is reported improved, but its results are no better than at the baseline. One is reported improved, with no measure and target that could show it.',
    ],
    [count(3, { onTrack: 1 }, { undated: 2 }), 'One of three goals is on track. Two have a status without a date.'],
  ])('%j', (of, says) => {
    expect(statusHeadline(of, day)).toBe(says)
  })

  it.each<[StatusCount, string]>([
    [count(1, { onTrack: 1 }), 'it is on track.'],
    [count(1, { done: 1 }), 'it is done.'],
    [count(1, { atRisk: 1 }, { noMeasure: 1 }), 'it is at risk, and has no measure.'],
    [
      count(1, {}, { against: { behind: 0, worse: 0, short: 1 } }),
      'it is reported done, but its results are short of its final target.',
    ],
    [
      count(1, {}, { against: { behind: 1, worse: 0, short: 0 } }),
      'it is reported on track, but its results are behind.',
    ],
    [count(1, {}, { noMeasure: 1 }), 'it has no measure.'],
    [count(1, {}, { bare: { noFigures: 1 } }), 'it has a measure but no yearly figures.'],
    [count(1, {}, { bare: { noTarget: 1 } }), 'it has figures but no target.'],
    [count(1, {}, { bare: { apart: 1 } }), 'it has figures and a target, but not for the same measure.'],
    [count(1, {}, { none: 1, bare: { noFigures: 1 } }), 'it has a measure but no yearly figures and no status.'],
    [count(1, {}, { none: 1 }), 'it has no status.'],
    [count(1, {}, { none: 1, noMeasure: 1 }), 'it has no measure and no status.'],
    [count(1, {}, { stale: ['2018-05-01'] }), 'its status was last updated in 2018.'],
    [
      count(1, {}, { stale: ['2026-05-01'], noMeasure: 1 }),
      'it has no measure, and its status was last updated in May 2026.',
    ],
    [
      count(1, {}, { lapsed: [{ word: 'offTrack', date: '2018-05-01' }], noMeasure: 1 }),
      'it has no measure, and it was last reported off track in 2018.',
    ],
    [count(1, {}, { undated: 1 }), 'its status has no date.'],
  ])('of one goal: %j', (of, says) => {
    expect(statusHeadline(of, day)).toBe(`The plan has one goal; ${says}`)
  })

  it('hands over its first sentence, which says what counts and may be said alone', () => {
    const some = count(4, { onTrack: 2 }, { stale: ['2026-03-01'], undated: 1 })
    expect(statusSentences(some, day)).toEqual([
      'Two of four goals are on track.',
      'The status of one other was last updated in March 2026; one has a status without a date.',
    ])
    // Of one goal all is one sentence, whatever points are in it.
    expect(statusSentences(count(1, {}, { stale: ['2026-03-01'] }), day)).toHaveLength(1)
  })

  it('is whole sentences for every mix of up to three goals, and names no number that is not so', {
    tags: 'seconds',
  }, () => {
    const kinds = ['onTrack', 'atRisk', 'offTrack', 'done', 'stale', 'none', 'unmeasured', 'bare'] as const
    const of = (mix: readonly (typeof kinds)[number][]): StatusCount => {
      const n = (k: (typeof kinds)[number]) => mix.filter((m) => m === k).length
      return count(
        mix.length,
        { onTrack: n('onTrack'), atRisk: n('atRisk'), offTrack: n('offTrack'), done: n('done') },
        {
          stale: old.slice(0, n('stale')),
          none: n('none'),
          noMeasure: n('unmeasured'),
          bare: { noFigures: n('bare') },
        },
      )
    }
    for (const a of kinds)
      for (const b of kinds)
        for (const c of kinds)
          for (const mix of [[a], [a, b], [a, b, c]]) {
            const says = statusHeadline(of(mix), day)
            const each = statusSentences(of(mix), day)
            expect(each.length, mix.join()).toBeLessThanOrEqual(3)
            for (const one of each) expect(one, mix.join()).toMatch(/^[A-Z][^.]*\.$/)
            expect(each.join(' ')).toBe(says)
            expect(says, mix.join()).not.toMatch(
              /undefined|NaN|\bno (have|has)\b|all (one|two)\b| , |none of the (one|two)/i,
            )
            expect(says.includes('on track'), mix.join()).toBe(
              mix.includes('onTrack') ||
                // Called so with nothing to show it, or nothing counts although something was said.
                (mix.length > 1 &&
                  (mix.some((m) => m === 'unmeasured' || m === 'bare') ||
                    (mix.every((m) => m === 'stale' || m === 'none') && !mix.every((m) => m === 'none')))),
            )
          }
  })
})

describe('a status beside its goal', () => {
  const standing = (over: Partial<Standing>): Standing => ({
    word: 'onTrack',
    date: '2026-10-12',
    update: undefined,
    recent: true,
    fresh: true,
    measured: 'whole',
    against: null,
    counts: true,
    ...over,
  })
  it.each<[Partial<Standing>, string | undefined, string | undefined]>([
    [{}, 'On track, Oct. 12, 2026', undefined],
    [{ word: 'done' }, 'Done, Oct. 12, 2026', undefined],
    [
      { fresh: false, counts: false, date: '2018-05-01' },
      'Last: on track, May 1, 2018',
      'It was reported on track on May 1, 2018. A status counts for 92 days, so documents print it as the last status given.',
    ],
    [
      { measured: 'noFigures', counts: false },
      'Reported on track, Oct. 12, 2026',
      'It is reported on track, but it has no measure with figures and a target, so documents don’t count it as on track.',
    ],
    [
      { measured: 'not', counts: false },
      'Reported on track, Oct. 12, 2026',
      'It is reported on track, but it has no measure, so documents don’t count it as on track.',
    ],
    [
      { word: 'done', against: 'short', counts: false },
      'Reported done, Oct. 12, 2026',
      'It is reported done, but its results are short of its final target. Documents show both, and don’t count it as done.',
    ],
    [
      { fresh: false, counts: false, date: undefined, word: 'atRisk' },
      'Last: at risk, no date',
      'It is reported at risk, but with no date, so documents don’t count it as at risk.',
    ],
    [{ word: undefined, date: undefined, fresh: false, counts: false }, undefined, undefined],
  ])('%j', (over, says, why) => {
    expect(standingWords(standing(over))).toBe(says)
    expect(whyNot(standing(over), 92)).toBe(why)
  })
})

describe('a district’s own words for a status', () => {
  const plan = (words: object) =>
    planWith({
      words: [{ id: 'words', ...words }],
      goal: [{ id: 'g', title: 'Reading' }],
      statusUpdate: [{ id: 'u', goal: 'g', status: 'atRisk', date: '2026-11-01', narrative: 'So it is.' }],
    })
  const own = statusNames(plan({ onTrack: ' On course ', atRisk: 'In need of attention', done: '' }))

  it('read as a sentence does, and the usual ones stay where it has none', () => {
    expect(own).toEqual({ ...usualStatusNames, onTrack: 'on course', atRisk: 'in need of attention' })
    expect(statusNames(planWith({}))).toEqual(usualStatusNames)
  })

  it('are in every sentence that says one', () => {
    const says = (of: StatusCount) => statusHeadline(of, day, own)
    expect(says(count(3, { onTrack: 2, atRisk: 1 }))).toBe(
      'Two of three goals are on course and one is in need of attention.',
    )
    expect(says(count(2, {}, { against: { behind: 1, short: 1 } }))).toContain(
      'Neither goal counts as on course or done. One is reported done',
    )
    expect(countsFor(120, false, true, own)).toContain('“on course” or “improved” only for a goal')
    expect(criteriaIn(own)).toMatch(/^On course: .* In need of attention: behind schedule/)
  })

  it('are the usual ones again where two would be one to a reader', () => {
    expect(statusNames(plan({ onTrack: 'moving', improved: 'Moving', done: 'at risk' }))).toEqual(usualStatusNames)
  })

  it('stand on paper wherever a status does, and nothing of the usual ones', () => {
    const named = plan({ atRisk: 'In need of attention' })
    const request = briefingRequest.parse({ ...defaultBoardRequest(named, day), document: 'plan', readBy: 'board' })
    for (const drawn of [fullPlan(named, request), progressReport(named, { ...request, document: 'progress' })]) {
      const text = JSON.stringify(drawn.model.blocks)
      expect(text).toMatch(/in need of attention/i)
      expect(text.replaceAll(/ at risk, but better|Word for “at risk”/g, '')).not.toMatch(/at risk/i)
    }
  })

  it('stand in findings, too', () => {
    const late = findings(plan({ atRisk: 'In need of attention' }), '2027-11-24').filter((f) => f.rule === 'status/old')
    expect(late.map((f) => f.says)).toEqual([expect.stringContaining('the status “in need of attention”')])
  })
})

it('for a first look has what results say against people’s words in its first sentence, and leaves newer ones to the goals', () => {
  const figures = { behind: [lastYear, fallMet, fallMissedElsewhere] }
  const lapsed = [{ word: 'offTrack' as const, date: '2026-07-13' }]
  const all = count(8, { onTrack: 1, atRisk: 2, offTrack: 1 }, { against: { behind: 3 }, figures, lapsed })
  expect(statusNews(all, day)).toEqual([
    'One of eight goals is on track, two are at risk and one is off track. Three more are reported on track, but their results of 2025–26 are behind.',
    'One other has had no update since July 2026, when it was off track.',
    '',
  ])
  // Screens begin with one sentence in which each of the eight is counted once: 1, 3, 2, 1 and 1.
  expect(statusTally(all, day)).toBe(
    'Of eight goals, one is on track, three are reported on track but behind, two are at risk, one is off track and one was last off track, with no update since July 2026.',
  )
  expect(
    statusTally(
      count(5, { onTrack: 1 }, { none: 2, stale: ['2018-05-01'], unshown: { onTrack: 1, improved: 0 } }),
      day,
    ),
  ).toBe(
    'Of five goals, one is on track, one is reported on track with nothing to show it, one has had no update of late and two have no status.',
  )
  expect(statusTally(count(2, { onTrack: 2 }), day)).toBe('Both goals are on track.')
  // Where no results say otherwise it is as everywhere.
  expect(statusNews(count(2, { onTrack: 2 }), day)).toEqual(statusSentences(count(2, { onTrack: 2 }), day))
})

it('names up to three goals by their numbers, and says of more how many of all they are', () => {
  const figures = {
    behind: [
      { ...lastYear, no: 2 },
      { ...fallMissedElsewhere, no: 3 },
      { ...fallMet, no: 8 },
    ],
  }
  const lapsed = [{ word: 'offTrack' as const, date: '2026-07-13', no: 6 }]
  const none = { short: [], same: [], worse: [] }
  const bare = { noFigures: [], noYear: [], told: [], noTarget: [], ofGap: [], inWords: [], apart: [], wordsApart: [] }
  const numbers: NonNullable<StatusCount['numbers']> = {
    against: { ...none, behind: [2, 3, 8] },
    unshown: { onTrack: [], improved: [] },
    noMeasure: [7],
    bare,
    none: [],
    stale: [],
    undated: [],
  }
  const eight = count(8, { onTrack: 1, atRisk: 2, offTrack: 1 }, { against: { behind: 3 }, figures, lapsed })
  const all = { ...eight, noMeasure: 1, numbers }
  const fall = 'In fall 2026–27 goal 8 meets its targets, and goal 3 misses another measure’s targets.'
  expect(statusNews(all, day)).toEqual([
    'One of eight goals is on track, two are at risk and one is off track. Goals 2, 3 and 8 are reported on track, but their results of 2025–26 are behind.',
    'Goal 6 has had no update since July 2026, when it was off track.',
    'Goal 7 has no measure.',
  ])
  expect(statusHeadline(all, day)).toContain(`are behind. ${fall} Goal 6 has had no update`)
  const ofMany = {
    ...numbers,
    noMeasure: [1, 2, 4, 5],
    bare: { ...bare, noTarget: [7] },
    against: { ...none, behind: [] },
  }
  const many = { ...count(8, { onTrack: 5 }, { none: 1, stale: ['2018-05-01', '2018-06-02'] }), noMeasure: 4 }
  expect(
    statusHeadline(
      { ...many, bare: { ...many.bare, noTarget: 1 }, numbers: { ...ofMany, none: [8], stale: [3, 6] } },
      day,
    ),
  ).toBe(
    'Five of eight goals are on track. Goal 8 has no status; the status of goals 3 and 6 was last updated in 2018. Of the eight, four have no measure and goal 7 has figures but no target.',
  )
})

it('says “though” of newer figures that turn what was said, and “and” of those that go on with it', () => {
  const point = (stand: string) => ({ year: '2026-27', point: 'Fall', stand })
  const said = (of: object, whole: 'worse' | 'better') =>
    newerWords({ year: '2025-26', newer: undefined, ...of } as FiguresOf, whole).split(' ')[1]
  const cases = [
    [{ missed: point('missed') }, ['and', 'and']],
    [{ newer: point('missed') }, ['and', 'and']],
    [{ newer: point('met') }, ['though', 'and']],
    [{ newer: point('some') }, ['though', 'and']],
  ] as const
  for (const [of, [worse, better]] of cases)
    expect([said(of, 'worse'), said(of, 'better')], JSON.stringify(of)).toEqual([worse, better])
})

it('says in the line of a goal in the fewest words what its results of each time are', () => {
  expect(againstInShort('behind', fallMet)).toBe('2025–26 behind; fall 2026–27 meets its targets')
  expect(againstInShort('behind', fallMissedElsewhere)).toBe(
    '2025–26 behind; another measure misses its targets in fall 2026–27',
  )
  expect(againstInShort('same', fallMissed)).toBe(
    '2025–26 no better than at the baseline; fall 2026–27 misses its targets',
  )
  expect(againstInShort('short', lastYear)).toBe('2025–26 short of the final target')
})
