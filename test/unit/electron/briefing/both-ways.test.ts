// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { readPdf } from '../../../../electron/briefing/pdf/file.ts'
import { isDict, wordsOf } from '../../../../electron/briefing/pdf/values.ts'
import { isFromRight } from '../../../../shared/briefing/community/tongue.ts'
import { passagesOf, tongueOfText } from '../../../../shared/briefing/scripts.ts'
import { typeset } from '../../../support/typeset.ts'

/** A district whose departments and sources have Arabic names, in a paper that speaks English. */

const main = `#import "pieces.typ": *
#let d = json("/data.json")
#set document(title: "Both ways")
#set page(width: 500pt, height: 800pt, margin: 10pt)
#set text(lang: "en", font: sans, size: 10pt, fallback: false)
#for t in d.texts { if t.note { note(t.says) } else { paras((t.says,)) }; pagebreak(weak: true) }`

/** Words on each page, with how far from the left edge each stands. */
async function set(texts: readonly { readonly says: string; readonly note: boolean }[]) {
  const { bytes } = typeset(main, { texts })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: { readonly words: string; readonly x: number }[][] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [{ words: item.str.trim(), x: item.transform[4] as number }] : [],
      ),
    )
  }
  await task.destroy()
  return pages
}

/** The languages that the pages name beside their pieces, in the order in which these are drawn. */
async function passages(lang: string, says: string): Promise<string[]> {
  const file = readPdf(printed(lang, [says]))
  const pages = [...file.objects.values()].flatMap(({ value }) =>
    isDict(value) && value.get('/Type') === '/Page' ? [file.streamOf(value.get('/Contents')) ?? new Uint8Array()] : [],
  )
  return pages.flatMap((page) =>
    [
      ...Buffer.from(page)
        .toString('latin1')
        .matchAll(/\/Lang \(([a-z]+)\)/g),
    ].map(([, own = '']) => own),
  )
}

const printed = (lang: string, texts: readonly string[]): Uint8Array =>
  typeset(main.replace('lang: "en"', 'lang: d.lang'), { lang, texts: texts.map((says) => ({ says, note: false })) })
    .bytes

/** In which language the file says each passage, as it is written into its pages. */
async function tongues(lang: string, texts: readonly string[]): Promise<string[]> {
  const bytes = printed(lang, texts)
  const { objects } = readPdf(bytes)
  // The typesetter writes the last passage first.
  return [...objects.values()].reverse().flatMap(({ value }) => {
    const own = isDict(value) && value.get('/S') === '/P' ? wordsOf(value.get('/Lang')) : undefined
    return own === undefined ? [] : [own]
  })
}

const name = 'سيقرأ كل طفل جيدا'
const persian = 'هر کودک تا پایان کلاس سوم خوب بخواند'
const urdu = 'ہر بچہ تیسری جماعت کے آخر تک اچھی طرح پڑھے'
const sorani = 'هەموو منداڵێک تا کۆتایی پۆلی سێیەم باش دەخوێنێتەوە'
const pashto = 'هر ماشوم به د درېیم ټولګي تر پایه ښه لوستل زده کړي'

it('words in Arabic letters are said in Arabic, Persian, Urdu, Pashto or Sorani by their letters, on paper and on the web', async () => {
  const texts = [name, persian, urdu, pashto, sorani]
  expect(await tongues('en', texts)).toEqual(['ar', 'fa', 'ur', 'ps', 'ckb'])
  expect(texts.map((t) => tongueOfText(t)?.lang)).toEqual(['ar', 'fa', 'ur', 'ps', 'ckb'])
  expect(['ar', 'fa', 'ur', 'ps', 'ckb'].every(isFromRight)).toBe(true)
})

it('a paper in a language says all words of its script in it', async () => {
  // “Work” is written alike in Persian and Urdu, and Nepali in the letters of Hindi.
  expect(await tongues('ur', ['کام', name, 'सबै बच्चा'])).toEqual(['hi'])
  expect(await tongues('ne', ['सबै बच्चा'])).toEqual([])
  expect(await tongues('es', ['کام', 'सबै बच्चा'])).toEqual(['fa', 'hi'])
})

it('a year and an amount among Arabic names keep their order, also in a long note of many names', async () => {
  const source = `${name}; 2025–26, ${name}; $16,000, ${name}. `
  const [short, long, ...longest] = await set([
    { note: false, says: source },
    { note: true, says: source.repeat(32) },
    { note: true, says: source.repeat(96) },
  ])
  for (const page of [short, long, ...longest]) {
    expect(page?.filter(({ words }) => words.includes('2025–26')).length).toBeGreaterThan(0)
    expect(page?.some(({ words }) => words.includes('26–2025'))).toBe(false)
    expect(page?.some(({ words }) => words.includes('$16,000'))).toBe(true)
    expect(page?.some(({ words }) => words.includes('16,000$'))).toBe(false)
  }
})

it('a figure beside Arabic names keeps its percent sign on its line, wherever the line ends', async () => {
  const texts = Array.from({ length: 12 }, (_, more) => `${'x'.repeat(more)} ${`${name} 84.1% `.repeat(20)}`)
  for (const page of await set(texts.map((says) => ({ note: false, says }))))
    expect(page.filter(({ words }) => words.includes('%')).every(({ words }) => words.includes('84.1%'))).toBe(true)
})

