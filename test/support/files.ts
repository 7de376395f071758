import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import { folders, open } from './leftovers.ts'
import { must } from './memory-plan.ts'

/** A folder of its own for one test, gone after it (`clean-up.ts`). */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  folders.push(path)
  return path
}

/** A plan service that is closed after the test. */
export function service(): PlanVerbs {
  const made = createPlanService(systemClockAndIds)
  open.push(made)
  return made
}

export const officer = { author: 'Equity officer', device: 'office laptop' }
export const assessment = { author: 'Director of Assessment', device: 'assessment laptop' }

/** A small plan with a district and one goal, closed and ready to be opened, copied or broken. */
export function smallPlan(dir: string, name = 'plan.groundwork'): string {
  const path = join(dir, name)
  const s = createPlanService(systemClockAndIds)
  must(
    s.create({
      path,
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Juniper Fork' }),
        set('goal', 'goal-reading', { title: 'More children read well' }),
      ],
    }),
  )
  s.close()
  return path
}

export const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Every file of a folder with its bytes' hash: nothing may have changed, come or gone. */
export const listing = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => [name, sha(join(dir, name))]),
  )

/** The title of a record, as a file has it once nobody has it open. */
export function titleIn(path: string, id: string): unknown {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const found = must(s.records()).find((r) => r.id === id)?.values['title']
  s.close()
  return found
}
