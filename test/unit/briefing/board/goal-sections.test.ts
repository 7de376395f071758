import { expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { type Block, flat } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../../shared/briefing/progress/progress.ts'
import { planWith, reading } from '../../../support/plan.ts'

it('tells each of many measures beside the main one in a paragraph of its own, and two in one', () => {
  const noteWith = (more: number): string => {
    const others = Array.from({ length: more }, (_, i) => ({
      ...{ id: `m${i}`, goal: 'g', short: `Measure ${i}`, phrase: 'read', people: 'children', unit: 'percent' },
    }))
    const plan = planWith({ ...reading, measure: [...reading.measure, ...others] } as never)
    const { model } = progressReport(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'progress' })
    const note = [...flat(model.blocks)].find((b) => b.t === 'note' && b.text.includes('Also measured'))
    return note?.t === 'note' ? note.text : ''
  }
  const many = noteWith(4).split('\n')
  expect(many.at(-4)).toMatch(/^Also measured\. Measure 0 \(percent of students who read\): /)
  expect(many.slice(-3).map((p) => p.slice(0, 9))).toEqual(['Measure 1', 'Measure 2', 'Measure 3'])
  expect(noteWith(2)).not.toContain('\n')
})

it('tells of many measures with figures in a table, all students beside each group, and what was noted of one below it', () => {
  const made = (more: number) => {
    const others = Array.from({ length: more }, (_, i) => ({
      ...{ ...reading.measure[0], id: `m${i}`, short: `Measure ${i}` },
      ...(i === 0 && { note: 'Counted in the fall.' }),
    }))
    const value = others.flatMap((m) => reading.value.map((v) => ({ ...v, id: `${m.id}-${v.id}`, measure: m.id })))
    const plan = planWith({
      ...reading,
      measure: [...reading.measure, ...others],
      value: [...reading.value, ...value],
    } as never)
    return [...flat(boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14')).model.blocks)]
  }
  const table = made(3).find((b) => b.t === 'table' && b.columns[0]?.head === 'Also measured')
  const rows = table?.t === 'table' ? table.rows.map((r) => r.cells.map((c) => c.text).join(' | ')) : []
  expect(rows).toHaveLength(6)
  expect(rows[0]).toMatch(/^Measure 0 \| Hispanic \| \d/)
  expect(table?.t === 'table' && table.columns.at(-1)?.head).toMatch(/^All students/)
  const notes = (more: number) => made(more).flatMap((b) => (b.t === 'note' ? [b.text] : []))
  expect(notes(3)).toContain('Measure 0: Counted in the fall.')
  expect(notes(2).join(' ')).toContain('Also measured. Measure 0: for Hispanic students, ')
})

it('says what a goal costs above its picture and its table', () => {
  const plan = planWith({
    ...reading,
    fundingSource: [{ id: 'f', name: 'Title I-A', certainty: 'secured' }],
    budgetLine: [{ id: 'b', goal: 'g', source: 'f', fiscalYear: '2026-27', amount: 5000, status: 'approved' }],
  } as never)
  const asked = defaultBoardRequest(plan, '2026-12-14')
  for (const made of [
    progressReport(plan, { ...asked, document: 'progress' }),
    fullPlan(plan, { ...asked, document: 'plan', readBy: 'board' }),
  ]) {
    const all = [...flat(made.model.blocks)]
    const cost = all.findIndex((b) => b.t === 'hung' && b.label === 'What it costs')
    const reads = all.findIndex((b) => b.t === 'reading' && b.text.includes('percent'))
    expect(cost).toBeGreaterThan(reads)
    expect(cost).toBeLessThan(all.findIndex((b) => b.t === 'figure' && b.caption.startsWith('Percent of')))
  }
})

it('keeps the picture of a goal with its table on one page, however much is said of its other measures', () => {
  const kept = (more: number): string[] => {
    const others = Array.from({ length: more }, (_, i) => ({
      ...{ id: `m${i}`, goal: 'g', short: `Measure ${i} of those that the school board asked to see`, phrase: 'read' },
      ...{
        people: 'children',
        unit: 'percent',
        note: 'Each of them was counted in the fall of the year that is named.',
      },
    }))
    const plan = planWith({ ...reading, measure: [...reading.measure, ...others] } as never)
    const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
    const together = (own: readonly Block[]): Block[] =>
      own.flatMap((b) => (b.t === 'keep' ? [b, ...together(b.blocks)] : []))
    // The smallest thing kept together that has both.
    const both = together(model.blocks)
      .map((b) => [...flat([b])])
      .filter((own) => ['figure', 'table'].every((t) => own.some((b) => b.t === t)))
      .at(-1)
    return both?.flatMap((b) => (b.t === 'note' ? [b.text] : [])) ?? ['picture and table are parted']
  }
  const [few, many] = [kept(2).join(' '), kept(9).join(' ')]
  expect(few).toMatch(/^Source: State assessment file\. .*Also measured\./)
  expect(many).toContain('Source: State assessment file.')
  expect(many).not.toContain('Also measured')
})

it('says in the section of a goal that it has no status, since who listens hears no empty place', () => {
  const underGoal = (more: object): readonly string[] => {
    const plan = planWith({ ...reading, ...more })
    const { model } = progressReport(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'progress' })
    const side = [...flat(model.blocks)].find((b) => b.t === 'side')
    return side?.t === 'side' ? side.under : []
  }
  expect(underGoal({ statusUpdate: [] })[0]).toBe('No status entered')
  const said = { id: 's', goal: 'g', date: '2026-12-01', status: 'onTrack' }
  expect(underGoal({ statusUpdate: [said] })).not.toContain('No status entered')
})

it('holds the sentence and the picture that it reads as one thing, and the sentence to its goal’s head where they part', () => {
  const plan = planWith(reading)
  const asked = defaultBoardRequest(plan, '2026-12-14')
  const within = (own: readonly Block[]): string[][] =>
    own.flatMap((b) => (b.t === 'keep' ? [b.blocks.map((inner) => inner.t), ...within(b.blocks)] : []))
  const papers = [
    boardBriefing(plan, asked),
    progressReport(plan, { ...asked, document: 'progress' }),
    fullPlan(plan, { ...asked, document: 'plan', readBy: 'public' }),
  ]
  for (const [i, { model }] of papers.entries()) {
    expect(within(model.blocks)).toContainEqual(['keep', 'figure'])
    // The public is not told what a goal costs.
    expect(within(model.blocks)).toContainEqual(['heading', 'side', 'reading', ...(i < 2 ? ['hung'] : [])])
  }
})
