import { expect, test } from 'vitest'
import { pageOf } from '../../../shared/briefing/html/page.ts'
import { boldIn } from '../../../shared/briefing/lead.ts'
import { paperOf } from '../../support/paper-of.ts'

/** A board member reads the first line of each goal: it is bold, and the nine lines behind it are not. */

const first = 'As of 2025–26, 15.7 percent of students with disabilities meet the standard.'
const more = ' For English learners it is 17.6, up from 14.1 in 2023–24.'.repeat(6)

test('a short sentence over a picture is bold, and of a long one its first', () => {
  expect(boldIn(first)).toBe(first)
  expect(boldIn(`${first}${more}`)).toBe(first)
  expect(boldIn(`${'word '.repeat(90)}ends.${more}`)).toBe('')
})

test('on a page for the web the rest of it is not', () => {
  // A year is a word of its own there.
  const page = (text: string) =>
    pageOf(paperOf([{ t: 'reading', text }]), null).replaceAll(/<span class="whole">(.*?)<\/span>/g, '$1')
  expect(page(`${first}${more}`)).toContain(`<p class="reading">${first} <span class="rest">For English`)
  expect(page(first)).toContain(`<p class="reading">${first}</p>`)
})
