import { expect, it } from 'vitest'
import { beforeAfter } from '../../../../shared/briefing/charts/before-after.ts'
import { lineStep, nameLines } from '../../../../shared/briefing/charts/names.ts'
import type { SvgNode } from '../../../../shared/briefing/charts/svg.ts'
import { tenureClock } from '../../../../shared/briefing/charts/tenure-clock.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { wholePlan } from '../../../../shared/briefing/charts/whole-plan.ts'
import { tenureOf } from '../../../../shared/rules/tenure.ts'
import { planWith } from '../../../support/plan.ts'

/** A Burmese letter is half as wide again as a Latin one: names ran out of their column, and over what stood beside them. */
it.each([
  // 16.4 ems as they are set, 151 points: three more than there are.
  ['ហើយក្រុមគ្រួសារជួបជាមួយគ្រូជារៀងរាល់ខែ', 2, 148],
  ['ကလေးတိုင်း တတိယတန်းအဆုံးတွင် ကောင်းစွာဖတ်တတ်သည်', 2],
  ['កុមារគ្រប់រូបអានបានល្អនៅចុងថ្នាក់ទីបី', 1],
  ['Every child reads well by the end of', 1],
  ['Every child reads well by the end of grade 3', 2],
])('breaks “%s” where its letters fill the line', (name, lines, width = 183) => {
  const made = nameLines(name, width, 9.25)
  expect(made).toHaveLength(lines)
  expect(made.join(name.includes(' ') ? ' ' : '')).toBe(name)
})

it('breaks a word that is longer than a line in itself, and loses nothing of it', () => {
  for (const word of ['ကောင်းစွာဖတ်တတ်သည်'.repeat(6), 'a'.repeat(200)]) {
    const made = nameLines(word, 183, 9.25)
    expect(made.join('')).toBe(word)
    expect(Math.max(...made.map((l) => [...l].length))).toBeLessThan(90)
  }
})

it('breaks no mark off its letter', () => {
  for (let width = 60; width < 200; width += 7)
    for (const line of nameLines('ကျောင်းသားတိုင်းသည်တတိယတန်းအကုန်တွင်ကောင်းစွာဖတ်နိုင်ပြီးမိသားစုများသည်ဆရာများ', width, 9.25))
      expect(line).not.toMatch(/^\p{M}/u)
})

it('begins no line with a bracket, a quote or a stop', () => {
  for (let width = 40; width < 200; width += 3)
    for (const line of nameLines('“ແລະຄອບຄົວພົບກັບຄູທຸກເດືອນ”). (នៅចុងថ្នាក់ទីបី).', width, 9.25))
      expect(line, `${width}`).not.toMatch(/^[”).]/)
})

it('gives lines of letters that stand over each other more room than Latin ones', () => {
  expect(lineStep('Every child reads well', 10)).toBe(10)
  for (const name of ['កុមារគ្រប់រូប', 'ကလေးတိုင်း', 'हर विद्यार्थी', 'นักเรียนทุกคน'])
    expect(lineStep(`${name} (grade 3)`, 10), name).toBeGreaterThan(12.5)
})

it('has that room in pictures of seats, policies, of before and after, and of the whole plan', () => {
  const khmer = 'សិស្សគ្រប់រូបអាចអានបានល្អនៅចុងថ្នាក់ទីបីហើយក្រុមគ្រួសារជួប '.repeat(3).trim()
  const plan = planWith({
    tenure: [{ id: 't', seat: khmer, type: 'board', start: '2025-01-01', likelyEnd: '2027-06-30' }],
    policy: [{ id: 'p', title: khmer, reviewDue: '2027-02-11' }],
  })
  const goal = { no: 1, title: khmer, serves: null, carriedBy: [khmer], measure: { title: khmer, says: [khmer] } }
  const rows = [{ name: khmer, before: 9, after: 3 }]
  for (const { svg } of [
    tenureClock(tenureOf(plan, '2026-11-24'), documentTheme),
    beforeAfter([{ title: khmer, words: String, rows }], documentTheme),
    wholePlan(khmer, [goal], documentTheme),
  ]) {
    const steps = stepsIn(svg)
    expect(steps.length).toBeGreaterThan(0)
    expect(Math.min(...steps)).toBeGreaterThan(1.4)
  }
})

/** From line to line of the words that stand below each other, in units of their size. */
function stepsIn(drawing: SvgNode): number[] {
  const lines: { x: number; y: number; size: number }[] = []
  const walk = (one: SvgNode, dy: number): void => {
    const moved = Number(/^translate\(\S+ ([^)]*)\)$/.exec(String(one.attrs['transform'] ?? ''))?.[1] ?? 0)
    const said = one.children.filter((c) => typeof c === 'string').join('')
    if (one.tag === 'text' && /\p{sc=Khmer}/u.test(said))
      lines.push({ x: Number(one.attrs['x']), y: Number(one.attrs['y']) + dy, size: Number(one.attrs['font-size']) })
    for (const child of one.children) if (typeof child !== 'string') walk(child, dy + moved)
  }
  walk(drawing, 0)
  return lines.flatMap(({ x, y, size }, i) => {
    const next = lines[i + 1]
    return next !== undefined && next.x === x && next.size === size ? [(next.y - y) / size] : []
  })
}
