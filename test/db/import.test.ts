import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import { isShown, isWithheld, suppress } from '../../shared/figures/suppression.ts'
import type { ImportDraft } from '../../shared/import/draft/draft.ts'
import type { Outcome } from '../../shared/import/outcome.ts'
import { assessment, folder, officer, service } from '../support/files.ts'
import { look, realData } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'

/** Outcomes of a real district, from files as the state published them. */

const groups = [
  ['all', 'All students'],
  ['asian', 'Asian'],
  ['black', 'Black or African American'],
  ['hispanic', 'Hispanic or Latino'],
  ['native', 'American Indian or Alaska Native'],
  ['pacific', 'Native Hawaiian or Pacific Islander'],
  ['two', 'Two or more races'],
  ['white', 'White'],
] as const

function denver(dir = folder()): { plan: PlanVerbs; path: string } {
  const plan = service()
  const path = join(dir, 'denver.groundwork')
  must(
    plan.create({
      path,
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Denver County 1' }),
        set('goal', 'goal-math', { title: 'Algebra for everyone' }),
        set('measure', 'math', { goal: 'goal-math', short: 'Mathematics', unit: 'percent', direction: 'up' }),
        set('measure', 'graduation', { goal: 'goal-math', short: 'Graduation', unit: 'percent', direction: 'up' }),
        set('measure', 'dropout', { goal: 'goal-math', short: 'Dropout', unit: 'percent', direction: 'down' }),
        ...groups.map(([id, name]) => set('studentGroup', id, { name, isTotal: id === 'all' })),
      ],
    }),
  )
  return { plan, path }
}

const as =
  (measure: string, more: Partial<ImportDraft> = {}) =>
  (draft: ImportDraft): ImportDraft => ({ ...draft, measure, public: true, ...more })
const values = (plan: PlanVerbs) => must(plan.records()).filter((r) => r.kind === 'value' && !r.gone)
const reading = (plan: PlanVerbs, group: string, year: string) =>
  values(plan).find((v) => v.values['group'] === group && v.values['year'] === year)?.values['reading']
const bring = (plan: PlanVerbs, { ops }: Outcome) => must(plan.edit({ verb: 'import', ops }))
const sum = ({ counts }: Outcome): number => {
  const { rows: _, ...parts } = counts
  return Object.values(parts).reduce((a, b) => a + b, 0)
}

