// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { whyNot } from '../../../shared/briefing/status-words.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { standingOf } from '../../../shared/rules/status.ts'
import { asked, blocks, board, day, full } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** How papers tell targets: of which group, for which year, and in whose words. */

const plan = (records: object) => planWith({ ...reading, ...records })

const wholePlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))

describe('a target beside a gap of another group', () => {
  it('does not give that gap to the group of the target, in the picture of the plan', () => {
    const gap = [
      {
        id: 'x',
        measure: 'm',
        group: 'hisp',
        reference: 'white',
        year: '2023-24',
        stated: { figure: 28, public: true },
      },
    ]
    const target = [{ id: 't', measure: 'm', group: 'swd', year: '2028-29', aim: { figure: 68 } }]
    const paper = full(plan({ value: [], target, gap }))
    expect(paper).toContain('no yearly figures entered, only a gap; target: Students with disabilities, 68 percent')
    expect(paper).not.toMatch(/Students with disabilities: no yearly figures/)
  })
})

describe('a target in words of another measure than the one with figures', () => {
  it('is not told as one for these figures', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
    const measure = [
      { ...reading.measure[0], targetYear: undefined },
      { id: 'm2', goal: 'g', short: 'Entry', sort: 2, aimSaid: 'No group over 70 percent' },
    ]
    const words = board(plan({ goal, measure, target: [] }))
    expect(words).toContain('goal 2 has figures and, for another measure, a target in words')
    expect(words).not.toContain('only in words')
    const own = [{ ...measure[0], aimSaid: 'Half of them' }]
    expect(board(plan({ goal, measure: own, target: [] }))).toContain('goal 2 has figures but a target only in words')
  })
})

describe('why a word does not count', () => {
  const says = (records: object) => {
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01' }]
    const p = plan({ target: [], statusUpdate, ...records })
    const [goal] = p.all('goal')
    return goal && whyNot(standingOf(p, goal, day), 120)
  }

  it('names a target that is there, in words or for a gap', () => {
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2028-29', aim: { figure: 5 } }]
    const inWords = [{ ...reading.measure[0], aimSaid: 'Half of them' }]
    expect(says({})).toContain('it has no measure with figures and a target, so')
    expect(says({ gap })).toContain('it has a target only for a gap, so')
    expect(says({ measure: inWords })).toContain('it has a target only in words, so')
  })
})

describe('targets in words', () => {
  it('are counted as the paper prints them, those of a year that is over, too', () => {
    const target = [{ ...reading.target[0], year: '2025-26' }]
    const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
    const measure = (aimSaid: string) => [{ ...reading.measure[0], targetYear: '2025-26', aimSaid }]
    const says = (aimSaid: string) => board(plan({ goal, measure: measure(aimSaid), target }))
    for (const words of ['Half of them.', 'Half of them by 2024.', 'Half by 2024, and all by 2040.'])
      expect(says(words)).toContain(
        'neither goal has a target as a figure for a year to come, and one has a target in words (these may name a year that is over, or none)',
      )
    expect(says('')).toContain('neither goal has a target for a year to come')
  })
})

describe('a table of targets', () => {
  it('says once of the groups of which no target is printed that there are some, and has the others as rows', () => {
    const groups = ['all', 'hisp', 'white', 'swd']
    const value = groups.map((group) => ({
      ...{ id: group, measure: 'm', group, year: '2025-26' },
      reading: group === 'all' ? { figure: 40, n: 400, numerator: 160 } : { figure: 50, n: 6, numerator: 3 },
    }))
    const target = groups.flatMap((group) =>
      ['2026-27', '2028-29'].map((year) => ({ id: group + year, measure: 'm', group, year, aim: { figure: 60 } })),
    )
    const all = blocks(wholePlan(planWith({ ...reading, value, target } as never)))
    const table = all.find((b) => b.t === 'table' && (b.caption ?? '').includes(': targets, '))
    expect(table?.t === 'table' && table.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['All students', '60', '60'],
    ])
    expect(JSON.stringify(all)).toMatch(/The targets of [^.]*Hispanic[^.]* are not printed\./)
  })
})

describe('a table of targets and their days', () => {
  const alone = (records: object) =>
    blocks(wholePlan(planWith({ ...reading, ...records }))).flatMap((b) =>
      b.t === 'hung' && /^When its target/.test(b.label) ? [b.label, ...b.paragraphs] : [],
    )
  const target = [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50, by: '2029-05-31' } }]

  it('says that it is of these, and has no column for sources that nobody entered', () => {
    expect(alone({ target })).toEqual(['When its target is due', '2028–29 by May 31, 2029, All students.'])
    const set = [
      { ...target[0], aim: { figure: 50, setOn: '2026-05-31' } },
      { ...target[0], id: 'u', group: 'hisp' },
    ]
    expect(alone({ target: set })).toEqual([
      'When its targets are due',
      '2028–29, All students: set on May 31, 2026.',
      '2028–29 by May 31, 2029, Hispanic.',
    ])
    expect(alone({ target: set.slice(0, 1) })).toEqual([
      'When its target was set',
      '2028–29, All students: set on May 31, 2026.',
    ])
    const read = { ...reading.value[0], reading: { figure: 41.2, n: 875, source: 'A report' } }
    const from = JSON.stringify(blocks(wholePlan(planWith({ ...reading, target, value: [read] }))))
    expect(from).toContain('Where its figures are from')
  })
})
