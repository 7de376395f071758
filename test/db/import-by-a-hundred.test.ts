import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import type { ImportDraft } from '../../shared/import/draft/draft.ts'
import type { Outcome } from '../../shared/import/outcome.ts'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder, officer, service } from '../support/files.ts'
import { look, realData } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'

/** Files by which a figure once came in wrong by a hundred, or by which something in them was told as what it is not. */

function denver(more: Readonly<Record<string, unknown>> = {}): PlanVerbs {
  const plan = service()
  const groups = { all: 'All students', asian: 'Asian', black: 'Black', hispanic: 'Hispanic', white: 'White' }
  const ops = [
    set('district', 'district', { name: 'Denver County 1' }),
    set('goal', 'g', { title: 'Algebra for everyone' }),
    set('measure', 'm', { goal: 'g', short: 'Rate', unit: 'percent', ...more }),
    ...Object.entries(groups).map(([id, name]) => set('studentGroup', id, { name, isTotal: id === 'all' })),
  ]
  must(plan.create({ path: join(folder(), 'p.groundwork'), who: officer, drafts: null, ops }))
  return plan
}
const file = (text: string, name = 'table.csv'): string => {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}
const defaults = (draft: ImportDraft): ImportDraft => ({
  ...draft,
  measure: 'm',
  // Where rows are chosen by a text, a person chooses the one that says percent.
  only: draft.only.map((o) => ({ ...o, text: 'Percent' })),
})
/** What comes in where every default is accepted: figures by group and year, or the question that is asked. */
interface Accepted {
  readonly outcome: Outcome | null
  readonly figures: Readonly<Record<string, number | string>>
  readonly asked: string | null
}
async function accepted(plan: PlanVerbs, path: string, more: Partial<ImportDraft> = {}): Promise<Accepted> {
  try {
    const { outcome } = await look(plan, path, (d) => ({ ...defaults(d), ...more }))
    return { outcome, figures: figuresOf(outcome), asked: null }
  } catch (e) {
    return { outcome: null, figures: {}, asked: (e as Error).message }
  }
}
const figuresOf = (o: Outcome): Readonly<Record<string, number | string>> =>
  Object.fromEntries(o.lines.map((l) => [`${l.group} ${l.year}`, l.after.figure ?? l.after.state ?? '']))
const bring = (plan: PlanVerbs, { ops }: Outcome) => must(plan.edit({ verb: 'import', ops }))
const reading = (plan: PlanVerbs, group: string, year: string) =>
  must(plan.records()).find((r) => r.kind === 'value' && !r.gone && r.values.group === group && r.values.year === year)
    ?.values.reading

describe('percentages that came in a hundred times too small', () => {
  it('fractions and numbers in one column: each row goes by what stands beside it', async () => {
    const text = `Category,TimeFrame,DataFormat,Data\nAll Students,2020,Percent,0.11\nAll Students,2020,Number,26\n`
    // Of one percent alone nobody can tell which it is; never is it 0.11 because 26 stands in another row.
    expect((await accepted(denver(), file(text))).asked).toContain('how the figures are written')
    const said = await accepted(denver(), file(text), { percentForm: 'fraction' })
    expect(said.figures).toEqual({ 'all 2019-20': 11 })
    expect(said.outcome?.counts).toMatchObject({ rows: 2, fresh: 1, misfits: 1 })
  })

  it('the state’s own file with numbers beside its percentages: as right as without them', async () => {
    const rows = readFileSync(realData('math-proficiency-by-race.csv'), 'utf8').trim().split(/\r?\n/)
    const both = rows.flatMap((row, i) => (i === 0 ? [row] : [row.replace(/Percent,.*$/, 'Number,26'), row]))
    const alone = await accepted(denver(), realData('math-proficiency-by-race.csv'))
    const beside = await accepted(denver(), file(both.join('\n'), 'math-proficiency-by-race.csv'))
    expect(beside.figures).toEqual(alone.figures)
    expect(beside.figures['asian 2010-11']).toBe(54.38)
  })

  it('what most children do is never done by less than one percent of every group', async () => {
    const rows = ['Asian,2019,0.481', 'Black,2019,0.301', 'Hispanic,2019,0.315', 'White,2019,0.502']
    const written = (heading: string) => file([`Group,Year,${heading}`, ...rows].join('\n'))
    expect((await accepted(denver(), written('Percent proficient'))).figures).toMatchObject({ 'asian 2018-19': 48.1 })
    expect((await accepted(denver({ short: 'Graduates' }), written('Percent'))).figures).toMatchObject({
      'white 2018-19': 50.2,
    })
    // What few children do may well be.
    expect((await accepted(denver({ short: 'Graduates' }), written('Percent expelled'))).asked).not.toBeNull()
    expect((await accepted(denver(), written('Percent below proficient'))).asked).not.toBeNull()
    expect((await accepted(denver(), written('Dropout rate'))).asked).toContain('how the figures are written')
  })

  it('a small district’s rare percentages in a state’s file are no fractions: that is asked', async () => {
    const text = ['District,Group,Year,Rate', 'Denver County 1,Asian,2019,0.3', 'Denver County 1,White,2019,0.8']
    const others = ['Aurora,Asian,2019,4.1', 'Aurora,White,2019,12.5']
    expect((await accepted(denver(), file([...text, ...others].join('\n')))).asked).toContain('how the figures')
  })

  it('figures that the plan holds decide between two ways of writing, and contradict a wrong one', async () => {
    const plan = denver()
    bring(plan, (await look(plan, file('Group,Year,Rate\nAsian,2018,41.5\nWhite,2018,52.5\n'), defaults)).outcome)
    const next = await accepted(plan, file('Group,Year,Rate\nAsian,2019,0.425\nWhite,2019,0.53\n', 'other.csv'))
    expect(next.figures).toEqual({ 'asian 2018-19': 42.5, 'white 2018-19': 53 })
  })
})