describe('an officer in Denver with the state’s files', () => {
  it('brings in mathematics: her district is found, its groups are found, and every row is accounted for (P17)', async () => {
    const { plan } = denver()
    const { draft, form, outcome } = await look(plan, realData('math-proficiency-by-race.csv'), as('math'))
    expect(draft).toMatchObject({ place: 'DENVER COUNTY 1', numberStyle: 'point' })
    expect(form).toMatchObject({ form: 'fraction', plain: true })
    expect(outcome.doubts).toEqual([])
    expect([...draft.groups.values()].every((g) => g.to === 'group')).toBe(true)
    expect(outcome.counts).toMatchObject({ rows: 5792, fresh: 32, elsewhere: 5760, aside: 0, leftOut: 0 })
    expect(sum(outcome)).toBe(5792)
    bring(plan, outcome)
    expect(values(plan)).toHaveLength(32)
    expect(reading(plan, 'asian', '2010-11')).toEqual({
      figure: 54.38,
      state: 'given',
      source: 'math proficiency by race',
      public: true,
    })
    // The file itself, row by row: nothing was changed on the way.
    for (const line of readFileSync(realData('math-proficiency-by-race.csv'), 'utf8').split(/\r?\n/)) {
      const [place, group, year, , figure] = line.split(',')
      if (place !== 'DENVER COUNTY 1') continue
      const choice = draft.groups.get(group ?? '')
      const found = reading(plan, choice?.to === 'group' ? choice.id : '', `${Number(year) - 1}-${year?.slice(2)}`)
      expect((found as { figure?: number }).figure).toBeCloseTo(Number(figure) * 100, 10)
    }
  })

  it('takes it all back in one step, called by its values', async () => {
    const { plan } = denver()
    bring(plan, (await look(plan, realData('math-proficiency-by-race.csv'), as('math'))).outcome)
    expect(must(plan.snapshot()).undo).toBe('bring in 32 figures')
    must(plan.undo())
    expect(values(plan)).toEqual([])
    expect(must(plan.records()).filter((r) => r.kind === 'importMapping' && !r.gone)).toEqual([])
    expect(must(plan.snapshot()).redo).toBe('bring in 32 figures')
    must(plan.redo())
    expect(values(plan)).toHaveLength(32)
    expect(must(plan.snapshot()).undo).toBe('bring in 32 figures')
    must(plan.undo())
    expect(must(plan.snapshot()).redo).toBe('bring in 32 figures')
    const told = must(plan.history({ record: null, limit: 4 })).map((e) => e.label)
    expect(told).toEqual([
      'undo “bring in 32 figures”',
      'redo “bring in 32 figures”',
      'undo “bring in 32 figures”',
      'bring in 32 figures',
    ])
  })

  it('brings the same file a second time and changes nothing', async () => {
    const { plan } = denver()
    bring(plan, (await look(plan, realData('math-proficiency-by-race.csv'), as('math'))).outcome)
    const { outcome } = await look(plan, realData('math-proficiency-by-race.csv'), (d) => d)
    expect(outcome.counts).toMatchObject({ fresh: 0, changed: 0, same: 32 })
    expect(outcome.ops).toEqual([])
  })

  it('brings a corrected file, and only what differs is changed', async () => {
    const { plan } = denver()
    bring(plan, (await look(plan, realData('math-proficiency-by-race.csv'), as('math'))).outcome)
    const before = new Map(values(plan).map((v) => [v.id, JSON.stringify(v)]))
    const corrected = join(folder(), 'math-proficiency-by-race.csv')
    const text = readFileSync(realData('math-proficiency-by-race.csv'), 'utf8')
    writeFileSync(
      corrected,
      text.replace('DENVER COUNTY 1,Asian,2011,Percent,0.5438', 'DENVER COUNTY 1,Asian,2011,Percent,0.5512'),
    )
    const { outcome } = await look(plan, corrected, (d) => d)
    expect(outcome.counts).toMatchObject({ fresh: 0, changed: 1, same: 31 })
    expect(outcome.lines.find((l) => l.how === 'change')).toMatchObject({
      before: { figure: 54.38 },
      after: { figure: 55.12 },
    })
    bring(plan, outcome)
    expect(values(plan).filter((v) => before.get(v.id) !== JSON.stringify(v))).toHaveLength(1)
    expect(must(plan.snapshot()).undo).toBe('bring in figure')
  })

  it('is not asked twice: last year’s answers are there for this year’s file', async () => {
    const { plan } = denver()
    const first = await look(plan, realData('math-proficiency-by-race.csv'), (d) =>
      as('math', { yearForm: 'starting', yearSaid: true, groups: new Map(d.groups).set('Two or more', { to: 'out' }) })(
        d,
      ),
    )
    expect(first.outcome.leftOut).toEqual([{ group: 'Two or more', rows: 4 }])
    bring(plan, first.outcome)
    const next = join(folder(), 'Math-Proficiency-by-Race 2026.csv')
    copyFileSync(realData('math-proficiency-by-race.csv'), next)
    const { draft } = await look(plan, next, (d) => d)
    expect(draft).toMatchObject({ measure: 'math', yearForm: 'starting', from: { how: 'same' } })
    // But whether this year’s file was public is asked anew.
    expect(draft.public).toBe(false)
    expect(draft.groups.get('Two or more')).toEqual({ to: 'out' })
  })

  it('keeps what the state withheld as withheld, with its mark, and prints none of it', async () => {
    const { plan } = denver()
    const { outcome } = await look(plan, realData('math-proficiency-by-race.csv'), as('math', { place: 'AGATE 300' }))
    expect(sum(outcome)).toBe(5792)
    bring(plan, outcome)
    const states = values(plan).map((v) => v.values['reading'] as { state: string; mark?: string; figure?: number })
    const withheld = states.filter((r) => r.state === 'withheld')
    expect(withheld.length).toBeGreaterThan(0)
    expect(withheld.every((r) => r.mark === 'LNE' && r.figure === undefined)).toBe(true)
    expect(states.filter((r) => r.state === 'notReported').every((r) => r.mark === 'N/A')).toBe(true)
    const cells = suppress({
      groups: [{ id: 'black', isTotal: false }],
      addsUp: new Set(),
      readings: new Map([['black', withheld[0] as never]]),
      floor: 10,
      unit: 'percent',
    })
    expect(isShown(cells.get('black'))).toBe(false)
    expect(isWithheld(cells.get('black'))).toBe(true)
  })

  it('adds the groups that the plan does not have yet, with the measure, in the same command', async () => {
    const { plan } = denver()
    const { outcome } = await look(plan, realData('dropout-by-group.csv'), (d) => ({
      ...d,
      measure: 'new',
      // Rare as it is, a dropout of 0.03 could be one in 3,000: that is asked.
      percentForm: 'fraction',
      newMeasure: { goal: 'goal-math', short: 'Dropout in a year', unit: 'percent', direction: 'down' },
      groups: new Map([...d.groups].map(([g, c]) => [g, c.to === 'out' ? ({ to: 'new' } as const) : c])),
    }))
    expect(outcome.counts).toMatchObject({ rows: 3620, fresh: 20 })
    expect([...outcome.newGroups.values()]).toEqual(['Female Students', 'Male Students'])
    bring(plan, outcome)
    const records = must(plan.records())
    expect(records.find((r) => r.id === 'm-new')?.values).toMatchObject({
      short: 'Dropout in a year',
      goal: 'goal-math',
    })
    must(plan.undo())
    expect(must(plan.records()).find((r) => r.id === 'm-new')?.gone).toBe(true)
  })

  it('brings in graduation, which has no groups, for all students', async () => {
    const { plan } = denver()
    const { outcome } = await look(plan, realData('graduation.csv'), as('graduation'))
    expect(outcome.counts).toMatchObject({ rows: 905, fresh: 5, elsewhere: 900 })
    expect(new Set(outcome.lines.map((l) => l.group))).toEqual(new Set(['all']))
  })

  it('never replaces what came in while the preview stood open: it becomes a question', async () => {
    const dir = folder()
    const { plan, path } = denver(dir)
    bring(plan, (await look(plan, realData('math-proficiency-by-race.csv'), as('math'))).outcome)
    plan.close()
    const copy = join(dir, 'copy.groundwork')
    copyFileSync(path, copy)
    const theirs = service()
    must(theirs.open({ path: copy, who: assessment, drafts: null }))
    const theirValue = values(theirs).find((v) => v.values['group'] === 'asian' && v.values['year'] === '2010-11')
    must(
      theirs.edit({
        verb: 'edit',
        ops: [set('value', theirValue?.id ?? '', { reading: { figure: 60, state: 'given' } })],
      }),
    )
    theirs.close()
    const ours = service()
    must(ours.open({ path, who: officer, drafts: null }))
    const corrected = join(dir, 'math-proficiency-by-race.csv')
    const text = readFileSync(realData('math-proficiency-by-race.csv'), 'utf8')
    writeFileSync(
      corrected,
      text.replace('DENVER COUNTY 1,Asian,2011,Percent,0.5438', 'DENVER COUNTY 1,Asian,2011,Percent,0.5512'),
    )
    const { outcome } = await look(ours, corrected, (d) => d)
    must(ours.merge({ path: copy }))
    bring(ours, outcome)
    const asked = values(ours).find((v) => v.id === theirValue?.id)
    expect(asked?.conflicts).toHaveLength(1)
    expect(asked?.conflicts[0]?.tips.map((t) => (t.value as { figure: number }).figure).sort()).toEqual([55.12, 60])
    const again = await look(ours, corrected, (d) => d)
    expect(again.outcome.aside).toMatchObject([{ why: expect.stringContaining('two answers') }])
    expect(sum(again.outcome)).toBe(5792)
  })
})
