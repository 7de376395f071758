import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { readPdf as readFile } from '../../electron/briefing/pdf/file.ts'
import { Tree } from '../../electron/briefing/pdf/tree.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { scripts } from '../../shared/briefing/scripts.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { linesIn, readPdf } from '../support/pdf.ts'
import { reading } from '../support/plan.ts'
import { type Records, sampleStates, statesOf } from '../support/records.ts'
import { unfinished } from '../support/unfinished.ts'

const service = createBriefingService()
const date = '2026-12-14'
const usual = (records: readonly RecordState[]) => defaultBoardRequest(planOf(records), date)

async function make(records: readonly RecordState[], over: Partial<BriefingRequest> = {}) {
  const made = await service.make({ records, request: { ...usual(records), ...over } })
  if (!made.ok) throw new Error(made.error.says)
  return made.value
}
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const district = (over: Records = {}): RecordState[] => statesOf({ ...reading, ...over })

/** Cells of body rows that name their row. */
function rowNames(bytes: Uint8Array): number {
  const tree = new Tree(readFile(bytes))
  const all = tree.root === undefined ? [] : [...tree.under(tree.root)]
  return all.filter((e) => tree.kind(e) === 'TH' && tree.tableAttributes(e).some((a) => a.get('/Scope') === '/Row'))
    .length
}

