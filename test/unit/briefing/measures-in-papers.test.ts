// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { ON_SLIPS, rowsOf, yearOfAnswers } from '../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, blocks, board, families, full, onePage, progress } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** How papers tell what a measure counts, of whom, and of which years. */

const plan = (records: object) => planWith({ ...reading, ...records })

const staff = {
  ...reading,
  measure: [{ ...reading.measure[0], short: 'Staff trained', phrase: 'are trained', people: 'staff' as const }],
}

const wholePlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))

describe('a measure of things', () => {
  const of = (more: object, value: object[] = []) =>
    plan({ measure: [{ id: 'm', goal: 'g', short: 'Schools', ...more }], value, target: [] })
  const read = (group: string) => ({ id: group, measure: 'm', group, year: '2024-25', reading: { figure: 18 } })

  it('has a number beside no group, and all counted beside those of groups', () => {
    expect(board(of({ unit: 'count' }, [read('all')]))).toContain('"The number"')
    expect(board(of({ unit: 'count' }, [read('all'), read('hisp')]))).toContain('"All counted"')
  })

  it('does not ask who a school is', () => {
    const schools = { unit: 'percent', population: 'Each magnet school' }
    expect(full(of(schools))).toContain('Counted: Each magnet school.')
    expect(full(of({ ...schools, people: 'children' }))).toContain('ho is counted: Each magnet school')
  })
})

describe('years', () => {
  it('of targets that are over are followed by none, and that is said', () => {
    const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
    const target = reading.target.slice(0, 2)
    const none = 'No target for a later year is entered.'
    expect(board(plan({ measure, target }))).toContain(none)
    expect(board(plan({ measure }))).not.toContain(none)
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2028-29', aim: { figure: 5 } }]
    expect(board(plan({ measure, target, gap }))).toContain('For later years only the gap has a target.')
    expect(board(plan({ measure, target, gap }))).not.toContain(none)
    const named = [{ ...measure[0], phrase: undefined, unit: 'score' }]
    expect(board(plan({ measure: named, target }))).toContain(none)
    expect(board(plan({}))).not.toContain(none)
    const statusUpdate = [{ id: 'u', goal: 'g', date: '2026-07-19', status: 'done' }]
    expect(board(plan({ measure, target, statusUpdate }))).not.toContain(none)
  })

  it('of newest figures are none that slips and the page of their answers choose beforehand', () => {
    const p = plan({})
    expect(updateSlips(p, asked(p, 'slips')).model.title).toBe('Updates as of December 14, 2026')
    const rows = rowsOf(p, { group: ON_SLIPS, owner: null, period: '2026-Q4' })
    expect(yearOfAnswers(p, rows, '2025-26', '2026-27')).toBe('2026-27')
    expect(yearOfAnswers(plan({ value: reading.value.slice(0, 4) }), rows, '2025-26', '2026-27')).toBe('2025-26')
  })
})

describe('which way a measure is better', () => {
  it('is said of a percent as of a score: higher or lower, and not more or fewer', () => {
    const of = (direction: string) => full(plan({ measure: [{ ...reading.measure[0], direction, unit: 'percent' }] }))
    expect(of('down')).toContain('Lower is better.')
    expect(of('up')).toContain('Higher is better.')
  })
})

describe('figures that are newer than those of the main measures', () => {
  it('are called those of other measures where they are', () => {
    const measure = [...reading.measure, { ...reading.measure[0], id: 'm2', short: 'Grade 8 reading', sort: 2 }]
    const value = [{ ...reading.value[0], year: '2018-19' }]
    const gap = (of: string, year: string) => ({
      ...{ id: `x-${of}`, measure: of, group: 'hisp', reference: 'white', year, stated: { figure: 28, public: true } },
    })
    const says = (...gaps: readonly object[]) => board(plan({ measure, value, target: [], gap: gaps }))
    expect(says(gap('m2', '2019-20'))).toContain('gaps of other measures from their sources go to 2019–20')
    expect(says(gap('m', '2020-21'), gap('m2', '2019-20'))).toContain('; gaps from their sources go to 2020–21.')
  })
})

