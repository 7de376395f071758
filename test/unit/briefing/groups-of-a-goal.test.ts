import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { heatRows } from '../../../shared/briefing/charts/heat-map.ts'
import { type Block, flat } from '../../../shared/briefing/document.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A goal names students with disabilities before Hispanic students; the plan lists them the other way round. */
const plan = planWith({ ...reading, goal: [{ ...reading.goal[0], focusGroups: ['swd', 'hisp'] }] })
const request = (more: object) => briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), ...more })
const names = ['Hispanic', 'Students with disabilities', 'All students', 'White']
/** Which of the groups are named in each text, in the order of these. */
const named = (texts: readonly string[]) => [
  ...new Set(texts.flatMap((t) => names.filter((n) => t.toLowerCase().includes(n.toLowerCase())).slice(0, 1))),
]
/** The row of a gap names whom it is to, and not whose it is. */
const isGap = (text: string) => text.startsWith('Gap to ')
const rowsIn = (blocks: readonly Block[], head: string) =>
  [...flat(blocks)].flatMap((b) =>
    b.t === 'table' && b.columns[0]?.head === head
      ? [named(b.rows.map((r) => r.cells[0]?.text ?? '').filter((text) => !isGap(text)))]
      : [],
  )
const inWords = (text: string) =>
  names
    .map((n) => [n, text.toLowerCase().indexOf(n.toLowerCase())] as const)
    .filter(([, at]) => at >= 0)
    .toSorted((a, b) => a[1] - b[1])
    .map(([n]) => n)

describe('the groups of a goal', () => {
  it('stand in the plan’s order on the slip, in the table, in the picture and in the goal’s sentence', () => {
    const slips = updateSlips(plan, request({ document: 'slips' })).model.blocks
    expect(rowsIn(slips, 'Measure and who is counted')).toEqual([names])
    const board = boardBriefing(plan, request({})).model.blocks
    expect(rowsIn(board, 'Student group')).toEqual([names])
    const picture = [...flat(board)].find((b) => b.t === 'figure')
    const bars = picture?.t === 'figure' ? picture.alt.split('; ') : []
    expect(named(bars)).toEqual(names)
    const sentence = [...flat(board)].find((b) => b.t === 'side')
    expect(inWords(sentence?.t === 'side' ? sentence.text : '').slice(0, 2)).toEqual(names.slice(0, 2))
  })

  it('of several goals stand in the plan’s order in the picture of who is behind, whoever comes first', () => {
    const both = planWith({
      ...reading,
      goal: [
        { ...reading.goal[0], focusGroups: ['swd'], sort: 1 },
        { id: 'g2', title: 'More graduate', focusGroups: ['hisp'], mainMeasure: 'm2', sort: 2 },
      ],
      measure: [reading.measure[0], { ...reading.measure[0], id: 'm2', goal: 'g2', short: 'Graduation' }],
      value: reading.value.flatMap((v) => [v, { ...v, id: `${v.id} too`, measure: 'm2' }]),
    })
    const columns = ['m', 'm2'].flatMap((m) => {
      const view = measureView(both, m, { audience: 'board' })
      return view ? [{ head: m, view }] : []
    })
    expect(columns[0]?.view.rows.map((r) => r.group)).toEqual(['swd', 'all', 'hisp', 'white'])
    expect(heatRows(columns).map((r) => r.group)).toEqual(['hisp', 'white', 'swd'])
  })

  it('of no category come by their own place, not with all students before everybody', () => {
    const none = planWith({
      ...reading,
      studentGroup: [
        ...reading.studentGroup.filter((g) => g.id !== 'all'),
        { id: 'all', name: 'All students', isTotal: true, sort: 0 },
      ],
    })
    expect(groupsInOrder(none).map((g) => g.id)).toEqual(['all', 'hisp', 'white', 'swd'])
  })

  it('that nobody chose are those with a target of their own: a page on all students leads with who is furthest behind', () => {
    const records = {
      ...reading,
      studentGroup: reading.studentGroup.map((g) => ({ ...g, focus: false })),
      goal: [{ ...reading.goal[0], focusGroups: [] }],
    }
    const read = measureView(planWith(records), 'm', { audience: 'board' })?.reading
    expect(read).toMatch(
      /^As of 2025–26, 15\.4 percent of students with disabilities .+; that is 40\.4 points behind White/,
    )
    expect(read).toContain('For all students it is 43.9')
    const target = reading.target.filter((t) => t.group === 'all')
    const noneApart = measureView(planWith({ ...records, target }), 'm', { audience: 'board' })
    expect(noneApart?.reading).toMatch(/^As of 2025–26, 43\.9 percent of students /)
  })
})