describe('a table with a column for each year', () => {
  it('is read, whatever its headings call the years', async () => {
    const text = 'Group,2017-18,SY 2019,2020 %\nAsian,41.5,42.5,43.5\nWhite,52.5,*,54.5\n'
    const { figures, outcome } = await accepted(denver(), file(text))
    expect(figures).toEqual({
      'asian 2017-18': 41.5,
      'asian 2018-19': 42.5,
      'asian 2019-20': 43.5,
      'white 2017-18': 52.5,
      'white 2018-19': 'withheld',
      'white 2019-20': 54.5,
    })
    expect(outcome?.counts).toMatchObject({ rows: 6, fresh: 6 })
  })
})

describe('a group that is a hundred times too small', () => {
  it('stays aside in the years, too, in which no other group has a figure', async () => {
    const text = [
      'Group,2015,2016,2017,2018,2019',
      'All Students,83.2%,*,*,88.8%,*',
      'Asian,0.49%,0.48%,0.47%,0.4%,0.48%',
    ]
    const { outcome, figures } = await accepted(denver(), file(text.join('\n')))
    expect(outcome?.doubts.filter((d) => d.group === 'asian').map((d) => d.year)).toHaveLength(5)
    expect(Object.entries(figures).filter(([k, v]) => k.startsWith('asian') && typeof v === 'number')).toEqual([])
  })
})

