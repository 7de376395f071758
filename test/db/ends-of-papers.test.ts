import { expect, it } from 'vitest'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId, Reader } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { linesOf } from '../support/districts.ts'
import { heard } from '../support/heard.ts'
import { applied } from '../support/large-plan.ts'
import { pageFills } from '../support/page-fill.ts'
import { linesIn, readPdf } from '../support/pdf.ts'
import { printed } from '../support/printed.ts'
import { sampleStates } from '../support/records.ts'

/** How papers end, and what may not be torn from what it is about: a note, a source, the name of a measure. */

const day = '2026-12-14'
const district = (name: string): readonly RecordState[] =>
  applied([], [{ op: 'set', kind: 'district', id: 'district', values: { name } }, ...linesOf(name).flat()])
const plans = new Map<string, readonly RecordState[]>()
/** A paper of a plan, made once. */
function make(name: string, document: DocumentId, readBy: Reader) {
  const records = plans.get(name) ?? (name === 'sample' ? sampleStates() : district(name))
  plans.set(name, records)
  const plan = planOf(records)
  const usual = requestOf(plan, preparedFor(plan, day), day)
  const request = briefingRequest.parse({ ...usual, document, readBy, draft: false })
  return printed(records, request)
}
/** Each page without its head. */
const pagesOf = async (name: string, document: DocumentId, readBy: Reader) =>
  (await readPdf((await make(name, document, readBy)).bytes)).pages.map((page) => page.replace(/\s+/g, ' '))

it('the last page of a paper holds its last part, and no note alone', async () => {
  const dossier = await pagesOf('few-figures', 'dossier', 'cabinet')
  expect(dossier.at(-1)).toMatch(/Concerns heard, and answers There are far fewer.*has more: /)
  const board = await pagesOf('few-figures', 'board', 'board')
  expect(board.at(-1)).toMatch(/has more: .*Sign-off Superintendent Date/)
  const policy = await pagesOf('sample', 'policy', 'board')
  expect(policy.at(-1)).toMatch(/Who was asked .*What our words mean .*has more: /)
  // A part that begins there is not one that goes on.
  for (const pages of [board, policy]) expect(pages.at(-1)).not.toContain('continued')
})

it('a new plan’s groundwork takes one page on either paper, with each step on it', async () => {
  const records = applied([], [{ op: 'set', kind: 'district', id: 'district', values: { name: 'Willow Bend' } }])
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  for (const paper of ['letter', 'a4'] as const) {
    const request = briefingRequest.parse({ ...usual, document: 'hire', readBy: 'board', paper, draft: false })
    const { bytes, pages } = await printed(records, request)
    expect(pages).toBe(1)
    const [page = ''] = (await readPdf(bytes)).pages
    expect(page.replace(/\s+/g, ' ')).toMatch(
      /Nothing is entered yet on any of the eleven parts.*What is missing.*11. Enter the title/,
    )
  }
})

it('no last page holds a line or two: all is set closer, or it gets more of what comes before', async () => {
  // One was two pages, the second with a list's last entry; the other has too much on its second.
  expect((await make('limits', 'hire', 'board')).pages).toBe(1)
  const { bytes, pages } = await make('scorecard', 'hire', 'board')
  const fills = (await pageFills(bytes)).map(({ fill }) => fill)
  expect(pages).toBe(2)
  expect(fills[0]).toBeGreaterThan(0.4)
  expect(fills[1]).toBeGreaterThan(0.2)
})

it('what words mean and what is left out spare a short paper its second page', async () => {
  expect((await make('sample', 'department', 'board')).pages).toBe(1)
})

it('the line below a goal’s sentence keeps clear of its last words', async () => {
  const lines = await linesIn((await make('scorecard', 'board', 'board')).bytes)
  expect(lines.join(' ')).toContain('later year is entered. How its status is decided')
  const { gaps } = await gapBelow((await make('scorecard', 'board', 'board')).bytes)
  expect(gaps.length).toBeGreaterThan(1)
  for (const gap of gaps) expect(gap).toBeGreaterThan(18)
})

it('a source stands on the page of its table, and what a measure has instead of figures on that of its name', async () => {
  for (const page of await pagesOf('limits', 'plan', 'board')) expect(page).not.toMatch(/December 14, 2026 Source:/)
  const pages = await pagesOf('few-figures', 'plan', 'board')
  expect(pages.filter((p) => /Graduation No yearly figures entered.* As reported Black students/.test(p))).toHaveLength(
    1,
  )
})

it('in the full plan each measure beside the main one is found by a heading', async () => {
  const few = await heard((await make('few-figures', 'plan', 'board')).bytes)
  const heads = few.flat.filter((s) => s.role === 'H3').map((s) => s.text)
  expect(heads).toEqual(expect.arrayContaining(['Graduation', 'Share of the program for gifted children']))
})

/** From the last line of a goal's sentence to the words of the row below it, in points. */
async function gapBelow(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const gaps: number[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    const set = items.flatMap((i) =>
      'str' in i && i.str.trim() !== '' ? [{ s: i.str, y: i.transform[5] as number }] : [],
    )
    for (const { y } of set.filter((i) => i.s.startsWith('How its status')))
      gaps.push(Math.min(...set.filter((i) => i.y > y + 4).map((i) => i.y)) - y)
  }
  await task.destroy()
  return { gaps }
}

it('no page begins with one thing alone that belongs to the page before: a status, a note on a table, a word on one of its rows', {
  tags: 'long',
}, async () => {
  const heads = await pagesOf('sample', 'plan', 'board')
  const board = heads.map((page) => page.replace(/^.*?continued December 14, 2026 /, ''))
  const begins = (words: string) => board.filter((page) => page.startsWith(words))
  for (const page of begins('Status, April 13, 2026')) expect(page).toContain('Status, July 13, 2026')
  for (const page of begins('Status, July 13, 2026')) expect(page).toContain('Status, April 13, 2026')
  expect(begins('A source that is entered is not yet money')).toEqual([])
  const open = await pagesOf('sample', 'plan', 'public')
  const told = open.find((page) => page.includes('Forty-one students came'))
  expect(told).toContain('Open lesson materials on the first Tuesday')
})

it('where a goal goes over its page, its head keeps the sentence that says where it stands', async () => {
  const pages = await pagesOf('sample', 'plan', 'board')
  // Its picture is what goes overleaf: a goal above the fold of its own figures would only say where it is to go.
  const heads = pages.filter((page) => /Goal \d\. .* (?:Raise|Lower) the percent/.test(page))
  expect(heads.length).toBeGreaterThan(6)
  for (const page of heads) expect(page).toMatch(/(?:Raise|Lower) the percent .*As of 2025–26, /)
})
