// @module-tag seconds
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createBriefingService } from '../../../../electron/briefing/make.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import { Writer } from '../../../../electron/briefing/word/blocks.ts'
import { wordOf } from '../../../../electron/briefing/word/document.ts'
import { wordFaults } from '../../../../electron/briefing/word/faults.ts'
import { isFromRight } from '../../../../electron/briefing/word/runs.ts'
import type { DocumentMade } from '../../../../electron/plan/verbs.ts'
import { preparedFor, requestOf } from '../../../../shared/briefing/board/prepared.ts'
import type { DocumentModel } from '../../../../shared/briefing/document.ts'
import type { DocumentId } from '../../../../shared/briefing/documents.ts'
import { pageOf } from '../../../../shared/briefing/html/page.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { type Op, type RecordState, recordsOf } from '../../../../shared/domain/state.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { aboveBoard, canaryPlan } from '../../../support/canaries.ts'
import { must } from '../../../support/memory-plan.ts'
import { paperOf } from '../../../support/paper-of.ts'
import { sampleStates } from '../../../support/records.ts'
import { smallGroups } from '../../../support/small-groups.ts'

/** The clerk of a board takes a paper over into Word, as headings, lists, tables and pictures with their words. */

const day = '2026-12-14'
const statesOf = (ops: readonly Op[]): RecordState[] => recordsOf(ops)
const inWord = async (
  records: readonly RecordState[],
  document: DocumentId,
  readBy: 'board' | 'public' = 'board',
  more: Record<string, unknown> = {},
): Promise<DocumentMade> => {
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  const request = briefingRequest.parse({ ...usual, document, readBy, draft: false, ...more })
  return must(await createBriefingService().make({ records, request, as: 'word' }))
}
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
/** All that is read in it: body, head, foot, properties, and the words that stand for its pictures. */
const allText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|svg)$/.test(name))
    .map(([, xml]) => strFromU8(xml))
    .join('\n')
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g)].map(([p]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(p)?.[1] ?? 'Normal',
    listed: p.includes('<w:numId'),
    text: [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  }))
