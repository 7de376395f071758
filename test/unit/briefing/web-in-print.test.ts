import { expect, it } from 'vitest'
import { pageStyle } from '../../../shared/briefing/html/style.ts'

/** A family prints a paper that the district posted: a browser leaves out backgrounds, unless it is told what they mean. */

it('prints the fills of a picture’s key, and all words in sizes that belong together', () => {
  const style = pageStyle('letter')
  expect(style).toMatch(/\.swatch,\.type\{[^}]*print-color-adjust:exact/)
  const print = style.slice(style.indexOf('@media print'))
  // Else words that are measured by the page's own size were larger than the text they belong to.
  expect(print).toMatch(/html\{font-size:10pt\}/)
  expect(print).not.toMatch(/body\{[^}]*font-size/)
  // A long name goes over its picture's edge rather than being cut.
  expect(style).toMatch(/figure svg\[role=img\]\{[^}]*overflow:visible/)
})
