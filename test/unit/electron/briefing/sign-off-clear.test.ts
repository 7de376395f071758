// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { typeset } from '../../../support/typeset.ts'

const main = `#import "parts.typ": *
#let d = json("/data.json")
#set document(title: "Sign-off")
#show: dressed.with((paper: "letter", lang: "en", region: "", words: (draft: "Draft", page: "Page", of: "of"), running: (left: "A", right: "B"), draft: false, foot: "Foot", blocks: d.blocks))
#heading(level: 1, outlined: false)[Board briefing]
#lay(d.blocks)`

it('the line for the board to sign keeps its words clear of a glossary that goes over the page', async () => {
  const words = Array.from({ length: 60 }, (_, i) => ({
    t: 'hung',
    label: `Word ${i + 1}`,
    paragraphs: ['What the district means by it.'],
  }))
  const blocks = [
    { t: 'heading', level: 1, text: 'Where we stand' },
    { t: 'text', paragraphs: ['The board reads where the goals stand.'] },
    {
      t: 'keep',
      no: 1,
      blocks: [
        { t: 'heading', level: 1, text: 'Sign-off' },
        { t: 'signatures', roles: ['Superintendent', 'For the board'], date: 'Date', signed: [null, null] },
      ],
    },
    { t: 'heading', level: 1, text: 'What our words mean', end: true },
    ...words,
  ]
  const { bytes, pages } = typeset(main, { blocks })
  expect(pages).toBeGreaterThan(1)
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  const high = (said: string) =>
    items.flatMap((item) => ('str' in item && item.str.trim() === said ? [item.transform[5] as number] : []))[0] ??
    Number.NaN
  await task.destroy()
  // The rule stands ten points and the height of a capital over the head's own line.
  expect(high('For the board') - high('What our words mean')).toBeGreaterThan(32)
})