const tables = (xml: string) => [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map((m) => m[0])

it('lets a status reach over the empty figures of its row, in Word and on the web page', async () => {
  const cells = ['1. More children read', 'On track', '', ''].map((text) => ({ text }))
  const under = ['All students', '', '40.2%', '43.3%'].map((text) => ({ text }))
  const columns = ['Goal', 'Status', 'Baseline', 'Latest'].map((head) => ({ head, width: 1, align: 'left' as const }))
  const rows = [
    { cells, spread: true as const },
    { cells: under, under: true as const },
  ]
  const paper = paperOf([{ t: 'table', caption: 'Goals', columns, rows }])
  const xml = part(must(await wordOf({} as Parameters<typeof wordOf>[0], paper, null)), 'word/document.xml')
  expect([...xml.matchAll(/<w:gridSpan w:val="(\d)"\/>/g)].map(([, n]) => n)).toEqual(['3'])
  const page = pageOf(paper)
  expect([...page.matchAll(/<t[hd][^>]*colspan="(\d)"[^>]*>([^<]*)/g)].map(([, n, said]) => [n, said])).toEqual([
    ['3', 'On track'],
  ])
})

it('leaves no entry of a list alone on a page of Word', async () => {
  const list = (n: number) => ({
    t: 'text' as const,
    list: 'numbered' as const,
    paragraphs: Array.from({ length: n }, (_, i) => `Entry ${i + 1}`),
  })
  const bytes = must(await wordOf({} as Parameters<typeof wordOf>[0], paperOf([list(3), list(5), list(1)]), null))
  const holds = [...part(bytes, 'word/document.xml').matchAll(/<w:p>[\s\S]*?<\/w:p>/g)]
    .filter(([p]) => p.includes('Entry '))
    .map(([p]) => p.includes('<w:keepNext/>'))
  expect(holds).toEqual([true, true, false, true, false, false, true, false, false])
})

describe('the board briefing for Word', () => {
  let bytes: Uint8Array
  let body: string
  beforeAll(async () => {
    ;({ bytes } = await inWord(sampleStates(), 'board', 'board', {
      confidential: 'Not for release before the meeting',
    }))
    body = part(bytes, 'word/document.xml')
  }, 60_000)

  it('has a line for each who signs, and says who has', () => {
    const style = part(bytes, 'word/styles.xml').match(/w:styleId="Signature".*?<\/w:style>/s)?.[0]
    // Neighbors with one border are one to Word: without a line between them the first alone would have one.
    expect(style).toMatch(/<w:top [^>]*>\s*<w:between /)
    const said = paragraphs(body).map((p) => p.text)
    expect(said.slice(-3)).toEqual([
      'Chief Financial Officer: signed November 12, 2026',
      'Superintendent: signed November 13, 2026',
      'For the Juniper Fork Board of Education: date',
    ])
  })

  it('keeps a goal and its number on one line', () => {
    const said = paragraphs(body).map((p) => p.text)
    expect(said.filter((text) => /goal\u00a0\d/.test(text)).length).toBeGreaterThan(1)
    expect(said.filter((text) => /\bgoals? \d/.test(text))).toEqual([])
  })

  it('keeps rows together as print does: three at both ends of a table, a goal with its figures, a status with its day', () => {
    const rowsIn = (t: string) => t.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)?.slice(1) ?? []
    const holds = (xml: string | undefined) => xml?.includes('<w:keepNext/>') ?? false
    const long = tables(body)
      .map(rowsIn)
      .filter((r) => r.length > 3)
    expect(long.length).toBeGreaterThan(5)
    for (const r of long) expect([0, 1, -3, -2, -1].map((i) => holds(r.at(i)))).toEqual([true, true, true, true, false])
    const glance = long.find((r) => r.some((row) => row.includes('>5. Multilingual')))
    const sixth = glance?.findIndex((row) => row.includes('>6. Advanced')) ?? 0
    expect([0, 1, 2].map((i) => holds(glance?.[sixth + i]))).toEqual([true, true, false])
    const owner = body.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*>Owner: Director of Student Services<[\s\S]*?<\/w:p>/)?.[0]
    expect(holds(owner)).toBe(true)
    // Whoever signs last would be alone on a page.
    const lines = [...body.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*w:val="Signature"[\s\S]*?<\/w:p>/g)].map((m) => m[0])
    expect(lines.map(holds)).toEqual([true, true, false])
  })

  it('gives each column the room of its longest word, and a year in a head a line of its own', () => {
    const heads = tables(body).flatMap((t) => t.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/)?.[0] ?? [])
    const years = heads.flatMap((h) => h.match(/<w:t[^>]*>[^<]*20\d\d–\d\d<\/w:t>/g) ?? [])
    expect(years.length).toBeGreaterThan(5)
    expect(years.filter((y) => !/>20\d\d–\d\d</.test(y))).toEqual([])
    // “withheld” at 9.5 points is 36 of them wide, with 6 at its sides.
    const narrow = tables(body)
      .filter((t) => t.includes('>withheld<'))
      .flatMap((t) => [...t.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>(?:(?!<w:tcW)[\s\S])*?>withheld</g)])
      .map(([, w]) => Number(w) / 20)
    expect(narrow.length).toBeGreaterThan(3)
    expect(Math.min(...narrow)).toBeGreaterThan(36)
  })

  it('begins with its title; every label of its cover is a heading, and so is each part', () => {
    const heads = paragraphs(body).filter((p) => p.style.startsWith('Heading'))
    expect(heads[0]).toMatchObject({ style: 'Heading1', text: 'Where we stand on the Juniper Fork Equity Plan' })
    expect(heads.filter((h) => h.style === 'Heading1')).toHaveLength(1)
    expect(heads.slice(1, 7).map((h) => `${h.style} ${h.text}`)).toEqual([
      ...['Heading2 Agenda item', 'Heading3 Subject', 'Heading3 Meeting', 'Heading3 Purpose'],
      ...['Heading3 Recommended motion', 'Heading3 Background'],
    ])
    expect(heads.map((h) => h.text)).toEqual(expect.arrayContaining(['Where we stand', 'Money', 'Sign-off']))
  })

  it('has its options, earlier actions and decisions as lists, and contents that lead to its parts', () => {
    const listed = paragraphs(body).filter((p) => p.listed)
    expect(listed.map((l) => l.text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Ask for a proposal on both/), 'Accept the quarterly report.']),
    )
    const places = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((m) => m[1])
    const leads = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((m) => m[1])
    expect(leads.length).toBeGreaterThan(6)
    expect(leads).toEqual(places)
  })

  it('repeats the head of every table on each page, and names the table and its rows', () => {
    const all = tables(body)
    expect(all.length).toBeGreaterThan(8)
    for (const table of all) {
      expect(table).toMatch(/<w:tr>\s*<w:trPr>[\s\S]*?<w:tblHeader\/>/)
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/)
      expect(table).toMatch(/w:firstColumn="(1|true)"/)
    }
    expect(
      paragraphs(body)
        .filter((p) => p.style === 'ChartCaption')
        .map((p) => p.text),
    ).toContain('Grade\u00a03 reading: percent by student group and year')
  })

  it('has each picture as a drawing and as dots, with its name and all of it in words', () => {
    const pictures = [...body.matchAll(/<wp:docPr [^>]*>/g)].map((m) => m[0])
    expect(pictures.length).toBeGreaterThan(2)
    for (const picture of pictures) {
      expect(picture).toMatch(/title="[^"]{20,}"/)
      expect(picture).toMatch(/descr="(Bar chart|Table of squares)[^"]{80,}"/)
    }
    const files = unzipSync(bytes)
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect(media.filter((m) => m.endsWith('.png'))).toHaveLength(pictures.length)
    expect(media.filter((m) => m.endsWith('.svg'))).toHaveLength(pictures.length)
    const dots = files[media.find((m) => m.endsWith('.png')) ?? ''] ?? new Uint8Array()
    expect([...dots.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    // Colors, and not a white sheet: its palette has the accent in it.
    expect(Buffer.from(dots).includes(Buffer.from([0x0b, 0x4a, 0x5a]))).toBe(true)
  })

  it('says on every page whose it is, for which day, and which page; its language and title are set', () => {
    const head = paragraphs(part(bytes, 'word/header1.xml'))
    expect(head[0]?.text).toBe('Not for release before the meeting · Board edition · Prepared for December 14, 2026')
    const foot = part(bytes, 'word/footer1.xml')
    expect(foot).toContain('PAGE')
    expect(foot).toContain('NUMPAGES')
    expect(part(bytes, 'word/styles.xml')).toMatch(/<w:lang w:val="en-US"\/>/)
    const core = part(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Where we stand on the Juniper Fork Equity Plan</dc:title>')
    expect(core).toContain('Juniper Fork School District')
    expect(core.match(/2026-12-14T12:00:00Z/g)).toHaveLength(2)
  })

  it('is refused where a table lost its head, a picture its words, or a level of heading is left out', () => {
    const without = (from: RegExp, to: string) => {
      const parts = unzipSync(bytes)
      parts['word/document.xml'] = strToU8(body.replace(from, to))
      return wordFaults(zipSync(parts))
    }
    expect(wordFaults(bytes)).toEqual([])
    expect(without(/<w:tblHeader\/>/, '')).toEqual(['a table has no head'])
    expect(without(/descr="[^"]+"/, 'descr=""')).toEqual(['a picture has no text in its place'])
    expect(without(/"Heading2"/, '"Heading4"')).toEqual(['a heading leaves out a level'])
  })
})

it('gives the same bytes on another day, and behind another paper, for the same plan and date', async () => {
  const records = statesOf(smallGroups)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 1) })
  const first = await inWord(records, 'progress')
  await inWord(records, 'plan', 'public')
  vi.setSystemTime(new Date(2027, 5, 2, 3))
  const again = await inWord(records, 'progress')
  vi.useRealTimers()
  expect(Buffer.compare(again.bytes, first.bytes)).toBe(0)
})

