import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Words in capitals within a policy, which have the shape of a code, in manuals of codes without a word before them. */

const codes = (text: string) => split(text).map((p) => p.code)
const body =
  'The Board of Education believes that every student should be treated fairly. Staff shall report concerns without delay.'
const policies = ['AC NONDISCRIMINATION', 'ACA SEX DISCRIMINATION', 'JB FAIR CHANCES', 'JIC CONDUCT']
const manual = (words: string, { at = 1, dated = true } = {}) =>
  policies
    .map(
      (head, i) =>
        `${head}\n\n${body}\n\n${i === at ? `${words}\n\n${body}\n\n` : ''}${dated ? `Adopted: May 5, 201${i}\n\n` : ''}`,
    )
    .join('')
const all = ['AC', 'ACA', 'JB', 'JIC']

describe('a heading in capitals within a policy is none of another', () => {
  it.each([
    ...['EQUAL EDUCATIONAL OPPORTUNITIES', 'CIVIL RIGHTS', 'FINAL DECISION', 'EVERY STUDENT', 'CAUSE FOR REMOVAL'],
    ...['DUE PROCESS', 'GUN FREE SCHOOLS', 'HIV STATUS', 'IOWA CODE', 'CEDAR FALLS', 'ADAMS ELEMENTARY', 'ELM SCHOOL'],
    ...['KIDS FIRST', 'LEAD AGENCY', 'JURY DUTY', 'KNOX COUNTY'],
  ])('where the policies end with their days: “%s”', (words) => {
    const parts = split(manual(words))
    expect(parts.map((p) => [p.code, String(p.effective)])).toEqual(all.map((code, i) => [code, `201${i}-05-05`]))
    expect(codes(manual(words, { at: 2 }))).toEqual(all)
    expect(toldOf(parts, manual(words))).toEqual([
      `1 line looks like the heading of another policy and was taken as text: “${words}” (in ACA).`,
    ])
  })
  it.each(['EQUAL EDUCATIONAL OPPORTUNITIES', 'BASIC RULES', 'LEAD AGENCY', 'KENT SCHOOLS'])(
    'where no policy has a day: “%s”',
    (words) => {
      expect(codes(manual(words, { dated: false }))).toEqual(all)
      expect(codes(manual(words, { dated: false, at: 2 }))).toEqual(all)
    },
  )
  it('where the manual has its numbers over capitals', () => {
    const numbers = manual('504 Plans').replace(/^(?:AC|ACA|JB|JIC)(?= )/gm, (c) => `10${all.indexOf(c)}`)
    expect(codes(numbers)).toEqual(['100', '101', '102', '103'])
  })
})

describe('a code is one', () => {
  it('below the end of the policy before, beside others of its kind, or named in a list', () => {
    expect(codes(manual('Adopted: May 5, 2009\n\nIGBA PROGRAMS'))).toEqual(['AC', 'ACA', 'IGBA', 'JB', 'JIC'])
    expect(codes(manual('ACAA HARASSMENT'))).toEqual(['AC', 'ACA', 'ACAA', 'JB', 'JIC'])
    expect(codes(manual('IGBA PROGRAMS').replace('CONDUCT', 'CONDUCT\n\nCROSS REFS.: IGBA, Programs'))).toEqual([
      'AC',
      'ACA',
      'IGBA',
      'JB',
      'JIC',
    ])
    expect(toldOf(split(manual('ACAA HARASSMENT')), manual('ACAA HARASSMENT'))).toEqual([])
  })
  it('alone in its paragraph over its title; the name of the district at the foot is none, nor is the title', () => {
    const text = ['AC\n\nNONDISCRIMINATION', 'ACA\n\nHARASSMENT', 'JB\n\nEQUAL OPPORTUNITIES']
      .map((head) => `${head}\n\n${body}\n\nAdopted: May 5, 2015\nCEDAR FALLS PUBLIC SCHOOLS\n\n`)
      .join('')
    expect(split(text).map((p) => [p.code, p.title])).toEqual([
      ['AC', 'NONDISCRIMINATION'],
      ['ACA', 'HARASSMENT'],
      ['JB', 'EQUAL OPPORTUNITIES'],
    ])
  })
})

describe('a number of a digit and two more, with nothing but a title', () => {
  const sections = (...ends: readonly string[]) =>
    ends.map((end, i) => `5.0${i + 1} ${['EQUITY', 'CARE', 'VOICE'][i]}\n\n${body}\n\n${end}`).join('')
  it('begins a policy where each ends with its days, and is a section of a text without', () => {
    const days = [1, 2, 3].map((n) => `Adopted: May ${n}, 2015\n\n`)
    expect(split(sections(...days)).map((p) => [p.code, p.title, String(p.effective)])).toEqual([
      ['5.01', 'EQUITY', '2015-05-01'],
      ['5.02', 'CARE', '2015-05-02'],
      ['5.03', 'VOICE', '2015-05-03'],
    ])
    expect(codes(sections('', '', ''))).toEqual([])
    expect(codes(sections('', '', days[0] ?? ''))).toEqual([])
  })
})

