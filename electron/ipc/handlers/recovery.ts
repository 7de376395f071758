import path from 'node:path'
import { localDay, localMinute } from '../../../shared/days/index.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { isThereLater } from '../../door/door.ts'
import { placeCopy } from '../../plan/copies/place.ts'
import { setAside } from '../../plan/recovery/aside.ts'
import { folderOf, snapshotsIn } from '../../plan/snapshots/keep.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { atFreePlace } from './free-place.ts'
import { unlisted, versionGone } from './refusals.ts'

/** Recovery of a plan that can't be opened: what can still be read of it, and a new plan made from that. */
export const recoveryHandlers = (c: Context) => {
  const today = () => localDay(c.now())
  const damagedFileOf = (file: string) => ({ path: file, root: c.plan.snapshots, plan: c.plans.planOf(file) ?? null })
  const versionsOf = (plan: string | null) =>
    plan === null ? [] : [...snapshotsIn(folderOf(c.plan.snapshots, plan))].reverse()

  return {
    'plans.recovery': async ({ key }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      const { name, file: called, folder } = await c.plans.entry(file)
      const looked = await c.recovery.look(damagedFileOf(file))
      const plan = (looked.ok ? looked.value.plan : null) ?? c.plans.planOf(file) ?? null
      const there = await isThereLater(file)
      const readable = looked.ok && looked.value.readable.changes > 0 ? looked.value.readable : null
      return ok({ name, file: called, folder, there, versions: versionsOf(plan), readable })
    },
    'plans.recover': async ({ key, version }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      const { name } = await c.plans.entry(file)
      const damaged = damagedFileOf(file)
      const who = { author: c.settings.get().author, device: c.settings.get().device }
      let made: Result<string>
      let called = `${name}, recovered`
      if (version === null)
        made = await atFreePlace(c, file, `recovered ${today()}`, (to) => c.recovery.rebuild({ ...damaged, to, who }))
      else {
        const looked = damaged.plan === null ? await c.recovery.look(damaged) : null
        const plan = damaged.plan ?? (looked?.ok ? looked.value.plan : null)
        const kept = versionsOf(plan).find((k) => k.name === version)
        if (plan === null || kept === undefined) return err(versionGone)
        const when = localMinute(kept.at)
        called = `${name}, as of ${when}`
        const from = path.join(folderOf(c.plan.snapshots, plan), kept.name)
        made = await c.recovery.received(from, (copy) =>
          atFreePlace(c, file, `as of ${when}`, (to) => placeCopy(copy, to)),
        )
      }
      if (!made.ok) return made
      // Only a damaged plan of this laptop is renamed; a file on somebody's USB drive is left alone.
      const aside = c.plans.isOurs(file) ? setAside(file, today()) : null
      if (aside !== null) await c.plans.forget(file).catch(() => {})
      await c.plans.remember(made.value, called).catch(() => {})
      return ok({ plan: await c.plans.entry(made.value), setAside: aside === null ? null : path.basename(aside) })
    },
    'plans.lookAtCopy': async ({ key }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      const { name } = await c.plans.entry(file)
      const when = localMinute(c.now())
      const made = await c.recovery.received(file, (copy) =>
        atFreePlace(c, file, `copy of ${when}`, (to) => placeCopy(copy, to)),
      )
      if (!made.ok) return made
      await c.plans.remember(made.value, `${name}, copy of ${when}`).catch(() => {})
      return ok(await c.plans.entry(made.value))
    },
    'plans.unlock': async ({ key, passphrase }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      const made = await c.recovery.received(
        file,
        (copy) => atFreePlace(c, file, 'unlocked', (to) => placeCopy(copy, to)),
        passphrase,
      )
      return made.ok ? ok(await c.plans.entry(made.value)) : made
    },
    'plans.showFile': async ({ key }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      c.dialogs.show(file)
      return ok(null)
    },
  } satisfies Partial<Handlers>
}