it('withholds a small group wherever it could stand: in words, tables, drawings, and what stands for them', async () => {
  const records = statesOf(smallGroups).map((r) => {
    const reading = r.values['reading'] as { n?: number } | undefined
    return reading?.n === 8 ? { ...r, values: { ...r.values, reading: { figure: 57.31, n: 8, numerator: 4 } } } : r
  })
  for (const [document, readBy] of [
    ['board', 'board'],
    ['plan', 'public'],
  ] as const) {
    const made = await inWord(records, document, readBy)
    const text = allText(made.bytes)
    expect(text).toContain('withheld')
    expect(text).not.toMatch(/57\.3|>57</)
    // The plan is told what went out, as of the pages.
    expect(made.printed.length).toBeGreaterThan(0)
    expect(made.printed.some((p) => 'group' in p && p.group === 'native' && 'figure' in p)).toBe(false)
  }
})

it('has no word that its reader may not see', async () => {
  const records = statesOf(canaryPlan())
  const board = allText((await inWord(records, 'plan', 'board')).bytes)
  expect(board).toContain('zqboard-')
  expect(aboveBoard(board)).toEqual([])
  const open = allText((await inWord(records, 'plan', 'public')).bytes)
  expect(open).toContain('zqpublic-')
  expect(open.match(/zq(?:officer|cabinet|board)[\w-]*/gi) ?? []).toEqual([])
})

