import { constants, promises as fs } from 'node:fs'
import path from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { faultOf } from '../../plan/file/faults.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

const ENDING = '.groundwork'

/** Earlier versions: listed, and opened as a plan of their own beside the present one, which stays as it is. */
export const snapshotHandlers = (c: Context) =>
  ({
    'plan.snapshots': async () => {
      const listed = await c.plan.verbs.snapshots()
      return listed.ok ? ok([...listed.value]) : listed
    },
    'plan.openSnapshot': async ({ name }) => {
      const plan = c.plan.path
      const listed = await c.plan.verbs.snapshots()
      if (!listed.ok) return listed
      const kept = listed.value.find((k) => k.name === name)
      const info = await c.plan.verbs.info()
      if (plan === undefined || kept === undefined || !info.ok)
        return err(appError('missing', 'That snapshot is not there any more. Nothing was changed. Choose another one.'))
      const from = path.join(c.plan.snapshots, info.value.plan, kept.name)
      const when = kept.at.slice(0, 16).replace('T', ' ').replace(':', '-')
      const base = path.basename(plan, ENDING)
      for (let n = 1; n < 100; n++) {
        const to = path.join(c.plans.folder, `${base}, as of ${when}${n === 1 ? '' : ` (${n})`}${ENDING}`)
        try {
          await fs.mkdir(c.plans.folder, { recursive: true })
          await fs.copyFile(from, to, constants.COPYFILE_EXCL)
          await c.plans.remember(to, `${info.value.district}, as of ${when}`).catch(() => {})
          return ok(await c.plans.entry(to))
        } catch (e) {
          const fault = faultOf(e)
          if (!fault) throw e
          if (fault.kind !== 'exists') return err(fault)
        }
      }
      return err(appError('exists', 'That snapshot was opened many times already. Open it from Home.'))
    },
  }) satisfies Partial<Handlers>
