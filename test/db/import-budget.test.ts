import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import type { BudgetDraft } from '../../shared/import/budget/draft.ts'
import type { BudgetOutcome } from '../../shared/import/budget/outcome.ts'
import { addedInWords } from '../../shared/import/budget/source-type.ts'
import { folder, officer, service } from '../support/files.ts'
import { lookBudget } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'

/** A budget as a finance office exports it, brought into a plan, again, corrected, and by two people. */

function district(dir = folder()): { plan: PlanVerbs; path: string; dir: string } {
  const plan = service()
  const path = join(dir, 'plan.groundwork')
  must(
    plan.create({
      path,
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Juniper Fork', fiscalYearStartMonth: 7 }),
        set('fundingSource', 'general', { name: 'General fund', type: 'generalFund', recurring: true }),
        set('fundingSource', 'title', { name: 'Title II-A', type: 'titleIIA' }),
        set('department', 'hr', { name: 'Human Resources' }),
        set('goal', 'g1', { title: 'Algebra for everyone', sort: 0 }),
      ],
    }),
  )
  return { plan, path, dir }
}
const lines = (plan: PlanVerbs) => must(plan.records()).filter((r) => r.kind === 'budgetLine' && !r.gone)
const file = (dir: string, text: string, name = 'Adopted budget 2026-27.csv'): string => {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
const bring = (plan: PlanVerbs, outcome: BudgetOutcome) =>
  must(plan.edit({ verb: 'import', ops: [...outcome.ops], who: officer } as never))
/** The row below nothing is taken by the officer: it corrects what the training cost. */
const approved = (draft: BudgetDraft): BudgetDraft => ({ ...draft, status: 'approved', take: new Set([7]) })

const long = `Juniper Fork School District
Adopted budget

Account,Fund,Department,Object,Description,Fiscal Year,Amount,Recurring
10-1100-01,General Fund (10),Human Resources,Salaries,Recruiter of teachers,FY27,"$92,400.00",Y
10-1100-02,General Fund (10),Human Resources,Benefits,Recruiter of teachers: benefits,FY27,"27,720.50",Y
22-2210-01,Title II-A,Curriculum,Professional Development,Training of principals,FY27,"(1,500.00)",N
22-2210-02,Title II-A,Curriculum,Purchased Services,Outside coach,FY27,12%,N
99-0000-00,Wellness Grant,Curriculum,Supplies,Books,FY27,-,N
31-0000-01,Wellness Grant,Curriculum,Supplies,Family evenings,2027,"4,200",N
,,,,Grand total,,"122,820.50",
`

describe('a budget of the finance office', () => {
  it('comes in with its sources and departments, and says where each row went', async () => {
    const { plan, dir } = district()
    const { draft, outcome, question } = await lookBudget(plan, file(dir, long))
    expect(draft.roles).toEqual([
      'account',
      'source',
      'department',
      'category',
      'description',
      'year',
      'amount',
      'recurring',
    ])
    expect(question).toMatch(/approved, or only asked for/)

    const said = await lookBudget(plan, file(dir, long), approved)
    expect(said.question).toBeNull()
    expect(said.outcome.aside.map((a) => [a.row, a.why])).toEqual([
      [8, 'This is a percentage, not an amount of money.'],
      [9, 'There is no amount.'],
      [
        11,
        'It is called a total, so it looks like the sum of other rows, which come in separately. If it really is a separate line, give it another name in the file.',
      ],
    ])
    const { counts } = said.outcome
    expect(counts).toEqual({ rows: 7, taken: 4, aside: 3, otherRows: 0, blank: 0 })
    expect(counts.taken + counts.aside + counts.otherRows + counts.blank).toBe(counts.rows)

    bring(plan, outcome.ops.length > 0 ? said.outcome : outcome)
    const held = lines(plan)
    expect(held).toHaveLength(4)
    expect(held.find((l) => l.values['account'] === '10-1100-02')?.values).toMatchObject({
      description: 'Recruiter of teachers: benefits',
      amount: 2772050,
      fiscalYear: '2026-27',
      source: 'general',
      department: 'hr',
      category: 'salaryBenefits',
      recurring: true,
      status: 'approved',
    })
    expect(held.find((l) => l.values['account'] === '22-2210-01')?.values['amount']).toBe(-150000)
    const sources = must(plan.records()).filter((r) => r.kind === 'fundingSource')
    expect(sources.map((s) => s.values['name'])).toContain('Wellness Grant')
    expect(
      must(plan.records()).filter((r) => r.kind === 'department' && r.values['name'] === 'Curriculum'),
    ).toHaveLength(1)
  })

  it('adds no department that may be one of the plan, spelled another way or no more', async () => {
    const { plan, dir } = district()
    const named = ['HR', 'Human Resource', 'Former HR', 'HR (closed)', 'Transportation']
    const rows = named.map((name, i) => `Line ${'abcde'[i]},2026-27,${(i + 2) * 1037},${name}`)
    const text = ['Description,Fiscal Year,Amount,Department', ...rows].join('\n')
    const { outcome } = await lookBudget(plan, file(dir, text), approved)
    expect([...outcome.added.values()].map((a) => a.name)).toEqual(['Transportation'])
    expect(outcome.gaps.map((g) => [g.cell, g.why])).toEqual(
      ['Human Resource', 'Former HR', 'HR (closed)'].map((cell) => [
        cell,
        'It may be “Human Resources”, written another way, so the line comes in without a department. If it is, choose it where names are matched.',
      ]),
    )
    bring(plan, outcome)
    expect(lines(plan).filter((l) => l.values['department'] === 'hr')).toHaveLength(1)
  })

  it('says as which kind a new funding source is added', async () => {
    const { plan, dir } = district()
    const text =
      'Description,Fiscal Year,Amount,Source\nCoach,2026-27,81200,Title III\nBooks,2026-27,4310,Wellness award\n'
    const { outcome } = await lookBudget(plan, file(dir, text), approved)
    expect([...outcome.added.values()].map(addedInWords)).toEqual([
      'Title III (kind: Title III-A)',
      'Wellness award (kind: Other)',
    ])
  })

  it('changes nothing a second time, changes what was corrected, and goes in one step', async () => {
    const { plan, dir } = district()
    bring(plan, (await lookBudget(plan, file(dir, long), approved)).outcome)
    const again = await lookBudget(plan, file(dir, long), approved)
    expect(again.draft.from?.how).toBe('same')
    expect(again.outcome.lines.map((l) => l.how)).toEqual(['same', 'same', 'same', 'same'])
    expect(again.outcome.ops).toEqual([])

    const corrected = long.replace('"$92,400.00"', '"$95,000.00"')
    const changed = await lookBudget(plan, file(dir, corrected), approved)
    expect(changed.outcome.lines.filter((l) => l.op !== null)).toHaveLength(1)
    bring(plan, changed.outcome)
    expect(lines(plan).find((l) => l.values['account'] === '10-1100-01')?.values['amount']).toBe(9_500_000)
    expect(lines(plan)).toHaveLength(4)

    must(plan.undo())
    expect(lines(plan).find((l) => l.values['account'] === '10-1100-01')?.values['amount']).toBe(9_240_000)
  })

  it('finds a line that a person typed, and leaves alone what the file does not say', async () => {
    const { plan, dir } = district()
    must(
      plan.edit({
        verb: 'edit',
        who: officer,
        ops: [
          set('budgetLine', 'typed', {
            description: 'Recruiter of teachers',
            account: '10-1100-01',
            fiscalYear: '2026-27',
            amount: 9_000_000,
            goal: 'g1',
          }),
          set('budgetLine', 'other', { description: 'Stipends', fiscalYear: '2026-27', amount: 100 }),
        ],
      } as never),
    )
    const { outcome } = await lookBudget(plan, file(dir, long), approved)
    expect(outcome.lines[0]).toMatchObject({ id: 'typed', how: 'change' })
    expect(outcome.onlyInPlan).toBe(1)
    bring(plan, outcome)
    const line = lines(plan).find((l) => l.id === 'typed')
    expect(line?.values).toMatchObject({ amount: 9_240_000, goal: 'g1', source: 'general' })
    expect(lines(plan)).toHaveLength(5)
  })

  it('finds the line that a person typed among several of its name, and names it where it is none of them', async () => {
    const { plan, dir } = district()
    const typed = {
      description: 'Equity coach',
      fiscalYear: '2026-27',
      amount: 9_000_000,
      source: 'general',
      goal: 'g1',
    }
    must(plan.edit({ verb: 'edit', who: officer, ops: [set('budgetLine', 'typed', typed)] } as never))
    const bring = async (...rows: readonly string[]) =>
      (await lookBudget(plan, file(dir, ['Description,Fiscal Year,Amount,Fund', ...rows].join('\n')), approved)).outcome
    const split = await bring('Equity coach,2026-27,50000,General fund', 'Equity coach,2026-27,40000,Wellness award')
    expect(split.lines.map((l) => [l.how, l.after.amount])).toEqual([
      ['change', 5_000_000],
      ['new', 4_000_000],
    ])
    const parts = ['Equity coach salary,2026-27,70010,General fund', 'Equity coach benefits,2026-27,19990,General fund']
    const why =
      'With other rows it comes to the $90,000.00 that the plan has for “Equity coach” in this year, so it may be a part of that.'
    expect((await bring(...parts)).doubts.map((d) => d.why)).toEqual([why, why])
    const beside = await bring(
      ...['Coach of equity (1.0 FTE),2026-27,92010,Wellness award', 'Coach of teachers,2026-27,81010,General fund'],
    )
    expect(beside.alike.map((a) => [a.cell, a.why])).toEqual([
      [
        'Coach of equity (1.0 FTE)',
        'The plan has “Equity coach” with $90,000.00 in this year, and no row of the file is that. Both are in the plan then.',
      ],
    ])
  })

  it('takes a column for each fiscal year, and the newer of two budgets of one year', async () => {
    const { plan, dir } = district()
    const wide = `Description;FY25 Actual;FY26 Adopted;FY26 Revised;FY27 Request
Coach of teachers;80.000,00;85.000,00;86.500,50;91.000
Interpreters;12.000,00;12.000,00;-;14.250,75
`
    const { draft, outcome, question } = await lookBudget(plan, file(dir, wide, 'wide.csv'), (d) => ({
      ...d,
      status: '',
      source: 'general',
    }))
    expect(question).toBeNull()
    expect(draft.roles).toEqual(['description', 'ignored', 'ignored', 'amount', 'amount'])
    expect(outcome.lines.map((l) => [l.after.description, l.after.fiscalYear, l.after.amount, l.after.source])).toEqual(
      [
        ['Coach of teachers', '2025-26', 8_650_050, 'general'],
        ['Coach of teachers', '2026-27', 9_100_000, 'general'],
        ['Interpreters', '2026-27', 1_425_075, 'general'],
      ],
    )
  })

  it('asks where two columns say one year, or none does', async () => {
    const { plan, dir } = district()
    const twice = file(dir, 'What,FY27 Base,FY27 Request\nCoach,100,200\n', 'twice.csv')
    const both = (d: BudgetDraft): BudgetDraft => ({ ...d, status: '', roles: ['description', 'amount', 'amount'] })
    expect((await lookBudget(plan, twice, both)).question).toMatch(/Two columns have amounts for 2026–27/)
    const none = file(dir, 'What,Amount\nCoach,100\n', 'none.csv')
    const open = (d: BudgetDraft): BudgetDraft => ({ ...d, status: '' })
    expect((await lookBudget(plan, none, open)).question).toMatch(/Enter the fiscal year/)
    const said = await lookBudget(plan, none, (d) => ({ ...d, status: '', year: '2027-28' }))
    expect(said.outcome.lines[0]?.after).toMatchObject({ fiscalYear: '2027-28', amount: 10_000 })
  })

  it('makes one set of lines of one file that two people bring in', async () => {
    const [ours, theirs] = [district(), district()]
    const mine = (await lookBudget(ours.plan, file(ours.dir, long), approved)).outcome
    const yours = (await lookBudget(theirs.plan, file(theirs.dir, long), approved)).outcome
    expect(mine.lines.map((l) => l.id)).toEqual(yours.lines.map((l) => l.id))
    expect([...mine.added.keys()]).toEqual([...yours.added.keys()])
    expect(new Set(mine.lines.map((l) => l.id)).size).toBe(mine.lines.length)
  })

  it('keeps two rows that say the same apart, and says so', async () => {
    const { plan, dir } = district()
    const text = 'What,FY27\nStipend,500\nStipend,500\n'
    const { outcome } = await lookBudget(plan, file(dir, text, 'two.csv'), (d) => ({ ...d, status: '' }))
    expect(outcome.lines).toHaveLength(2)
    expect(outcome.alike).toHaveLength(1)
    bring(plan, outcome)
    expect((await lookBudget(plan, file(dir, text, 'two.csv'), (d) => ({ ...d, status: '' }))).outcome.ops).toEqual([])
  })

  it('leaves a department alone that it added once and that has another name by now', async () => {
    const { plan, dir } = district()
    bring(plan, (await lookBudget(plan, file(dir, long), approved)).outcome)
    const added = must(plan.records()).find((r) => r.kind === 'department' && r.values['name'] === 'Curriculum')
    const id = added?.id ?? ''
    must(plan.edit({ verb: 'edit', ops: [set('department', id, { name: 'Teaching' })], who: officer } as never))
    const other = 'Description,Department,Source,Amount\nPaper,Curriculum,Wellness Grant,"$1,000.00"\n'
    const { outcome } = await lookBudget(plan, file(dir, other, 'Spending.csv'), (d) => ({
      ...approved(d),
      year: '2026-27',
    }))
    expect([...outcome.added]).toEqual([])
    bring(plan, outcome)
    expect(must(plan.records()).find((r) => r.id === id)?.values['name']).toBe('Teaching')
    expect(lines(plan).find((l) => l.values['description'] === 'Paper')?.values['department']).toBe(id)
  })

  it('brings in two lines as two, though one of them has the words that the other once had', async () => {
    const { plan, dir } = district()
    const head = 'Description,Fiscal Year,Amount\n'
    bring(plan, (await lookBudget(plan, file(dir, `${head}Books,FY27,"$100.00"\n`), approved)).outcome)
    const [books] = lines(plan)
    must(
      plan.edit({
        verb: 'edit',
        ops: [set('budgetLine', books?.id ?? '', { description: 'Textbooks' })],
        who: officer,
      } as never),
    )
    const again = `${head}Textbooks,FY27,"$100.00"\nBooks,FY27,"$7.00"\n`
    bring(plan, (await lookBudget(plan, file(dir, again), approved)).outcome)
    expect(
      lines(plan)
        .map((l) => [l.values['description'], l.values['amount']])
        .sort(),
    ).toEqual([
      ['Books', 700],
      ['Textbooks', 10000],
    ])
  })

  it('tells names apart that are written in no Latin letters', async () => {
    const { plan, dir } = district()
    const text = 'Description,Department,Fiscal Year,Amount\n紙,財務,FY27,"$1.00"\n本,教育,FY27,"$2.00"\n'
    bring(plan, (await lookBudget(plan, file(dir, text), approved)).outcome)
    const names = must(plan.records())
      .filter((r) => r.kind === 'department')
      .map((r) => r.values['name'])
    expect(names.sort()).toEqual(['Human Resources', '教育', '財務'])
    const { outcome } = await lookBudget(
      plan,
      file(dir, 'Description,Department,Fiscal Year,Amount\n本,教育,FY27,"$2.00"\n'),
      approved,
    )
    expect(outcome.lines.map((l) => l.how)).toEqual(['same'])
  })

  it('reads FY27 as the year that the district calls so, where its fiscal year is the calendar year', async () => {
    const { plan, dir } = district()
    must(
      plan.edit({
        verb: 'edit',
        ops: [set('district', 'district', { fiscalYearStartMonth: 1 })],
        who: officer,
      } as never),
    )
    const { outcome } = await lookBudget(plan, file(dir, long), approved)
    expect([...new Set(outcome.lines.map((l) => l.after.fiscalYear))]).toEqual(['2027-28'])
  })
})
