import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { findings } from '../../../../shared/rules/index.ts'
import { couldPay, findMoneyWords, unpaidFrom } from '../../../../shared/rules/money/could-pay.ts'
import { planWith } from '../../../support/plan.ts'
import { sampleStates } from '../../../support/records.ts'

/** The data analyst's grant ends in June, and somebody presses “Find money for Equity Data Analyst”. */
describe('what could pay for a position whose grant ends', () => {
  const plan = planOf(sampleStates())
  const analyst = plan.all('position').find((p) => p.title === 'Equity Data Analyst')

  it('is asked of the first year without money, and of no position that is paid on', () => {
    expect(unpaidFrom(plan, analyst?.id ?? '')).toBe('2027-28')
    expect(
      unpaidFrom(plan, plan.all('position').find((p) => p.title === 'Chief Equity Officer')?.id ?? ''),
    ).toBeUndefined()
  })

  it('leaves out what has ended, and says of the others what they have and how much of it is asked for', () => {
    expect(couldPay(plan, '2027-28').map((c) => `${c.source.name}: ${c.says}`)).toEqual([
      'General fund, base budget: $247,520 secured in 2027–28, all of it on budget lines already',
      'Local levy of 2023: $226,106 secured in 2027–28, all of it on budget lines already',
      'Title I-A: $102,500 applied for in 2027–28, all of it on budget lines already',
      'Title IV-A: $79,150 applied for in 2027–28, all of it on budget lines already',
      'Title III-A: $71,654 applied for in 2027–28, all of it on budget lines already',
      'Title II-A: $39,000 applied for in 2027–28, all of it on budget lines already',
    ])
  })

  it('knows which have nothing left, and leaves open what nobody has entered', () => {
    expect(couldPay(plan, '2027-28').every((c) => c.isFull)).toBe(true)
    const open = planWith({ fundingSource: [{ id: 'state', name: 'state' }] })
    expect(couldPay(open, '2027-28').map((c) => c.isFull)).toEqual([false])
  })

  it('is called the same on every page, and says where only new money helps', { tags: 'seconds' }, () => {
    const words = 'Find new money for Equity Data Analyst'
    expect(findMoneyWords(plan, analyst?.id ?? '')).toBe(words)
    const found = findings(plan, '2026-12-01').find((f) => f.rule === 'funding-cliff' && f.about[0]?.id === analyst?.id)
    expect(found).toMatchObject({
      act: words,
      do: expect.stringMatching(/^No source has money left in 2027–28: add one/),
    })
    const states = sampleStates()
    const levy = planOf(states.filter((s) => s.kind !== 'budgetLine' || s.values['fiscalYear'] !== '2027-28'))
    expect(findMoneyWords(levy, analyst?.id ?? '')).toBe('Find money for Equity Data Analyst')
  })

  it('begins with secured money that nothing asks for, then with such money that is hoped for', () => {
    const grant = (id: string, amount?: number, status?: 'secured' | 'applied') => ({
      id: `a${id}`,
      source: id,
      fiscalYear: '2027-28',
      grant: { ...(amount !== undefined && { amount }), ...(status && { status }) },
    })
    const sources = planWith({
      fundingSource: ['levy', 'title', 'base', 'state', 'over', 'gift'].map((id) => ({
        id,
        name: id,
        ...(id === 'over' && { endsOn: '2026-06-30' }),
      })),
      fundingAmount: [
        grant('levy', 500_00, 'secured'),
        grant('title', 900_00, 'applied'),
        grant('base', 700_00, 'secured'),
        grant('over', 700_00, 'secured'),
        grant('gift', 100_00),
      ],
      budgetLine: [
        { id: 'l', source: 'levy', fiscalYear: '2027-28', amount: 300_00, status: 'requested' },
        { id: 'b', source: 'base', fiscalYear: '2027-28', amount: 700_00, status: 'requested' },
      ],
    })
    expect(couldPay(sources, '2027-28').map((c) => `${c.source.name}: ${c.says}`)).toEqual([
      'levy: $500 secured in 2027–28, $300 of it on budget lines already',
      'title: $900 applied for in 2027–28, on no budget line yet',
      'base: $700 secured in 2027–28, all of it on budget lines already',
      'gift: money in 2027–28, and not entered whether it is secured',
      'state: no amount entered for 2027–28',
    ])
  })
})
