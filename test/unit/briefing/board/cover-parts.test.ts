import { expect, it } from 'vitest'
import { coverParts } from '../../../../shared/briefing/board/cover-parts.ts'
import { preparedFor, requestOf } from '../../../../shared/briefing/board/prepared.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { type RecordState, recordsOf } from '../../../../shared/domain/state.ts'
import { aboveBoard, canaryPlan } from '../../../support/canaries.ts'
import { sampleStates } from '../../../support/records.ts'

/** A clerk fills in the fields of an agenda system, one part of the agenda item after the other. */

const day = '2026-12-14'
const partsOf = (records: readonly RecordState[]) => {
  const plan = planOf(records)
  return coverParts(plan, requestOf(plan, preparedFor(plan, day), day))
}

it('has every part of the item in the order of its page, as plain text', { tags: 'seconds' }, () => {
  const parts = partsOf(sampleStates())
  expect(parts.map((p) => p.label)).toEqual([
    ...['Number and type', 'Subject', 'Meeting', 'Purpose', 'Recommended motion', 'Background', 'Options'],
    ...['Fiscal impact', 'It serves', 'Earlier actions', 'Attachments', 'Prepared by', 'Presented by'],
    'Decisions needed',
  ])
  const text = (label: string) => parts.find((p) => p.label === label)?.text ?? ''
  expect(text('Number and type')).toBe('Agenda item, Action')
  expect(text('It serves')).toBe('Goals 1 and 8; policy JBB')
  expect(text('Meeting')).toBe('Meeting of the Juniper Fork Board of Education, December 14, 2026')
  expect(text('Options').split('\n')).toHaveLength(3)
  expect(text('Options')).toMatch(/^A\. Ask for a proposal on both positions\. For: /)
  expect(text('Earlier actions').split('\n')).toHaveLength(3)
  expect(text('Decisions needed')).toMatch(/^1\. Accept the quarterly report\.?\n2\. /)
  // Nothing of a page's own: no mark, no tag.
  for (const { text: said } of parts) expect(said).not.toMatch(/[<>\t]|&amp;/)
})

it('has no word that a board may not read', () => {
  const plan = planOf(recordsOf(canaryPlan()))
  const [first] = plan.all('briefing')
  const said = JSON.stringify(coverParts(plan, requestOf(plan, first, day)))
  expect(said).toContain('zqboard-')
  expect(aboveBoard(said)).toEqual([])
})
