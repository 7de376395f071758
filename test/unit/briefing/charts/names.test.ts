import { expect, it } from 'vitest'
import { lineStep, nameLines } from '../../../../shared/briefing/charts/names.ts'

/** A Burmese letter is half as wide again as a Latin one: names ran out of their column, and over what stood beside them. */
it.each([
  ['ကလေးတိုင်း တတိယတန်းအဆုံးတွင် ကောင်းစွာဖတ်တတ်သည်', 2],
  ['កុមារគ្រប់រូបអានបានល្អនៅចុងថ្នាក់ទីបី', 1],
  ['Every child reads well by the end of', 1],
  ['Every child reads well by the end of grade 3', 2],
])('breaks “%s” where its letters fill the line', (name, lines) => {
  const made = nameLines(name, 183, 9.25)
  expect(made).toHaveLength(lines)
  expect(made.join(' ')).toBe(name)
})

it('breaks a word that is longer than a line in itself, and loses nothing of it', () => {
  for (const word of ['ကောင်းစွာဖတ်တတ်သည်'.repeat(6), 'a'.repeat(200)]) {
    const made = nameLines(word, 183, 9.25)
    expect(made.join('')).toBe(word)
    expect(Math.max(...made.map((l) => [...l].length))).toBeLessThan(90)
  }
})

it('gives lines of letters that stand over each other more room than Latin ones', () => {
  expect(lineStep('Every child reads well', 10)).toBe(10)
  for (const name of ['កុមារគ្រប់រូប', 'ကလေးတိုင်း', 'हर विद्यार्थी', 'นักเรียนทุกคน'])
    expect(lineStep(`${name} (grade 3)`, 10), name).toBeGreaterThan(12.5)
})
