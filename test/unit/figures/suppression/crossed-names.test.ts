import { expect, it } from 'vitest'
import { crossedName, rowsWithin } from '../../../../shared/figures/suppression/crossed-names.ts'

/** Two files name a row by two ways in another order, or in other words: it is one row, of the same children. */

it.each([
  ['Boys, IEP', 'IEP, male'],
  ['Boys, IEP', 'IEP x Boys'],
  ['IEP girls', 'girls IEP'],
  ['Female : 504', '504 | Girls'],
  ['White – low income', 'Low income, White'],
  ['White × EL', 'White; English learners'],
  ['low income White boys', 'White, male, low income'],
  ['Girls, IEP or 504', '504 or IEP, girls'],
  ['girls of color', 'not White girls'],
])('“%s” is “%s”', (one, other) => {
  expect(crossedName(one)).toBeDefined()
  expect(crossedName(one)).toBe(crossedName(other))
})

it('keeps rows of other children apart', () => {
  const names = [
    'Boys, IEP',
    'Girls, IEP',
    'Boys, 504',
    'ever EL girls',
    'former EL girls',
    'EL girls',
    'White or Asian girls',
  ]
  expect(new Set(names.map(crossedName)).size).toBe(names.length)
  expect(names.map(crossedName)).not.toContain(undefined)
})

it.each([
  'Boys',
  'Boys, Girls',
  'Any: EL, SWD',
  'EL, SWD together',
  'Combined: boys, EL',
  'Other: boys, EL',
  'girls ever EL',
  ' , ',
])('takes “%s” for no row by two ways', (name) => expect(crossedName(name)).toBeUndefined())

it('finds by each row those that are some of its children, with what their names say besides', () => {
  const names = ['Boys', 'IEP', 'Boys, IEP', 'Girls, IEP', 'White, EL', 'White', 'White boys, EL', 'Combined: boys, EL']
  const found = rowsWithin(names.map((name) => ({ id: `of ${name}`, name })))
  expect(Object.fromEntries([...found].map(([id, rows]) => [id, rows.map((r) => r.name)]))).toEqual({
    'of Boys': ['IEP', 'white, EL'],
    'of IEP': ['Boys', 'Girls'],
    'of White': ['EL', 'boys, EL'],
  })
  expect(found.get('of Boys')?.[0]?.id).toBe('of Boys, IEP')
})
