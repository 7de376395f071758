// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { typeset } from '../../../support/typeset.ts'

/** Sentences that end anywhere before “Goal 7”, a point wider each time: somewhere the line ends between the two. */
const main = `#import "pieces.typ": *
#let d = json("/data.json")
#set document(title: "Goals")
#set page(width: 600pt, height: 60pt, margin: 10pt)
#set text(font: sans, size: 10pt, fallback: false)
#show: words-whole
#for more in range(60) { block(width: 150pt + more * 1pt, d.says); pagebreak(weak: true) }`

it('a goal that begins a sentence within a line keeps its number, as one in the middle of a sentence does', async () => {
  const { bytes } = typeset(main, {
    says: 'One of eight goals is on track, and one is off track. Goal 7 has no measure. Goals 2 and 3 are behind.',
  })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent()
    const lines = Map.groupBy(
      items.flatMap((i) => ('str' in i ? [i] : [])),
      (i) => Math.round(i.transform[5] as number),
    )
    for (const line of lines.values())
      expect(
        line
          .map((i) => i.str)
          .join('')
          .trimEnd(),
      ).not.toMatch(/Goals?$/)
  }
  await task.destroy()
})