const dated = (code: string) => `The board decides on ${code}. It is told each year.\n\nAdopted: 5/1/2010\n\n`
const inOneOrder = (...codes: string[]) =>
  split(codes.map((code) => `${code} Equal Opportunities\n\n${dated(code)}`).join('')).map((p) => p.code)

it('a manual in the order of California, by decimals, is parted as one in the order of whole numbers', () => {
  const decimals = ['5141', '5141.2', '5141.21', '5141.22', '5141.3', '5145']
  expect(inOneOrder(...decimals)).toEqual(decimals)
  const wholes = ['3210', '3210.2', '3210.10', '3211', '3220']
  expect(inOneOrder(...wholes)).toEqual(wholes)
  expect(inOneOrder('5145', '5141.3', '5141.21', '5141', '5145.2')).toEqual([])
})

it('an index that calls each a policy, and references with empty lines between, begin none', () => {
  const titles = { AC: 'Nondiscrimination', ACA: 'Equal Work', AE: 'Family Engagement', JB: 'Open Hiring' }
  const codes = Object.keys(titles)
  const refs = 'CROSS REFERENCES\n\nGBA Open Hiring\n\nJICDE Bullying\n\n'
  const policies = Object.entries(titles)
    .map(([code, title]) => `${code} ${title}\n\n${dated('it')}${refs}`)
    .join('')
  const index = Object.entries(titles)
    .map(([code, title]) => `Policy ${code}: ${title}\n\n`)
    .join('')
  expect(split(policies).map((p) => p.code)).toEqual(codes)
  expect(split(`Index of Policies\n\n${index}${policies}`).map((p) => p.code)).toEqual(codes)
})

describe('letters whose words a policy gives are no codes', () => {
  const heads = ['JB - Equal Educational Opportunities', 'JBB - Educational Equity']
  const told = (words: string) => {
    const text = heads.map((head, i) => `${head}\n\n${i === 0 ? `${words}\n\n` : ''}${body}\n\nAdopted: May 5, 202${i}`)
    const parts = split(text.join('\n\n'))
    expect(parts.map((p) => [p.code, String(p.effective)])).toEqual([
      ['JB', '2020-05-05'],
      ['JBB', '2021-05-05'],
    ])
    return toldOf(parts, text.join('\n\n'))
  }
  it('in a list of them, in which some are words and some are not', () => {
    const list = [
      'ADA - Americans with Disabilities Act',
      'IDEA - Individuals with Disabilities Education Act',
      'ELL - English language learner',
      'IEP - Individualized education program',
    ]
    expect(told(`The Board uses these words:\n\n${list.join('\n')}`)).toEqual([])
    expect(told(`The Board uses these words:\n\n${list.join('\n\n')}`)).toEqual([])
  })
  it('also of two letters, beside others', () => {
    const list = ['EL - English learner', 'SWD - Student with a disability', 'LRE - Least restrictive environment']
    told(`Definitions\n\n${list.join('\n')}`)
  })
  it('but are one where they are below the end of a policy and over a text with its days', () => {
    const text = ['JB - Opportunities', 'CTE - Career and Technical Education', 'JE - Absences']
    const manual = text.map((head, i) => `${head}\n\n${body}\n\nAdopted: May 5, 202${i}`).join('\n\n')
    expect(split(manual).map((p) => [p.code, String(p.effective)])).toEqual([
      ['JB', '2020-05-05'],
      ['CTE', '2021-05-05'],
      ['JE', '2022-05-05'],
    ])
  })
  it('but are one where the plan has a policy of that code', () => {
    const text = `JB - Opportunities\n\n${body}\n\nCTE - Career and Technical Education\n\n${body}\n\nJE - Absences\n\n${body}`
    expect(split(text, ['CTE']).map((p) => p.code)).toEqual(['JB', 'CTE', 'JE'])
  })
  it('also alone, and beside one that stands for more words than letters', () => {
    told('ESSA: Every Student Succeeds Act of 2015')
    told('GSA - Gender and sexuality alliance\nDACA - Deferred action')
  })
})