it('keeps what is written from the right so, with its figures in their order', async () => {
  const records: RecordState[] = [
    ...statesOf(smallGroups).filter((r) => r.kind !== 'district'),
    {
      ...(statesOf(smallGroups).find((r) => r.kind === 'district') as RecordState),
      values: { name: 'مدارس 555-0142' },
    },
  ]
  const body = part((await inWord(records, 'hire')).bytes, 'word/document.xml')
  const paragraph = /<w:p>(?:(?!<\/w:p>)[\s\S])*مدارس[\s\S]*?<\/w:p>/.exec(body)?.[0] ?? ''
  expect(paragraph).toContain('<w:bidi/>')
  expect(paragraph).toMatch(/<w:rtl\/>[\s\S]*مدارس/)
  expect(paragraph).toMatch(/<w:rtl w:val="false"\/>(?:(?!<w:r>)[\s\S])*555-0142/)
})

it('ends a goal’s title that runs from the right at its own end, behind the goal’s number', async () => {
  const title = 'כל ילד קורא היטב.'
  const records = statesOf([{ op: 'set', kind: 'goal', id: 'g', values: { title, status: 'active' } }])
  const body = part((await inWord(records, 'progress')).bytes, 'word/document.xml')
  const all = body.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? []
  const heading = all.find((p) => p.includes('"Heading') && p.includes(title)) ?? ''
  expect(heading).not.toContain('<w:bidi/>')
  expect(heading).toMatch(/>Goal.1\. <\/w:t>/)
  expect(heading).toMatch(/<w:rtl\/>(?:(?!<w:r>)[\s\S])*>כל ילד קורא היטב\.<\/w:t>/)
})

