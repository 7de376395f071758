import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { linesIn, readPdf } from '../support/pdf.ts'
import { printed } from '../support/printed.ts'
import { sampleStates, statesOf } from '../support/records.ts'

/** Titles, heads of a table and addresses, as they are set on the page. */

async function make(document: DocumentId, records: readonly RecordState[]) {
  const request = { ...defaultBoardRequest(planOf(records), '2026-12-14'), document }
  return (await printed(records, request)).bytes
}

/** The first lines in the largest letters of the first page: a title, and on sheets the head of the first. */
async function titleLines(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const set = items.flatMap((i) => ('str' in i && i.str.trim() !== '' ? [i] : []))
  const high = Math.max(...set.map((i) => i.height))
  const lines = Map.groupBy(
    set.filter((i) => i.height === high),
    (i) => Math.round(i.transform[5]),
  )
  return [...lines.values()].map((of) => of.map((i) => i.str).join(''))
}

it('a title of two lines leaves no word alone on the second', { tags: 'long' }, async () => {
  // The plan's own name makes each of these too long for one line.
  for (const document of ['progress', 'onePage', 'sheets'] as const) {
    const lines = await titleLines(await make(document, sampleStates()))
    expect(lines.slice(0, 2).join(' ').replace(/\s+/g, ' ')).toContain('Juniper Fork Equity Plan')
    expect(lines[1]?.trim().split(' ').length, lines.join(' / ')).toBeGreaterThan(1)
  }
})

it('a sheet with nothing to fill in keeps its sentence clear of the title', async () => {
  for (const document of ['slips', 'sheets', 'retreatPack'] as const) {
    const task = getDocument({ data: new Uint8Array(await make(document, [])), useSystemFonts: false, verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    await task.destroy()
    const set = items.flatMap((i) => ('str' in i && i.str.trim() !== '' ? [i] : []))
    const at = set.findIndex((i) => i.height === Math.max(...set.map((s) => s.height)))
    const [title, sentence] = [set[at], set.slice(at).find((i) => i.height < (set[at]?.height ?? 0))]
    const between = (title?.transform[5] ?? 0) - (sentence?.transform[5] ?? 0)
    expect(between, document).toBeGreaterThan((title?.height ?? 0) * 1.2)
  }
})

it('a part does not begin with one short row at the foot of a page, and the others on the next', async () => {
  const data = new Uint8Array(await make('plan', sampleStates()))
  const task = getDocument({ data, useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let no = 1; no <= 5; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    pages.push(items.map((i) => ('str' in i ? i.str : '')).join(' '))
  }
  await task.destroy()
  // The picture before it leaves room for the first row alone.
  const page = pages.find((text) => text.includes('Years of the plan'))
  expect(page).toMatch(/This plan\s+Years of the plan/)
  expect(page).toMatch(/called\s+Juniper Fork/)
})

it('the head of a column that is set to the right keeps the space behind its comma', async () => {
  const one = sampleStates().filter((s) => s.kind !== 'goal' || s.id === 'goal-reading')
  const { text } = await readPdf(await make('plan', one), 'heads')
  expect(text).toContain('Fall, target')
  expect(text).not.toContain('Fall,target')
})

it('a short address in running text goes to the next line as a whole', async () => {
  const { text } = await readPdf(await make('community', sampleStates()), 'address')
  expect(text).toContain('families@juniperfork.example')
})

it('an address beside a role stays on one line', { tags: 'long' }, async () => {
  const lines = await linesIn(await make('dossier', sampleStates()))
  expect(lines.filter((line) => /^example\b/.test(line.trim()))).toEqual([])
  expect(lines.join('\n')).toContain('superintendent@juniperfork.example')
})

it('a word of the district for its goals may be in letters that no drawing can hold', { tags: 'long' }, async () => {
  // In the picture of who will still be here the program says “Goals end, by number”.
  const lao = { goalOne: 'ຄວາມຍຸດຕິທຳ', goalMany: 'ຄວາມຍຸດຕິທຳທັງໝົດ' }
  const records = sampleStates().map((s) => (s.kind === 'words' ? { ...s, values: { ...s.values, ...lao } } : s))
  const { text } = await readPdf(await make('dossier', records), 'letters')
  expect(text.match(/ໝົດ/g)?.length).toBeGreaterThan(1)
})

it('a heading in words that run from the right has its stop at their end, behind its number too', async () => {
  const hebrew = 'כל ילד קורא היטב.'
  const arabic = 'يقرأ كل طفل جيدا.'
  const records = statesOf({
    district: [{ id: 'district', name: 'Juniper Fork' }],
    goal: [{ id: 'g', title: hebrew, status: 'active' }],
    strategy: [{ id: 's', goal: 'g', title: arabic }],
    measure: [
      { id: 'm', goal: 'g', short: 'Reading', unit: 'percent', sort: 1 },
      { id: 'n', goal: 'g', short: hebrew, unit: 'percent', sort: 2 },
    ],
  })
  const task = getDocument({ data: new Uint8Array(await make('plan', records)), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const found: string[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    const set = items.flatMap((i) => ('str' in i && i.str.trim() !== '' && i.height > 13 ? [i] : []))
    for (const line of Map.groupBy(set, (i) => Math.round(i.transform[5])).values()) {
      const fromLeft = line.toSorted((a, b) => a.transform[4] - b.transform[4]).map((i) => i.str)
      if (/[\u0590-\u06ff]/.test(fromLeft.join())) found.push(fromLeft.join(' '))
    }
  }
  await task.destroy()
  expect(found.toSorted()).toEqual(['. היטב קורא ילד כל', 'Goal 1. . היטב קורא ילד כל'])
})

/** Lines of the first page with Hebrew in them, each as it is seen from left to right. */
async function hebrewLines(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const set = items.flatMap((i) => ('str' in i && i.str.trim() !== '' ? [i] : []))
  return [...Map.groupBy(set, (i) => Math.round(i.transform[5])).values()]
    .map((line) => line.toSorted((a, b) => a.transform[4] - b.transform[4]).map((i) => i.str.trim()))
    .map((line) => line.join(' '))
    .filter((line) => /[\u0590-\u05ff]/.test(line))
}

it('a title and a name that run from the right have their quotes and brackets at their own ends', async () => {
  const records = statesOf({
    district: [{ id: 'district', name: '“כל ילד” (קורא)' }],
    goal: [{ id: 'g', title: 'Reading', status: 'active' }],
    briefing: [{ id: 'b', subject: 'כל — “ילד קורא”', meeting: 'm' }],
    meeting: [{ id: 'm', forum: 'board', date: '2026-12-14' }],
  })
  const usual = requestOf(planOf(records), preparedFor(planOf(records), '2026-12-14'), '2026-12-14')
  const request = briefingRequest.parse({ ...usual, document: 'presenter', readBy: 'cabinet' })
  const lines = await hebrewLines((await printed(records, request)).bytes)
  expect(lines).toEqual([expect.stringMatching(/^\) ?קורא ?\( ?” ?ילד ?כל ?“/), '” קורא ילד “ — כל'])
})
