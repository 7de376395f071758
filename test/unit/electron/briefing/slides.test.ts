// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../../electron/briefing/check.ts'
import { createBriefingService } from '../../../../electron/briefing/make.ts'
import type { DocumentMade } from '../../../../electron/plan/verbs.ts'
import { preparedFor, requestOf } from '../../../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../../../shared/briefing/documents.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { type Op, type RecordState, recordsOf } from '../../../../shared/domain/state.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { firstSentence } from '../../../../shared/words/index.ts'
import { aboveBoard, canaryPlan } from '../../../support/canaries.ts'
import { heard } from '../../../support/heard.ts'
import { largePlan } from '../../../support/large-plan.ts'
import { must } from '../../../support/memory-plan.ts'
import { linesIn, readPdf } from '../../../support/pdf.ts'
import { printed } from '../../../support/printed.ts'
import { sampleStates } from '../../../support/records.ts'
import { smallGroups } from '../../../support/small-groups.ts'

/** The superintendent shows the board's briefing in a room: a sentence and one thing below it on each slide. */

const day = '2026-12-14'
const statesOf = (ops: readonly Op[]): RecordState[] => recordsOf(ops)
const shown = async (
  records: readonly RecordState[],
  document: DocumentId,
  readBy: 'board' | 'public' = 'board',
): Promise<DocumentMade> => {
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  const request = briefingRequest.parse({ ...usual, document, readBy, draft: false })
  return must(await createBriefingService().make({ records, request, as: 'slides' }))
}

it('keep a day of a table whole, half of which would be another day', async () => {
  const policy = (id: string, title: string, reviewDue: string): Op => ({
    ...{ op: 'set', kind: 'policy', id, values: { code: id, title, stage: 'drafting', reviewDue } },
  })
  const ops: Op[] = [
    { op: 'set', kind: 'district', id: 'district', values: { name: 'Otter Bend 7' } },
    policy('P3', 'Policy on equity belonging', '2026-01-13'),
    policy('P6', 'Policy on attendance belonging', '2026-04-12'),
  ]
  const lines = await linesIn((await shown(statesOf(ops), 'plan')).bytes)
  expect(lines.filter((line) => /(January|April)( \d+,?)?$/.test(line))).toEqual([])
  expect(lines.filter((line) => /(January 13|April 12), 2026/.test(line))).toHaveLength(2)
})

it('of the families’ page have nothing that its two sheets had no room for, and send to them for the rest', async () => {
  const kinds = [
    'district',
    'term',
    'why',
    'audienceGroup',
    'engagement',
    'policy',
    'policyLink',
    'goal',
    'strategy',
    'action',
  ]
  const figures = ['dimension', 'studentGroup', 'measure', 'value', 'target']
  const ofMain = ({ id, values: { measure } }: { id: string; values: Record<string, unknown> }) =>
    !/-measure-[1-9]$/.test(`${measure ?? id}`)
  const records = statesOf(
    largePlan().filter((op) => kinds.includes(op.kind) || (figures.includes(op.kind) && ofMain(op))),
  )
  const words = async ({ bytes }: DocumentMade) => (await readPdf(bytes)).pages.join(' ')
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  const request = briefingRequest.parse({ ...usual, document: 'community', readBy: 'public', draft: false })
  const paper = await words(await printed(records, request))
  const slides = await words(await shown(records, 'community', 'public'))
  const named = [...new Set(slides.match(/\b(?:Word|Session|Action) \d+/g))]
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((n) => !paper.includes(n))).toEqual([])
})

