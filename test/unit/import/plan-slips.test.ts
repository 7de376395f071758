import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../../shared/domain/state.ts'
import { look } from '../../support/plan-tables.ts'

/** Tables that went through a page or a spreadsheet on their way: names cut into two rows, codes that became numbers and days. */

describe('a name that goes on in the next row', () => {
  const heads = ['Goal', 'Action', 'Owner', 'Due']
  const asks = (...rows: readonly (readonly string[])[]) => look([heads, ...rows]).question
  const hire = ['', 'Hire coaches', 'James Lee', '10/1/2026']

  it('is asked about where it ends open, or begins small and says nothing else', () => {
    const rest = (first: string, second: string) =>
      asks(['Belonging', first, 'Maria Alvarez', '9/1/2026'], ['', second, '', ''], hire)
    expect(rest('Train staff in', 'restorative practice')).toBe(
      '“restorative practice” (row 3) may be the rest of “Train staff in” above it, and would come in as another action. If it is, put both in one cell of the file, and choose it again. Confirm that it is another action.',
    )
    expect(rest('Train staff in', 'Restorative Practice')).toContain('may be the rest of')
    expect(rest('Train staff', 'restorative practice')).toContain('may be the rest of')
    expect(rest('Train staff', 'Restorative practice')).toBeNull()
    expect(rest('Train staff.', 'iReady for all')).toBeNull()
  })
  it('is asked about of a goal, too, whatever is beside it', () =>
    expect(
      asks(
        ['Every child belongs', 'Train staff', 'Maria Alvarez', '9/1/2026'],
        ['and is safe', ...hire.slice(1)],
        ['Access', 'Write criteria', 'Ellen Park', '1/1/2027'],
      ),
    ).toContain(
      '“and is safe” (row 3) may be the rest of “Every child belongs” above it, and would come in as another goal.',
    ))
  it('is none where most names begin small', () =>
    expect(
      asks(['Belonging', 'train staff', 'Maria Alvarez', '9/1/2026'], ['', 'open circles', '', ''], hire, [
        ...['', 'meet families', 'James Lee', '11/1/2026'],
      ]),
    ).toBeNull())
})

describe('codes of policies', () => {
  const asks = (...codes: readonly string[]) =>
    look([
      ['Code', 'Policy', 'Type', 'Status'],
      ...codes.map((code, i) => [code, ['Equity', 'Bullying', 'Access', 'Meals'][i] ?? '', 'Policy', 'Adopted']),
    ]).question
  it('are asked about where a spreadsheet dropped the zero in front, or made a day of them', () => {
    expect(asks('410', '0415', '5131.2')).toContain('“410” may have lost a zero in front')
    expect(asks('410', '415', '5131.2', '6142')).toContain('“410” and “415” may have lost a zero in front')
    expect(asks('1-May', '5-2', 'Jan-05')).toContain('“1-May” and “Jan-05” may be what a spreadsheet made of a code')
  })
  it('are not in Iowa, whose codes have three digits and go on in four', () =>
    expect(asks('102', '505.8', '905', '1005.03')).toBeNull())
})

describe('a policy’s code', () => {
  const plan = recordsOf([
    { op: 'set', kind: 'policy', id: 'ac', values: { code: 'AC', title: 'Nondiscrimination' } },
    { op: 'set', kind: 'policy', id: 'jb', values: { code: 'JB', title: 'Equal educational opportunities' } },
  ])
  const asks = (...policies: readonly (readonly [code: string, title: string])[]) =>
    look(
      [['Code', 'Title', 'Type', 'Status'], ...policies.map(([code, title]) => [code, title, 'Policy', 'Adopted'])],
      plan,
    ).question

  it('is asked about where the plan has another title under it, as in Georgia', () => {
    expect(asks(['JB', 'Student Attendance'])).toBe(
      '“Student Attendance” (row 2) has the code JB, which is “Equal educational opportunities” in the plan, and would change that policy. If they are different policies, change the code in the plan or in the file, and choose it again. Confirm that it is the same policy under another title.',
    )
    expect(asks(['AC', 'School District Organization'], ['JB', 'Student Attendance'])).toContain(
      'would change that policy, and 1 other row the same way.',
    )
  })
  it('is none where titles have a word alike', () => {
    expect(asks(['JB', 'Equal Opportunity in Education'], ['AC', 'Non-Discrimination / Harassment'])).toBeNull()
    expect(asks(['AC', 'Discrimination prohibited'])).toBeNull()
    expect(asks(['KB', 'Student Attendance'])).toBeNull()
    expect(asks(['JB', 'Equal pay and leave'])).toContain('which is “Equal educational opportunities” in the plan')
  })
  it('is asked about where the plan has this title under another', () => {
    expect(asks(['JAA', 'Equal Educational Opportunities'])).toBe(
      '“Equal Educational Opportunities” (row 2) has the code JAA, and in the plan JB: it would come in beside the plan’s. If it is the same policy, change the code in the plan, and choose the file again. Confirm that it is another policy with the same title.',
    )
    expect(asks(['JB', 'Equal Educational Opportunities'], ['GB', 'Equal Educational Opportunities'])).toBeNull()
    expect(asks(['JB-R', 'Equal Educational Opportunities'])).toBeNull()
  })
})

