import path from 'node:path'
import { localMinute } from '../../../shared/days/index.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { placeCopy } from '../../plan/copies/place.ts'
import { folderOf } from '../../plan/snapshots/keep.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { atFreePlace } from './free-place.ts'
import { versionGone } from './refusals.ts'

/** Earlier versions: lists them, and opens one as a separate plan beside the present one, which stays as it is. */
export const snapshotHandlers = (c: Context) =>
  ({
    'plan.snapshots': async () => {
      const listed = await c.plan.verbs.snapshots()
      if (!listed.ok) return listed
      const { kept, failing } = listed.value
      return ok({ kept: [...kept], failing: failing && { since: failing.since, says: failing.error.says } })
    },
    'plan.openSnapshot': async ({ name }) => {
      const plan = c.plan.path
      const listed = await c.plan.verbs.snapshots()
      if (!listed.ok) return listed
      const kept = listed.value.kept.find((k) => k.name === name)
      const info = await c.plan.verbs.info()
      if (plan === undefined || kept === undefined || !info.ok) return err(versionGone)
      const from = path.join(folderOf(c.plan.snapshots, info.value.plan), kept.name)
      const when = localMinute(kept.at)
      const made = await c.recovery.received(from, (copy) =>
        atFreePlace(c, plan, `as of ${when}`, (to) => placeCopy(copy, to)),
      )
      if (!made.ok) return made
      await c.plans.remember(made.value, `${info.value.district}, as of ${when}`).catch(() => {})
      return ok(await c.plans.entry(made.value))
    },
  }) satisfies Partial<Handlers>