describe('the slides of the board briefing', () => {
  let made: DocumentMade
  let pages: readonly string[]
  beforeAll(async () => {
    made = await shown(sampleStates(), 'board')
    pages = (await readPdf(made.bytes)).pages
  })
  const slide = (head: string) => pages.find((p) => p.trimStart().startsWith(head)) ?? ''

  /** What is set on the slide with this head, and where. */
  const setOn = async (head: string) => {
    const task = getDocument({ data: new Uint8Array(made.bytes), useSystemFonts: false, verbosity: 0 })
    const at = pages.findIndex((p) => p.trimStart().startsWith(head))
    const { items } = await (await (await task.promise).getPage(at + 1)).getTextContent()
    await task.destroy()
    return (words: string, way: 4 | 5) =>
      items.flatMap((i) => ('str' in i && i.str === words ? [i.transform[way] as number] : []))[0] ?? 0
  }

  it('have a figure at the end of its bar, and not behind the mark of a target far ahead', async () => {
    const at = await setOn('Goal 1.')
    const ends = ['15.7', '17.6', '30.0', '31.9', '33.9'].map((figure) => at(figure, 4))
    expect(ends.every((x) => x > 0)).toBe(true)
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  })

  it('leave room between the caption of a table and its head, which else is read as its second line', async () => {
    const at = await setOn('Every department')
    expect(
      at('Departments and the goals they have a part in, by goal number', 5) - at('Department', 5),
    ).toBeGreaterThan(24)
  })

  it('begin with title, day and edition, go through the paper in its order, and end with what they leave out', () => {
    expect(pages).toHaveLength(made.pages)
    expect(pages[0]).toMatch(/Where we stand on the Juniper Fork\s+Equity Plan[\s\S]*December 14, 2026/)
    const heads = [
      ...['Where we stand', 'Where we stand: Conditions', 'Who misses targets', 'Who misses targets'],
      ...['What each goal costs', 'Goal 1. More children', 'Goal 4. Fewer'],
      ...['Goal 5. ', 'Goal 7. Schools', 'Money', 'Every department', 'Every department: What'],
      ...['Recommended motion', 'Decisions needed', 'What is next', 'What these slides leave out'],
    ]
    expect(pages).toHaveLength(heads.length + 1)
    for (const [i, head] of heads.entries()) expect(pages[i + 1]?.trimStart().slice(0, head.length)).toBe(head)
    pages.forEach((page, i) => {
      expect(page).toContain('Board edition · Prepared for December 14, 2026')
      expect(page).toMatch(new RegExp(`${i + 1} of ${pages.length}\\s*$`))
    })
  })

  it('read a goal in one sentence, with its groups and target of one year, its status and its source', () => {
    const goal = slide('Goal 1.')
    expect(goal).toContain('At risk')
    expect(goal.replace(/\s+/g, ' ')).toContain(
      'As of 2025–26, 15.7 percent of students with disabilities meet or exceed grade level on the state reading test in grade 3',
    )
    expect(goal).toMatch(/Students with disabilities\s+15\.7\s+35\.6/)
    // The group to which the sentence compares is among the bars.
    expect(goal).toMatch(/White\s+53\.1/)
    expect(goal).toContain('Source: State assessment file')
    // Neither the years before nor the numbers of students.
    expect(goal).not.toContain('29.4')
    expect(goal).not.toContain('853')
  })

  it('say with a status of which day it is, and that newer results say otherwise', () => {
    const said = slide('Goal 4.').replace(/\s+/g, ' ')
    expect(said).toContain('Off track As of October 12, 2026; results of 2025–26 say at risk, and those of fall')
    expect(slide('Goal 1.').replace(/\s+/g, ' ')).toContain(
      'At risk As of October 12, 2026. As of 2025–26, 15.7 percent of',
    )
  })

  it('show the money as a picture: a bar a year, where it ends, and what is missing', async () => {
    const money = slide('Money')
    expect(money).toMatch(/Missing/)
    expect(money).toContain('ends June 30, 2027')
    expect(money).not.toContain('Secured for it')
    const { alts } = await readPdf(made.bytes)
    expect(alts).toEqual([expect.stringMatching(/^Bar chart of money by fiscal year\. 2026–27: \$1,036,480 /)])
  })

  it('bring the motion whole, what is asked and what is next', () => {
    expect(slide('Recommended motion').replace(/\s+/g, ' ')).toContain(
      'on the pay of the liaison and the data analyst from July 1, 2027.',
    )
    expect(slide('Decisions needed')).toMatch(/1\.\s*Accept the quarterly report/)
    expect(slide('What is next')).toContain('Goal 1: Bring the list of missing materials by November 20.')
    expect(slide('What these slides leave out')).toContain('Sign-off')
  })

  it('are read aloud as they are seen: title, a heading a slide with its bookmark, tables with heads and rows', async () => {
    const { wrong, tables, figures } = check(made.bytes, { title: made.title, lang: 'en', pages: made.pages })
    expect(wrong).toEqual([])
    // Three goals, who misses targets on two slides, what each costs, the departments' parts as far as there is room, and what is past its day.
    expect(tables).toBe(8)
    expect(figures).toBe(1)
    const { flat } = await heard(made.bytes)
    const heads = flat.filter((s) => /^H\d$/.test(s.role))
    expect(heads[0]?.role).toBe('H1')
    expect(heads.slice(1).every((h) => h.role === 'H2')).toBe(true)
    expect(heads).toHaveLength(pages.length)
    // A table of a slide is inside the file, too, with what it shows and no more.
    expect(made.tables).toHaveLength(8)
    expect(made.tables[1]?.text).not.toContain('2023–24')
  })

  it('set nothing smaller than 18 points', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const loading = getDocument({ data: new Uint8Array(made.bytes), verbosity: 0 })
    const file = await loading.promise
    const sizes = new Set<number>()
    for (let no = 1; no <= file.numPages; no++) {
      const page = await file.getPage(no)
      expect(page.view.slice(2)).toEqual([960, 540])
      for (const item of (await page.getTextContent()).items)
        if ('str' in item && item.str.trim() !== '') sizes.add(Math.round(Math.abs(item.transform[3]) * 10) / 10)
    }
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    await loading.destroy()
  })
})

