import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { readPdf as readFile } from '../../electron/briefing/pdf/file.ts'
import { Tree } from '../../electron/briefing/pdf/tree.ts'
import { type Dict, wordsOf } from '../../electron/briefing/pdf/values.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { heard } from '../support/heard.ts'
import { must } from '../support/memory-plan.ts'
import { pageFills } from '../support/page-fill.ts'
import { readPdf } from '../support/pdf.ts'
import { printed } from '../support/printed.ts'
import { sampleStates, statesOf } from '../support/records.ts'

/** What a board member hears who reads a paper with a screen reader, told by a library that somebody else wrote. */

const records = sampleStates()
const day = '2026-12-14'
const paper = (
  document: 'board' | 'onePage' | 'hire' | 'plan' | 'cards' | 'retreatPack',
  of: readonly RecordState[] = records,
) => {
  const usual = requestOf(planOf(of), preparedFor(planOf(of), day), day)
  const readBy = document === 'cards' || document === 'retreatPack' ? 'cabinet' : 'board'
  return printed(of, briefingRequest.parse({ ...usual, document, readBy, draft: false }))
}
const bookmarks = (bytes: Uint8Array): string[] => {
  const file = readFile(bytes)
  const found: string[] = []
  const walk = (node: Dict | undefined): void => {
    for (let at = file.dict(node?.get('/First')); at !== undefined; at = file.dict(at.get('/Next'))) {
      found.push(wordsOf(at.get('/Title')) ?? '')
      walk(at)
    }
  }
  walk(file.dict(file.catalog.get('/Outlines')))
  return found
}

describe('the board briefing', () => {
  let bytes: Uint8Array
  let said: Awaited<ReturnType<typeof heard>>
  beforeAll(async () => {
    ;({ bytes } = await paper('board'))
    said = await heard(bytes)
  })

  it('begins with its title, and every label of its cover is a heading of one level', () => {
    const heads = said.flat.filter((s) => /^H\d$/.test(s.role))
    expect(heads[0]).toMatchObject({ role: 'H1', text: 'Where we stand on the Juniper Fork Equity Plan' })
    expect(heads[1]).toMatchObject({ role: 'H2', text: 'Agenda item' })
    const cover = heads.slice(
      2,
      heads.findIndex((h) => h.text === 'Where we stand'),
    )
    expect(cover.map((h) => h.text)).toEqual([
      ...['Subject', 'Meeting', 'Purpose', 'Recommended motion', 'Background', 'Options', 'Fiscal impact'],
      ...['It serves', 'Earlier actions', 'Attachments', 'Prepared by', 'Presented by', 'In this document'],
    ])
    for (const label of cover) expect(label.role).toBe('H3')
  })

  it('says how many options, earlier actions and decisions there are', () => {
    const lists = said.lists
    expect(lists.map((l) => l.length)).toContain(3)
    expect(lists.find((l) => l[0]?.startsWith('A Ask'))).toHaveLength(3)
    expect(lists.find((l) => l[0]?.startsWith('October 14, 2024'))).toHaveLength(3)
    expect(lists.find((l) => l[0]?.startsWith('1.Accept') || l[0]?.startsWith('1. Accept'))).toHaveLength(2)
  })

  it('answers of a goal without its own section whether it is on track, for whom not, and what it costs', () => {
    const heads = said.flat.filter((s) => /^H\d$/.test(s.role)).map((s) => s.text)
    expect(heads.some((h) => h.startsWith('Goal 3'))).toBe(false)
    const rowsAndWords = said.flat.filter((s) => ['TR', 'P'].includes(s.role))
    const spoken = rowsAndWords.map((s) => s.text.replace(/ (?=[,;:.])/g, ''))
    expect(spoken.find((s) => s.startsWith('3. More students graduate'))).toContain(
      'Reported on track, Oct. 12, 2026; results of 2025–26 are behind, and another measure misses its targets in fall 2026–27',
    )
    expect(heads).toContain('Who misses targets')
    expect(spoken).toContain(
      '3. More students graduate on time Students with disabilities, American Indian or Alaska Native students, English learners, economically disadvantaged students and one other group',
    )
    expect(heads).toContain('What each goal costs')
    expect(spoken.filter((s) => s.endsWith('$69,935 all'))).toEqual([
      '3. More students graduate on time $65,920 all $67,898 all $69,935 all',
    ])
    expect(spoken.find((s) => s.startsWith('Dollars asked for'))).toContain('entered for goal 7.')
    // Where to look, for whoever reads only the table of goals.
    expect(spoken.some((s) => s.includes('Costs are told under “What each goal costs”; the progress report has'))).toBe(
      true,
    )
  })

  it('has contents that lead to its parts, each with its page', () => {
    expect(said.contents.length).toBeGreaterThan(6)
    expect(said.contents[0]).toMatch(/^Where we stand ?2$/)
    expect(said.contents[1]).toMatch(/^Who misses targets ?\d+$/)
    expect(said.contents[2]).toMatch(/^What each goal costs ?\d+$/)
    // Nobody looks for the lines to sign: they are what the paper ends with.
    expect(said.contents.at(-1)).toMatch(/^Decisions needed ?\d+$/)
  })

  it('has them on the cover where an earlier one was sent, too: “What changed” is called no longer there', async () => {
    const sent = {
      id: 'sent',
      document: 'boardBriefing',
      readBy: 'board',
      exportedOn: '2026-11-30',
      forDay: '2026-11-30',
    } as const
    const since = [...records, ...statesOf({ briefingSent: [sent] })]
    const usual = requestOf(planOf(since), preparedFor(planOf(since), day), day)
    const request = briefingRequest.parse({ ...usual, document: 'board', readBy: 'board', draft: false, paper: 'a4' })
    const before = { sent: sent.id, records }
    const next = must(await createBriefingService().make({ records: since, request, before })).bytes
    expect((await heard(next)).contents).toContainEqual(expect.stringMatching(/^What changed ?\d$/))
    expect((await heard(next)).flat).toContainEqual(
      expect.objectContaining({ role: 'H2', text: 'What changed since the document for November 30, 2026' }),
    )
    const [cover, second] = await pageFills(next)
    expect(cover?.roles).toContain('TOC')
    expect(second?.roles).not.toContain('TOC')
  })

  it('has every caption inside its table', () => {
    const tree = new Tree(readFile(bytes))
    const all = tree.root === undefined ? [] : [...tree.under(tree.root)]
    const captions = all.filter(
      (e) => tree.kind(e) === 'Table' && tree.children(e).some((c) => tree.kind(c) === 'Caption'),
    )
    expect(captions.length).toBeGreaterThan(6)
    for (const e of all)
      if (tree.children(e).some((c) => tree.kind(c) === 'Table'))
        expect(tree.children(e).some((c) => tree.kind(c) === 'Caption')).toBe(false)
  })
})