describe('a code in other signs', () => {
  const plan = recordsOf([
    { op: 'set', kind: 'policy', id: 'ac', values: { code: 'AC', title: 'Nondiscrimination' } },
    { op: 'set', kind: 'policy', id: 'n', values: { code: '0410', title: 'Access', type: 'policy' } },
    { op: 'set', kind: 'policy', id: 'r', values: { code: '5145.3', title: 'Harassment', type: 'regulation' } },
  ])
  const found = (code: string, title: string, type = 'Policy') => {
    const rows = [
      ['Code', 'Title', 'Type', 'Status', 'Adopted'],
      [code, title, type, 'Adopted', '6/7/2022'],
      ['KF', 'Use of school buildings', 'Policy', 'Adopted', '6/7/2021'],
    ]
    const line = look(rows, plan).outcome.lines[0]
    return [line?.how === 'new' ? null : line?.id, line?.changes.find((c) => c.field === 'code')?.after]
  }
  it.each(['AC*', 'AC.', 'Policy AC', 'File: AC', 'Policy No.: AC'])('is the plan’s AC, which it stays: %s', (code) =>
    expect(found(code, 'Nondiscrimination')).toEqual(['ac', undefined]),
  )
  it.each(['BP 0410', 'BP0410', 'Policy 0410'])('is the plan’s 0410: %s', (code) =>
    expect(found(code, 'Access to programs')).toEqual(['n', undefined]),
  )
  it('is that of the policy or of its regulation, which have one number', () => {
    expect(found('5145.3', 'Harassment')).toEqual([null, '5145.3'])
    expect(found('5145.3', 'Harassment', 'Regulation')).toEqual(['r', undefined])
    expect(found('AR 5145.3', 'Harassment', 'Regulation')).toEqual(['r', undefined])
    expect(found('AR 0410', 'Access', 'Regulation')).toEqual([null, 'AR 0410'])
    expect(found('AC', 'Nondiscrimination', 'Regulation')).toEqual(['ac', undefined])
  })
})

describe('a strategy that is counted by letters', () => {
  const plan = (title: string) =>
    recordsOf([
      { op: 'set', kind: 'goal', id: 'g', values: { title: 'Every child reads' } },
      { op: 'set', kind: 'strategy', id: 's', values: { title, goal: 'g' } },
      {
        op: 'set',
        kind: 'action',
        id: 'a',
        values: { title: 'Hold reading nights', about: { kind: 'strategy', id: 's' } },
      },
    ])
  const ids = (title: string, own = 'Family engagement') =>
    look(
      [
        ['Goal', 'Strategy', 'Action'],
        ['Every child reads', title, 'Hold reading nights'],
        ['Every child reads', title, 'Buy books'],
      ],
      plan(own),
    ).outcome.lines.flatMap((l) => (l.how === 'new' ? [] : [l.id]))
  it.each(['A.', 'B)', 'a.', 'ii.', '(1)', '#2', '1A', '1.a', 'S1:', 'G1S1', 'Strategy A:', 'A -'])(
    'is the plan’s own: “%s Family engagement”',
    (sign) => {
      expect(ids(`${sign} Family engagement`)).toEqual(['g', 's', 'a'])
      expect(ids('Family engagement', `${sign} Family engagement`)).toEqual(['g', 's', 'a'])
    },
  )
  it('is another where the two have different letters, or a word is no letter', () => {
    expect(ids('B. Family engagement', 'A. Family engagement')).toEqual(['g'])
    expect(ids('4K seats', '3K seats')).toEqual(['g'])
    expect(ids('A family engagement plan', 'family engagement plan')).toEqual(['g'])
    expect(ids('K-12 reading', 'reading')).toEqual(['g'])
  })
})

describe('a goal that is typed in each row', () => {
  const asks = (first: string, second: string, goal = true) =>
    look([
      ['Goal', 'Strategy', 'Action'],
      goal ? [first, 'Circles', 'Train staff'] : ['Belonging', first, 'Train staff'],
      goal ? [second, 'Circles', 'Hire coaches'] : ['Belonging', second, 'Hire coaches'],
      ['Access', 'Honors', 'Write criteria'],
    ]).question
  it.each([
    ['Close opportunity gaps', 'Close the opportunity gap'],
    ['Belonging & safety', 'Belonging and safety'],
    ['Belonging', 'Belongng'],
    ['Increase access to advanced courses', 'Increase access to advance courses'],
  ])('is asked about where “%s” is once “%s”', (first, second) => {
    expect(asks(first, second)).toContain(
      `“${second}” (row 3) may be “${first}” (row 2), spelled another way, and would come in beside it.`,
    )
    expect(asks(first, second, false)).toContain('Confirm that they are two strategies.')
  })
  it.each([
    ['Grade 3 reading', 'Grade 4 reading'],
    ['Reading', 'Writing'],
    ['Belonging', 'Belonging for families'],
    ['More boys in honors', 'More girls in honors'],
  ])('is not where “%s” stands beside “%s”', (first, second) => expect(asks(first, second)).toBeNull())
})

it('a list goes on to what is no more below “Repealed policies” and the like, which name nothing', () => {
  const under = (line: string, at: number) =>
    look([
      ['Code', 'Policy', 'Type', 'Status', 'Adopted'],
      ['AC', 'Equity', 'Policy', 'Adopted', '5/5/2020'],
      ['', '', '', '', ''].with(at, line),
      ['KZ', 'Tobacco', 'Policy', 'Adopted', '6/6/2001'],
    ]).outcome.lines.map((l) => l.thing.title)
  for (const line of ['Repealed policies', 'Former policies', 'Policies to be written', 'Proposed regulations'])
    for (const at of [0, 1]) expect(under(line, at), `${line} ${at}`).toEqual(['Equity'])
})
