import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClockAndIds } from '../../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../../electron/plan/service.ts'
import { openSettings } from '../../../electron/settings/store.ts'
import { type Op, set } from '../../../shared/domain/state.ts'
import { fresh } from './app.ts'

export interface Laptop {
  readonly home: string
  readonly userData: string
  readonly plan: string
}

/**
 * A laptop as the app leaves it where an officer began her plan, went on to write `ops`, and closed it: an earlier version
 * was kept before those, and the next start opens the plan again. Her first steps have a story of their own.
 */
export async function laptopWithPlan(ops: readonly Op[] = []): Promise<Laptop> {
  const [home, userData] = [fresh('home'), join(fresh('data'), 'user-data')]
  const settings = await openSettings(userData)
  const who = { author: 'Equity officer', device: settings.get().device }
  const path = join(home, 'Groundwork', 'Juniper Fork equity plan.groundwork')
  mkdirSync(join(home, 'Groundwork'))
  const plan = createPlanService(systemClockAndIds)
  const district = set('district', 'district', { name: 'Juniper Fork' })
  const made = plan.create({ path, who, drafts: join(userData, 'drafts.sqlite'), ops: [district] })
  if (!made.ok) throw new Error(made.error.says)
  plan.keepIn({ root: join(userData, 'snapshots') })
  plan.keepTime()
  if (ops.length > 0) plan.edit({ verb: 'edit', ops: [...ops] })
  plan.close()
  const known = { path, name: 'Juniper Fork', openedAt: new Date().toISOString(), plan: made.value.plan }
  await settings.set({ author: who.author, plans: [known], last: path })
  return { home, userData, plan: path }
}
