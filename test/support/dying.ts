import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * A plan process that is killed at its n-th write: before the n-th statement that writes, or the n-th call that
 * changes a folder. `node dying.ts N ACTION JSON`; prints how many writes there were where it lives through all,
 * and which of them are the middle of a copy.
 */

const [, , at = '0', action = '', given = '{}'] = process.argv
let writes = 0
let counting = false
const halves: number[] = []
const count = (): void => {
  if (!counting) return
  writes++
  if (writes === Number(at)) process.kill(process.pid, 'SIGKILL')
}

/** Killed in the middle of a copy, half of it lies there. */
const halfway = (name: string, [from, to, offset, length]: readonly unknown[]): void => {
  if (name === 'writeSync') {
    halfWritten(from as number, to as Uint8Array, offset as number, length as number)
    return
  }
  if (!name.startsWith('copyFile') || !counting) return
  halves.push(writes + 1)
  if (writes + 1 === Number(at)) {
    const bytes = fs.readFileSync(from as string)
    fs.writeFileSync(to as string, bytes.subarray(0, bytes.length >> 1))
  }
  count()
}

const { writeSync } = fs
const halfWritten = (fd: number, bytes: Uint8Array, offset = 0, length = bytes.length - offset): void => {
  if (!counting) return
  halves.push(writes + 1)
  if (writes + 1 === Number(at)) writeSync(fd, bytes, offset, length >> 1)
  count()
}

const prepare = Sqlite.prototype.prepare
Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  const statement = prepare.call(this, sql)
  if (!/^\s*(insert|update|delete|vacuum|drop|create|begin|commit|savepoint|release)/i.test(sql)) return statement
  const run = statement.run
  statement.run = function (this: Sqlite.Statement, ...args: unknown[]) {
    count()
    return run.apply(this as never, args as never)
  } as typeof run
  return statement
} as typeof prepare
const exec = Sqlite.prototype.exec
Sqlite.prototype.exec = function (this: Sqlite.Database, sql: string) {
  count()
  return exec.call(this, sql)
}
const calls = [
  'linkSync',
  'renameSync',
  'fsyncSync',
  'rmSync',
  'copyFileSync',
  'writeSync',
  'mkdirSync',
  'mkdtempSync',
] as const
for (const name of calls) {
  const real = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      count()
      halfway(name, args)
      const done = real(...args)
      // Once it is done there is a moment too.
      count()
      return done
    },
  })
}
for (const name of ['copyFile', 'rename', 'rm', 'mkdir', 'open', 'chmod'] as const) {
  const real = fs.promises[name] as (...args: unknown[]) => Promise<unknown>
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      count()
      halfway(name, args)
      const done = await real(...args)
      count()
      return done
    },
  })
}
syncBuiltinESMExports()

const { createPlanService } = await import('../../electron/plan/service.ts')
const { createRecoveryService } = await import('../../electron/plan/recovery/service.ts')
const { createRecoveryHost } = await import('../../electron/plan/recovery/host.ts')
const { createPlanList } = await import('../../electron/settings/plan-list.ts')
const { openSettings } = await import('../../electron/settings/store.ts')
const { snapshotHandlers } = await import('../../electron/ipc/handlers/snapshots.ts')
const { systemClockAndIds } = await import('../../electron/plan/clock-and-ids.ts')
const { must } = await import('./memory-plan.ts')

interface Given {
  readonly path: string
  readonly other: string
  readonly root: string
  readonly to: string
  /** The head and the key of a lock, in hex. */
  readonly lock?: readonly [string, string]
}
const { path, other, root, to, lock = ['', ''] } = JSON.parse(given) as Given
const [head, fileKey] = lock.map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))) as [Uint8Array, Uint8Array]
const key = { head, fileKey }
const who = { author: 'Equity officer', device: 'office laptop' }
const goal = (id: string) => ({ op: 'set' as const, kind: 'goal', id, values: { title: `Goal ${id}` } })

const plan = createPlanService(systemClockAndIds)
const open = (): void => void must(plan.open({ path, who, drafts: null }))
const from = (act: () => unknown): unknown => {
  counting = true
  return act()
}
/** The laptop’s own parts, all in this process: `to` is the home folder, with the settings beside the snapshots. */
const restore = async (): Promise<unknown> => {
  open()
  must(plan.keepIn({ root }))
  const settings = await openSettings(dirname(root))
  const reader = { verbs: createRecoveryService(systemClockAndIds), stop: async () => {} }
  const handlers = snapshotHandlers({
    plans: createPlanList(to, settings, root),
    plan: { path, verbs: plan, snapshots: root },
    recovery: createRecoveryHost(reader as never),
  } as never)
  const name = must(plan.snapshots()).kept[0]?.name ?? ''
  return from(async () => must(await handlers['plan.openSnapshot']({ name })))
}

switch (action) {
  case 'save':
    open()
    from(() => must(plan.edit({ verb: 'edit', ops: [goal('a'), goal('b'), goal('c')] })))
    break
  case 'import':
    open()
    must(plan.keepIn({ root }))
    from(() => must(plan.edit({ verb: 'import', ops: [goal('a'), goal('b'), goal('c')] })))
    break
  case 'merge':
    open()
    must(plan.keepIn({ root }))
    from(() => must(plan.merge({ path: other })))
    break
  case 'snapshot':
    open()
    must(plan.keepIn({ root }))
    from(() => must(plan.keepTime()))
    break
  case 'tables':
    from(open)
    break
  case 'copy':
    open()
    from(() => must(plan.copyOut({ path: to, withPrivate: true })))
    break
  case 'copy without private notes':
    open()
    from(() => must(plan.copyOut({ path: to, withPrivate: false })))
    break
  case 'export':
    open()
    from(() => must(plan.exportJson({ path: to, withPrivate: false })))
    break
  case 'recovery':
    from(() => must(createRecoveryService(systemClockAndIds).rebuild({ path: other, root: null, plan: null, to, who })))
    break
  case 'lock private notes':
    open()
    must(plan.keepIn({ root }))
    must(plan.keepTime())
    from(() => must(plan.lockOwn({ key })))
    break
  case 'private notes under a lock':
    open()
    must(plan.openOwn({ key }))
    from(() =>
      must(plan.edit({ verb: 'edit', ops: [{ ...goal('n2'), kind: 'mentorNote', values: { note: 'mine, too' } }] })),
    )
    break
  case 'lock off':
    open()
    must(plan.openOwn({ key }))
    from(() => must(plan.takeLockOff()))
    break
  case 'restore':
    await restore()
    break
  default:
    throw new Error(`No such action: ${action}`)
}
counting = false
plan.close()
console.log(writes, ...halves)