it('the one-page brief has headings and bookmarks', async () => {
  const { bytes } = await paper('onePage')
  const said = await heard(bytes)
  const heads = said.flat.filter((s) => /^H\d$/.test(s.role)).map((s) => s.text)
  expect(heads).toEqual([
    'The Juniper Fork Equity Plan at a glance',
    'Goals at a glance',
    'Decisions needed',
    'Fiscal impact',
  ])
  expect(bookmarks(bytes)).toEqual(heads.slice(1))
})

it('the one-page brief has every goal with its status and a figure, each in one row', async () => {
  const { flat } = await heard((await paper('onePage')).bytes)
  const rows = flat.filter((s) => s.role === 'TR').map((s) => s.text.replace(/ (?=[,;:.])/g, ''))
  for (let no = 1; no <= 8; no++) expect(rows.filter((r) => r.startsWith(`${no}. `))).toHaveLength(1)
  expect(rows[0]).toContain('Status, Oct. 12, 2026')
  expect(rows.find((r) => r.startsWith('3. '))).toBe(
    '3. More students graduate on time (Graduation in four years): students with disabilities, widest gap Reported on track; results of 2025–26 are behind for students with disabilities, American Indian or Alaska Native students, English learners and economically disadvantaged students $65,920 68.9% 80.0% 17.2 to all',
  )
  // Of another day than most, it has its own.
  expect(rows.find((r) => r.startsWith('6. '))).toContain('Last: off track, July 13, 2026')
  const left = flat.find((s) => s.text.startsWith('To fit on one page, this leaves out'))?.text
  expect(left).not.toMatch(/goals? \d/)
  expect(left).toContain('what newer figures say of a status')
})

it('each answer card is found by its concern, and each term card by its word', async () => {
  const heads = async (document: 'cards' | 'retreatPack') =>
    (await heard((await paper(document)).bytes)).flat.filter((s) => /^H\d$/.test(s.role))
  expect((await heads('cards')).map((h) => `${h.role} ${h.text}`)).toContain('H2 “Is this even legal?”')
  expect((await heads('retreatPack')).slice(-2).map((h) => `${h.role} ${h.text}`)).toEqual([
    'H3 Inclusion',
    'H3 Restorative practice',
  ])
})

