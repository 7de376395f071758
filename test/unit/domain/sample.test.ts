import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readExchangeFile, writeExchange } from '../../../shared/domain/exchange.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { allKinds, kindOf, kinds } from '../../../shared/domain/kinds/index.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { About, FieldShape, Fields, Kind } from '../../../shared/domain/schema.ts'
import { type Op, recordsOf } from '../../../shared/domain/state.ts'
import { index } from '../../../shared/guide/guide.ts'
import { steps } from '../../../shared/guide/steps/index.ts'
import { budgetGap } from '../../../shared/rules/budget-gap.ts'

const sample = 'resources/sample/juniper-fork.json'
const path = new URL(`../../../${sample}`, import.meta.url)
const text = readFileSync(path, 'utf8')
const read = readExchangeFile(text)
if (!read.ok) throw new Error(read.error.says)
const ops = read.value.ops as readonly (Op & { op: 'set' })[]
const states = recordsOf(ops).map((s) => ({ ...s, private: kindOf(s.kind)?.audience === 'officer' }))
const plan = planOf(states)
const present = new Set(states.map((s) => s.kind))
const names = new Set(states.map((s) => `${s.kind}/${s.id}`))
const sum = (list: readonly (number | undefined)[]): number => list.reduce<number>((n, x) => n + (x ?? 0), 0)

/** Every pointer in a value, as kind/id. */
function* pointers(shape: FieldShape, value: unknown): Generator<string> {
  if (value === undefined || value === null) return
  const about = (a: About) => `${a.kind}/${a.id}`
  if (shape.t === 'ref') yield `${shape.kind}/${value}`
  if (shape.t === 'refs') yield* (value as string[]).map((id) => `${shape.kind}/${id}`)
  if (shape.t === 'about') yield about(value as About)
  if (shape.t === 'abouts') yield* (value as About[]).map(about)
  if (shape.t === 'parts' || shape.t === 'rows')
    for (const row of [value].flat() as Record<string, unknown>[])
      for (const [name, field] of Object.entries(shape.parts)) yield* pointers(field.shape, row[name])
}

