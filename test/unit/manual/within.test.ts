import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** What is within a policy, or printed over all of them, and says nothing of it: lists, days, running heads and feet. */

const policies = [
  ['AC', '0410', 'Nondiscrimination'],
  ['AD', '0420', 'District Mission'],
  ['ADA', '0430', 'District Goals'],
  ['GBA', '4030', 'Open Hiring'],
  ['IHBA', '5164', 'Disabilities'],
  ['JB', '5245', 'Equal Opportunities'],
  ['JICK', '5331', 'Bullying Prevention'],
  ['KF', '6330', 'Use of Facilities'],
] as const
const text = 'The Board believes that every student deserves an education that respects who they are.'
const more = 'The superintendent shall report on it to the Board each year, in the month of May.'
const ends = (i: number) => `Adopted: ${i + 1}/5/2010\nRevised: ${i + 1}/6/2020`
const heads = {
  'a dash': ([code, , title]: (typeof policies)[number]) => `${code} - ${title}`,
  spaces: ([code, , title]: (typeof policies)[number]) => `${code}     ${title.toUpperCase()}`,
  'a word': ([code, , title]: (typeof policies)[number]) => `File: ${code}\n\n${title.toUpperCase()}`,
  numbers: ([, code, title]: (typeof policies)[number]) => `Policy ${code}: ${title}`,
}
type Head = (typeof heads)['a dash']
/** Policies with words in the text of JB. */
const manual = (head: Head, words = 'It is so.', gap = '\n\n') =>
  policies
    .map((p, i) =>
      [head(p), text, ...(p[0] === 'JB' ? [words] : []), more, ends(i)].join(gap).replace(/\n\n(?=Revised)/, '\n'),
    )
    .join(gap)
const right = (head: Head) =>
  policies.map((p, i) => [head === heads.numbers ? p[1] : p[0], p[2].toLowerCase(), `2020-0${i + 1}-06`])
const parts = (of: string) => split(of).map((p) => [p.code, p.title.toLowerCase(), p.effective && String(p.effective)])
/** With a head and a foot after so many lines. */
const paged = (of: string, head: string, foot: (page: number) => string, length: number) => {
  const lines = of.split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / length) }, (_, i) => [
    ...(head === '' ? [] : [head]),
    ...lines.slice(i * length, (i + 1) * length),
    ...(foot(i + 1) === '' ? [] : [foot(i + 1)]),
  ])
  return pages.map((p) => p.join('\n')).join('\n')
}

describe.each(Object.entries(heads))('in a manual of headings with %s', (_, head) => {
  it.each([
    'EEOC - U.S. Equal Employment Opportunity Commission',
    'D - Department of Human Services',
    'E - Excused\nU - Unexcused\nT - Tardy',
    'M - Monday\n\nW - Wednesday\n\nF - Friday',
    'JLCD - Administering Medicines\n\nJLF - Reporting Child Abuse\n\nKE - Public Concerns',
    'BA - Bachelor’s degree\nMA - Master’s degree',
  ])('“%s” within a policy begins none', (words) => expect(parts(manual(head, words))).toEqual(right(head)))

  it.each([
    '(Revised July 1, 2025)',
    'Effective July 1, 2025:',
    'Last updated: 6/30/2025',
    'Amended July 1, 2025 by state law.',
    'Effective Date: August 1, 2025 (34 CFR Part 106)',
    'Fund   Adopted 2025   Revised 2025',
  ])('“%s” between its sentences is no day of a policy, and is told', (words) => {
    expect(parts(manual(head, words))).toEqual(right(head))
    if (/Revised July|Last/.test(words))
      expect(split(manual(head, words)).find((p) => p.unread !== undefined)?.unread).toBe(words)
  })

  it('a title in the description of a job is none of the policy', () =>
    expect(parts(manual(head, 'Title: Equity Officer\nReports to: Superintendent'))).toEqual(right(head)))

  it.each([
    ['a foot with a day', '', () => 'Updated 9/1/2025'],
    ['a foot with a day and the page', '', (page: number) => `Policy Manual - Revised August 2025      Page ${page}`],
    ['a head with a day', 'CEDAR FALLS SCHOOL DISTRICT      Effective 7/1/2025', () => ''],
    ['a foot with the page', '', (page: number) => `Cedar Falls Policies           Page ${page}`],
    ['a foot like a code', '', (page: number) => `AC-${page} of 20`],
    ['a head with the part', 'J - STUDENTS', () => ''],
    ['a head with the section', 'SECTION J: STUDENTS', () => ''],
  ] as const)('%s on every page says nothing of a policy', (_, top, foot) => {
    for (const length of [10, 14]) expect(parts(paged(manual(head), top, foot, length))).toEqual(right(head))
  })

  it('a day that all policies have at their end is theirs', () => {
    const same = manual(head).replace(/Revised: .*/g, 'Revised: 6/6/2021')
    expect(parts(same).map(([, , day]) => day)).toEqual(policies.map(() => '2021-06-06'))
  })
})

