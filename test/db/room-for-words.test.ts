import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { heard } from '../support/heard.ts'
import { must } from '../support/memory-plan.ts'
import { pageFills } from '../support/page-fill.ts'
import { reading } from '../support/plan.ts'
import { sampleStates, statesOf } from '../support/records.ts'
import { stressStates } from '../support/stress-plan.ts'

/** Long names, many goals, and letters that stand higher than Latin ones: nothing runs off, breaks apart or touches. */

const service = createBriefingService()
const day = '2026-12-14'
const make = async (records: readonly RecordState[], more: object, as?: 'web' | 'slides') => {
  const plan = planOf(records)
  const request = briefingRequest.parse({ ...requestOf(plan, preparedFor(plan, day), day), draft: false, ...more })
  return must(await service.make({ records, request, ...(as && { as }) }))
}

/** Words of each page, where they stand: points from the sheet's lower edge. */
async function placed(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: {
    readonly words: string
    readonly from: number
    readonly to: number
    readonly y: number
    readonly size: number
  }[][] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                words: item.str,
                from: item.transform[4] as number,
                to: item.transform[4] + item.width,
                y: item.transform[5] as number,
                size: item.height,
              },
            ]
          : [],
      ),
    )
  }
  await task.destroy()
  return pages
}
/** Heights of lines, from the first to the last. */
const linesOf = (words: readonly { readonly y: number }[]) => [...new Set(words.map((w) => Math.round(w.y)))]
/** The sample with other words in some of its fields. */
const sampleWith = (change: Readonly<Record<string, (id: string) => object>>) =>
  sampleStates().map((r) => ({ ...r, values: { ...r.values, ...change[r.kind]?.(r.id) } }))

it('a goal that names no owner and no status has its sentence below its heading, and not off to the right', async () => {
  const goal = [{ ...reading.goal[0], owner: undefined }]
  const states = statesOf({
    ...reading,
    goal,
    statusUpdate: [],
    district: [{ id: 'district', name: 'Otter Bend 7' }],
  } as never)
  const { bytes } = await make(states, { document: 'progress', of: { kind: 'goal', id: goal[0]?.id } })
  const [page = []] = await placed(bytes)
  const head = page.find((w) => /^(Goal 1|How it is going)/.test(w.words))
  const below = page.filter((w) => w.y < (head?.y ?? 0)).toSorted((a, b) => b.y - a.y)[0]
  expect(head?.from).toBeGreaterThan(0)
  expect(Math.abs((below?.from ?? 0) - (head?.from ?? 0)), below?.words).toBeLessThan(1)
})

it('contents of seventy goals begin under the title, name each goal and go on at the next page', {
  tags: 'long',
}, async () => {
  const goal = Array.from({ length: 70 }, (_, i) => ({ id: `g${i}`, title: `Children read, part ${i + 1}`, sort: i }))
  const { bytes } = await make(statesOf({ district: [{ id: 'district', name: 'Otter Bend 7' }], goal }), {
    document: 'plan',
    readBy: 'board',
  })
  const [first, second] = await pageFills(bytes)
  expect(first?.roles.slice(0, 2)).toContain('H1')
  expect(first?.fill).toBeGreaterThan(0.9)
  expect(second?.fill).toBeGreaterThan(0.4)
  const { contents } = await heard(bytes)
  expect(contents.filter((c) => /^Goal \d+\. Children read, part \d+ ?\d+$/.test(c))).toHaveLength(70)
  // Below the text there is the foot alone.
  for (const page of await placed(bytes))
    for (const { words, y } of page) if (y < 50) expect(words).toMatch(/^(Board edition|Page|\d+|of)/)
})