describe('the sample plan', () => {
  test('is as the export writes it', () => {
    expect(
      writeExchange(states, { withPrivate: true, at: JSON.parse(text).exported.at, files: read.value.files }),
      `${sample}: kinds stand in the order of kinds/index.ts, records by id, fields as they are declared. Put what you wrote where the lines with + have it`,
    ).toBe(text)
  })

  test('has a record of every kind', () => {
    const all = Object.keys(kinds)
    const missing = all.flatMap((kind, i) =>
      present.has(kind)
        ? []
        : [`Write one record of “${kind}”, each field filled, into ${sample}, behind those of “${all[i - 1]}”.`],
    )
    expect(missing).toEqual([])
  })

  test('fills all that is declared but what has no place in JSON', () => {
    const filled = new Set(states.flatMap((s) => Object.keys(s.values).map((f) => `${s.kind}.${f}`)))
    const declared = allKinds.flatMap((k) => Object.keys(k.fields).map((f) => `${k.name}.${f}`))
    const empty = declared.filter((f) => !filled.has(f))
    const known: readonly string[] = [
      'district.logo', // bytes
      'district.logoText',
      'district.neverPublicSmall', // the sample has no public figure without a number of students
      'words.onTrack', // the usual words for a status
      'words.improved',
      'words.atRisk',
      'words.offTrack',
      'words.done',
      'words.goalOne',
      'words.goalMany',
      'words.strategyOne',
      'words.strategyMany',
      'words.actionOne',
      'words.actionMany',
      'words.measureOne',
      'words.measureMany',
      'goal.reason', // nothing in it was dropped or stopped
      'action.reason',
      'act.reason',
      'goal.statusCriteria', // the offered ones hold
      'measure.public', // said figure by figure
      'measure.publicFrom',
      'measure.aimSaid', // its targets are figures
      'positionPay.share', // it is known how much of full time each pays
      'importMapping.agreed', // its file speaks of its measure
      'planChoices.statusCriteria',
      'briefing.date', // its meeting's
      'briefing.item',
      'briefing.inFull', // as usual: those at risk
      'briefing.paper', // the district's
      'briefing.leftOut',
      'briefing.final', // a draft still
      'briefingSent.form',
      'briefingSent.entries', // a PDF, as usual
      'briefingSent.file', // bytes
      'briefingSent.sha256',
      'briefingSent.point', // a place in the history of the file that is made from it
      'briefingSent.printed', // comes with the file
      'briefingSent.named',
      'adoptedVersion.meeting', // before the calendar begins
      'adoptedVersion.point',
    ]
    const missing = empty.filter((f) => !known.includes(f) && present.has(f.split('.')[0] ?? ''))
    expect(
      missing.map((f) => `Fill ${f} in one record of ${sample}; what can have no place there is named in this test.`),
    ).toEqual([])
    expect(
      known.filter((f) => !empty.includes(f)),
      'filled now, so take it out of the list above',
    ).toEqual([])
    expect(
      [...filled].filter((f) => !declared.includes(f)),
      'unknown',
    ).toEqual([])
  })

  test('has one decider for a decision, and no target of a point that moves the wrong way within a year', () => {
    for (const truth of plan.all('hardTruth'))
      expect(truth.whoseDecision).toBe(plan.get('decisionRight', truth.decisionRight)?.decidedBy)
    const points = ['fall', 'winter', 'spring']
    const up = plan.all('interim').filter((i) => plan.get('measure', i.measure)?.direction === 'up')
    for (const own of Map.groupBy(up, (i) => `${i.measure}/${i.group}/${i.year}`).values()) {
      const aims = points.flatMap((p) => own.find((i) => i.point === p)?.aim?.figure ?? [])
      expect(aims, own[0]?.measure).toEqual(aims.toSorted((x, y) => x - y))
    }
  })

  test('leads every reference somewhere', () => {
    const dangling = states.flatMap((s) =>
      Object.entries(kindOf(s.kind)?.fields ?? {}).flatMap(([name, field]) =>
        [...pointers(field.shape, s.values[name])]
          .filter((to) => !names.has(to))
          .map((to) => `${s.kind}/${s.id}.${name} → ${to}`),
      ),
    )
    expect(dangling).toEqual([])
  })

  test('names steps and indicators of the guide, and rates each indicator it has', () => {
    const indicators = steps.flatMap((s) => s.indicators.map((i) => i.id))
    expect(
      plan
        .all('rating')
        .map((r) => r.indicator ?? '')
        .sort(),
    ).toEqual(indicators.toSorted())
    for (const s of plan.all('stepState')) expect(index.order).toContain(s.step)
    for (const r of plan.all('retreat'))
      for (const a of r.agenda ?? []) if (a.step) expect(index.order).toContain(a.step)
  })

  test('gives every worked example of the guide its record', () => {
    const missing = steps
      .flatMap((s) => s.do)
      .filter((d) => d.example.sample && !names.has(`${d.record}/${d.example.sample}`))
    expect(missing.map((d) => `${d.record}/${d.example.sample}`)).toEqual([])
  })

  test('keeps private what is the officer’s', () => {
    expect(new Set(states.filter((s) => s.private).map((s) => s.kind))).toEqual(
      new Set(['mentorNote', 'concernVoice', 'pulse']),
    )
    expect(writeExchange(states, { withPrivate: false, at: '' })).not.toMatch(/"(mentorNote|concernVoice|pulse)"/)
  })
})