it('in the full plan a goal’s cost is found by its heading, before pages of measures', { tags: 'long' }, async () => {
  const { flat } = await heard((await paper('plan')).bytes)
  const heads = flat.filter((s) => /^H\d$/.test(s.role))
  const third = heads.findIndex((h) => h.text === 'Goal 3. More students graduate on time')
  const own = heads.slice(
    third + 1,
    heads.findIndex((h) => h.text.startsWith('Goal 4. ')),
  )
  const cost = own.findIndex((h) => h.text === 'What it costs')
  expect(own[cost]?.role).toBe('H3')
  const behind = own.slice(cost + 1)
  const about = behind.filter((h) => h.text === 'About the measure')
  // Of the main measure under the goal, of each other under its name.
  expect(about.map((h) => h.role)).toEqual(['H3', ...about.slice(1).map(() => 'H4')])
  expect(about.length).toBeGreaterThan(1)
  for (const h of own) if (!about.includes(h)) expect(h.role).toBe('H3')
})

it('a word of the glossary is spoken in its own language, beside what it means', async () => {
  const more = statesOf({ term: [{ id: 'arabic', term: 'كل تلميذ', plain: 'Every child.', status: 'draft' }] })
  const words = records.filter((r) => ['district', 'planChoices', 'term'].includes(r.kind))
  const { flat } = await heard((await paper('plan', [...words, ...more])).bytes)
  const said = flat.filter((s) => s.role === 'P' && /\p{Script=Arabic}/u.test(s.text))
  expect(said.length).toBeGreaterThan(0)
  for (const { lang } of said) expect(lang).toBe('ar')
})

it('steps are a list with their numbers', async () => {
  const said = await heard((await paper('hire')).bytes)
  expect(said.lists.find((l) => l[0]?.includes('Give each goal a measure'))).toHaveLength(3)
})

it('words in another language are spoken in the one that the plan names for them', { tags: 'long' }, async () => {
  const said = await heard((await paper('plan')).bytes)
  const spanish = said.flat.filter((s) => s.role === 'TD' && s.text.startsWith('El lugar de una persona'))
  const all = said.flat.filter((s) => s.lang?.startsWith('es'))
  expect(all.length).toBeGreaterThan(20)
  for (const { text } of all) expect(text).not.toMatch(/^(Agreed by|Appendix)/)
  expect(spanish.every((s) => s.lang === 'es' || all.some((a) => a.text === s.text))).toBe(true)
})

it('an address of any length is found and copied whole', async () => {
  const address =
    'https://www.juniperfork.example/departments/equity-office/2026-27/quarterly-reports/board_packet.pdf?page=12&view=full'
  const changed = records.map((r) =>
    r.kind === 'statusUpdate'
      ? { ...r, values: { ...r.values, narrative: `The list stands at ${address} for all.` } }
      : r,
  )
  const usual = requestOf(planOf(changed), preparedFor(planOf(changed), day), day)
  const request = briefingRequest.parse({ ...usual, document: 'board', draft: false })
  const said = await heard((await printed(changed, request)).bytes)
  const found = said.flat.filter((s) => s.role === 'P' && s.text.includes('The list stands at'))
  expect(found.length).toBeGreaterThan(2)
  for (const { text } of found) {
    expect(text).not.toContain('\u200b')
    expect(text.replace(/\s+/g, '')).toBe(`Theliststandsat${address}forall.`)
  }
})

