import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { systemClockAndIds } from '../../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../../electron/plan/service.ts'
import { must } from '../memory-plan.ts'

/**
 * `node writer.ts FOLDER COUNT`: an officer who saves so many times, three records at once. Each save that was
 * acknowledged leaves a line in a file of its own, so that the recording knows what the screen had said by then.
 */
const [, , folder = '', count = '0'] = process.argv
const plan = createPlanService(systemClockAndIds)
must(
  plan.open({
    path: join(folder, 'plan.groundwork'),
    who: { author: 'Chief Equity Officer', device: 'office laptop' },
    drafts: null,
  }),
)
for (let n = 1; n <= Number(count); n++) {
  // Every fourth is long, so that it needs pages of its own.
  const leadNote = 'x'.repeat(n % 4 === 0 ? 20_000 : 20)
  const ops = ['a', 'b', 'c'].map((part) => ({
    op: 'set' as const,
    kind: 'goal',
    id: `save-${n}-${part}`,
    values: { title: `${part} of ${n}`, leadNote },
  }))
  must(plan.edit({ verb: 'edit', ops }))
  appendFileSync(join(folder, 'said'), `${n}\n`)
}
plan.close()
