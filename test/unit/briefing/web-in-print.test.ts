import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { pageOf } from '../../../shared/briefing/html/page.ts'
import { pageStyle } from '../../../shared/briefing/html/style.ts'
import { paperOf } from '../../support/paper-of.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A family prints a paper that the district posted: a browser leaves out backgrounds, unless it is told what they mean. */

it('prints the fills of a picture’s key, and all words in sizes that belong together', () => {
  const style = pageStyle('letter')
  expect(style).toMatch(/\.swatch,\.type\{[^}]*print-color-adjust:exact/)
  const print = style.slice(style.indexOf('@media print'))
  // Else words that are measured by the page's own size were larger than the text they belong to.
  expect(print).toMatch(/html\{font-size:10pt\}/)
  expect(print).not.toMatch(/body\{[^}]*font-size/)
  // A long name goes over its picture's edge rather than being cut.
  expect(style).toMatch(/figure svg\[role=img\]\{[^}]*overflow:visible/)
})

it('gives a table of many columns the room beside the text, where a window has it', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const tableOf = (n: number) => {
    const columns = Array.from({ length: n }, (_, i) => ({ head: `Column ${i}`, width: 1, align: 'left' as const }))
    return pageOf({ ...model, blocks: [{ t: 'table', caption: null, columns, rows: [] }] })
  }
  expect(tableOf(6)).toContain('<div class="table" role="group"')
  expect(tableOf(7)).toContain('<div class="table wide" role="group"')
  // On paper and in a small window it stays between the margins.
  expect(pageStyle('letter')).toMatch(/@media screen and \(min-width:68rem\)\{\.wide\{margin-inline:-7rem\}\}/)
})

it('gives statuses the room of a few words, and sets what figures say beside one lighter', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const columns = ['Goal', 'Status'].map((head) => ({ head, width: 1, align: 'left' as const }))
  const cells = [
    { text: '1. Read' },
    { text: 'On track; figures of 2025–26 are behind', status: 'notstarted' as const },
  ]
  const page = pageOf({ ...model, blocks: [{ t: 'table', caption: null, columns, rows: [{ cells, strong: true }] }] })
  expect(page).toMatch(/<td class="state"><svg .*?<\/svg> <b>On track<\/b><span class="beside">; figures of /)
  expect(page).toContain('<th scope="col" class="state">Status</th>')
  expect(pageStyle('letter')).toContain('.beside{font-weight:400}')
})

it('sets the words of a picture as they were typed, whatever signs are in them', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const place = { x: 0, y: 0, anchor: 'start', size: 10, weight: 400, fill: '#000' } as const
  const words = [{ ...place, text: "Grant (in $'000), $& and $$" }]
  const figure = { ...{ t: 'figure', caption: 'Money', alt: 'Bars', long: [], key: [] }, svg: '<svg ></svg>', words }
  const page = pageOf({ ...model, blocks: [figure as never] })
  expect(page).toContain('>Grant (in $&#39;000), $&amp; and $$</text></svg>')
})

it('keeps the stop of a title that runs from the right at its end, behind the number of its goal', () => {
  const title = 'כל ילד קורא היטב.'
  const heading = (text: string) => pageOf(paperOf([{ t: 'heading', level: 1, text }]))
  expect(heading(`Goal 7. ${title}`)).toContain(`>Goal 7. <span dir="auto">${title}</span></h2>`)
  expect(heading(title)).toContain(`><span dir="auto">${title}</span></h2>`)
  expect(heading('Goal 7. Reading is “קריאה”.')).toContain('><span dir="auto">Goal 7. Reading is “קריאה”.</span></h2>')
})
