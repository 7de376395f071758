// @module-tag seconds
import { expect, it } from 'vitest'
import { finish } from '../../../../electron/briefing/finish.ts'
import { type PdfFile, readPdf } from '../../../../electron/briefing/pdf/file.ts'
import { type Dict, isDict, wordsOf } from '../../../../electron/briefing/pdf/values.ts'
import { lettersOf, lettersOn } from '../../../support/spoken-in.ts'
import { typeset } from '../../../support/typeset.ts'

/** What a page tells whoever copies it or has it read: what is said instead of glyphs, else what each glyph stands for. */

const main = `#import "pieces.typ": *
#set document(title: "Once")
#set page(width: 600pt, height: 200pt, margin: 10pt)
#set text(lang: "en", font: sans, size: 10pt, fill: ink, fallback: false)
#for t in json("/data.json").texts { paras((t,)); pagebreak(weak: true) }`

const piece =
  /\/ActualText\s*(<[^>]*>|\((?:[^()\\]|\\[\s\S])*\))\s*>>\s*BDC([\s\S]*?)\bEMC|\/(\S+) \S+ Tf|\(((?:[^()\\]|\\[\s\S])*)\)/g

function toldOn(file: PdfFile, page: Dict): string {
  const signs = lettersOn(file, page)
  let [told, name] = ['', '']
  for (const [, instead, , face, glyphs] of Buffer.from(file.streamOf(page.get('/Contents')) ?? [])
    .toString('latin1')
    .matchAll(piece)) {
    if (instead !== undefined) told += wordsOf(instead)
    if (face !== undefined) name = face
    if (glyphs !== undefined) told += lettersOf(glyphs, signs.get(name))
  }
  return told
}

it('says each syllable once whose marks stand at heights of their own', () => {
  const texts = [
    'นักเรียนทุกคนอ่านได้ดีเมื่อจบชั้นประถมศึกษาปีที่สาม',
    'ນັກຮຽນທຸກຄົນອ່ານໄດ້ດີໃນທ້າຍຊັ້ນປະຖົມປີທີສາມ',
    'សិស្សគ្រប់រូបអាចអានបានល្អនៅចុងថ្នាក់ទីបី',
    'প্রতিটি শিশু তৃতীয় শ্রেণির শেষে ভালোভাবে পড়তে পারে',
    'Every child reads well',
  ]
  const { bytes } = typeset(main, { texts })
  const told = (of: Uint8Array) => {
    const file = readPdf(of)
    return [...file.objects.values()].flatMap(({ value }) =>
      isDict(value) && value.get('/Type') === '/Page' ? [toldOn(file, value)] : [],
    )
  }
  expect(told(finish(bytes, []).bytes).toSorted()).toEqual(texts.toSorted())
})
