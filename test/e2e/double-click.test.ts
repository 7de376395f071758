import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { openSettings } from '../../electron/settings/store.ts'
import { set } from '../../shared/domain/state.ts'
import { closeAll, fresh, launchApp } from './support/app.ts'

afterEach(closeAll)

test('an officer double-clicks on a plan that a colleague gave her: it opens', async () => {
  const home = fresh('home')
  const file = join(fresh('stick'), 'from-a-colleague.groundwork')
  const plan = createPlanService(systemClockAndIds)
  const who = { author: 'Director of Assessment', device: 'assessment laptop' }
  plan.create({ path: file, who, drafts: null, ops: [set('district', 'district', { name: 'Heron Bay 3' })] })
  plan.close()
  mkdirSync(join(home, 'Groundwork'))
  const userData = join(fresh('data'), 'user-data')

  await (await openSettings(userData)).set({ author: 'Chief Equity Officer' })

  const app = await launchApp({ home, userData, file })
  await expect(app.page.getByText('Heron Bay 3').first()).toBeVisible({ timeout: 15_000 })
  await expect(app.page.getByRole('navigation').first()).toBeVisible()
})
