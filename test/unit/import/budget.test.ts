import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { type RecordState, recordsOf } from '../../../shared/domain/state.ts'
import { type BudgetDraft, budgetDraftOf } from '../../../shared/import/budget/draft.ts'
import { guessName } from '../../../shared/import/budget/names.ts'
import { budgetOutcomeOf } from '../../../shared/import/budget/outcome.ts'
import { sourceType } from '../../../shared/import/budget/source-type.ts'
import type { Rows } from '../../../shared/import/cells/cells.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { wholeRows } from '../../../shared/import/rows/select.ts'
import { findHeader } from '../../../shared/import/table/columns.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

const look = (rows: Rows, states: readonly RecordState[], said: Partial<BudgetDraft> = {}) => {
  const plan = planOf(states)
  const read = { facts: factsOf(rows, findHeader(rows)) } as Parameters<typeof budgetDraftOf>[0]
  const draft = { ...budgetDraftOf(read, 'budget.csv', plan), status: 'approved', ...said }
  const whole = wholeRows(rows, read.facts.columns, { header: read.facts.header, only: draft.only })
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  return budgetOutcomeOf({ draft, read, rows: whole, plan, stands: (kind, id) => byKey.get(`${kind}/${id}`) })
}

it('matches thousands of rows that say the same each with its own line, without a wait', {
  tags: 'seconds',
  timeout: 20_000,
}, () => {
  const rows = [
    ['Description', 'Fiscal Year', 'Amount'],
    ...Array.from({ length: 8000 }, (_, i) => ['Transfer', 'FY27', String(i + 1)]),
  ]
  const states = recordsOf(look(rows, []).ops)
  // Each held against each would take half a minute here.
  const again = look(rows, states)
  expect(new Set(again.lines.map((l) => l.id)).size).toBe(8000)
  expect(again.lines.every((l) => l.how === 'same')).toBe(true)
})

const amounts = (rows: Rows, said?: Partial<BudgetDraft>) => look(rows, [], said).lines.map((l) => l.after.amount)

it.each([
  ['a heading', [['Description', 'Fiscal Year', 'Amount ($000s)']], 'thousands'],
  ['a heading in words', [['Description', 'Fiscal Year', 'Budget in thousands']], 'thousands'],
  [
    'a title above the table',
    [['Equity budget'], ['Amounts in $ thousands'], ['Description', 'FY', 'Amount']],
    'thousands',
  ],
  ['nothing', [['Account 10-000', 'Fiscal Year', 'Amount']], 'dollars'],
] as const)('takes from %s whether amounts are thousands', (_, head, means) => {
  const rows = [...head, ['Coach', 'FY27', '125.5'], ['Trainer', 'FY27', '12']]
  expect(amounts(rows)).toEqual(means === 'thousands' ? [12_550_000, 1_200_000] : [12_550, 1_200])
  expect(amounts(rows, { amountsIn: 'thousands' })).toEqual([12_550_000, 1_200_000])
})

it('keeps for next year’s file that amounts are in thousands', () => {
  const rows = [
    ['Description', 'Fiscal Year', 'Amount'],
    ['Coach', 'FY27', '125'],
  ]
  const kept = look(rows, [], { amountsIn: 'thousands' }).ops.at(-1)
  expect(kept).toMatchObject({ kind: 'importMapping', values: { amountsIn: 'thousands' } })
  if (kept?.op !== 'set') return
  const mapping = {
    kind: kept.kind,
    id: kept.id,
    private: false,
    gone: false,
    values: kept.values,
    tips: {},
    conflicts: [],
  }
  expect(look(rows, [mapping]).lines.map((l) => l.after.amount)).toEqual([12_500_000])
})

