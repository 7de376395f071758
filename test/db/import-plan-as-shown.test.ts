import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service } from '../support/files.ts'
import { lookBudget, lookPlan, readText } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Lists and budgets as an officer sees them when she opens the file: codes with their zeros, letters, thousands. */

function district(): PlanVerbs {
  const plan = service()
  const ops = [set('district', 'district', { name: 'Juniper Fork' })]
  must(plan.create({ path: join(folder(), 'plan.groundwork'), who: officer, drafts: null, ops }))
  return plan
}

const styled = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })

describe('numbers of policies in a workbook', () => {
  const codes = async (cells: readonly { readonly xml: string }[]) => {
    const path = join(folder(), 'policies.xlsx')
    const rows = [
      row(1, ['Policy No.', 'Title', 'Kind', 'Stage']),
      ...cells.map((c, i) => row(i + 2, [c, `Policy ${i}`, 'Policy', 'Adopted'])),
    ]
    writeFileSync(path, xlsx([{ data: rows.join('') }], { formats: ['0.00', '0000', '00.000', '#,##0.00'] }))
    const { outcome } = await lookPlan(district(), path)
    return outcome.ops.flatMap((op) => (op.kind === 'policy' && op.op === 'set' ? [op.values['code']] : []))
  }

  it('keep the zeros that the sheet shows', async () => {
    expect(await codes([styled(3, 5.1), styled(4, 100), styled(5, 5.1), styled(3, 5)])).toEqual([
      '5.10',
      '0100',
      '05.100',
      '5.00',
    ])
  })

  it('stay as they are where the format would round them, or none says how', async () => {
    expect(await codes([styled(3, 5.125), styled(0, 5.1), styled(6, 5.2)])).toEqual(['5.125', '5.1', '5.2'])
  })
})

describe('letters that were lost before the file came here', () => {
  it('are asked about, though the file is in UTF-8', async () => {
    const { read } = await readText(
      folder(),
      'Goal,Owner\nJosÃ© reads,Superintendent\ncaf\ufffd,Superintendent\nDoña,Ana\n',
    )
    expect(must(read).letters).toEqual(['JosÃ©', 'caf\ufffd'])
  })

  it('are not suspected in names that have such letters', async () => {
    const { read } = await readText(folder(), 'Goal,Owner\nÂge et São,Ãsa\nDoña “quoted”,Ana’s\n')
    expect(must(read).letters).toEqual([])
  })
})

describe('a budget whose file says in its name that it is in thousands', () => {
  it('is in thousands', async () => {
    const path = join(folder(), 'budget-in-thousands.csv')
    writeFileSync(path, 'Fund,Description,FY,Budget\nGeneral fund,Coaches,FY27,45\nTitle I,Books,FY27,12\n')
    const { outcome } = await lookBudget(district(), path)
    const amounts = outcome.ops.flatMap((op) =>
      op.kind === 'budgetLine' && op.op === 'set' ? [op.values['amount']] : [],
    )
    expect(amounts).toEqual([4_500_000, 1_200_000])
  })
})