it('withhold a small group: it has a row, a reason and no bar, and is not known to be out', async () => {
  const records = statesOf(smallGroups).map((r) => {
    const reading = r.values['reading'] as { n?: number } | undefined
    return reading?.n === 8 ? { ...r, values: { ...r.values, reading: { figure: 57.31, n: 8, numerator: 4 } } } : r
  })
  const made = await shown(records, 'progress')
  const { text } = await readPdf(made.bytes)
  expect(text).toMatch(/Native\s+withheld/)
  expect(text).toContain('“Withheld” means the figure is not printed')
  expect(text).not.toMatch(/57\.3/)
  expect(made.tables.map((t) => t.text).join()).not.toContain('57.3')
  expect(made.printed.some((p) => 'group' in p && p.group === 'native' && 'figure' in p)).toBe(false)
})

it('have no word that their reader may not see', async () => {
  const records = statesOf(canaryPlan())
  expect(aboveBoard((await readPdf((await shown(records, 'board')).bytes)).text)).toEqual([])
  const open = (await readPdf((await shown(records, 'community', 'public')).bytes)).text
  expect(open).toContain('zqpublic-')
  expect(open.match(/zq(?:officer|cabinet|board)[\w-]*/gi) ?? []).toEqual([])
})

it('are the same bytes for the same plan and date', async () => {
  const records = statesOf(smallGroups)
  const first = await shown(records, 'progress')
  expect(Buffer.compare((await shown(records, 'progress')).bytes, first.bytes)).toBe(0)
})

it.each([
  ['One of eight is on track. Two are not.', 'One of eight is on track.'],
  ['It was 40.2 percent in 2023. It rose.', 'It was 40.2 percent in 2023.'],
  ['At 6 p.m. in the library', 'At 6 p.m. in the library'],
  ['No end', 'No end'],
])('the first sentence of “%s” ends where the next begins', (text, first) => expect(firstSentence(text)).toBe(first))
