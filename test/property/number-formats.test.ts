import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownBy, UNSEEN } from '../../electron/import/number-formats.ts'

/** A number format may hide a figure: whatever its sections are, what it hides does not come in. */

const figure = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.integer({ min: -99999, max: 99999 }).map((n) => n / 1000),
)
/** A section, and what it makes of a number. */
const sections: readonly (readonly [string, (n: number) => string | number])[] = [
  ['General', (n) => n],
  ['0.0', (n) => n],
  ['#,##0.00_)', (n) => n],
  // Brackets around a number above zero say another thing than it does.
  ['[Red](0)', (n) => (n > 0 ? `(${n})` : n)],
  ['[Blue]$#,##0', (n) => n],
  ['"*"', () => '*'],
  ['\\s', () => 's'],
  ['"too few; [<5] 0"', () => 'too few; [<5] 0'],
  ['', () => UNSEEN],
  ['_-* "n/a"', () => 'n/a'],
]
const section = fc.constantFrom(...sections)
/** Sections that show a number below zero as if it were above. */
const unsigned = ['General', '0.0', '#,##0.00_)']

it('shows a figure, a mark or nothing by the sign of the number', () => {
  fc.assert(
    fc.property(section, section, section, figure, (plus, minus, none, n) => {
      const shown = shownBy([plus, minus, none].map(([code]) => code).join(';')).number(n)
      const [, by] = n > 0 ? plus : n < 0 ? minus : none
      const noZeros = n === 0 && none[0] === '' && plus[0] !== ''
      const turned = n < 0 && unsigned.includes(minus[0])
      expect(shown).toBe(noZeros ? '' : turned ? `${-n} (below zero in the cell)` : by(n))
    }),
  )
})

it('shows a figure, a mark or nothing by the size of the number', () => {
  fc.assert(
    fc.property(
      section,
      section,
      section,
      figure.filter((n) => n !== 0),
      figure,
      (first, second, other, n, limit) => {
        const code = `[<${limit}]${first[0]};[>=${limit + 10}]${second[0]};${other[0]}`
        const [, by] = n < limit ? first : n >= limit + 10 ? second : other
        expect(shownBy(code).number(n)).toBe(by(n))
      },
    ),
  )
})

it('is read whatever stands in it, and never makes one number of another', () => {
  const piece = fc.constantFrom(
    '0',
    '#',
    '.',
    ',',
    '%',
    '"',
    '\\',
    '[',
    ']',
    '<5',
    '$',
    ';',
    '_',
    '*',
    '@',
    'E+',
    'General',
    'yy',
    '?/?',
    '-',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), figure, (pieces, n) => {
      const shown = shownBy(pieces.join('')).number(n)
      if (typeof shown === 'number') expect(shown).toBe(n)
    }),
  )
})
