import { describe, expect, it } from 'vitest'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** How far money is decided, and whether it comes again: what a file says of it, and what it leaves open. */

const rowsWith = (heading: string, texts: readonly string[]) =>
  table(
    [
      `What | Fiscal Year | Amount | ${heading}`,
      ...texts.map((text, i) => `Line ${i} | FY27 | 1${i}.50 | ${text}`),
    ].join('\n'),
  )
const statuses = (heading: string, ...texts: string[]) =>
  lookAtBudget(rowsWith(heading, texts)).lines.map((l) => l.status ?? '')

describe('the status of a line', () => {
  it('is never approved by a word that only has “approved” in it', () => {
    expect(
      statuses('Status', 'Not approved', 'not yet approved', 'To be approved', 'Approval pending', 'Unapproved'),
    ).toEqual(['', 'requested', 'requested', 'requested', ''])
    expect(statuses('Status', 'Partially approved', 'Conditionally approved', 'Approved - reduced')).toEqual([
      '',
      '',
      '',
    ])
    expect(statuses('Status', 'Pending board approval', 'Denied', 'Not denied', 'Requested')).toEqual([
      'requested',
      'declined',
      '',
      'requested',
    ])
    expect(statuses('Status', 'Adopted', 'Approved', 'Board approved', 'Approved by the board')).toEqual(
      Array(4).fill('approved'),
    )
  })

  it.each(['Approved', 'Approved?', 'Board approved (Y/N)'])('is read from a column “%s” of yes and no', (heading) => {
    const { draft, lines } = lookAtBudget(rowsWith(heading, ['Y', 'No']))
    expect(draft.roles.at(-1)).toBe('status')
    expect(lines.map((l) => l.status)).toEqual(['approved', undefined])
  })

  it('is read where others have the day instead: no line is approved that says no, or nothing', () => {
    expect(statuses('Approved', 'Y', 'N', '', '6/12/2026')).toEqual(['approved', '', '', 'approved'])
    expect(statuses('Approved', 'Yes', 'No', 'Pending')).toEqual(['approved', '', 'requested'])
  })

  it('is what the heading of the amounts says, where that is less than approved', () => {
    const { lines, question } = lookAtBudget(table('What | FY27 Adopted | FY28 Requested\nPay | 1000 | 2000'))
    expect(question).toBeNull()
    expect(lines.map((l) => l.status ?? '')).toEqual(['approved', 'requested'])
    expect(lookAtBudget(table('What | FY29 Projected\nPay | 3000')).lines[0]?.status ?? '').toBe('')
    const asked = lookAtBudget(table('What | FY28 Requested\nPay | 2'), { says: () => ({ status: null }) })
    expect([asked.question, asked.lines[0]?.status]).toEqual([null, 'requested'])
    const declined = lookAtBudget(table('What | FY28 Requested\nPay | 2'), { says: () => ({ status: 'declined' }) })
    expect(declined.lines[0]?.status).toBe('declined')
  })
})

describe('whether money comes again', () => {
  const recurring = (heading: string, ...texts: string[]) =>
    lookAtBudget(rowsWith(heading, texts)).lines.map((l) => l.recurring)

  it.each([
    'One-time',
    'One time',
    'Non-Recurring',
    'Nonrecurring',
    'Not recurring',
    'One-Time Funding',
    'One-time (Y/N)',
  ])('is the contrary of yes and no under “%s”', (heading) => {
    expect(recurring(heading, 'N', 'Yes', 'One-time', 'Ongoing')).toEqual([true, false, false, true])
  })

  it('is yes and no under a heading that says so, and left open under one that says both', () => {
    expect(recurring('Recurring?', 'N', 'Y')).toEqual([false, true])
    expect(recurring('Recurring / One-time', 'N', 'Y', 'One-time')).toEqual([undefined, undefined, false])
  })
})

it('holds a line back whose status says that it was put off, and keeps what was denied as such', () => {
  const found = lookAtBudget(
    table(`Line | Fiscal Year | Amount | Status
      Coach | FY27 | 81,000 | Approved
      Van | FY27 | 35,000 | Denied
      Chairs | FY27 | 8,000 | Tentative
      Mugs | FY27 | 9,000 | Deferred to FY28
      Rugs | FY27 | 7,000 | On hold`),
  )
  expect(found.lines.map((l) => [l.description, l.status])).toEqual([
    ['Coach', 'approved'],
    ['Van', 'declined'],
    ['Chairs', undefined],
  ])
  expect(found.outcome.doubts.map((d) => d.why)).toEqual([
    '“Status” says “Deferred to FY28”, so this may be no line of this year’s budget, or not its whole amount.',
    '“Status” says “On hold”, so this may be no line of this year’s budget, or not its whole amount.',
  ])
})
