import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { goalWords } from '../../../shared/briefing/board/goal-words.ts'
import { contextOf } from '../../../shared/briefing/context.ts'
import { fewRows } from '../../../shared/briefing/few-rows.ts'
import { whatWords } from '../../../shared/domain/people.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../support/plan.ts'

const view = (records: Parameters<typeof planWith>[0] = reading, options = {}) => {
  const made = measureView(planWith(records), 'm', { audience: 'board', ...options })
  if (!made) throw new Error('no view')
  return made
}

const shown = (figure: number) => ({ cell: { shown: figure } })

describe('one view of a measure for screen, chart and document', () => {
  it('has the groups that the goal is about first, then all students, then the others, with figures, targets and gaps', () => {
    const v = view()
    expect(v.rows.map((r) => r.name)).toEqual(['Hispanic', 'Students with disabilities', 'All students', 'White'])
    expect(v).toMatchObject({
      latestYear: '2025-26',
      baselineYear: '2023-24',
      nextYear: '2028-29',
      finalYear: '2028-29',
      decimals: 1,
    })
    const [hisp, , all, white] = v.rows
    expect(all).toMatchObject({ n: 875, target: shown(44), met: false, final: null })
    expect(hisp).toMatchObject({ target: shown(31), met: true, final: shown(42), own: true })
    expect(hisp?.gapWords).toContain('23.9 points behind White students')
    expect(white?.gap).toBeNull()
  })

  it('is made once for all who make words fit for print alike, asks each of them, and anew for who does it otherwise', () => {
    const plan = planWith(reading)
    const by = (answer: (text: string) => string) => {
      const asked: string[] = []
      const clean = (text: string) => {
        asked.push(text)
        return answer(text)
      }
      return { asked, view: measureView(plan, 'm', { audience: 'board', clean }) }
    }
    const first = by((t) => t)
    const again = by((t) => t)
    expect(again.view).toBe(first.view)
    expect(again.asked).toEqual(first.asked)
    expect(again.asked).toContain('Hispanic')
    const loud = by((t) => t.toUpperCase())
    expect(loud.view?.rows.map((r) => r.name)).toContain('HISPANIC')
    expect(by((t) => t).view?.rows.map((r) => r.name)).toContain('Hispanic')
  })

  it('tells no gap of all students, of whom the reference is a part', () => {
    const all = view().rows.find((r) => r.isTotal)
    expect(all).toMatchObject({ gap: null, gapWords: '', gaps: {} })
    const toAll = view({ ...reading, measure: [{ ...reading.measure[0], reference: 'all' }] })
    expect(toAll.rows.find((r) => r.group === 'hisp')?.gapWords).toContain('12.0 points behind all students')
    expect(toAll.rows.find((r) => r.isTotal)?.gap).toBeNull()
  })

  it('tells no gap of a group that is all that is counted', () => {
    const toAll = [{ ...reading.measure[0], reference: 'all' }]
    const all = reading.value.filter((v) => v.group === 'all')
    const twins = all.map((v) => ({ ...v, id: `twin-${v.id}`, group: 'hisp' }))
    const value = [...reading.value.filter((v) => v.group !== 'hisp'), ...twins]
    const records = { ...reading, measure: toAll, value: value }
    expect(view(records).rows.find((r) => r.group === 'hisp')).toMatchObject({ gap: null, gapWords: '', gaps: {} })
    // As many and as well in one year only: it is another group.
    const once = value.map((v) => (v.id === `twin-${all[0]?.id}` ? { ...v, reading: { ...v.reading, figure: 40 } } : v))
    expect(view({ ...records, value: once }).rows.find((r) => r.group === 'hisp')?.gap).not.toBeNull()
  })

  it('names once whom it counts, where the goal’s own group is all of them', () => {
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
    const all = reading.value.filter((v) => v.group === 'all')
    const twins = all.map((v) => ({ ...v, id: `twin-${v.id}`, group: 'hisp' }))
    const target = ['all', 'hisp'].map((group) => ({
      id: group,
      measure: 'm',
      group,
      year: '2028-29',
      aim: { figure: 50 },
    }))
    const records = { ...reading, goal, value: [...all, ...twins], target: target }
    expect(view(records).reading).not.toContain('all students')
    const sentenceOf = (plan: Plan) => {
      const ctx = contextOf(plan, defaultBoardRequest(plan, '2026-12-14'), undefined, 'board')
      return goalWords(ctx, ctx.goals[0] as never).text
    }
    expect(sentenceOf(planWith(records))).toMatch(/^Raise the percent of Hispanic students .* from 41\.2 to 50[^;]*\.$/)
    // With another aim for all students they are told apart.
    const apart = target.map((t) => (t.group === 'all' ? { ...t, aim: { figure: 52 } } : t))
    expect(sentenceOf(planWith({ ...records, target: apart }))).toContain('for all students, from 41.2 to 52')
  })

  it('reads it in a sentence: a count and its change, then whom it leaves out', () => {
    expect(view().reading).toBe(
      'As of 2025–26, 15.4 percent of students with disabilities meet grade 3 reading expectations, up from 14.6 in 2023–24; that is 40.4 points behind White students, 0.9 wider than in 2023–24. For Hispanic students it is 31.9, up from 27.4 in 2023–24. For all students it is 43.9, up from 41.2 in 2023–24.',
    )
  })

  it('writes the figures of one sentence alike: where one is below ten, all as the table has them', () => {
    const value = reading.value.map((v) => (v.id === 'v8' ? { ...v, reading: { ...v.reading, figure: 9.7 } } : v))
    expect(view({ ...reading, value: value }).reading).toMatch(
      /9\.7 percent of students with disabilities .*, down from 14\.6 in 2023–24; .* it is 31\.9, up from 27\.4 in .* it is 43\.9, up from 41\.2 in/,
    )
  })

  it('says of a percent of few how many that are: one child more is ten points', () => {
    const of = (n: number) => (k: number) => ({ figure: (k / n) * 100, n, numerator: k })
    const few = (make: (k: number) => object) =>
      view({
        ...reading,
        value: reading.value.map((v) =>
          v.id === 'v2' ? { ...v, reading: make(4) } : v.id === 'v6' ? { ...v, reading: make(5) } : v,
        ),
      }).reading
    expect(few(of(12))).toContain('For Hispanic students it is 41.7 (5 of 12), up from 33.3 (4 of 12) in 2023–24.')
    expect(few((k) => ({ ...of(12)(k), numerator: undefined }))).toContain('it is 41.7 (12 in all), up from 33.3')
    expect(few(of(20))).toContain('For Hispanic students it is 25.0, up from 20.0 in 2023–24.')
    const swd = reading.value.map((v) => (v.group === 'swd' ? { ...v, reading: of(18)(v.id === 'v4' ? 3 : 4) } : v))
    expect(view({ ...reading, value: swd }).reading).toMatch(
      /^As of 2025–26, 22\.2 percent of students with disabilities \(4 of 18\) meet .*, up from 16\.7 \(3 of 18\) in/,
    )
  })

  it('gives nothing of a row that is withheld for the year: no count, no target, no change, no gap', () => {
    const small = reading.value.map((v) => (v.id === 'v6' ? { ...v, reading: { figure: 40, n: 5, numerator: 2 } } : v))
    const v = view({ ...reading, value: small })
    const hisp = v.rows.find((r) => r.group === 'hisp')
    expect(hisp).toMatchObject({
      withheld: true,
      n: null,
      target: { cell: { withheld: 'small' } },
      final: { cell: { withheld: 'small' } },
      change: null,
      gap: null,
      met: null,
    })
    // A baseline of more children, read before, says nothing of these.
    expect(hisp?.baseline).toMatchObject(shown(27.4))
    expect(v.notesFor().join(' ')).toContain('fewer than ten students')
    expect(JSON.stringify(v)).not.toContain('"shown":40')
  })

  it('gives no target beside a withheld baseline, which two targets on one line would give back, and says so', () => {
    const small = reading.value.map((v) => (v.id === 'v2' ? { ...v, reading: { figure: 40, n: 5, numerator: 2 } } : v))
    const v = view({ ...reading, value: small })
    const hisp = v.rows.find((r) => r.group === 'hisp')
    expect(hisp).toMatchObject({
      withheld: false,
      latest: shown(31.9),
      target: { cell: { withheld: 'small' } },
      next: { cell: { withheld: 'small' } },
      final: { cell: { withheld: 'small' } },
      met: null,
    })
    expect(v.notesFor().join(' ')).toContain(
      'A target is “not printed” if its group’s baseline or latest figure can’t be printed.',
    )
    expect(v.rows.find((r) => r.isTotal)).toMatchObject({ target: shown(44) })
    expect(view().notesFor().join(' ')).not.toContain('No target')
  })

  it('gives no target beside any withheld figure where nobody named the year that targets were set from', () => {
    const small = reading.value.map((v) => (v.id === 'v2' ? { ...v, reading: { figure: 40, n: 5, numerator: 2 } } : v))
    const { baselineYear: _, ...bare } = reading.measure[0] as { baselineYear?: string }
    const v = view({ ...reading, value: small, measure: [bare] } as never)
    expect(v.rows.find((r) => r.group === 'hisp')).toMatchObject({
      latest: shown(31.9),
      final: { cell: { withheld: 'small' } },
    })
    expect(v.notesFor().join(' ')).toContain('A target is “not printed” if a figure of its group can’t be printed.')
  })

  it('gives no target that was set, like all others, from an earlier year in which its group is withheld', () => {
    const early = [
      { id: 'e1', group: 'white', reading: { figure: 50, n: 200, numerator: 100 } },
      { id: 'e2', group: 'hisp', reading: { figure: 37.5, n: 8, numerator: 3 } },
      { id: 'e3', group: 'swd', reading: { figure: 20, n: 50, numerator: 10 } },
      { id: 'e4', group: 'all', reading: { figure: 44, n: 300, numerator: 132 } },
    ].map((v) => ({ ...v, measure: 'm', year: '2022-23' }))
    const half = (from: number) => Math.round((from + 100) * 5) / 10
    const set = early.map(({ id, group, reading: { figure } }, i) => ({
      ...{ id: `t-${id}`, measure: 'm', year: '2028-29', group },
      aim: { figure: i === 1 || group !== 'hisp' ? half(figure) : 0 },
    }))
    const value = [...reading.value, ...early]
    const v = view({ ...reading, value, target: set })
    expect(v.rows.find((r) => r.group === 'swd')?.final, 'half of the way to a hundred').toMatchObject(shown(60))
    const hisp = v.rows.find((r) => r.group === 'hisp')
    expect(hisp?.final, '68.8 is half of the way from 37.5, 3 of 8').toMatchObject({ cell: { withheld: 'small' } })
    expect(v.notesFor().join(' ')).toContain('latest figure, or its figure of 2022–23, can’t be printed')
    const own = set.map((t, i) => ({ ...t, aim: { figure: 70 + i * 3 } }))
    const other = view({ ...reading, value, target: own }).rows.find((r) => r.group === 'hisp')
    expect(other?.final, 'set by nobody’s rule').toMatchObject(shown(73))
  })

  it('lets fewer be better', () => {
    const v = view({ ...reading, measure: [{ ...reading.measure[0], direction: 'down' }] })
    expect(v.rows.find((r) => r.group === 'hisp')).toMatchObject({ met: false, gap: { behind: false } })
  })

  it('shows every group where figures are to be entered, and only touched ones in print', () => {
    const bare = { ...reading, value: [], target: [] }
    expect(view(bare).rows).toHaveLength(0)
    expect(view(bare, { groups: 'all' }).rows).toHaveLength(4)
    expect(view(bare).reading).toBe('')
  })

  it('has no decimals where every figure is whole', () => {
    const whole = reading.value.map((v) => ({ ...v, reading: { ...v.reading, figure: Math.round(v.reading.figure) } }))
    expect(view({ ...reading, value: whole }).decimals).toBe(0)
  })

  it('says which group is furthest off among those alone that have a figure, and none where no figure says it', () => {
    const focus = (figures: readonly string[]) =>
      fewRows(
        view({
          ...reading,
          goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'white'] }],
          measure: [{ ...reading.measure[0], reference: 'all' }],
          value: reading.value.map((v) =>
            figures.includes(v.group) ? v : { ...v, reading: { state: 'notReported' } },
          ),
        }),
      ).map((r) => r.name)
    expect(focus(['all', 'hisp', 'swd', 'white'])[0]).toBe('Students with disabilities, widest gap of three')
    expect(focus(['all', 'hisp', 'white'])[0]).toBe('Hispanic, widest gap of two with a printed figure')
    expect(focus(['hisp', 'swd'])[0]).toBe('Students with disabilities, lowest figure of two with a printed figure')
    expect(focus([]).join()).not.toMatch(/gap|lowest|behind/)
  })

  it.each([
    ['English learners tested', 'Percent of students (English learners tested) who make the growth expected'],
    ['Students tested', 'Percent of students tested who make the growth expected'],
  ])('says of whom it counts with the capitals of a name alone: %s', (population, words) => {
    const measure = {
      people: 'children',
      unit: 'percent',
      phrase: 'make the growth expected',
      short: 'Growth',
    } as const
    expect(whatWords({ ...measure, population })).toBe(words)
  })

  it('is not there where the measure is not', () => {
    expect(measureView(planWith({}), 'm', { audience: 'public' })).toBeUndefined()
  })
})
