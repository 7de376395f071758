import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { groundworkOf, groundworkWords } from '../../../shared/briefing/hire/groundwork.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planWith } from '../../support/plan.ts'

const paper = (plan: Plan) => [
  ...flat(readyToHirePaper(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'hire' }).model.blocks),
]
const reading = (plan: Plan) => paper(plan).flatMap((b) => (b.t === 'reading' ? [b.text] : []))[0]

it('the officer reads on her screen the count that the board reads on paper, and beside it what is the cabinet’s', () => {
  const terms = ['equity', 'belonging', 'inclusion'].map((id) => ({
    id,
    term: id,
    plain: 'In plain words.',
    status: 'adopted' as const,
  }))
  const backing = ['a', 'b'].map((id) => ({ id, saidInPublic: true }))
  const plan = planWith({ term: terms, backing })
  const told = groundworkOf(plan, '2026-11-24')
  const words = 'One of eleven parts of the groundwork is in place; for ten the plan does not say.'
  expect(groundworkWords(told)).toBe(`${words} Two more are for the cabinet only, and not counted.`)
  // The board’s paper does not tell that there is more.
  expect(reading(plan)).toBe(`The plan does not say whether an officer is in the role. ${words}`)
  expect(told.board).toHaveLength(11)
  // What the cabinet alone may know does not move the count that both read.
  expect(told.cabinet.map((g) => [g.id, g.held])).toEqual([
    ['backing', true],
    ['pushback', false],
  ])
  const rows = paper(plan).flatMap((b) => (b.t === 'table' && b.caption?.startsWith('The groundwork') ? b.rows : []))
  expect(rows).toHaveLength(11)
  expect(rows.filter((r) => r.cells[1]?.text === 'Not known')).toHaveLength(10)
})

it('tells what stands, what does not and what nobody entered, each counted', () => {
  const officer = [{ id: 'officer', status: 'notHired' }]
  const said = (records: object) => reading(planWith({ officer, ...records } as never))
  expect(said({})).toBe('Nothing is entered yet on any of the eleven parts of the groundwork.')
  expect(said({ goal: [{ id: 'g' }] })).toBe(
    'The plan shows none of the eleven parts of the groundwork as in place: one is not in place yet, and for ten the plan does not say.',
  )
})

it('does not hire where no status says that the position is open, whoever is named for it', () => {
  expect(reading(planWith({}))).toMatch(/^The plan does not say whether an officer is in the role\. /)
  const named = planWith({
    person: [{ id: 'p', role: 'Director of Equity' }],
    officer: [{ id: 'officer', title: 'Director of Equity', person: 'p' }],
  })
  const { model } = readyToHirePaper(named, { ...defaultBoardRequest(named, '2026-12-14'), document: 'hire' })
  expect(model.title).toBe('What the officer’s position rests on')
  expect(JSON.stringify(model)).not.toMatch(/Ready to hire|is hired|meanwhile/)
  expect(reading(named)).toMatch(/^The plan does not say whether an officer is in the role\. /)
})