it('takes in every name of a column that has more names than are asked about', { tags: 'seconds' }, () => {
  const rows = [
    ['Description', 'Fiscal Year', 'Department', 'Amount'],
    ...Array.from({ length: 2400 }, (_, i) => [`Line ${i}`, 'FY27', `School ${i}`, String(i + 1)]),
  ]
  const known = {
    kind: 'department',
    id: 'known',
    private: false,
    gone: false,
    values: { name: 'School 2399' },
    tips: {},
    conflicts: [],
  }
  const outcome = look(rows, [known])
  expect(outcome.lines.filter((l) => l.after.department === undefined)).toEqual([])
  expect(outcome.lines.at(-1)?.after.department).toBe('known')
  expect(outcome.added.size).toBe(2399)
})

it('sets a row of totals aside, and says what to do where it is none', () => {
  const rows = [
    ['Description', 'Fiscal Year', 'Amount'],
    ['Coach', 'FY27', '125'],
    ['Total salaries', 'FY27', '125'],
    ['Totally new work', 'FY27', '1'],
  ]
  const { lines, aside } = look(rows, [])
  expect(lines.map((l) => l.after.description)).toEqual(['Coach', 'Totally new work'])
  expect(aside).toEqual([
    {
      row: 3,
      column: null,
      cell: 'Total salaries',
      why: 'It is called a total, so it looks like the sum of other rows, which come in separately. If it really is a separate line, give it another name in the file.',
    },
  ])
})

it.each([
  ['0100 General Fund', 'General Fund'],
  ['General Fund', 'General Fund (10)'],
])('takes “%s” for “%s”, which has a number or has none', (inFile, inPlan) => {
  expect(guessName('source', inFile, [{ id: 'known', title: inPlan }])?.id).toBe('known')
})

it.each([
  ['ESSER 3', 'ESSER'],
  ['ESSER', 'ESSER 3'],
  ['High School 2', 'High School'],
  ['Title 2', 'Title'],
])('takes “%s” not for “%s”', (inFile, inPlan) => {
  expect(guessName('source', inFile, [{ id: 'known', title: inPlan }])).toBeUndefined()
})

it('takes a new source, and a category, for none of a kind that its name says it is not', () => {
  for (const name of ['Non-general fund', 'Title I-D', 'State Title I supplement', 'State foundation aid'])
    expect(sourceType(name), name).toBe('other')
  expect([sourceType('Title I, Part A'), sourceType('0100 General Fund')]).toEqual(['titleIA', 'generalFund'])
  const known = [{ id: 'salaryBenefits', title: 'Salaries and benefits' }]
  expect(guessName('category', 'Non-salary', known)).toBeUndefined()
})

it.each([
  ['Title I-A (50%), General (50%)', 'other'],
  ['Title II-A / IDEA', 'other'],
  ['General Fund (Title I pending)', 'other'],
  ['Former Title I', 'other'],
  ['Mill Creek PTA', 'other'],
  ['Title IA', 'titleIA'],
  ['Title1', 'titleIA'],
  ['Title I-C Migrant', 'titleIC'],
  ['IDEA CEIS', 'ideaCEIS'],
  ['Title VI', 'other'],
  ['Title IV-B 21st CCLC', 'titleIVB'],
  ['Title IV', 'titleIVA'],
  ['Title II-B', 'other'],
  ['Perkins grant', 'perkins'],
  ['Operating levy', 'localLevy'],
  ['Cedar Falls Education Foundation', 'educationFoundation'],
  ['State grant', 'stateGrant'],
  ['State literacy grant', 'stateGrant'],
  ['In-kind donation', 'inKind'],
  ['In-kind', 'inKind'],
  ['Federal grant', 'other'],
  ['Grant', 'other'],
  ['Foundation aid', 'other'],
  ['Foundation program', 'other'],
  ['Kellogg Foundation', 'foundationGrant'],
  ['Gates grant', 'foundationGrant'],
  ['County grant', 'other'],
  ['City of Springfield grant', 'other'],
  ['Minimum Foundation', 'other'],
  ['Kansas City Community Foundation', 'foundationGrant'],
  ['General Electric grant', 'other'],
  ['Title I Delinquent', 'other'],
  ['Idea fund', 'other'],
  ['IDEA Part C', 'other'],
  ['IDEA 611', 'ideaB'],
  ['Title III / GF', 'other'],
  ['50% Title I', 'other'],
  ['Title I 1003(a)', 'other'],
  ['Title I School Improvement', 'other'],
])('says of the source “%s” that its kind is %s', (name, type) => expect(sourceType(name)).toBe(type))

