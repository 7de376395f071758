import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Manuals whose headings have codes of a shape that no other heading has: each policy ends with its days all the same. */

const body = (of: string) =>
  `The Board of Education has decided how ${of} are handled. The superintendent shall report each year on what was done.\n\nAll employees follow it, and complaints are heard under the complaint procedure.`
const manual = (...heads: readonly string[]) =>
  heads.map((head, i) => `${head}\n\n${body('things')}\n\nAdopted: 5/${i + 1}/2010\n\n`).join('')
const read = (text: string) => split(text).map((p) => [p.code, p.title, String(p.effective ?? '')])

describe('a policy whose code is a word, or has another shape, begins below the days of the one before', () => {
  it.each([
    ['AC  Nondiscrimination', 'ADA  District Goals', 'JB  Equal Opportunities'],
    ['AE  Accountability', 'BE  School Board Meetings', 'ID  School Day', 'IF  Curriculum Development'],
    ['JB  Equal Opportunities', 'JLCDB*  Medical Marijuana', 'JRA  Records'],
    ['JB  Equal Opportunities', 'JBA/GBA  Discrimination', 'JRA  Records'],
    ['1.01  Mission', '1.02  Equity', '2.16+  Prohibiting Discrimination', '2.161*  Bullying'],
    ['411  Equal Opportunities', '411-Rule  Complaints', '412  Records'],
    ['6.10  Titles', '6.11  Records', '7.1  Testing'],
    ['AC  Nondiscrimination', 'AC-AP(1)  Complaints', 'IGBA  Programs', 'JB  Equal Opportunities'],
  ])('%s, %s', (...heads) => {
    expect(read(manual(...heads))).toEqual(
      heads.map((head, i) => [...head.split(/\s{2}/), `2010-05-0${i + 1}`] as const),
    )
  })

  it('and where its code is in no order it is told, and its day is not that of the policy above', () => {
    const text = manual('AC  Nondiscrimination', 'JB  Equal Opportunities', 'BE  Meetings of the Board', 'KB  Families')
    expect(read(text)).toEqual([
      ['AC', 'Nondiscrimination', '2010-05-01'],
      ['JB', 'Equal Opportunities', '2010-05-02'],
      ['KB', 'Families', '2010-05-04'],
    ])
    expect(toldOf(split(text), text).join(' ')).toContain('“BE Meetings of the Board” (in JB)')
  })

  it('while sections, references and the foot of each page are in the policy', () => {
    const text = `${manual('AC  Nondiscrimination')}LEGAL REFS.:\n\nTitle IX of 1972\n\nCROSS REFS.: ADA, Goals\n\n${manual('JB  Equal Opportunities')}`
    expect(read(text).map(([code]) => code)).toEqual(['AC', 'JB'])
    const long = `Policy AC: Nondiscrimination\n\n${body('things')}\n\nAdopted: 5/1/2010\n\fComplaints\n\n${body('complaints')}\n\nAdopted: 5/1/2010\n\n${manual('Policy JB: Equal Opportunities')}`
    expect(read(long)).toEqual([
      ['AC', 'Nondiscrimination', '2010-05-01'],
      ['JB', 'Equal Opportunities', '2010-05-01'],
    ])
    expect(toldOf(split(long), long)).toEqual([])
  })
})

it('where no policy has a day, JLCD-R and JLCE follow “Policy JLCD”', () => {
  const heads = ['Policy JLCD Medication', 'JLCD-R Medication Procedure', 'JLCE First Aid']
  expect(read(heads.map((head) => `${head}\n\n${body('things')}\n\n`).join(''))).toEqual([
    ['JLCD', 'Medication', ''],
    ['JLCD-R', 'Medication Procedure', ''],
    ['JLCE', 'First Aid', ''],
  ])
})

it('a day above each heading is that of the policy below', () => {
  const text = ['AC Nondiscrimination', 'JB Equal Opportunities', 'KB Families']
    .map((head, i) => `Adopted: ${i + 5}/1/201${i}\n${head}\n\n${body('things')}\n\n`)
    .join('')
  expect(read(text)).toEqual([
    ['AC', 'Nondiscrimination', '2010-05-01'],
    ['JB', 'Equal Opportunities', '2011-06-01'],
    ['KB', 'Families', '2012-07-01'],
  ])
})

it('“FB (LOCAL)”, “0100-E.1”, “09.13 AP.1” and “JBB*-R” are whole codes behind “Policy”', () => {
  const codes = (...heads: readonly string[]) => read(manual(...heads)).map(([code, title]) => `${code} ${title}`)
  expect(codes('Policy FB (LEGAL) Equity', 'Policy FB (LOCAL) Equity')).toEqual([
    'FB (LEGAL) Equity',
    'FB (LOCAL) Equity',
  ])
  expect(codes('Policy 0100 Equity', 'Policy 0100-E.1 Notice')).toEqual(['0100 Equity', '0100-E.1 Notice'])
  expect(codes('Policy 09.13 Equity', 'Policy 09.13 AP.1 Steps')).toEqual(['09.13 Equity', '09.13 AP.1 Steps'])
  expect(codes('File: JBB*', 'File: JBB*-R').map((c) => c.trim())).toEqual(['JBB*', 'JBB*-R'])
})

it('a code of BoardDocs may have its edition behind it: “204 Vol III 2019”', () => {
  const block = (title: string, code: string, status: string) =>
    `Book: Policy Manual\nSection: 200 Students\nTitle: ${title}\nCode: ${code}\nStatus: ${status}\n\n${body('things')}\n\n`
  expect(
    split(block('Equity', '103.1', 'Active') + block('Old', '204 Vol III 2019', 'Retired')).map((p) => [
      p.code,
      p.status,
    ]),
  ).toEqual([
    ['103.1', undefined],
    ['204', 'Status: Retired'],
  ])
})

it.each([
  ...['Archived', 'Withdrawn', 'Inactive', 'Discussion draft', 'Draft of 5/1/2024', 'Working copy', 'Not adopted'],
  ...['Pending board approval', 'Replaced by Policy JH', 'Tabled 5/1/2024', 'Null and void', 'Not yet in effect'],
])('“(%s)” behind a title says that the policy does not hold', (words) => {
  const parts = split(manual('AC  Nondiscrimination', `JB  Equal Opportunities (${words})`, 'KB  Families'))
  expect(parts.map((p) => [p.code, p.status])).toEqual([
    ['AC', undefined],
    ['JB', words],
    ['KB', undefined],
  ])
})

it('“POLICY: CLASS SIZE” names no code, and “File: ADA” does', () => {
  expect(read(manual('POLICY: CLASS SIZE', 'POLICY: DRESS CODE', 'POLICY: STAFF CONDUCT'))).toEqual([])
  expect(read(manual('File: AC', 'File: ADA')).map(([code]) => code)).toEqual(['AC', 'ADA'])
})

it('“E-1” behind “EL-3” begins a policy of ends, where all codes are of policy governance', () => {
  const heads = ['EL-1  Global Constraint', 'EL-3  Treatment of Students', 'E-1  Every Student Succeeds']
  expect(read(manual(...heads)).map(([code]) => code)).toEqual(['EL-1', 'EL-3', 'E-1'])
  const others = ['AC  Nondiscrimination', 'JB  Equal Opportunities', 'E-1  Every Student Succeeds']
  expect(read(manual(...others)).map(([code]) => code)).toEqual(['AC', 'JB'])
})