describe('a Word document', () => {
  let board: string
  beforeAll(async () => {
    board = part((await inWord(sampleStates(), 'board')).bytes, 'word/document.xml')
  }, 60_000)
  const runsOf = (xml: string) =>
    [...xml.matchAll(/<w:r>[\s\S]*?<\/w:r>/g)].map(([r]) => ({
      bold: r.includes('<w:b/>'),
      text: /<w:t(?: [^>]*)?>([^<]*)</.exec(r)?.[1] ?? '',
    }))

  it('says a status and what a picture’s marks mean in words, where a voice would read characters', () => {
    expect(board).not.toMatch(/[\u2500-\u2bff]/)
    const keys = paragraphs(board).filter((p) => p.style === 'ChartKey')
    expect(keys.map((p) => p.text)).toContain(
      'Focus groups (filled); All students (outlined); Other groups (gray); Target, 2025–26 (upright mark)',
    )
  })

  it('sets the day of a status and what results say beside it lighter than the status', () => {
    const cell = tables(board)[0]?.match(/<w:tc>(?:(?!<w:tc>)[\s\S])*say at risk[\s\S]*?<\/w:tc>/)?.[0] ?? ''
    expect(runsOf(cell)).toEqual([
      { bold: true, text: 'Off track,' },
      { bold: false, text: expect.stringMatching(/^ Oct\.\u00a012,\u00a02026; results of 2025–26 say at risk/) },
    ])
    // In running text a day is found and pasted as it is typed.
    expect(board).toContain('as of October 12, 2026')
  })

  it('names a table without a caption for the heading above it, not for its first column', () => {
    const names = tables(board).map((t) => /<w:tblCaption w:val="([^"]*)"/.exec(t)?.[1])
    expect(names).toContain('Goals at a glance')
    expect(names).toContain('What each goal costs')
    expect(names).not.toContain('Goal')
  })

  it('draws its boxes to tick in a face that has them', async () => {
    const asks = paperOf([{ t: 'ticks', label: 'How is it going?', options: ['On track'] }])
    const bytes = must(await wordOf({} as Parameters<typeof wordOf>[0], asks, null))
    const [box = ''] = part(bytes, 'word/document.xml').match(/<w:r>(?:(?!<w:r>).)*☐(?:(?!<w:r>).)*<\/w:r>/) ?? []
    expect(box).toContain('w:ascii="MS Gothic"')
    expect(box).toContain('w:eastAsia="MS Gothic"')
    expect(box).not.toContain('On track')
  })

  it('has the labels of the one-page brief as headings that look like labels, not like parts', async () => {
    const body = part((await inWord(sampleStates(), 'onePage')).bytes, 'word/document.xml')
    const all = body.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? []
    const label = all.find((p) => p.includes('>Fiscal impact<')) ?? ''
    expect(label).toContain('<w:pStyle w:val="Heading2"/>')
    expect(label).toMatch(/<w:top w:val="none"[\s\S]*<w:sz w:val="22"\/>/)
    const head = all.find((p) => p.includes('>Goals at a glance<')) ?? ''
    expect(head).toContain('<w:pStyle w:val="Heading2"/>')
    expect(head).toMatch(/<w:top w:val="none"[\s\S]*<w:sz w:val="22"\/>/)
  })

  it('has of the one-page brief what its page has, in smaller letters and closer together', async () => {
    const [{ bytes }, usual] = [await inWord(sampleStates(), 'onePage'), await inWord(sampleStates(), 'policy')]
    const body = part(bytes, 'word/document.xml')
    const all = paragraphs(body)
    expect(all.some((p) => p.text.startsWith('To fit on one page, this leaves out '))).toBe(true)
    expect(all.some((p) => p.style === 'Heading2' && p.text === 'Goals at a glance')).toBe(true)
    const defaults = (of: Uint8Array) =>
      /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(part(of, 'word/styles.xml'))?.[0] ?? ''
    expect(defaults(usual.bytes)).toContain('<w:sz w:val="22"/>')
    expect(defaults(bytes)).toContain('<w:sz w:val="20"/>')
    expect(body).toMatch(/<w:pgMar w:top="1040"/)
    // Nothing becomes smaller than the words of a table.
    const sizeOf = (of: Uint8Array, style: string) => {
      const own = part(of, 'word/styles.xml')
        .split('<w:style ')
        .find((x) => x.includes(`w:styleId="${style}"`))
      return Number(/<w:sz w:val="(\d+)"/.exec(own ?? '')?.[1])
    }
    for (const style of ['CellText', 'Note', 'RunningHead'])
      expect(sizeOf(bytes, style)).toBe(sizeOf(usual.bytes, style))
    expect(sizeOf(bytes, 'Heading1')).toBe(42)
    expect(sizeOf(usual.bytes, 'Heading1')).toBe(50)
  })

  it('begins an entry of a list at the side from which its words run', () => {
    const words = 'سيقرأ كل طفل جيدا'
    const fromRight = (paper: DocumentModel) =>
      new Writer(paper, new Map()).blocks(paper.blocks).map((p) => JSON.stringify(p).includes('"w:bidi"'))
    const list = paperOf([{ t: 'text', paragraphs: [words, 'Every child reads'], list: 'numbered' }])
    expect(fromRight(list)).toEqual([true, false])
    const keys = paperOf([{ t: 'keys', items: [{ figure: '9.5 / 100', says: words }] }])
    expect(fromRight({ ...keys, lang: 'ar', fromRight: true })).toEqual([true])
  })

  it('says words of another script in a language by their letters, and a document that is not English in its own', async () => {
    const setter = typesetter(new Map(), [])
    const texts = ['हर बच्चा', 'هر کودک تا پایان کلاس سوم', 'Every child']
    const tongues = async (lang: string) => {
      const paper: DocumentModel = { ...paperOf([{ t: 'text', paragraphs: texts }]), lang, region: '' }
      const body = part(must(await wordOf(setter, paper, null)), 'word/document.xml')
      return [...body.matchAll(/<w:lang ([^>]*)\/>/g)].map((m) => m[1])
    }
    expect(await tongues('en')).toEqual(['w:val="hi" w:bidi="hi"', 'w:val="fa" w:bidi="fa"'])
    expect(await tongues('ne')).toEqual([])
  })

  it('says each passage among English words in its own language, and turns what runs from the right', async () => {
    const setter = typesetter(new Map(), [])
    const paper = paperOf([{ t: 'text', paragraphs: ['Meeting of the “हर बच्चा” (see “סוף כיתה”), May 28'] }])
    const body = part(must(await wordOf(setter, paper, null)), 'word/document.xml')
    const all = [...body.matchAll(/<w:r>(?:(?!<w:r>)[\s\S])*?<\/w:r>/g)].map(([run]) => run)
    const run = (words: string) => all.find((r) => r.includes(words)) ?? ''
    expect(run('“हर बच्चा”')).toContain('<w:lang w:val="hi" w:bidi="hi"/>')
    expect(run('“סוף כיתה”')).toMatch(/<w:rtl\/>[\s\S]*<w:lang w:val="he" w:bidi="he"\/>/)
    for (const ours of ['Meeting of the ', ' (see ', '), May 28']) expect(run(ours)).not.toMatch(/w:lang|w:rtl/)
  })

  it('runs an English sentence from the left that begins with a name in Arabic', () => {
    expect(isFromRight('“سيقرأ كل طفل” is 15.7 percent for students of the plan, up from 13.9.')).toBe(false)
    expect(isFromRight('“سيقرأ كل طفل” في نهاية الصف (grade 3)')).toBe(true)
    expect(isFromRight('Reading is “קריאה”.')).toBe(false)
  })
})
