import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { progressReport } from '../../../../shared/briefing/progress/progress.ts'
import { planWith, reading } from '../../rules/plan.ts'

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
  expect(many.at(-4)).toMatch(/^Also measured\. Measure 0 \(percent of children who read\): /)
  expect(many.slice(-3).map((p) => p.slice(0, 9))).toEqual(['Measure 1', 'Measure 2', 'Measure 3'])
  expect(noteWith(2)).not.toContain('\n')
})

it('says in the section of a goal that it has no status, since who listens hears no empty place', () => {
  const underGoal = (more: object): readonly string[] => {
    const plan = planWith({ ...reading, ...more } as never)
    const { model } = progressReport(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'progress' })
    const side = [...flat(model.blocks)].find((b) => b.t === 'side')
    return side?.t === 'side' ? side.under : []
  }
  expect(underGoal({ statusUpdate: [] })[0]).toBe('No status entered')
  const said = { id: 's', goal: 'g', date: '2026-12-01', status: 'onTrack' }
  expect(underGoal({ statusUpdate: [said] })).not.toContain('No status entered')
})
