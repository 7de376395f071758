import { createHash } from 'node:crypto'
import { createBriefingService } from '../../electron/briefing/make.ts'
import type { DocumentMade } from '../../electron/plan/verbs.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { must } from './memory-plan.ts'

const service = createBriefingService()
const kept = new Map<string, Promise<DocumentMade>>()

/**
 * A paper of a plan, set once for all tests of a process that look at it: the sample's full plan takes as long as a
 * hundred other tests. That a paper made twice is the same is shown with a service of its own.
 */
export function printed(records: readonly RecordState[], request: BriefingRequest): Promise<DocumentMade> {
  const key = createHash('sha256')
    .update(JSON.stringify([records, request]))
    .digest('hex')
  const known = kept.get(key) ?? service.make({ records, request }).then(must)
  kept.set(key, known)
  return known
}
