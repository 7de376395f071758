/** A process of its own that makes briefings and says what it weighs, in MB, after half of them and after all. */
import { createBriefingService } from '../../../electron/briefing/make.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { must } from '../../support/memory-plan.ts'
import { sampleStates } from '../../support/records.ts'

const documents = Number(process.argv[2])
const service = createBriefingService()
const records = sampleStates()
const weight = (): number => process.memoryUsage.rss() / 2 ** 20
let early = 0
for (let i = 1; i <= documents; i++) {
  must(await service.make({ records, request: defaultBoardRequest(planOf(records), '2026-12-14') }))
  if (i === Math.ceil(documents / 2)) early = weight()
}
process.send?.({ early, late: weight() })
process.disconnect()