it('lines with letters in a text are told of, and those of the plan are policies', () => {
  const own = manual(heads['a dash'], 'KE - Public Concerns')
  expect(toldOf(split(own), own)).toEqual([expect.stringContaining('“KE - Public Concerns” (in JB)')])
  expect(split(own, ['KE']).map((p) => p.code)).toContain('KE')
})

it('“ADA - District Goals” begins a policy below the days of AD, where no line is empty', () =>
  expect(parts(manual(heads['a dash'], 'It is so.', '\n'))).toEqual(right(heads['a dash'])))

it('a code that is at the foot of a page by chance is that of the text below', () => {
  const own = policies.map(([code, , title], i) => {
    const [end, middle] = [i === 4 ? '\f' : '', i === 3 ? '\f' : '']
    return `File: ${code}\n${end}\n${title}\n\n${text}\n${middle}\n${more}\n\n${ends(i)}\n\n`
  })
  expect(parts(own.join(''))).toEqual(right(heads['a word']))
})

it('the cells “Title”, “Code” and “Status” over a policy are its heading', () => {
  for (const first of ['', 'Section\tStudents\n']) {
    const own = policies.map(
      ([code, , title], i) =>
        `${first}Title\t${title}\nCode\t${code}\nStatus\tActive\nAdopted\t1/1/2010\nLast Revised\t${i + 1}/6/2020\n\n${text}\n\n`,
    )
    expect(parts(own.join(''))).toEqual(right(heads['a dash']))
  }
})

describe('below the days of a policy', () => {
  const two = (below: string) => `AC - Nondiscrimination\n\n${text}\n\nAdopted: 5/5/2010\n\n${below}\n\n`
  const last = `AD - District Mission\n\n${text}\n\nAdopted: 6/6/2011`
  it.each([
    ['(ACA) Sex Discrimination', `\n\n${more}\n\nAdopted: 7/7/2022`],
    [
      'ACA - Sex Discrimination, Harassment and Retaliation, and the Duties of the District under the Education Amendments of 1972 to',
      ` Act\n${more}\n\nAdopted: 7/7/2022`,
    ],
    ['SCHOOL CALENDAR 2025-26', '\n\nAdopted: January 13, 2025\nRevised: March 3, 2025'],
  ])('“%s” and what follows has its own days, and is told', (first, words) => {
    const own = `${two(first + words)}${last}`
    expect(parts(own).map(([code, , day]) => [code, day])).toEqual([
      ['AC', '2010-05-05'],
      ['AD', '2011-06-06'],
    ])
    expect(toldOf(split(own), own).join()).toContain(first.slice(0, 60))
  })
  it('an index gives its days to none', () =>
    expect(
      parts(
        `${two('')}${last}\n\nINDEX\n\nAC - Nondiscrimination      Adopted 2020\nAD - District Mission       Adopted 2021`,
      ),
    ).toEqual([
      ['AC', 'nondiscrimination', '2010-05-05'],
      ['AD', 'district mission', '2011-06-06'],
    ]))
})