describe('a publisher’s year a hundred times too small', () => {
  const slipped = () =>
    file(
      readFileSync(realData('math-proficiency-by-race.csv'), 'utf8').replace(
        /^(DENVER COUNTY 1,(?:Asian|Black|Hispanic),2013,Percent,)(\d\.\d+)/gm,
        (_, head: string, figure: string) => head + (Number(figure) / 100).toFixed(7),
      ),
      'math-proficiency-by-race.csv',
    )

  it('stays aside until somebody decides, with what it would be', async () => {
    const { outcome, figures } = await accepted(denver(), slipped())
    expect(outcome?.doubts.map((d) => [d.group, d.year, d.choice]).sort()).toEqual([
      ['asian', '2012-13', 'aside'],
      ['black', '2012-13', 'aside'],
      ['hispanic', '2012-13', 'aside'],
    ])
    expect(outcome?.counts.doubted).toBe(3)
    expect(figures['asian 2012-13']).toBeUndefined()
    expect(figures['white 2012-13']).toBeGreaterThan(50)
    const [asian] = outcome?.doubts ?? []
    expect(asian?.why).toMatch(/^In other years this group has [\d.]+ to [\d.]+\.$/)
  })

  it('is taken by a choice that is remembered, and the same file again changes nothing', async () => {
    const plan = denver()
    const doubts = new Map([
      ['asian 2012-13', 'multiplied'],
      ['black 2012-13', 'asIs'],
    ] as const)
    const { outcome } = await accepted(plan, slipped(), { doubts })
    if (outcome === null) throw new Error('It asks.')
    bring(plan, outcome)
    expect(reading(plan, 'asian', '2012-13')).toMatchObject({ doubt: 'multiplied' })
    expect((reading(plan, 'asian', '2012-13') as { figure: number }).figure).toBeGreaterThan(50)
    expect(reading(plan, 'black', '2012-13')).toMatchObject({ doubt: 'asIs' })
    expect(reading(plan, 'hispanic', '2012-13')).toBeUndefined()
    const again = await accepted(plan, slipped())
    expect(again.outcome?.counts).toMatchObject({ fresh: 0, changed: 0, doubted: 1 })
    expect(again.outcome?.ops).toEqual([])
    // Nor does it after somebody has looked the figures up.
    const looked = must(plan.records()).flatMap((r) => {
      const was = r.values.reading as { doubt?: string } | undefined
      return was?.doubt ? [set('value', r.id, { reading: { ...was, doubt: 'lookedUp' } })] : []
    })
    must(plan.edit({ verb: 'edit', ops: looked }))
    const later = await accepted(plan, slipped())
    expect(looked).toHaveLength(2)
    expect(later.outcome?.ops).toEqual([])
  })

  it('is in doubt beside what the plan holds, where a file brings one year alone', async () => {
    const plan = denver()
    bring(plan, (await look(plan, file('Group,Year,Rate\nAsian,2018,41.5\nWhite,2018,52.5\n'), defaults)).outcome)
    const text =
      'Group,Year,Rate\nAsian,2018,0.415\nWhite,2018,53.5\nBlack,2018,31.5\nHispanic,2018,33.5\nAll,2018,44.5\n'
    const { outcome, figures } = await accepted(plan, file(text, 'corrected.csv'))
    expect(outcome?.doubts.map((d) => [d.group, d.why])).toEqual([
      ['asian', 'The plan has 41.5 for this group and year.'],
    ])
    expect(figures['white 2017-18']).toBe(53.5)
    expect(figures['asian 2017-18']).toBeUndefined()
  })
})

describe('what is no row of the table', () => {
  it('titles and footnotes are listed as what they are, and not as other places', async () => {
    const lines = [
      'Graduation in Colorado,,,',
      ',,,',
      'District,Group,Year,Rate',
      'Denver County 1,Asian,2019,81.5',
      'Denver County 1,White,2019,*',
      'Aurora,White,2019,77.5',
      ',,,',
      '* Fewer than 16 students,,,',
      'Source: the state’s department, 2020',
      '"Note: rates are rounded, small groups withheld",,,',
    ]
    const { outcome } = await accepted(denver(), file(lines.join('\n')))
    expect(outcome?.counts).toMatchObject({ rows: 7, fresh: 2, elsewhere: 1, blank: 1, noted: 3, aside: 0 })
    expect(outcome?.notes).toEqual([
      { row: 1, text: 'Graduation in Colorado' },
      { row: 8, text: '* Fewer than 16 students' },
      { row: 9, text: 'Source: the state’s department | 2020' },
      { row: 10, text: 'Note: rates are rounded, small groups withheld' },
    ])
  })
})

describe('figures that are neither fractions nor percentages', () => {
  const asked = async (lines: readonly string[], says: Partial<ImportDraft> = {}) =>
    accepting(lines, { plan: cedarFalls({ short: 'Suspension rate' }), says })

  it('of a thousand children come in as a tenth of them, and as nothing else where the heading says so', async () => {
    const file = ['Group,Year,Suspensions per 1000 students', 'All,2018-19,61.5', 'Black,2018-19,120.5']
    expect((await asked(file, { percentForm: 'number' })).asks).toContain('Choose how the figures are written')
    expect((await asked(file, { percentForm: 'perThousand' })).figures).toEqual({
      'all 2018-19': 6.15,
      'black 2018-19': 12.05,
    })
    const note = ['Group,Year,Rate', 'All,2018-19,61.5', 'Black,2018-19,12.5', 'Note: rates per 1000 students,,']
    expect((await asked(note)).asks).toContain('Choose how the figures are written')
    expect((await asked(note, { percentForm: 'perThousand' })).figures).toMatchObject({ 'black 2018-19': 1.25 })
  })

  it('that are numbers of students come in as their share of those counted', async () => {
    const file = ['Group,Year,Students suspended,Enrollment', 'All,2018-19,45,50', 'Black,2018-19,16,20']
    expect((await asked(file, { percentForm: 'number' })).asks).toContain('Choose how the figures are written')
    expect((await asked(file, { percentForm: 'ofCounted' })).figures).toEqual({
      'all 2018-19': 90,
      'black 2018-19': 80,
    })
  })
})
