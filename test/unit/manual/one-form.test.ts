import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Manuals without empty lines, in which a policy begins right below the references of the one before. */

const codes = (text: string) => split(text).map((p) => p.code)
const told = (text: string) => toldOf(split(text), text)
const body = 'Every child is welcome in each of the schools of this district.'
const letters = [
  ['AC', 'Nondiscrimination'],
  ['ACA', 'Sex Equity'],
  ['BG', 'Policy Process'],
  ['JB', 'Fair Chances'],
  ['JBB', 'Educational Equity'],
  ['JIC', 'Student Conduct'],
] as const
const numbers = letters.map(([, title], i) => [String(1000 + 10 * i), title] as const)
type Form = (code: string, title: string) => string
/** The second and the fourth policy end with their references. */
const manual = (policies: readonly (readonly [string, string])[], form: Form) =>
  policies
    .map(([code, title], i) => {
      const [other = '', name = ''] = policies[(i + 2) % policies.length] ?? []
      const references = i % 2 === 1 ? `\nCross References:\n${other}, ${name}\n${other}-R, ${name} rules` : ''
      return `${form(code, title)}\n${body}${references}`
    })
    .join('\n')

describe('a policy right below the references of the one before', () => {
  it.each<[string, Form]>([
    ['File: JB', (code, title) => `File: ${code}\n${title.toUpperCase()}`],
    ['POLICY JB', (code, title) => `POLICY ${code}\n${title.toUpperCase()}`],
    ['Policy JB Fair Chances', (code, title) => `Policy ${code} ${title}`],
    ['JB - FAIR CHANCES', (code, title) => `${code} - ${title.toUpperCase()}`],
    ['JB — Fair Chances', (code, title) => `${code} — ${title}`],
  ])('begins one, as all that are written so: “%s”', (_, form) => {
    expect(codes(manual(letters, form))).toEqual(letters.map(([code]) => code))
    expect(told(manual(letters, form))).toEqual([])
  })
  it.each<[string, Form]>([
    ['BP 1010', (code, title) => `BP ${code}\n${title}`],
    ['POLICY NO. 1010', (code, title) => `POLICY NO. ${code}\n${title.toUpperCase()}`],
    ['Policy 1010: Sex Equity', (code, title) => `Policy ${code}: ${title}`],
    ['1010 SEX EQUITY', (code, title) => `${code} ${title.toUpperCase()}`],
  ])('begins one under a number: “%s”', (_, form) => {
    expect(codes(manual(numbers, form))).toEqual(numbers.map(([code]) => code))
  })
  it('begins at its title, where that is over the code', () => {
    const text = manual(letters, (code, title) => `${title.toUpperCase()}\nPolicy ${code}`)
    expect(split(text).map((p) => [p.code, p.title])).toEqual(
      letters.map(([code, title]) => [code, title.toUpperCase()]),
    )
    expect(text.slice(split(text)[1]?.from)).toMatch(/^SEX EQUITY\nPolicy ACA\n/)
  })
  it('begins one under a code that is a word, too', () => {
    const policies = [...letters.slice(0, 2), ['ADA', 'Goals'], ...letters.slice(2)] as const
    expect(codes(manual(policies, (code, title) => `Policy ${code} ${title}`))).toEqual(policies.map(([code]) => code))
  })
})

describe('a reference that is written as a heading', () => {
  const written: Form = (code, title) => `Policy ${code} ${title}`
  const text = (gap: string) =>
    letters
      .map(([code, title], i) => {
        const [other = '', name = ''] = letters[(i + 2) % letters.length] ?? []
        const reference = ['Cross References:', written(other, name), 'Adopted: May 5, 2015'].slice(0, i % 2 ? 3 : 2)
        return [written(code, title), body, ...(i < 4 ? reference : [])].join(gap)
      })
      .join(gap)
  it.each([
    ['with empty lines', '\n\n'],
    ['without empty lines', '\n'],
  ])('begins no policy right below “Cross References:”, %s', (_, gap) => {
    expect(codes(text(gap))).toEqual(letters.map(([code]) => code))
  })
})

it('a number without a policy says so below its title and its code', () => {
  const text = letters
    .map(([code, title], i) => `${title.toUpperCase()}\nPolicy ${code}\n${i === 3 ? 'Reserved' : body}`)
    .join('\n')
  expect(split(text).map((p) => p.status)).toEqual(letters.map((_, i) => (i === 3 ? 'Reserved' : undefined)))
})

describe('a line that may begin another policy', () => {
  const form: Form = (code, title) => `Policy ${code} ${title}`
  it('is told where references are written as headings are', () => {
    const text = manual(letters, form).replace('Cross References:', 'Cross References:\nPolicy KF Use of Rooms')
    const odd = text.replace('Policy JBB', `Policy AD Mission\n${body}\nPolicy JBB`)
    expect(codes(odd)).not.toContain('KF')
    expect(told(odd)).toEqual([expect.stringContaining('“Policy AD Mission” (in JB)')])
  })
  it('is told where its code is a word', () => {
    const text = manual(
      [...letters.slice(0, 2), ['ADA', 'Goals'], ...letters.slice(2)],
      (code, title) => `${code} ${title.toUpperCase()}`,
    )
    expect(told(text)).toEqual([
      '2 lines look like headings of other policies and were taken as text: “ADA GOALS” (in ACA) and “JIC STUDENT CONDUCT” (in JBB).',
    ])
  })
  it('is none below the words “This policy replaces”, nor one that is named as a part of the file', () => {
    const text = manual(letters, form).replace(
      'Policy BG',
      'This policy replaces:\nPolicy AD Mission - REPEALED 2020\nPolicy ADC Goals - REPEALED 2020\nPolicy BG',
    )
    expect(codes(text)).toEqual(letters.map(([code]) => code))
    expect(told(text)).toEqual([])
  })
})