describe('sections of a policy begin none', () => {
  const own = {
    dashes: (code: string, title: string) => `${code} - ${title}`,
    'nothing behind the code': (code: string, title: string) => `${code}  ${title.toUpperCase()}`,
    words: (code: string, title: string) => `File: ${code}\n\n${title.toUpperCase()}`,
  }
  const marks = [
    ['A', 'B', 'C'],
    ['I', 'II', 'III'],
    ['100', '200', '300'],
  ]
  const manual = (head: (code: string, title: string) => string, sections: readonly string[]) =>
    [
      ['AC', 'Nondiscrimination'],
      ['JB', 'Equal Opportunities'],
      ['JBB', 'Educational Equity'],
    ]
      .map(
        ([code = '', title = ''], i) =>
          `${head(code, title)}\n\n${i === 1 ? sections.map((s) => `${s}\n\n${body}`).join('\n\n') : body}\n\nAdopted: ${i + 1}/5/2020`,
      )
      .join('\n\n')
  it.each(Object.entries(own))('in a manual with %s', (_, head) => {
    for (const [first, then, last] of marks)
      for (const sign of [':', ' -', ' –']) {
        const text = manual(head, [`${first}${sign} Purpose`, `${then}${sign} Authority`, `${last}${sign} Reports`])
        expect(split(text).map((p) => [p.code, String(p.effective)])).toEqual([
          ['AC', '2020-01-05'],
          ['JB', '2020-02-05'],
          ['JBB', '2020-03-05'],
        ])
      }
  })
  it('but a heading of another form does where the policy above has ended, or no policy has a day', () => {
    const heads = ['Policy AC: Fairness', 'Policy KB: Families', 'JB - Equal Opportunities', 'Policy KD: The Public']
    const dated = heads.map((h, i) => `${h}\n\n${body}\n\nAdopted: ${i + 1}/5/2020`)
    expect(codes(dated.join('\n\n'))).toEqual(['AC', 'KB', 'JB', 'KD'])
    expect(codes(heads.map((h) => `${h}\n\n${body}`).join('\n\n'))).toEqual(['AC', 'KB', 'JB', 'KD'])
    const series = ['100 - Mission', '200 - Board', '300 - Staff']
    expect(codes(series.map((h) => `${h}\n\n${body}`).join('\n\n'))).toEqual(['100', '200', '300'])
  })
  it('nor do forms that one lists, with or without empty lines between', () => {
    for (const gap of ['\n', '\n\n'])
      expect(
        codes(manual(own.dashes, [`Use these forms:\n\nJB-E1 - Complaint form${gap}JB-E2 - Appeal form`])),
      ).toEqual(['AC', 'JB', 'JBB'])
  })
  it('nor do “AC-1” and “AC-2” within AC, of which only the last has days, and it is told', () => {
    const parted = (days: string, known: readonly string[] = []) => {
      const text = manual(own.dashes, [`JB-1 Purpose\n\n${body}${days}`, 'JB-2 Reports'])
      return { codes: split(text, known).map((p) => p.code), told: toldOf(split(text, known), text).join(' ') }
    }
    expect(parted('').codes).toEqual(['AC', 'JB', 'JBB'])
    expect(parted('').told).toContain('“JB-2 Reports” (in JB)')
    expect(parted('\n\nAdopted: 7/7/2019').codes).toContain('JB-2')
    expect(parted('', ['JB-2']).codes).toContain('JB-2')
  })
  it('but policies with one letter do, as each ends with its days', () => {
    const text = ['A - Mission', 'B - Board', 'C - Offices'].map(
      (h, i) => `${h}\n\n${body}\n\nAdopted: ${i + 1}/5/2020`,
    )
    expect(codes(text.join('\n\n'))).toEqual(['A', 'B', 'C'])
  })
})

it('a heading right over its day, as the others are, begins a policy, whatever its letters are', () => {
  const heads = [
    'AC     NONDISCRIMINATION',
    'GBA     OPEN HIRING',
    'IHBA     PROGRAMS',
    'JICK     BULLYING',
    'KF     FACILITIES',
  ]
  const text = heads
    .map((head, i) => `${head}\nAdopted: ${i + 2}/3/201${i}\n\nThe board acts for every child.`)
    .join('\n\n')
  expect(split(text).map((p) => [p.code, String(p.effective)])).toEqual(
    heads.map((head, i) => [head.replace(/ .*/, ''), `201${i}-0${i + 2}-03`]),
  )
})

it('a policy with “Date Revised:” below its heading and references at its end ends where the next begins', () => {
  const text = ['AC: Nondiscrimination', 'DJ: Purchasing']
    .map(
      (head, i) =>
        `Policy ${head}\nDate Adopted: 1/1/199${i}\nDate Revised: 2/3/200${i}\n\nThe board acts for every child.\n\nCross References:\nPolicy JB: Equity\nPolicy KB: Care`,
    )
    .join('\n\n')
  expect(split(text).map((p) => [p.code, String(p.effective)])).toEqual([
    ['AC', '2000-02-03'],
    ['DJ', '2001-02-03'],
  ])
})