it('a page’s number and the day stay on one line each, however long the name before them', async () => {
  const records = statesOf({ district: [{ id: 'district', name: 'Otter Bend 7' }] })
  for (let letters = 50; letters < 90; letters++) {
    const confidential = 'FOR THE CLOSED SESSION OF THE WHOLE BOARD ALONE, '.repeat(3).slice(0, letters)
    const [page = []] = await placed((await make(records, { document: 'onePage', confidential })).bytes)
    const at = page.find((w) => w.words.includes('Page '))?.y
    const line = page.filter((w) => w.y === at).map((w) => w.words)
    expect(line.join(''), confidential).toContain('Page 1 of 1')
    // And the day stays whole.
    expect(
      page.some((w) => w.words.endsWith('Prepared for December 14, 2026')),
      confidential,
    ).toBe(true)
  }
})

it('lines of Burmese and Lao words stand apart, in tables and in labels', { tags: 'long' }, async () => {
  const burmese = 'ကျောင်းသားတိုင်းသည်တတိယတန်းအကုန်တွင်ကောင်းစွာဖတ်နိုင်ပြီးမိသားစုများသည်ဆရာများနှင့်လစဉ်တွေ့ဆုံကြသည်'
  const records = sampleWith({ term: () => ({ term: burmese }), goal: () => ({ title: burmese }) })
  for (const document of ['board', 'onePage']) {
    let seen = 0
    for (const page of await placed((await make(records, { document })).bytes)) {
      const words = page.filter((w) => /\p{Script=Myanmar}/u.test(w.words) && w.size < 10)
      for (const [i, w] of words.entries()) {
        const next = words[i + 1]
        if (next === undefined || next.y >= w.y - 2 || w.y - next.y > 20) continue
        seen++
        expect((w.y - next.y) / w.size).toBeGreaterThan(1.3)
      }
    }
    expect(seen).toBeGreaterThan(2)
  }
})

it('a page for the web has its pictures in words where they begin in another language', async () => {
  const records = sampleWith({ studentGroup: (id) => ({ name: `كل تلميذ ${id}` }) })
  const page = new TextDecoder().decode((await make(records, { document: 'progress' }, 'web')).bytes)
  expect(page).toContain('The picture in words')
})

it('the one-page brief is one page with the longest names, too', async () => {
  const long = (id: string) => `${id} students whose families answered the survey and `.repeat(4)
  const records = sampleWith({
    studentGroup: (id) => ({ name: long(id) }),
    goal: (id) => ({ title: long(id) }),
  })
  const { pages } = await make(records, { document: 'onePage' })
  expect(pages).toBe(1)
})

it('a word of many letters goes on below, in captions and heads of tables, too', async () => {
  const word = 'Counterinterdisciplinarymulticulturalprogramming'.repeat(4).slice(0, 160)
  const at = { measure: 'm', group: 'hisp', year: '2026-27' }
  const records = statesOf({
    ...reading,
    measure: [{ ...reading.measure[0], short: word }],
    strategy: [{ id: 's', goal: 'g', title: word }],
    action: [{ id: 'a', about: { kind: 'strategy', id: 's' }, title: word, status: 'inProgress' }],
    interim: [word, 'Winter', 'Spring'].map((point, i) => ({
      ...{ id: `i${i}`, ...at, point },
      ...{ reading: { figure: 32, n: 298 }, aim: { figure: 33 } },
    })),
  })
  const pages = await placed((await make(records, { document: 'plan', readBy: 'board' })).bytes)
  const said = pages.map((page) => page.map((w) => w.words).join('')).join('')
  expect(said.replaceAll('\u200b', '').split(word).length).toBeGreaterThan(6)
  for (const page of pages) for (const { words, to } of page) expect(to, words).toBeLessThan((612 + 482) / 2 + 8)
})

it('lines of a slide’s one large sentence do not touch', async () => {
  const pages = await placed((await make(sampleStates(), { document: 'calendar', readBy: 'public' }, 'slides')).bytes)
  const large = pages.map((page) => page.filter((w) => w.size > 40)).filter((p) => linesOf(p).length > 2)
  expect(large.length).toBeGreaterThan(0)
  for (const words of large) {
    const lines = linesOf(words)
    for (const [i, y] of lines.entries())
      if (i > 0) expect(((lines[i - 1] ?? 0) - y) / (words[0]?.size ?? 1)).toBeGreaterThan(1)
  }
})