describe('what the sample says adds up', () => {
  test('what the lines take is what each source gives, but for the three gaps that checks are to find', () => {
    const over = plan.all('fundingAmount').flatMap(({ source, fiscalYear, grant }) => {
      const lines = plan.all('budgetLine').filter((l) => l.source === source && l.fiscalYear === fiscalYear)
      const gap = sum(lines.map((l) => l.amount)) - (grant?.amount ?? 0)
      return gap === 0 ? [] : [[source, fiscalYear, gap]]
    })
    expect(over.toSorted()).toEqual([
      ['fs-gf', '2027-28', 13655000],
      ['fs-gf', '2028-29', 12381900],
      ['fs-t4', '2026-27', 1700000],
    ])
  })

  test('each of the three gaps is found, and leads to a line on the source that falls short', () => {
    const found = 'whole' in budgetGap ? budgetGap.whole(plan, '2026-11-24') : []
    const said = found.map((f) => {
      const line = plan.get('budgetLine', f.about[0]?.id)
      return [line?.source, line?.fiscalYear, /\$[\d,]+/.exec(f.says)?.[0]]
    })
    // What is only hoped for is not secured, on whichever source it stands.
    expect(said[0]).toEqual(['fs-t4', '2026-27', '$17,000'])
    expect(said.slice(1).map(([, year]) => year)).toEqual(['2027-28', '2028-29'])
  })

  test('groups of a dimension that adds up sum to all, in each measure and year; what is withheld is the rest', () => {
    const total = plan.all('studentGroup').find((g) => g.isTotal)?.id
    let whole = 0
    for (const measure of plan.all('measure'))
      for (const year of new Set(plan.all('value').flatMap((v) => (v.measure === measure.id ? [v.year] : []))))
        for (const dimension of plan.all('dimension').filter((d) => d.addsUp)) {
          const reading = (group: string | undefined) =>
            plan.all('value').find((v) => v.measure === measure.id && v.year === year && v.group === group)?.reading
          const all = reading(total)
          const parts = plan.all('studentGroup').flatMap((g) => (g.dimension === dimension.id ? [reading(g.id)] : []))
          for (const count of ['n', 'numerator'] as const) {
            if (parts.every((r) => r === undefined) || all?.[count] === undefined) continue
            const where = `${measure.id} ${year} ${dimension.id} ${count}`
            const known = sum(parts.map((r) => r?.[count]))
            if (parts.every((r) => r?.[count] !== undefined)) {
              expect(known, where).toBe(all[count])
              whole++
            } else expect(known, where).toBeLessThanOrEqual(all[count])
          }
        }
    expect(whole).toBeGreaterThan(40)
  })

  test('a position’s pay is its FTE, in every year in which a line with a source pays it', () => {
    for (const p of plan.all('position'))
      for (const fiscalYear of new Set(
        plan.all('positionPay').flatMap((x) => (x.position === p.id ? [x.fiscalYear] : [])),
      )) {
        const pay = plan.all('positionPay').filter((x) => x.position === p.id && x.fiscalYear === fiscalYear)
        expect(sum(pay.map((x) => x.fte)), `${p.id} ${fiscalYear}`).toBeCloseTo(p.fte ?? 0, 6)
        const lines = plan
          .all('budgetLine')
          .filter((l) => l.position === p.id && l.fiscalYear === fiscalYear && l.source)
        expect(new Set(pay.map((x) => x.source))).toEqual(new Set(lines.map((l) => l.source)))
      }
  })

  test('groups that add up do, in the enrollment', () => {
    const groups = plan.all('studentGroup').filter((g) => plan.get('dimension', g.dimension)?.addsUp)
    expect(sum(groups.map((g) => g.enrollment))).toBe(plan.get('district', 'district')?.enrollment)
    expect(sum(Object.values(plan.get('district', 'district')?.schoolsByLevel ?? {}))).toBe(
      plan.get('district', 'district')?.schools,
    )
  })

  test('a figure that is given is its count over its children, to a tenth', () => {
    let checked = 0
    for (const { reading, measure, id } of plan.all('value')) {
      const unit = plan.get('measure', measure)?.unit
      if (
        reading?.state !== 'given' ||
        reading.n === undefined ||
        reading.numerator === undefined ||
        unit !== 'percent'
      )
        continue
      expect(Math.abs((reading.figure ?? 0) - (100 * reading.numerator) / reading.n), id).toBeLessThan(0.051)
      checked++
    }
    expect(checked).toBeGreaterThan(200)
  })

  test('what is withheld has no figure, and what is given has one', () => {
    for (const { reading, id } of plan.all('value'))
      expect(reading?.figure === undefined, `${id} ${reading?.state}`).toBe(reading?.state !== 'given')
  })

  test('nobody has signed later than the newest day on which something was done', () => {
    const done = plan.all('action').flatMap((a) => a.doneOn ?? [])
    const signed = plan.all('briefing').flatMap((b) => b.signOff?.flatMap((s) => s.date ?? []) ?? [])
    expect(signed).toHaveLength(2)
    expect(signed.toSorted().at(-1)).toBe(done.toSorted().at(-1))
  })

  test('every measure with a baseline year has the values of that year, and targets in its last', () => {
    for (const m of plan.all('measure')) {
      if (m.baselineYear)
        expect(
          plan.all('value').some((v) => v.measure === m.id && v.year === m.baselineYear),
          m.id,
        ).toBe(true)
      if (m.targetYear)
        expect(
          plan.all('target').some((t) => t.measure === m.id && t.year === m.targetYear),
          m.id,
        ).toBe(true)
    }
  })

  test('keyed records carry the id of their key, free ones the name they were given', () => {
    for (const s of states) {
      const kind = kindOf(s.kind) as Kind<Fields>
      if (kind.identity === 'random') expect(s.id, s.kind).not.toMatch(/^k[0-9a-f]{24}$/)
      else expect(s.id).toBe(derivedId(kind, s.values))
    }
  })
})