describe('a measure of staff', () => {
  it('tells of all staff, and so nothing of the group of all students', () => {
    const value = reading.value.filter((v) => v.group === 'all')
    const left = (records: object) =>
      /has more: [^"]*/.exec(text(onePageBrief(planWith(records), asked(planWith(records), 'onePage'))))?.[0]
    expect(left({ ...staff, value, target: [] })).toContain('2 student groups')
    expect(left({ ...reading, value, target: [] })).not.toContain('2 student groups')
  })
})

describe('the key of the pictures over the years', () => {
  const keyOf = (value: readonly object[]) =>
    blocks(wholePlan(planWith({ ...reading, value } as never))).flatMap((b) =>
      b.t === 'figure' && / over the years/.test(b.caption) ? (b.key ?? []).map((k) => k.says) : [],
    )
  const years = ['2023-24', '2024-25', '2025-26']
  const value = (['all', 'hisp', 'white'] as const).flatMap((group) =>
    years.map((year) => ({ id: `${group}${year}`, measure: 'm', group, year, reading: { figure: 40, n: 400 } })),
  )

  it('has the dots of a figure that is withheld, and no key where a year has none at all', () => {
    expect(keyOf(value.slice(1))).not.toContain('No figure printed')
    expect(keyOf(value.slice(1)).length).toBeGreaterThan(0)
    const small = value.map((v) => (v.id === 'hisp2024-25' ? { ...v, reading: { figure: 40, n: 4 } } : v))
    expect(keyOf(small)).toContain('No figure printed')
  })
})

describe('what the figures of a measure do not show', () => {
  const story = [
    {
      id: 's',
      measure: 'm',
      title: 'The most so far',
      shows: 'More than ever.',
      unknown: 'Another account gives 77.3 %',
    },
  ]
  const says = 'What the figures do not show: Another account gives 77.3 %.'

  it('stands beside them in each paper that tells them', () => {
    const plan = planWith({ ...reading, story })
    for (const said of [board(plan), progress(plan), onePage(plan), families(plan)]) expect(said).toContain(says)
    // Where a page has no room for it, the foot counts the story as told in part no more.
    expect(onePage(plan, 6)).not.toContain('What the figures do not show')
    expect(onePage(plan, 6)).toMatch(/has more: (?:[^"]*[^s] )?1 data story/)
  })

  it('says nothing of a story that may not be printed, nor for families what is long', () => {
    const of = (more: object) => planWith({ ...reading, story: [{ ...story[0], ...more }] } as never)
    expect(board(of({ shows: 'It is {All students, 2011-12}.' }))).not.toContain('Another account')
    expect(families(of({ unknown: 'Another account. '.repeat(20) }))).not.toContain('Another account')
  })
})

describe('years of which a table has a few', () => {
  const years = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26']
  const of = (kept: readonly string[]) =>
    planWith({
      ...reading,
      measure: [{ ...reading.measure[0], baselineYear: '2021-22' }],
      value: kept.flatMap((year) =>
        (['all', 'hisp', 'white'] as const).map((group, i) => ({
          id: `${group}${year}`,
          measure: 'm',
          group,
          year,
          reading: { figure: 40 + 5 * i, n: 400 - 120 * i },
        })),
      ),
    })

  it('leave none out unsaid, and the picture of the gaps has them all', () => {
    const plan = of(years)
    expect(board(plan)).toContain('The table leaves out 2022–23.')
    const picture = blocks(progressReport(plan, asked(plan, 'progress'))).find(
      (b) => b.t === 'figure' && b.caption.endsWith('by year'),
    )
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain('in 2022–23')
    expect(board(of(['2019-20', ...years]))).toContain('The table leaves out 2022–23.')
    expect(board(of([...years, '2019-20', '2020-21'].toSorted()))).not.toContain('leaves out 2019')
    expect(board(of(years.slice(1)))).not.toContain('The table leaves out')
  })
})

describe('a measure that has its group in its name', () => {
  it('is not told for that group once more', () => {
    const of = (short: string, groups: readonly string[]) =>
      families(
        planWith({
          ...reading,
          measure: [{ ...reading.measure[0], short, phrase: undefined }],
          value: reading.value.filter((v) => groups.includes(v.group)),
          target: [],
        }),
      )
    expect(of('Hispanic share in courses', ['hisp'])).toContain('Hispanic share in courses (2025–26).')
    expect(of('Share in courses', ['hisp'])).toContain('Share in courses: Hispanic students (2025–26).')
    expect(of('Hispanic share in courses', ['hisp', 'all'])).toContain('Hispanic share in courses: Hispanic students')
  })
})
