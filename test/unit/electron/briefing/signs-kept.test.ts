// @module-tag seconds
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { typeset } from '../../../support/typeset.ts'

/** Each text on a page of its own, in a column that has room for its letters and for none of its signs. */
const main = (kept: string) => `#import "pieces.typ": *
#let d = json("/data.json")
#set document(title: "Signs")
#set page(width: 600pt, height: 60pt, margin: 10pt)
#set text(font: sans, size: 10pt, fallback: false)
#show: ${kept}
#for t in d.texts { context { block(width: measure(t.letters).width + 1pt, t.letters + t.signs) }; pagebreak(weak: true) }`

const sentences = {
  Khmer: 'ហើយក្រុមគ្រួសារជួបជាមួយគ្រូជារៀងរាល់ខែ',
  Burmese: 'မိသားစုများသည်ဆရာများနှင့်လစဉ်တွေ့ဆုံကြသည်',
  Thai: 'และครอบครัวพบครูทุกเดือน',
  Lao: 'ແລະຄອບຄົວພົບກັບຄູທຸກເດືອນ',
}
const signs = [')', '.', '”', '”).']

it.each([
  ['words-whole', 'in a paper and on slides'],
  ['signs-kept', 'in a paper of very long paragraphs'],
])('no sign begins a line behind a word of a script without spaces (%s, %s)', async (kept) => {
  const texts = Object.values(sentences).flatMap((letters) => signs.map((s) => ({ letters, signs: s })))
  const { bytes } = typeset(main(kept), { texts })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  expect(pdf.numPages).toBe(texts.length)
  for (const [i, { letters, signs }] of texts.entries()) {
    const { items } = await (await pdf.getPage(i + 1)).getTextContent()
    const at = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ words: item.str.trim(), x: item.transform[4] as number }] : [],
    )
    const sign = at.find((w) => w.words.endsWith(signs))
    expect(sign?.x, `${letters}${signs}`).toBeGreaterThan(14)
  }
  await task.destroy()
})

it('a comma behind such a word keeps within the edge of a head set to the right, and leaves no gap in the word', async () => {
  const head = `#set align(right)
#for t in d.texts { block(width: 180pt, t); pagebreak(weak: true) }`
  const template = `${main('words-whole').split('\n').slice(0, -1).join('\n')}\n${head}`
  const { bytes } = typeset(template, { texts: Object.values(sentences).map((letters) => `${letters}, target`) })
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (const [i, letters] of Object.values(sentences).entries()) {
    const { items } = await (await pdf.getPage(i + 1)).getTextContent()
    const ends = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [(item.transform[4] as number) + item.width] : [],
    )
    expect(Math.max(...ends), letters).toBeLessThan(590.5)
  }
  await task.destroy()
})