const khmer = 'សិស្សគ្រប់រូបអាចអានបានល្អនៅចុងថ្នាក់ទីបីហើយក្រុមគ្រួសារជួប'

it('each page of slides begins with the head of its slide, however long and tall names are', {
  tags: 'long',
}, async () => {
  const records = sampleWith({
    studentGroup: (id) => ({ name: `${khmer} ${id} `.repeat(2).trim() }),
    goal: (id) => ({ title: `${khmer} ${id}` }),
    measure: () => ({ phrase: khmer.repeat(2), source: khmer.repeat(2) }),
  })
  const { bytes } = await make(records, { document: 'board' }, 'slides')
  const heads = (await pageFills(bytes)).map((p) => p.roles[0])
  expect(heads.length).toBeGreaterThan(10)
  expect([...new Set(heads.slice(1))]).toEqual(['H2'])
})

it('a plan of which every word is in one of ten scripts has slides of one page each, and no page nearly empty', {
  tags: 'long',
}, async () => {
  const slides = await make(stressStates(), { document: 'board' }, 'slides')
  const heads = (await pageFills(slides.bytes)).map((p) => p.roles[0])
  expect([...new Set(heads.slice(1))]).toEqual(['H2'])
  const pages = await pageFills((await make(stressStates(), { document: 'board' })).bytes)
  expect(pages.length).toBeGreaterThan(10)
  for (const [i, { fill }] of pages.slice(1, -1).entries()) expect(fill, `page ${i + 2}`).toBeGreaterThan(0.4)
})

it('a goal’s status, its day and who owns it stand on one page with the first words of its sentence', {
  tags: 'long',
}, async () => {
  const { bytes } = await make(stressStates(), { document: 'progress' })
  const pages = (await placed(bytes)).map((page) => page.map((w) => w.words).join(' '))
  const count = (page: string, what: RegExp) => page.match(what)?.length ?? 0
  const torn = pages.flatMap((page, i) =>
    count(page, /as of [A-Z][a-z]+ \d+, 2026/g) > count(page, /Owner:|No owner/g) ? [`page ${i + 1}`] : [],
  )
  expect(torn).toEqual([])
})

it('letters that stand high keep clear of the lines of their table, on paper and on slides', {
  tags: 'long',
}, async () => {
  const named = { name: `${khmer} `.repeat(2).trim() }
  const papers = [
    // One line a row: the line between two is clear of the letters of both.
    { as: undefined, least: 1.8, records: sampleWith({ action: () => ({ title: khmer.slice(0, 20) }) }) },
    // Several lines a name.
    { as: 'slides', least: 1.3, records: sampleWith({ studentGroup: () => named }) },
  ] as const
  for (const { as, least, records } of papers) {
    const pages = await placed((await make(records, { document: 'board' }, as)).bytes)
    const steps = pages.flatMap((page) => {
      const own = page.filter((w) => w.from < 150 && w.size < 22 && /\p{Script=Khmer}/u.test(w.words))
      const lines = linesOf(own).toSorted((a, b) => b - a)
      const size = own[0]?.size ?? 1
      return lines.flatMap((y, i) => (i === 0 ? [] : [((lines[i - 1] ?? 0) - y) / size])).filter((step) => step > 0.5)
    })
    expect(steps.length).toBeGreaterThan(8)
    expect(Math.min(...steps), as ?? 'paper').toBeGreaterThan(least)
  }
})

it('two lines of a head in letters that stand over each other keep apart', { tags: 'long' }, async () => {
  const records = sampleWith({ goal: (id) => ({ title: `${khmer} ${id} `.repeat(2).trim() }) })
  const pages = await placed((await make(records, { document: 'board' })).bytes)
  const steps = pages.flatMap((page) => {
    const own = page.filter((w) => w.size > 13.5 && w.size < 14.5 && /\p{Script=Khmer}/u.test(w.words))
    const lines = linesOf(own).toSorted((a, b) => b - a)
    return lines.flatMap((y, i) => (i === 0 ? [] : [(lines[i - 1] ?? 0) - y])).filter((step) => step > 5 && step < 40)
  })
  expect(steps.length).toBeGreaterThan(1)
  expect(Math.min(...steps)).toBeGreaterThan(14 * 1.35)
})

