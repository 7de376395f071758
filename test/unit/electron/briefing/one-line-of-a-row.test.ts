// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { typeset } from '../../../support/typeset.ts'

/** Rows with words of several scripts: letters that stand high set the line for all of a row, and keep clear of its rule. */

const main = `#import "parts.typ": *
#let d = json("/data.json")
#set document(title: "One line")
#set page(width: 500pt, height: 800pt, margin: 10pt)
#set text(lang: "en", font: sans, size: 10pt, fallback: false)
#set par(linebreaks: "simple")
#if "rows" in d { lay-table(d) } else { lay-small(lay, d.blocks) }`

/** How high the first line of each cell of the only row stands. */
async function heights(...texts: readonly string[]): Promise<number[]> {
  const columns = texts.map((_, i) => ({ head: `Head ${i}`, width: 1, align: 'left' }))
  const { bytes } = typeset(main, { caption: 'Rows', columns, rows: [{ cells: texts.map((text) => ({ text })) }] })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const wide = 480 / texts.length
  const below = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' && !/Rows|Head/.test(item.str) ? [item.transform] : [],
  )
  return texts.map((_, i) =>
    Math.round(Math.max(...below.filter(([, , , , x]) => Math.floor((x + 1 - 10) / wide) === i).map((t) => t[5]))),
  )
}

it('a date and a figure stand on the first line of the words beside them', async () => {
  for (const words of ['सबै बच्चा', 'ครอบครัวพบครู', 'ቤተሰቦችም በየወሩ']) {
    const found = await heights(words, 'October 30, 2026', '12', 'Was due, and is late, so that it takes a second line')
    expect(new Set(found).size, `${words}: ${found}`).toBe(1)
  }
})

it('a word as wide as its column, and a little wider, stands on that line, too', async () => {
  for (const words of ['सबै बच्चा', 'ቤተሰቦችም በየወሩ']) {
    const found = await heights(words, ...Array.from({ length: 8 }, (_, more) => `withheld${'i'.repeat(2 * more)}`))
    expect(new Set(found).size, `${words}: ${found}`).toBe(1)
  }
})

it('words of a paper’s end keep clear of the rule above them, however close they are set', async () => {
  const between = async (label: string, words: string) => {
    const blocks = [label, label].map((l) => ({ t: 'hung', label: l, paragraphs: [words] }))
    const { bytes } = typeset(main, { blocks })
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    await task.destroy()
    const lines = new Set(items.flatMap((i) => ('str' in i && i.str.trim() !== '' ? [Math.round(i.transform[5])] : [])))
    return Math.max(...lines) - Math.min(...lines)
  }
  const latin = await between('Equity', 'What the district means by it.')
  expect(await between('बच्चा', 'सबै बच्चा')).toBeGreaterThanOrEqual(latin + 5)
})
