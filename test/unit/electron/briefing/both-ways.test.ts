// @module-tag seconds
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { readFaces } from '../../../../electron/briefing/fonts.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import { must } from '../../../support/memory-plan.ts'

/** A district whose departments and sources have Arabic names, in a paper that speaks English. */

const main = `#import "theme.typ": *
#let d = json("/data.json")
#set document(title: "Both ways")
#set page(width: 500pt, height: 800pt, margin: 10pt)
#set text(lang: "en", font: sans, size: 10pt, fallback: false)
#for t in d.texts { if t.note { note(t.says) } else { paras((t.says,)) }; pagebreak(weak: true) }`

/** Words on each page, with how far from the left edge each stands. */
async function set(texts: readonly { readonly says: string; readonly note: boolean }[]) {
  const faces = readFaces()
  const templates = new Map([
    ['theme.typ', readFileSync('resources/briefing/theme.typ', 'utf8')],
    ['main.typ', main],
  ])
  const setter = typesetter(templates, [...faces.main, ...faces.others.flat()])
  const { bytes } = must(setter.print(must(setter.lay({ main: 'main.typ', data: { texts } })), '2026-12-14'))
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

const name = 'سيقرأ كل طفل جيدا'

it('a year and an amount among Arabic names keep their order, also in a long note of many names', async () => {
  const source = `${name}; 2025–26, ${name}; $16,000, ${name}. `
  const [short, long] = await set([
    { note: false, says: source },
    { note: true, says: source.repeat(32) },
  ])
  for (const page of [short, long]) {
    expect(page?.filter(({ words }) => words.includes('2025–26')).length).toBeGreaterThan(0)
    expect(page?.some(({ words }) => words.includes('26–2025'))).toBe(false)
    expect(page?.some(({ words }) => words.includes('$16,000'))).toBe(true)
    expect(page?.some(({ words }) => words.includes('16,000$'))).toBe(false)
  }
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