describe('the officer makes the board’s paper from the sample plan', () => {
  const records = sampleStates()
  let made: Awaited<ReturnType<typeof make>>
  let found: Awaited<ReturnType<typeof readPdf>>
  beforeAll(async () => {
    made = await make(records, {
      cover: {
        ...usual(records).cover,
        motion: 'I move that the board accept the report and name an owner for goal 6 by January 29, 2027.',
        preparedBy: 'per-officer',
        background: 'The board adopted its policy on educational equity in April 2025.\nThe plan has eight goals.',
      },
    })
    found = await readPdf(made.bytes, 'sample')
  })

  it('has four to twelve pages, in English, with a title', () => {
    expect(made.pages).toBeGreaterThanOrEqual(4)
    expect(made.pages).toBeLessThanOrEqual(12)
    expect(found.pages).toHaveLength(made.pages)
    expect(found.lang).toMatch(/^en/)
    expect(found.title).toBe('Where we stand on the Juniper Fork Equity Plan')
  })

  it('opens with what the board is asked, and always offers no change', () => {
    const [first = ''] = found.pages
    for (const said of ['Juniper Fork School District', 'Action', 'I move that the board', 'No change', 'Prepared by'])
      expect(first).toContain(said)
  })

  it('has each amount of money on a line with the word for how sure it is', async () => {
    const lines = (await linesIn(made.bytes)).join('\n')
    for (const amount of ['$102,500 (applied for)', '$260,000 (pledged)']) expect(lines).toContain(amount)
  })

  it('says where the plan stands in a sentence, with every goal at a glance', () => {
    const second = found.pages[1] ?? ''
    expect(second).toMatch(/of eight goals is on track/)
    // The sample's officer is more hopeful than its figures, and the paper says so.
    expect(second.replace(/\s+/g, ' ')).toContain(
      'Goals 2, 3 and 8 are reported on track, but their results of 2025–26 are behind. In fall 2026–27 goal 8 meets its targets, and goal 3 misses another measure’s targets.',
    )
    for (const title of ['More students graduate on time', 'Multilingual learners gain English'])
      expect(second).toContain(title)
  })

  it('carries the PDF/UA-1 mark, names for every row, words for every picture', async () => {
    const checked = check(made.bytes, { title: found.title, lang: 'en', pages: made.pages })
    expect(checked.wrong).toEqual([])
    expect(checked.tables).toBeGreaterThan(4)
    expect(checked.figures).toBeGreaterThan(2)
    expect(rowNames(made.bytes)).toBeGreaterThan(30)
    for (const alt of found.alts) expect(alt).toMatch(/^(?:Bar chart (by|of)|Table of squares\.).{40}/)
  })

  it('is packed and finished, and would not be given out unfinished or as another', async () => {
    const wanted = { title: found.title, lang: 'en', pages: made.pages }
    const raw = await unfinished(records, usual(records))
    expect(check(raw, wanted).wrong).toContain('a row of a table has no name')
    expect(check(made.bytes, { title: 'Another', lang: 'es', pages: made.pages + 1 }).wrong).toEqual([
      'its language is not set',
      'its title is not the document’s',
      'its number of pages is not what was laid out',
    ])
    expect(Buffer.from(made.bytes).includes('/ObjStm')).toBe(true)
    expect(made.bytes.length).toBeLessThan(raw.length / 2)
  })

  it('has headings in order, from the agenda item down', () => {
    const heads = found.roles.filter((r) => /^H\d$/.test(r)).map((r) => Number(r[1]))
    expect(heads[0]).toBe(1)
    for (const [i, level] of heads.entries()) if (i > 0) expect(level - (heads[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('marks each page as a draft, counts the pages, and drops the mark when told', async () => {
    for (const [i, page] of found.pages.entries()) {
      expect(page).toContain('DRAFT')
      expect(page).toContain(`Page ${i + 1} of ${made.pages}`)
    }
    const clean = await readPdf((await make(records, { draft: false })).bytes)
    expect(clean.text).not.toContain('DRAFT')
  })

  it('gives the same bytes for the same plan and day, and others for another day', async () => {
    const request = usual(records)
    expect(sum((await make(records, request)).bytes)).toBe(sum((await make(records, request)).bytes))
    expect(sum((await make(records, { date: '2026-12-15' })).bytes)).not.toBe(sum((await make(records)).bytes))
  })

  it('fits US Letter and A4', async () => {
    expect([found.width, found.height]).toEqual([612, 792])
    const a4 = await readPdf((await make(records, { paper: 'a4' })).bytes, 'sample-a4')
    expect([Math.round(a4.width), Math.round(a4.height)]).toEqual([595, 842])
  })

  it('shows all goals where they are asked for, only the chosen ones else', async () => {
    const all = await readPdf((await make(records, { goals: null })).bytes, 'sample-all')
    for (let no = 1; no <= 8; no++) expect(all.text).toContain(`Goal ${no}. `)
    const two = await readPdf((await make(records, { goals: ['goal-grad'] })).bytes)
    expect(two.text).toContain('Goal 3. ')
    expect(two.text).not.toContain('Goal 1. ')
  })
})

it('a rehearsal with the sample plan leaves nothing behind: the next paper has the same bytes', async () => {
  const records = sampleStates()
  const request = { ...usual(records), document: 'hire' as const }
  const fresh = createBriefingService()
  expect(await fresh.warm()).toEqual({ ok: true, value: null })
  const made = await fresh.make({ records, request })
  if (!made.ok) throw new Error(made.error.says)
  expect(sum(made.value.bytes)).toBe(sum((await make(records, request)).bytes))
})

describe('what a board must not read', () => {
  it('keeps a small group’s figure, count, target and change out of the file', async () => {
    const value = [
      ...reading.value,
      { id: 's1', measure: 'm', group: 'small', year: '2023-24', reading: { figure: 66.6, n: 6, numerator: 4 } },
      { id: 's2', measure: 'm', group: 'small', year: '2025-26', reading: { figure: 57.1, n: 7, numerator: 4 } },
    ]
    const target = [
      ...reading.target,
      { id: 's3', measure: 'm', group: 'small', year: '2028-29', aim: { figure: 71.7 } },
    ]
    const studentGroup = [...reading.studentGroup, { id: 'small', name: 'American Indian', focus: true, sort: 20 }]
    const made = await make(district({ value, target, studentGroup }))
    const { text, alts } = await readPdf(made.bytes, 'small')
    const all = `${text} ${alts.join(' ')}`
    expect(all).toContain('American Indian')
    expect(all.toLowerCase()).toContain('withheld')
    for (const figure of ['66.6', '57.1', '71.7']) expect(all).not.toContain(figure)
    expect(made.notes.join(' ')).toMatch(/2 figures are withheld/)
  })

  it('keeps what is for the officer or the cabinet out of the file', async () => {
    const canary = 'Zanzibar7'
    const goal = [{ ...reading.goal[0], note: `${canary} in a cabinet field` }]
    const officer = [{ id: 'officer', status: 'hiring', preparedBy: 'cao', preparedNote: canary }] as const
    const made = await make(
      district({
        goal,
        officer,
        pulse: [{ id: 'p', month: '2026-11-01', note: canary }],
        mentorNote: [{ id: 'n', note: canary }],
        action: [
          { id: 'a1', about: { kind: 'goal', id: 'g' }, title: 'Train teachers', status: 'inProgress' },
          { id: 'a2', about: { kind: 'mentorNote', id: 'n' }, title: canary, status: 'inProgress' },
        ],
      }),
    )
    const { text, alts } = await readPdf(made.bytes)
    expect(text).toContain('Prepared by')
    expect(text).toContain('Train teachers')
    expect(text + alts.join()).not.toContain(canary)
    expect(Buffer.from(made.bytes).includes(canary)).toBe(false)
    expect(made.notes.join()).not.toContain(canary)
  })
})

describe('a plan that has only begun', () => {
  it('makes an honest short paper of nothing at all', async () => {
    const made = await make([])
    const { text, roles } = await readPdf(made.bytes, 'empty')
    expect(made.pages).toBeLessThanOrEqual(2)
    expect(text).toContain('The plan has no goals yet.')
    expect(text).not.toMatch(/Goal by goal|Goals at a glance|undefined|null|NaN/)
    expect(roles).not.toContain('Figure')
  })

  it('says of a goal what it lacks, and draws no empty table', async () => {
    const made = await make(statesOf({ goal: [{ id: 'g', title: 'Children feel safe' }] }), { goals: null })
    const { text } = await readPdf(made.bytes, 'bare')
    expect(text).toContain('No measure is entered for this goal.')
    expect(text).toContain('No owner named')
    expect(text).not.toMatch(/undefined|null|NaN|Source:/)
  })
})

describe('text as people type it', () => {
  const typed = (title: string, over: Records = {}) => district({ goal: [{ ...reading.goal[0], title }], ...over })

  it('prints markup and script as they were typed', async () => {
    const title = 'Say #panic("x") [or] *this* _that_ $1 `code` \\ <script>alert(1)</script> @ref ~ // -- """'
    const { text } = await readPdf((await make(typed(title))).bytes, 'markup')
    expect(text.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''))
  })

  it('leaves out what no page can carry, and says of which field', async () => {
    const made = await make(typed('Read\u0000ing\uFEFF w\uD800ell \uE000now \u202Edesrever\u202C'))
    const { text } = await readPdf(made.bytes)
    expect(text).toContain('Reading well now desrever')
    expect(made.notes.join('\n')).toMatch(/^Goal 1, title: .*control character.*byte order mark/m)
  })

  it('makes no page with a square in place of a word, and says which field and characters', async () => {
    const request = usual(typed('日本 children, שלום, مرحبا, 😀'))
    for (const preview of [true, false]) {
      const made = await service.make({ records: typed('日本 children, שלום, مرحبا, 😀'), request, preview })
      expect(made).toMatchObject({
        ok: false,
        error: {
          says: expect.stringMatching(/^There is no font for some characters in Goal 1, title \(日 本 😀\)\. No page/),
        },
      })
    }
    // What somebody typed themselves is a sign as any other.
    expect((await readPdf((await make(typed('☐ children'))).bytes)).text).toContain('☐ children')
  })

  it.each([
    ['Arabic', 'تقرأ الفرق'],
    ['Persian, with a non-joiner', 'می\u200cخواهم'],
    ['Hebrew', 'קריאה'],
    ['Hindi', 'बच्चे अच्छी तरह पढ़ते हैं'],
    ['Bengali', 'শিশু পড়তে পারে'],
    ['Punjabi', 'ਬੱਚੇ ਚੰਗੀ ਤਰ੍ਹਾਂ'],
    ['Amharic', 'ልጆች ያነባሉ'],
    ['Khmer', 'កុមារអាចអាន'],
    ['Burmese', 'ကလေးများ'],
    ['Thai', 'เด็กๆ อ่านหนังสือ'],
    ['Lao', 'ເດັກນ້ອຍອ່ານ'],
  ])('prints %s in titles, paragraphs, tables and charts, upright and strong', async (language, words) => {
    const records = typed(words, {
      studentGroup: [{ id: 'all', name: words, isTotal: true }],
      statusUpdate: [
        { id: 'u', goal: 'g', date: '2026-10-01', status: 'onTrack', narrative: `${words}. Grade 3 – 2026.` },
      ],
    })
    const made = await make(records, { cover: { ...usual(records).cover, subject: words, motion: words } })
    expect(made.notes.filter((n) => n.includes('font'))).toEqual([])
    const { text } = await readPdf(made.bytes)
    expect(text).not.toContain('☐')
    // Readers put vowel signs and lines in orders of their own: each letter is there.
    for (const letter of words.replace(/[\s\p{M}\u200c]/gu, '')) expect(text.normalize('NFKC')).toContain(letter)
    // Copied or read aloud, a sentence is one: Noto's Arabic came out in pieces, with letters twice.
    if (language === 'Arabic') expect(text.normalize('NFKC')).toContain(words)
  })

  it('sets the templates’ faces in the order of the list', () => {
    const theme = readFileSync('resources/briefing/theme.typ', 'utf8')
    const others = /#let others = \(([^)]*)\)/.exec(theme)?.[1]?.match(/\w+/g)
    expect(others).toEqual(scripts.map((s) => s.script))
  })

  it('prints accents, Greek, Cyrillic and Vietnamese as they are', async () => {
    const made = await make(typed('Niños, ευκαιρία, равенство, người Việt'))
    const { text } = await readPdf(made.bytes)
    expect(text).toContain('Niños, ευκαιρία, равенство, người Việt')
    // What the sample's own words still need is said of any paper.
    expect(made.notes.filter((n) => !n.startsWith('Used here with no adopted definition'))).toEqual([])
  })

  it('takes 100,000 characters in one field, with and without a space', async () => {
    for (const background of ['word and more words '.repeat(5000), 'x'.repeat(100_000)]) {
      const records = typed('Long', {
        statusUpdate: [{ id: 'u', goal: 'g', date: '2026-10-01', status: 'onTrack', narrative: background }],
      })
      const { text } = await readPdf((await make(records)).bytes)
      expect(text.replace(/[^a-z]/g, '').length).toBeGreaterThan(80_000)
    }
    const title = 'Reading '.repeat(120)
    expect((await make(typed(title))).pages).toBeGreaterThan(1)
  }, 60_000)
})