it('words that stay together stand on the line of the letters beside them, also where these hang low', async () => {
  const records = sampleWith({ goal: (id) => ({ title: `${khmer.slice(0, 20)} ${id}` }) })
  const pages = await placed((await make(records, { document: 'calendar', readBy: 'public' })).bytes)
  const beside = pages.flatMap((page) => {
    const begins = page.filter((w) => w.words.startsWith('Monitored:'))
    return begins.map((b) => ({ b, goal: page.find((w) => /^goal \d/.test(w.words) && Math.abs(w.y - b.y) < 8) }))
  })
  expect(beside.length).toBeGreaterThan(3)
  for (const { b, goal } of beside) expect(goal?.y).toBeCloseTo(b.y, 1)
})

it('what a paper leaves out keeps clear of the last words above it', async () => {
  const records = statesOf({
    ...reading,
    policy: [{ id: 'p', code: 'P1', title: 'Families belong', stage: 'drafting' }],
  })
  const [page = []] = await placed((await make(records, { document: 'policy' })).bytes)
  const last = page.findLast((w) => w.size > 10)
  const note = page.find((w) => w.words.startsWith('The full plan for the board has more'))
  expect(last?.words).toMatch(/stages\.$/)
  expect((last?.y ?? 0) - (note?.y ?? 0)).toBeGreaterThan(17)
})

it('rows of a table by student group are as tall as each other where two words tell how a gap went', async () => {
  const before = { measure: 'm', year: '2024-25' }
  const records = statesOf({
    ...reading,
    value: [
      // Hispanic children were ahead in the first of three years; of the others so few were counted that they are withheld.
      ...reading.value.map((v) => (v.id === 'v2' ? { ...v, reading: { figure: 60.4, n: 298 } } : v)),
      ...['all', 'hisp', 'white'].map((group) => ({ ...before, id: group, group, reading: { figure: 50, n: 298 } })),
      { ...before, id: 'few', group: 'swd', reading: { figure: 50, n: 4, numerator: 2 } },
    ].map((v) => (v.id === 'v8' ? { ...v, reading: { figure: 50, n: 4, numerator: 2 } } : v)),
  })
  const [, ...pages] = await placed((await make(records, { document: 'board' })).bytes)
  const words = pages.flat().map((w) => w.words)
  expect(words).toContain('ahead before')
  expect(words).toContain('not printed')
  // Where no gap opened, a lead that became smaller needs as much room.
  const figures: Readonly<Record<string, number>> = { v2: 60.4, v6: 58 }
  const ahead = statesOf({
    ...reading,
    value: [
      ...reading.value.map((v) => (v.id in figures ? { ...v, reading: { figure: figures[v.id], n: 298 } } : v)),
      ...['all', 'hisp', 'white'].map((group) => ({ ...before, id: group, group, reading: { figure: 50, n: 298 } })),
    ],
  })
  const [, ...others] = await placed((await make(ahead, { document: 'board' })).bytes)
  expect(others.flat().map((w) => w.words)).toContain('lead smaller')
})

