import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'

/** Manuals that print the code of a policy in a line of its own: over the title, below it, or at the foot of the text. */

const body = (of: string) => `The Board of Education sees to ${of}. The superintendent reports on it each year.`
const policies = [
  ['AC', 'Nondiscrimination'],
  ['AD', 'District Mission'],
  ['ADA', 'District Goals'],
  ['JB', 'Equal Opportunities'],
] as const
const days = ['2010-01-03', '2011-02-04', '2012-03-05', '2013-04-06']
const dayOf = (i: number) => `Adopted: ${i + 1}/${i + 3}/${2010 + i}`
const manual = (of: (code: string, title: string, text: string, day: string) => string) =>
  policies.map(([code, title], i) => of(code, title, body(title), dayOf(i))).join('\n\n')
const read = (manual: string, codes: readonly string[] = []) =>
  split(manual, codes).map((p) => [
    p.code,
    p.title,
    String(p.effective),
    manual.slice(p.from, p.to).split('sees to').length - 1,
  ])
const all = policies.map(([code, title], i) => [code, title, days[i], 1])

describe('a code alone in its line, right below the days of the policy before, begins one', () => {
  it.each([
    ['over its title', (code: string, title: string) => `${code}\n${title}`],
    ['over its title, with an empty line between', (code: string, title: string) => `${code}\n\n${title}`],
    ['below its title', (code: string, title: string) => `${title}\n${code}`],
  ])('%s, also where the plan has one of the codes', (_, head) => {
    const text = manual((code, title, text, day) => `${head(code, title)}\n\n${text}\n\n${day}`)
    expect(read(text)).toEqual(all)
    expect(read(text, ['AC'])).toEqual(all)
  })
  it('but none where no policy ends with its day', () => {
    const lists = manual((code, title, text) => `${text}\n\nSee also:\n${code}\n${title}`)
    expect(read(lists)).toEqual([])
  })
})

describe('a line that points to a regulation, below the days of a policy, begins no text', () => {
  it.each(['Regulation: AC-R', 'Administrative Regulation: AC-R', 'Exhibit: AC-E', 'Procedure: AC-P'])(
    '“%s”',
    (line) => {
      for (const sign of [' - ', ': ', '     ']) {
        const head = (code: string, title: string) => `${code}${sign}${sign === '     ' ? title.toUpperCase() : title}`
        const text = manual((code, title, text, day) => {
          const last = code === 'ADA' ? '' : `\n\n${line.replace('AC', code)}`
          return `${head(code, title)}\n\n${text}\n\n${day}${last}`
        })
        expect(read(text).map(([code, title, ...rest]) => [code, String(title).toLowerCase(), ...rest])).toEqual(
          all.map(([code, title, ...rest]) => [code, String(title).toLowerCase(), ...rest]),
        )
      }
    },
  )
  it('while one over its own text does', () => {
    const text = `AC - Nondiscrimination\n\n${body('all')}\n\n${dayOf(0)}\n\nRegulation: AC-R\n\n${body('it')}\n\n${dayOf(1)}`
    expect(read(`${text}\n\nAD - Mission\n\n${body('all')}\n\n${dayOf(2)}`).map((p) => p[0])).toEqual([
      'AC',
      'AC-R',
      'AD',
    ])
  })
})

describe('a code at the foot of each policy is that of the text above it', () => {
  it.each([
    ['with the day below it', (code: string, _: string, day: string) => `Policy Code: ${code}\n${day}`],
    ['with the day beside it', (code: string, _: string, day: string) => `File: ${code}     ${day}`],
    ['behind “Policy No.”', (code: string, _: string, day: string) => `Policy No. ${code}\n${day}`],
    ['with its title', (code: string, title: string, day: string) => `Policy ${code} - ${title}\n${day}`],
    ['with the day above it', (code: string, _: string, day: string) => `${day}\nFile: ${code}`],
  ])('%s', (_, foot) => {
    expect(read(manual((code, title, text, day) => `${title}\n\n${text}\n\n${foot(code, title, day)}`))).toEqual(all)
  })
  it.each([
    [['0410 Nondiscrimination', '0415 EQUITY', '3550 Food Service'], '3550\n5131'],
    [['AC Nondiscrimination', 'DJ PURCHASING', 'JB EQUAL OPPORTUNITIES'], 'EF, JB,\nJICK'],
  ])('and none of a list at its end: %j', (heads, list) => {
    const text = heads.map((head, i) => `${head}\n\n${body(head)}\n\n${dayOf(i)}\n\nCross References:\n${list}`)
    expect(read(text.join('\n\n')).map((p) => p[0])).toEqual(heads.map((head) => head.replace(/ .*/, '')))
  })
  it('and that of the text below it where that is the last one', () => {
    const heads = manual((code, title, text, day) => `Policy Code: ${code}\n${day}\n\n${title}\n\n${text}`)
    expect(read(`These are our policies.\n\n${heads}`)).toEqual(all)
  })
})