it('the first policy right below a table of contents is whole, in any order of the codes', () => {
  const own = [
    ['5164', 'Disabilities'],
    ['0410', 'Nondiscrimination'],
    ['4030', 'Open Hiring'],
    ['2410', 'Adoption'],
  ]
  const list = own.map(([code, title]) => `${code} - ${title}`).join('\n')
  const whole = own.map(([code, title]) => `Policy ${code}: ${title}\n\n${text}\n\n${more}\n\nAdopted: 5/5/2010`)
  expect(parts(`TABLE OF CONTENTS\n\n${list}\n\n\n${whole.join('\n\n')}`).map(([code]) => code)).toEqual(
    own.map(([code]) => code),
  )
})

it('a title has no day of the column beside it', () => {
  const own = policies.map(
    ([code, , title], i) =>
      `Policy Code: ${code}              Adopted: May 5, 2010\nTitle: ${title}        Revised: June ${i + 1}, 2020\n\n${text}\n\n`,
  )
  expect(parts(own.join(''))).toEqual(policies.map(([code, , t], i) => [code, t.toLowerCase(), `2020-06-0${i + 1}`]))
})

it('pages that are headed by the parts of the manual begin no policy at them', () => {
  const part = ([code]: (typeof policies)[number]) => `${code[0]} - ${/^[AG]/.test(code) ? 'FOUNDATIONS' : 'STUDENTS'}`
  const own = policies.map(
    (p, i) => `${part(p)}\n\n${heads['a dash'](p)}\n\n${text}\n\n\f${part(p)}\n\n${more}\n\n${ends(i)}\n\n\f`,
  )
  expect(parts(own.join(''))).toEqual(right(heads['a dash']))
})

describe('a block over each policy', () => {
  const block = (lines: (code: string, title: string, i: number) => string, gap: string) =>
    policies
      .map(([code, , title], i) => [lines(code, title, i), text, more].join(gap === '\n\n' ? gap : '\n'))
      .join(gap === '\n\n' ? '\n\n\n' : '\n')
  const day = (i: number) => `June ${i + 1}, 2020`
  it.each([
    [
      'its days above its code',
      (c: string, t: string, i: number) =>
        `Adopted: May 5, 2010\nRevised: ${i % 2 ? day(i) : ''}\nCode: ${c}\nTitle: ${t}`,
    ],
    [
      'its days above its file',
      (c: string, t: string, i: number) => `Adopted: May 5, 2010\nRevised: ${day(i)}\nFile: ${c}\n${t.toUpperCase()}`,
    ],
    [
      'its title beside its code',
      (c: string, t: string, i: number) =>
        `Title: ${t}          Code: ${c}\nAdopted: May 5, 2010          Revised: ${day(i)}`,
    ],
    [
      'its title and its code without labels',
      (c: string, t: string, i: number) => `${t}          Code: ${c}\nAdopted: May 5, 2010          Revised: ${day(i)}`,
    ],
    [
      'its title over its number',
      (c: string, t: string, i: number) =>
        `Policy Title: ${t}\nPolicy Number: ${c}\nAdopted: May 5, 2010\nRevised: ${day(i)}`,
    ],
    [
      'its title over its code',
      (c: string, t: string, i: number) => `${t.toUpperCase()}\nCode: ${c}\nAdopted: May 5, 2010\nRevised: ${day(i)}`,
    ],
  ])('with %s begins it, also where no line is empty', (_, lines) => {
    for (const gap of ['\n\n', '\n'])
      expect(parts(block(lines, gap))).toEqual(
        policies.map(([code, , title], i) => [
          code,
          title.toLowerCase(),
          lines('', '', i).includes('June') ? `2020-06-0${i + 1}` : '2010-05-05',
        ]),
      )
  })
  it('with its code at the edge begins it, though one line within looks like a heading', () => {
    const own = policies.map(
      ([, code, title], i) =>
        `STUDENTS                                          ${code}\n\n${title}\n\n${i === 5 ? 'EEOC - Employment Commission of the Country\n\n' : ''}${text}\n\n${ends(i)}\n\n`,
    )
    expect(parts(own.join('')).map(([code]) => code)).toEqual(policies.map(([, code]) => code))
  })
})
