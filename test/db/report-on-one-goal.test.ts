import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { readPdf } from '../support/pdf.ts'
import { printed } from '../support/printed.ts'
import { samplePlan, sampleStates } from '../support/records.ts'

/** Words on a page that is no mere head: the district's name, the kind of paper and the foot are twenty. */
const LEAST_WORDS = 60

it('a report on one goal begins on its first page, whichever goal it is', async () => {
  const plan = samplePlan()
  const few: string[] = []
  for (const { id, title } of plan.all('goal')) {
    const usual = defaultBoardRequest(plan, '2026-12-14')
    const made = await printed(sampleStates(), {
      ...usual,
      document: 'progress',
      of: { kind: 'goal', id },
      draft: false,
    })
    const [first = ''] = (await readPdf(made.bytes, `report on ${id}`)).pages
    if (first.split(/\s+/).length < LEAST_WORDS) few.push(title ?? id)
  }
  expect(few).toEqual([])
})
