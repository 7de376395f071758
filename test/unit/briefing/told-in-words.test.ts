// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { departmentSheets } from '../../../shared/briefing/departments/sheets.ts'
import { hardTruthPage } from '../../../shared/briefing/hard-truth/hard-truth.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { reading } from '../../support/plan.ts'
import { type Records, statesOf } from '../../support/records.ts'

/** Somebody types into a narrative what the table beside it withholds. */

const records = (narrative: string): Records => ({
  ...reading,
  goal: [{ id: 'g', title: 'More children read well', mainMeasure: 'm', sort: 1 }],
  measure: [{ id: 'm', goal: 'g', short: 'Grade 3 reading', phrase: 'read well', unit: 'percent' }],
  dimension: [],
  studentGroup: [
    { id: 'all', name: 'All students', isTotal: true },
    { id: 'native', name: 'American Indian', focus: true },
  ],
  value: [
    { id: 'v', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 43, n: 400 } },
    { id: 'w', measure: 'm', group: 'native', year: '2025-26', reading: { figure: 28.57, n: 7, numerator: 2 } },
  ],
  statusUpdate: [{ id: 'u', goal: 'g', date: '2026-10-01', status: 'onTrack', narrative }],
})
const notes = (narrative: string, over: { background?: string; off?: ('cover' | 'goals')[] } = {}) => {
  const plan = planOf(statesOf(records(narrative)))
  const usual = defaultBoardRequest(plan, '2026-12-14')
  const cover = { ...usual.cover, background: over.background ?? '' }
  const { notes: all, model } = boardBriefing(plan, { ...usual, goals: ['g'], cover, off: over.off ?? [] })
  if (!over.off?.includes('goals')) expect(JSON.stringify(model.blocks)).toContain(narrative)
  return all.filter((n) => n.includes('is typed there'))
}

describe('typed words that tell what is withheld', () => {
  it.each([
    ['28.6 percent met the standard.', '28.6'],
    ['We moved from 20 to 28.57.', '28.57'],
    ['About 29% of them read well.', '29'],
    ['Of our American Indian students, 2 read well.', '2'],
    ['Of our American Indian students, two read well.', 'two'],
    ['All but two of the American Indian children still struggle.', 'two'],
    ['5 American Indian students do not read well yet.', '5'],
    ['Five American Indian students do not read well yet.', 'Five'],
    ['Twenty-nine percent of them read well.', 'Twenty-nine'],
    ['Seven? There are 7 American Indian children in grade 3.', '7'],
  ])('%s', (narrative, number) => {
    expect(notes(narrative)).toEqual([
      `Goal 1, status narrative: “${number}” is typed there, but the document withholds a figure like that (American Indian, Grade 3 reading, 2025–26). Typed words print as they are, so check whether it should be there.`,
    ])
  })

  it.each([
    'In 2025–26, 43 percent of all students read well.',
    'Two schools and 7 teachers still lack materials.',
    'Train 29 teachers by November 20.',
    'Two schools and seven teachers still lack materials.',
    'All American Indian students have one adult who reads with them.',
    'No figures for American Indian students were pulled.',
    'Nothing with a number.',
  ])('and such that do not: %s', (narrative) => {
    expect(notes(narrative)).toEqual([])
  })

  it('looks at the agenda item too, and not at parts that are left out', () => {
    const background = 'American Indian students stand at 28.6.'
    expect(notes('Fine.', { background })[0]).toMatch(/^Background: “28\.6”/)
    expect(notes('Fine.', { background, off: ['cover'] })).toEqual([])
    expect(notes('28.6 percent.', { off: ['goals'] })).toEqual([])
  })
})

