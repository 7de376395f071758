import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { finder } from '../../../shared/rules/term-forms.ts'
import { searchable } from '../../../shared/words/index.ts'
import { planWith } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const found = (records: Records) => findings(planWith(records), '2026-11-24').filter((f) => f.rule === 'undefined-term')
const typed = (title: string): Records => ({ strategy: [{ id: 's', title }] })
const terms = (text: string) => found(typed(text)).map((f) => /“(.+?)”/.exec(f.says)?.[1])

describe('a term of the watch list in typed text', () => {
  it.each([
    ['Equity first', ['equity']],
    ['EQUITIES', ['equity']],
    ['Equity’s price', ['equity']],
    ['an equity-minded board', ['equity']],
    ['Staff teach equitably.', ['equity']],
    ['They feel that they belong', ['belonging']],
    ['She belonged here', ['belonging']],
    ['opportunity\ngaps', ['opportunity gap']],
    ['the opportunity‑gap', ['opportunity gap']],
    ['an Anti‐Racist school', ['antiracism']],
    ['e\u00adquity in all', ['equity']],
  ])('is found as a whole word in any of its forms: %s', (text, names) => {
    expect(terms(text)).toEqual(names)
  })

  it.each([
    'Inequity, inequities and iniquity',
    'Take belongings home',
    'A loan on home equity',
    'PRIVATE  EQUITIES',
    'The inclusion criteria of the study',
    'coequity',
    'equityé',
    'an opportunity to close gaps',
    '',
  ])('is not seen inside a longer word or another phrase: %s', (text) => {
    expect(terms(text)).toEqual([])
  })

  it('is seen beside a phrase that does not count', () => {
    expect(terms('Home equity is not equity')).toEqual(['equity'])
  })

  it('is asked about once, with all places, until it has an adopted definition', () => {
    const two: Records = { ...typed('Equity'), goal: [{ id: 'g', title: 'Equity in class' }] }
    const equity = (records: Records) => found(records).filter((f) => f.says.includes('quity'))
    expect(equity(two)).toMatchObject([{ says: '“equity” is used in two places, but has no adopted definition.' }])
    const term = { id: 't', term: 'Equity', plain: 'Each child gets what that child needs.' }
    expect(equity({ ...two, term: [{ ...term, status: 'reviewed' }] })).toMatchObject([
      { about: [{ kind: 'term', id: 't' }, { id: 'g' }, { id: 's' }], field: 'status' },
    ])
    expect(equity({ ...two, term: [{ ...term, status: 'adopted' }] })).toEqual([])
    expect(equity({ ...two, term: [{ ...term, plain: ' ', status: 'adopted' }] })).toHaveLength(1)
  })

  it('may be the district’s own, with forms of its own; its definition is no use of it', () => {
    const own = {
      id: 't',
      term: 'Readiness rule',
      aliases: ['ready list'],
      watch: true,
      plain: 'Readiness rule: signs.',
    }
    expect(found({ term: [own] })).toEqual([])
    expect(found({ term: [own], ...typed('Write the ready lists') })).toMatchObject([
      { says: '“Readiness rule” is used in one place, but has no adopted definition.' },
    ])
    expect(found({ term: [{ ...own, watch: false }], ...typed('Write the ready lists') })).toEqual([])
  })

  it('is not looked for in what a board may not read, in furniture, or in names of files', () => {
    expect(found({ mentorNote: [{ id: 'n', text: 'equity' } as never] })).toEqual([])
    expect(found({ goal: [{ id: 'g', note: 'equity' }] })).toEqual([])
    expect(found({ words: [{ id: 'words', work: 'equity' }] })).toEqual([])
    const hidden: Records = {
      mentor: [{ id: 'm' }],
      comment: [{ id: 'c', about: { kind: 'mentorNote', id: 'x' }, text: 'equity' }],
    }
    expect(found(hidden)).toEqual([])
  })
})

describe('a finder', () => {
  it('takes what people write in a term as text, never as a pattern', () => {
    const finds = finder({ term: 'C++ (and [more', aliases: ['', ' '], notInside: ['('] })
    expect(finds('we teach C++ (and [more')).toBe(true)
    expect(finds('C')).toBe(false)
    expect(finder({ term: '', aliases: [], notInside: [] })('anything')).toBe(false)
  })
  it('is quick on hostile text', () => {
    const began = performance.now()
    finder({ term: 'opportunity gap', aliases: [], notInside: ['a a'] })(searchable('opportunity '.repeat(50_000)))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
