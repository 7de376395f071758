import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { largeStates } from './large-plan.ts'
import { must } from './memory-plan.ts'

/** Makes the longest paper that there is, in a process of its own, and says its pages and the most memory it took, in MB. */
const day = '2026-12-14'
const records = largeStates()
const plan = planOf(records)
const request = briefingRequest.parse({
  ...requestOf(plan, preparedFor(plan, day), day),
  document: 'plan',
  readBy: 'cabinet',
})
const { pages } = must(await createBriefingService().make({ records, request }))
process.stdout.write(JSON.stringify({ pages, most: process.resourceUsage().maxRSS / 1024 }))