describe('words that run from the right', () => {
  const why =
    'طفلك أكثر من درجة اختبار. ننظر إلى نتائج كل مجموعة حتى تظهر حاجة كل طفل في مدرستنا. هاتف المكتب 555-0142 يومي.'
  const call = 'هاتف المكتب 555-0142 كل يوم'
  const page = {
    language: 'ar',
    title: 'ما تفعله مدارسنا لكل طفل',
    headings: { why: 'لماذا نفعل هذا', heard: 'كيف يسمع صوتكم' },
    heard: [{ way: 'احضروا', text: why }],
  }
  const arabic = statesOf({
    district: [{ id: 'district', name: 'Juniper Fork' }],
    communityPage: [{ id: 'page', ...page }],
    goal: [{ id: 'g', title: `Reading is “${page.title}” in Arabic`, status: 'active' }],
    translation: [{ id: 't', about: { kind: 'goal', id: 'g' }, field: 'title', language: 'ar', text: call }],
  })
  const made = async (more: object) => {
    const usual = requestOf(planOf(arabic), preparedFor(planOf(arabic), day), day)
    const request = briefingRequest.parse({ ...usual, draft: false, ...more })
    return heard((await printed(arabic, request)).bytes)
  }
  // The faces’ signs for “لا” have two letters at once, which the reader of the test turns round: none is in these words.
  const words = (text: string) => text.match(/[\u0621-\u064a]+|\d+-\d+/g) ?? []

  it('are heard in the order in which they are read, line after line', async () => {
    const { flat } = await made({ document: 'community', readBy: 'public', language: 'ar' })
    expect(words(flat.find((s) => s.role === 'H1')?.text ?? '')).toEqual(words(page.title))
    const said = flat.find((s) => s.role === 'P' && s.text.includes('اختبار'))
    expect(words(said?.text ?? '')).toEqual(words(why))
  })

  it('are heard so among English words, too, and a telephone number keeps its halves in order', async () => {
    const { flat } = await made({ document: 'plan', readBy: 'public' })
    const heads = flat.filter((s) => /^H\d$/.test(s.role) && s.text.includes('Reading is'))
    expect(heads.length).toBeGreaterThan(0)
    for (const { text } of heads) {
      expect(words(text)).toEqual(words(page.title))
      expect(text).toMatch(/^Goal 1. Reading is “.*” in Arabic$/)
    }
    const cell = flat.find((s) => s.role === 'TD' && s.text.includes('المكتب'))
    expect(words(cell?.text ?? '')).toEqual(words(call))
  })

  it('are heard so in a heading behind its label, and within their own quotes and brackets', async () => {
    const named = statesOf({
      district: [{ id: 'district', name: '“כל ילד” קורא (בכל חודש)' }],
      goal: [{ id: 'g', title: 'כל ילד קורא — “והמשפחות נפגשות”', status: 'active' }],
    })
    const { flat } = await heard((await paper('plan', named)).bytes)
    const heads = flat.filter((s) => /^(H\d|TOCI)$/.test(s.role) && s.text.startsWith('Goal 1'))
    expect(heads.map((s) => s.role).toSorted()).toEqual(['H2', 'TOCI'])
    // Signs that stand together are one piece, which the reader of the test turns round.
    for (const { text } of heads) expect(text).toMatch(/^Goal 1\. כל ילד קורא [“ —]+ והמשפחות נפגשות ?”( 1)?$/)
    expect(flat.find((s) => s.role === 'Span' && s.text.includes('חודש'))?.text).toMatch(
      /^“ ?כל ילד ?” קורא [ (]+בכל חודש ?\)$/,
    )
  })
})

describe('the checker', () => {
  const spoiled = async (spoil: (tree: Tree, elements: readonly Dict[]) => void) => {
    const { writePdf } = await import('../../electron/briefing/pdf/file.ts')
    const made = await paper('board')
    const file = readFile(made.bytes)
    const tree = new Tree(file)
    spoil(tree, tree.root === undefined ? [] : [...tree.under(tree.root)])
    return check(writePdf(file), { title: made.title, lang: 'en', pages: made.pages }).wrong
  }
  const first = (tree: Tree, elements: readonly Dict[], kind: string) => elements.find((e) => tree.kind(e) === kind)

  it.each<[string, (tree: Tree, elements: readonly Dict[]) => void]>([
    ['its title is not its first heading', (tree, all) => first(tree, all, 'H1')?.set('/S', '/P')],
    ['a heading leaves out a level', (tree, all) => first(tree, all, 'H2')?.set('/S', '/H4')],
    ['a list has something in it that is no entry', (tree, all) => first(tree, all, 'LI')?.set('/S', '/P')],
    ['its contents have something in them that is no entry', (tree, all) => first(tree, all, 'TOCI')?.set('/S', '/P')],
    ['a picture has no text description', (tree, all) => first(tree, all, 'Figure')?.delete('/Alt')],
    ['a table has no head', (tree, all) => first(tree, all, 'THead')?.set('/S', '/TBody')],
  ])('knows that %s', async (fault, spoil) => {
    expect(await spoiled(spoil)).toContain(fault)
  })
})

describe('what was chosen for the paper', () => {
  it('stands on every page: item and day at the head, for whom it is not at the foot; who signed has a day', async () => {
    const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
    const request = briefingRequest.parse({
      ...usual,
      document: 'board',
      draft: false,
      paper: 'legal',
      holes: true,
      confidential: 'For the closed session',
      cover: { ...usual.cover, item: '7.B' },
    })
    const { bytes } = await printed(records, request)
    const { pages, width, height } = await readPdf(bytes)
    expect([width, height]).toEqual([612, 1008])
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('For the closed session · Board edition')
      if (i > 0) expect(page).toContain('Agenda item 7.B · December 14, 2026')
    }
    // The sample's briefing was signed by two, and waits for the board.
    expect(pages.join(' ').replace(/\s+/g, ' ')).toMatch(
      /Chief Financial Officer Signed November 12, 2026 Superintendent Signed November 13, 2026 For the Juniper Fork Board of Education Date/,
    )
  })
})