describe('whatever somebody typed, in each paper that prints it', () => {
  const words = 'Of the seven Asian students, four read at grade level.'
  const goal = { id: 'g', title: 'More children read well', mainMeasure: 'm', status: 'active' } as const
  const measure = {
    id: 'm',
    goal: 'g',
    short: 'Reading',
    phrase: 'read at grade level',
    unit: 'percent',
    people: 'children',
  } as const
  const group = (id: string, name: string, more: object = {}) => ({ id, name, dimension: 'race', ...more })
  const asian = group('a', 'Asian', { focus: true })
  const rows = { all: [147, 331], w: [80, 190], h: [40, 100], b: [23, 34], a: [4, 7] } as const
  const value = Object.entries(rows).map(([id, [did, n]]) => {
    const read = { state: 'given' as const, figure: Math.round((1000 * did) / n) / 10, n, numerator: did }
    return { id: `v-${id}`, measure: 'm', group: id, year: '2025-26', reading: read }
  })
  const usual: Records = {
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: [
      { id: 'all', name: 'All students', isTotal: true },
      ...[group('w', 'White'), group('h', 'Hispanic'), group('b', 'Black'), asian],
    ],
    person: [{ id: 'p', role: 'Superintendent' }],
    audienceGroup: [{ id: 'families', name: 'Families' }],
    goal: [goal],
    measure: [measure],
    value,
  }
  const draws = { plan: fullPlan, board: boardBriefing, community: communityPage, sheets: departmentSheets }
  const papers = { ...draws, hardTruth: hardTruthPage }
  const told = (document: keyof typeof papers, more: Records) => {
    const plan = planOf(statesOf({ ...usual, ...more }))
    const { notes: all, model } = papers[document](plan, { ...defaultBoardRequest(plan, '2026-12-14'), document })
    const found = all.flatMap((n) => /^(.*): “(.*)” is typed there/.exec(n)?.slice(1).join(': ') ?? [])
    return { found, print: JSON.stringify(model) }
  }
  const ofAsian = (reading: object) =>
    value.map((v) => (v.group === 'a' ? { ...v, reading: { ...v.reading, ...reading } } : v))
  const ownField = {
    id: 'f',
    name: 'Asian students who read',
    belongsTo: 'measure',
    holds: 'number',
    audience: 'public',
  } as const
  const about = { kind: 'measure', id: 'm' } as const

  it.each<[where: string, document: keyof typeof papers, more: Records]>([
    ['Goal 1, full wording', 'plan', { goal: [{ ...goal, statement: words }] }],
    ['Goal 1, part of the mission it serves', 'plan', { goal: [{ ...goal, missionPhrase: words }] }],
    ['Figure “', 'plan', { value: ofAsian({ source: 'Extract of 4 of 7' }) }],
    [
      'Gap “',
      'plan',
      {
        gap: [
          { id: 'x', measure: 'm', group: 'w', reference: 'h', year: '2020-21', stated: { figure: 4, source: words } },
        ],
      },
    ],
    [
      'Figure as reported',
      'plan',
      {
        reportedFigure: [
          { id: 'r', measure: 'm', group: 'w', year: '2020-21', reading: { low: 40, n: 180, note: words } },
        ],
      },
    ],
    [
      'Interim point “',
      'plan',
      {
        interim: [
          {
            ...{ id: 'i', measure: 'm', group: 'w', year: '2025-26', point: 'Fall (Asian 4 of 7)', cumulative: false },
            reading: { state: 'given', figure: 42.1, n: 190, numerator: 80 },
          },
        ],
      },
    ],
    ['Entry in an own field', 'plan', { ownField: [ownField], ownValue: [{ id: 'o', about, field: 'f', number: 4 }] }],
    [
      'Student group “Asian”',
      'plan',
      { studentGroup: [...(usual['studentGroup'] ?? []).slice(0, 4), { ...asian, reason: 'Four of them read.' }] },
    ],
    ['Measure “Reading”', 'board', { measure: [{ ...measure, note: words }] }],
    ['Goal 1, title', 'community', { goal: [{ ...goal, title: words }] }],
    ['Why', 'community', { why: [{ id: 'y', audienceGroup: 'families', text: words, status: 'adopted' }] }],
    [
      'Engagement “Evening”',
      'community',
      { engagement: [{ id: 'e', title: 'Evening', date: '2026-10-01', heard: words, done: 'More help' }] },
    ],
    [
      'Hard truth “',
      'hardTruth',
      { hardTruth: [{ id: 't', title: 'x', measure: 'm', groups: ['a'], shows: words, wouldTake: 'x' }] },
    ],
    [
      'Hard truth “',
      'hardTruth',
      { hardTruth: [{ id: 't', title: 'x', measure: 'm', groups: ['a'], shows: 'Four read.', wouldTake: 'x' }] },
    ],
    [
      'Department commitment',
      'sheets',
      {
        department: [{ id: 'd', name: 'Teaching', lead: 'p' }],
        departmentCommitment: [
          { id: 'c', department: 'd', means: words, firstMove: 'x', measure: 'y', reviewDate: '2026-12-01' },
        ],
      },
    ],
  ])('%s: %s', (where, document, more) => {
    const { found, print } = told(document, more)
    expect(found.join('\n'), print.slice(0, 20)).toContain(where)
  })

  it('stays without a word where the paper does not print it, or where it counts nobody', () => {
    expect(told('community', { goal: [{ ...goal, missionPhrase: words }] }).found).toEqual([])
    expect(told('hardTruth', { measure: [{ ...measure, note: words }] }).found).toEqual([])
    const said = (reason: string) =>
      told('plan', { studentGroup: [...(usual['studentGroup'] ?? []).slice(0, 4), { ...asian, reason }] }).found
    expect(said('Asian students in grades 3, 4 and 7 were behind in 2004–07.')).toEqual([])
    expect(said('Fewer than seven figures of Asian students are printed since May 4.')).toEqual([])
    expect(said('The 4th and 7th graders among Asian students asked for it.')).toEqual([])
  })
})