it('an English sentence that begins with an Arabic name is read from the left, and an Arabic one with an English name is not', async () => {
  const [english, arabic] = await set([
    { note: false, says: `${name}: was due on August 26, 2026; the last one was on May 28.` },
    { note: false, says: `${name} ${name} Title III ${name}` },
  ])
  const words = english?.find((item) => item.words.includes('due on'))
  expect(words?.words).toContain('due on August 26, 2026; the last one was on May 28.')
  expect(words?.x).toBeGreaterThan(english?.at(0)?.x ?? Number.NaN)
  const xs = arabic?.map(({ x }) => x) ?? []
  expect(Math.min(...xs)).toBeGreaterThan(100)
})

it('a list of names and amounts that begins with an Arabic name, and has more of other letters, is read from the left', async () => {
  const others = ['सबै बच्चा पढ़ता है', 'ครอบครัวพบครูทุกเดือน', 'ቤተሰቦችም በየወሩ']
  const list = [name, ...others].map((n, i) => `${n}, $1${i},000`).join('; ')
  const [page = []] = await set([{ note: false, says: list }])
  const at = (sign: string) => page.find(({ words }) => words.includes(sign))?.x ?? Number.NaN
  expect(tongueOfText(list)).toBeUndefined()
  expect(at('11,000')).toBeGreaterThan(at('10,000'))
  // Of names that are all Arabic the list runs as they do.
  expect(tongueOfText([name, name].map((n) => `${n}, $10,000`).join('; '))?.fromRight).toBe(true)
})

/** Clauses of ours behind what somebody wrote, and words of theirs in Latin letters. */
const lasting = 'כל ילד קורא היטב בסוף כיתה ג — “והמשפחות נפגשות עם המורים בכל חודש”'
const ours = [
  ...[
    ', was due May 28, 2026',
    ' (for three student groups; no measure entered)',
    '; family and community',
    ': was due on May 28.',
  ],
  ...[', widest gap of five', ' (begun, due by March 2027)', ', April 16, 2026', ', term', '. It is not: हर बच्चा'],
]
const theirs = [
  ' STEM',
  ' (STEM)',
  ' (family engagement)',
  ' 2025–26',
  ', MTSS',
  ' Read to Lead.',
  ` (as in the report) ${lasting}`,
]

it('a clause of ours behind what somebody wrote from the right is read from the left, and their own words are not', async () => {
  const pages = await set([...ours, ...theirs].map((clause) => ({ note: false, says: `${lasting}${clause}` })))
  // Whatever runs from the right begins at the right edge, and leaves the left one free.
  const isFromLeft = pages.map((page) => Math.min(...page.map(({ x }) => x)) < 12)
  const told = [...ours, ...theirs].map((clause) => tongueOfText(`${lasting}${clause}`)?.fromRight !== true)
  expect(told).toEqual([...ours.map(() => true), ...theirs.map(() => false)])
  expect(isFromLeft.slice(0, ours.length)).toEqual(ours.map(() => true))
})

it('a bracket of the sentence closes on its side, behind quoted words that run from the right', async () => {
  const [page = []] = await set([{ note: false, says: `See (the page “${name}”) first` }])
  const at = (sign: string) => page.find(({ words }) => words.startsWith(sign))?.x ?? Number.NaN
  expect(at(')')).toBeGreaterThan(at('سيقرأ'))
  expect(passagesOf(`See (the page “${name}”) first`).map((p) => p.text)).toEqual([
    'See (the page ',
    `“${name}”`,
    ') first',
  ])
})

it('the sign that a name was cut stands where it was cut', async () => {
  const [page = []] = await set([{ note: true, says: `${name}… · Board briefing` }])
  const at = (sign: string) => page.find(({ words }) => words.includes(sign))?.x ?? Number.NaN
  expect(at('…')).toBeLessThan(at('سيقرأ'))
  expect(at('Board')).toBeGreaterThan(at('سيقرأ'))
  expect(passagesOf(`${name}… · Board briefing`).map((p) => p.text)).toEqual([`${name}…`, ' · Board briefing'])
})

it('each passage among English words is said in its own language, on paper as on the web', async () => {
  const says = `Meeting of the “हर बच्चा 2025–26 तक” (see “${name}”), ครอบครัวพบครู, December 14`
  expect(passagesOf(says).flatMap(({ tongue }) => tongue?.lang ?? [])).toEqual(['hi', 'ar', 'th'])
  expect([...new Set(await passages('en', says))]).toEqual(['hi', 'ar', 'th'])
  // The page's own language holds for words of its script.
  expect([...new Set(await passages('ne', says))]).toEqual(['ar', 'th'])
})

it('a year between two names from the right is behind the first of them, as in every list of ours', async () => {
  const group = 'हर बच्चा अच्छी तरह पढ़ता है'
  const says = `Figures behind it: ${name}, ${group}, 2023–24; ${name}, ${group} (${name}), 2025–26; ${name}, ${group}`
  const [page = []] = await set([{ says, note: false }])
  const year = page.findIndex(({ words }) => words.startsWith('2025'))
  const [before, after] = [page.slice(year - 6, year), page.slice(year + 1, year + 6)]
  const [left, right] = [before, after].map((of) => of.filter(({ words }) => words === 'كل').map(({ x }) => x))
  const at = page[year]?.x ?? Number.NaN
  expect(left?.[0]).toBeLessThan(at)
  expect(right?.[0]).toBeGreaterThan(at)
})