it.each([
  ['Travel', undefined],
  ['Travel & training', undefined],
  ['Equipment', undefined],
  ['Substitutes', undefined],
  ['Training supplies', undefined],
  ['Books & technology', undefined],
  ['Student transportation', 'transportation'],
  ['Contracted services', 'contracts'],
  ['Professional services', 'contracts'],
  ['Translation services', 'translation'],
  ['Software licenses', 'technology'],
  ['Salaries & benefits', 'salaryBenefits'],
])('takes the category “%s” for what it plainly says, and for none where it says two', (text, id) => {
  const known = [
    'transportation',
    'contracts',
    'translation',
    'technology',
    'salaryBenefits',
    'stipends',
    'materials',
    'professionalLearning',
  ]
  expect(
    guessName(
      'category',
      text,
      known.map((k) => ({ id: k, title: `the ${k}` })),
    )?.id,
  ).toBe(id)
})

it.each([
  ['Goal 1: Belonging', undefined],
  ['Goal 1 & 2', undefined],
  ['Goal 1', 'g1'],
  ['2', 'g2'],
  ['Goal 2: Belonging for all', 'g2'],
  ['Belonging for all', 'g2'],
  ['Goal 1: Every child reads by grade 3', 'g1'],
])('takes “%s” for a goal of the plan only where no words of it say another', (text, id) => {
  const known = [
    { id: 'g1', title: '1 Every child reads' },
    { id: 'g2', title: '2 Belonging for all' },
  ]
  expect(guessName('goal', text, known)?.id).toBe(id)
})

it('takes one number for no other', () => {
  expect(guessName('department', 'Region 1', [{ id: 'known', title: 'Region 2' }])).toBeUndefined()
})

describe('funding sources that a file spells in several ways', () => {
  const sources = (...texts: string[]) => {
    const rows = texts.map((text, i) => `Line ${'abcdefgh'[i]} | ${text} | ${1000 + i * 37} | FY27`)
    return lookAtBudget(table(`What | Source | Amount | FY\n${rows.join('\n')}`))
  }
  const added = (...texts: string[]) => [...sources(...texts).outcome.added.values()].map((a) => a.name)
  it('are added once', () => {
    expect(added('Title I', 'Title I Part A', 'Title I - Part A', 'Title One', 'Title I-A funds')).toEqual(['Title I'])
    expect(added('GF', 'General Fund', 'General')).toEqual(['GF'])
    expect(new Set(sources('GF', 'General Fund').lines.map((l) => l.source)).size).toBe(1)
  })
  it('are two where they say two things', () => {
    expect(added('Title I-A', 'Title I-C', 'Title IV', 'Title IV-B')).toHaveLength(4)
    expect(added('Equity grant', 'Equity', 'Region 1', 'Region 2')).toHaveLength(4)
  })
  it('make none of two with their amounts', () =>
    expect(added('Title I-A ($8,000); General Fund ($4,500)', 'Title I, Part A')).toEqual(['Title I, Part A']))
  it('make none of two in one cell, and it is said', () => {
    const { outcome } = sources('50% General Fund / 50% Title II-A', 'Title I-A, Title III-A', 'Title I, Part A')
    expect([...outcome.added.values()].map((a) => a.name)).toEqual(['Title I, Part A'])
    expect(outcome.gaps.map((g) => g.why)).toEqual([
      'This is left out: the line comes in without a funding source.',
      'This is left out: the line comes in without a funding source.',
    ])
  })
})
