import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { reading } from '../../../support/plan.ts'
import { type Records, statesOf } from '../../../support/records.ts'

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
