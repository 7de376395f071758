import { describe, expect, test } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A district whose plan sets gaps as its targets, and knows old ones only from a report. */

const groups = [
  { id: 'all', name: 'All students', isTotal: true },
  { id: 'white', name: 'White', isTotal: false },
  { id: 'black', name: 'Black', isTotal: false },
]
const value = (group: string, year: string, figure: number, n: number) => ({
  id: `${group}-${year}`,
  measure: 'm',
  group,
  year,
  reading: { figure, n, source: 'State file' },
})
const gap = (year: string, more: object) => ({
  id: `gap-${year}`,
  measure: 'm',
  group: 'black',
  reference: 'white',
  year,
  ...more,
})
const district = (values: readonly object[], gaps: readonly object[], more: object = {}): Plan =>
  planWith({
    ...reading,
    district: [{ id: 'district', name: 'Juniper Fork', ...more }],
    studentGroup: groups,
    measure: [{ ...reading.measure[0], reference: 'white', baselineYear: '2023-24', targetYear: '2026-27' }],
    value: values,
    target: [],
    gap: gaps,
  } as never)

const request = (plan: Plan, more: object) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), ...more })
const whole = (plan: Plan) =>
  JSON.stringify(fullPlan(plan, request(plan, { document: 'plan', readBy: 'public' })).model.blocks)
const large = [value('black', '2025-26', 40, 120), value('white', '2025-26', 52, 300)]

describe('a gap that a plan has as its target', () => {
  test('stands in the full plan beside what the figures make of it, and leads in the briefing', () => {
    const plan = district(large, [gap('2025-26', { aim: { figure: 8 } }), gap('2026-27', { aim: { figure: 5 } })])
    expect(whole(plan)).toContain('gaps, points')
    // All its figures are whole, and so are its gaps.
    expect(whole(plan)).toMatch(/"12".*"8".*"5"/s)
    const briefing = JSON.stringify(boardBriefing(plan, request(plan, {})).model.blocks)
    expect(briefing).toContain('Targets for gaps.')
    expect(briefing).toMatch(/Black students to White students, 8 in 2025–26.* and 5 in 2026–27/)
  })

  test('is not printed where it would give a withheld figure away', () => {
    // Six children: their figure is withheld, and a distance to the one beside it would say it.
    const plan = district(
      [value('black', '2025-26', 50, 6), value('white', '2025-26', 52, 300)],
      [gap('2025-26', { aim: { figure: 8.25 }, stated: { figure: 2.25, public: true } })],
    )
    expect(whole(plan)).not.toMatch(/8\.[23]|2\.[23]"/)
    expect(whole(plan)).toContain('not printed')
    expect(whole(plan)).toContain('It does not matter when a target was set')
  })
})

describe('a gap known without its two figures', () => {
  const known = (more: object) => gap('2019-20', { stated: { figure: 21.5, source: 'State report', ...more } })

  test('prints with its source, if that was already public', () => {
    expect(whole(district(large, [known({ public: true })]))).toMatch(/21\.5.*State report/s)
  })
  test('prints as nearly as its source knows it, and never to the tenth', () => {
    const nearly = gap('2019-20', { stated: { figure: 28, exact: 'about', public: true } })
    expect(whole(district(large, [nearly]))).toContain('2019–20: about 28 from its source.')
    expect(whole(district(large, [nearly]))).not.toContain('28.0')
    expect(
      JSON.stringify(boardBriefing(district([], [nearly]), request(district([], [nearly]), {})).model.blocks),
    ).toContain('Black students to White students, about 28 in 2019–20')
  })
  test('is not printed where nobody has said so, nor where the district lets no source be an exception', () => {
    expect(whole(district(large, [known({})]))).not.toContain('21.5')
    const strict = district(large, [known({ public: true })], { neverPublicSmall: true })
    expect(whole(strict)).not.toContain('21.5')
    expect(whole(strict)).toContain('not printed')
  })
})
