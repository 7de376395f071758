import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'

/** Manuals as a PDF tells them: what is printed at the edge of each page, and policies in whose head a page ends. */

const policies = [
  ['AC', 'Nondiscrimination'],
  ['AD', 'District Mission'],
  ['JB', 'Equal Opportunities'],
] as const
const days = ['2010-01-03', '2011-02-04', '2012-03-05']
const body = (of: string) => `The Board of Education sees to ${of}. The superintendent reports on it each year.`
const read = (text: string) =>
  split(text).map((p) => [p.code, p.title, String(p.effective), text.slice(p.from, p.to).split('sees to').length - 1])
const all = policies.map(([code, title], i) => [code, title, days[i], 1])

describe('a page may end anywhere in the block above a policy', () => {
  const blocks = {
    'of BoardDocs': ['Book Policy Manual', 'Section 5000 Students', 'Title @', 'Code #', 'Status Active', 'Adopted ~'],
    'of a table': ['Title @', 'Code #', 'Status Active', 'Adopted ~'],
  }
  for (const [name, block] of Object.entries(blocks))
    it.each(block.map((line, i) => [line, i] as const))(`${name}, behind “%s”`, (_, at) => {
      const text = policies
        .map(([code, title], i) => {
          const head = block.map((line, k) => {
            const said = line
              .replace('@', title)
              .replace('#', code)
              .replace('~', `${i + 1}/${i + 3}/${2010 + i}`)
            return k === at ? `${said}\n\nPage ${i + 1} of 9\fCedar Falls Policy Manual\n\n` : `${said}\n`
          })
          return `${head.join('')}\n${body(title)}`
        })
        .join('\n\n')
      expect(read(text)).toEqual(all)
    })
})

it('the day of a policy may be the first line of a page', () => {
  const text = policies.map(
    ([code, title], i) => `${code} - ${title}\n\n${body(title)}\fAdopted: ${i + 1}/${i + 3}/${2010 + i}\n\n`,
  )
  expect(read(text.join(''))).toEqual(all)
})

it('“DRAFT” across every page is said of all policies, and on one page not of the others', () => {
  const pages = policies.map(([code, title]) => `DRAFT\n${code} - ${title}\n\n${body(title)}\fDRAFT\nIt ends.`)
  expect(split(pages.join('\f')).map((p) => p.status)).toEqual(['DRAFT', 'DRAFT', 'DRAFT'])
  const one = pages.map((page, i) => (i === 1 ? page : page.replaceAll('DRAFT\n', '')))
  expect(split(one.join('\f')).at(-1)?.status).toBeUndefined()
})

it('the head of each page over a heading, as in New Jersey, is of the policy below it', () => {
  const text = policies
    .map(([, title], i) => {
      const head = `POLICY\n\nCEDAR FALLS\nBOARD OF EDUCATION\n     STUDENTS\n     575${i}/Page 1 of 1\n     ${title.toUpperCase()}\n\n`
      return `${head}575${i}  ${title.toUpperCase()}\n\n${body(title)}\n\nAdopted:   ${i + 3} January 20${10 + i}`
    })
    .join('\n\n')
  const parts = split(text)
  expect(parts.map((p) => [p.code, p.title])).toEqual(policies.map(([, title], i) => [`575${i}`, title.toUpperCase()]))
  for (const { from, to } of parts) expect(text.slice(from, to).trim()).toMatch(/^POLICY[\s\S]*January \d{4}$/)
})

it('the names of the parts of a manual are no policies, and in the text of none', () => {
  const text = [
    'Series 3000: Operations\n\n3000 Operations\n\n3100 General Operations',
    `3115 Nondiscrimination\n\n${body('chances')}\n\nDate adopted: June 14, 2021`,
    'Series 5000: Students and Conduct\n\n5200 Student Conduct',
    `5207 Bullying\n\n${body('care')}\n\nDate adopted: June 14, 2021`,
  ].join('\n\n')
  const parts = split(text)
  expect(parts.map((p) => p.code)).toEqual(['3115', '5207'])
  for (const { from, to } of parts) expect(text.slice(from, to).trim()).toMatch(/June 14, 2021$/)
  const short = `5100 Conduct\n\n${body('care')}\n\nDate adopted: June 14, 2021\n\nSection 5: Care`
  expect(split(`${short}\n\n6100 Play\n\n${body('play')}`).map((p) => p.to)[0]).toBe(`${short}\n\n`.length)
})

describe('a line at the edge of pages', () => {
  it('is no title, where a page ends below a code', () => {
    const end = '\n\fCedar Falls Policy Manual\n\n'
    const text = policies.map(([code, title], i) => {
      const [head, foot] = i === 1 ? [end, ''] : ['\n', end]
      return `File: ${code}\n${head}${title}\n\n${body(title)}\n\nIt is kept.\n\nIt is read.\n\nIt is known.\n${foot}All follow it.\n\nAdopted: ${i + 1}/${i + 3}/${2010 + i}\n\n`
    })
    expect(read(`Cedar Falls Policy Manual\n\n${text.join('')}`)).toEqual(all)
  })
  it('parts no title from its code', () => {
    const text = policies.map(
      ([code, title], i) =>
        `Policy Title: ${title}\n\nPage ${i + 2} of 9\fPolicy Code: ${code}\n\n${body(title)}\n\nAdopted: ${i + 1}/${i + 3}/${2010 + i}`,
    )
    expect(read(text.join('\n\n'))).toEqual(all)
  })
  it('is in the text above where it is below each policy, the last one too', () => {
    const text = policies.map(([code, title]) => `Policy ${code} - ${title}\n\n${body(title)}\n\nCedar Falls Schools`)
    const parts = split(text.join('\n\n'))
    expect(parts.map(({ from, to }) => text.join('\n\n').slice(from, to).trim())).toEqual(text)
  })
})

it('the cover of a manual of bare codes is no policy', () => {
  const heads = ['GBA     OPEN HIRING', 'JB     EQUAL OPPORTUNITIES', 'KF     FACILITIES']
  const text = heads.map((head, i) => `${head}\n\n${body('all')}\n\nAdopted: 5/5/201${i}`).join('\n\n')
  expect(split(`CEDAR FALLS SCHOOL DISTRICT\n\nBOARD POLICY MANUAL\n\n${text}`).map((p) => p.code)).toEqual([
    'GBA',
    'JB',
    'KF',
  ])
})