it('words that run from the right stay in the narrowest column, and a district’s name keeps clear of what stands under it', {
  tags: 'long',
}, async () => {
  // One goal whose owner is written from the right, with its main measure: the table of goals has seven columns.
  const all = stressStates()
  const goal = all.find((r) => r.kind === 'goal' && r.id === 'goal-discipline')
  const measure = all.find((r) => r.kind === 'measure' && r.values['goal'] === goal?.id)
  const few = all.filter(
    (r) =>
      ['district', 'words', 'person', 'studentGroup'].includes(r.kind) ||
      r === goal ||
      r === measure ||
      (r.kind === 'statusUpdate' && r.values['goal'] === goal?.id) ||
      (r.kind === 'value' && r.values['measure'] === measure?.id),
  )
  const pages = await placed((await make(few, { document: 'plan', readBy: 'board' })).bytes)
  const over = pages.flatMap((page, i) =>
    page.filter((w) => w.to > 612 - 60 && w.size < 13).map((w) => `${w.words} on page ${i + 1}`),
  )
  expect(over).toEqual([])
  // Arabic letters hang low, and Burmese ones stand high.
  const [name, under] = linesOf((pages[0] ?? []).filter((w) => w.y > 700 && w.from < 200))
  expect((name ?? 0) - (under ?? 0)).toBeGreaterThan(13)
})

it('entries of a slide’s list keep apart, also where the letters of one hang low and those of the next stand high', {
  tags: 'long',
}, async () => {
  const said = 'ကျောင်းသားတိုင်းသည်တတိယတန်းအကုန်တွင်ကောင်းစွာဖတ်နိုင်ပြီးမိသားစုများသည်ဆရာများနှင့်'
  const records = sampleWith({ term: () => ({ term: said.slice(0, 20), plain: said }) })
  const pages = await placed((await make(records, { document: 'community', readBy: 'public' }, 'slides')).bytes)
  const list = pages.find((page) => page.filter((w) => /\p{Script=Myanmar}/u.test(w.words)).length > 6) ?? []
  const lines = linesOf(list.filter((w) => w.y > 70 && w.y < 480)).toSorted((a, b) => b - a)
  const size = Math.max(...list.filter((w) => /\p{Script=Myanmar}/u.test(w.words)).map((w) => w.size))
  const steps = lines.flatMap((y, i) => (i === 0 ? [] : [((lines[i - 1] ?? 0) - y) / size])).filter((s) => s > 0.3)
  expect(steps.length).toBeGreaterThan(4)
  expect(Math.min(...steps)).toBeGreaterThan(1.35)
})

it('lines of a title keep apart in letters that stand over each other', async () => {
  const records = sampleWith({ policy: () => ({ title: `${khmer} ${khmer}` }) })
  const [page = []] = await placed((await make(records, { document: 'policy' })).bytes)
  const own = page.filter((w) => w.size > 25 && w.size < 27 && /\p{Script=Khmer}/u.test(w.words))
  const title = linesOf(own).toSorted((a, b) => b - a)
  // Marks of a line stand a little apart.
  const steps = title.flatMap((y, i) => (i === 0 ? [] : [(title[i - 1] ?? 0) - y])).filter((step) => step > 10)
  expect(steps.length).toBeGreaterThan(0)
  expect(Math.min(...steps)).toBeGreaterThan(26 * 1.35)
})

it('nobody signs a page with nothing on it: the days that a department agrees on stand above its signatures', async () => {
  let lines = 0
  // One more line of words with each department: in some the signatures alone would go to the next page.
  const records = sampleWith({
    departmentCommitment: () => ({
      means: 'Every child rides home with somebody they know, and on time. '.repeat(lines++),
    }),
  })
  const pages = await placed((await make(records, { document: 'sheets' })).bytes)
  const signed = pages.filter((page) => page.some((w) => w.words === 'Signed'))
  expect(pages.length).toBeGreaterThan(signed.length)
  for (const page of signed) expect(page.map((w) => w.words)).toContain('When we meet')
})

it('two amounts between which the secured part of a goal’s cost lies part behind “to” alone, where goals are named', async () => {
  const pages = await placed((await make(sampleStates(), { document: 'board' })).bytes)
  const words = pages.flatMap((page) => page.map((w) => w.words))
  for (const [from, to] of [
    ['$68,000 to', '$85,000'],
    ['$94,840 to', '$111,840'],
  ] as const) {
    expect(words).toContain(from)
    expect(words).toContain(to)
  }
})
