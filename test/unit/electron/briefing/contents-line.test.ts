// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { typeset } from '../../../support/typeset.ts'

/** Each title on a page of its own, with as much room as its words take and no more than a few points. */
const main = `#import "parts.typ": *
#let d = json("/data.json")
#set document(title: "Contents")
#set page(width: 600pt, height: 100pt, margin: 10pt)
#set text(lang: "en", font: sans, size: 10pt, fallback: false)
#for more in d.more { context { block(width: measure(sans-text(size: 9.5pt, d.title)).width + more * 1pt, contents-line(d.title, 63)) }; pagebreak(weak: true) }`

it('the page of a title that fills its line stands at the end of a line, and not at the beginning of the next', async () => {
  const title = 'If the foundation grant for family and data work stops (If this source stops)'
  const more = [2, 8, 14, 20, 26, 40]
  const { bytes } = typeset(main, { title, more })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (let no = 1; no <= more.length; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    const page = items.find((item) => 'str' in item && item.str === '63')
    expect(page && 'str' in page ? page.transform[4] : 0, `${more[no - 1]} points`).toBeGreaterThan(250)
  }
  await task.destroy()
})
