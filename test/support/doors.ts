import { readFileSync } from 'node:fs'
import { readArgs } from '../../electron/cli/args.ts'
import { verbs } from '../../electron/cli/verbs.ts'
import { createImportService } from '../../electron/import/service.ts'
import { logoHandlers } from '../../electron/ipc/handlers/logo.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { createPlanList } from '../../electron/settings/plan-list.ts'
import { openSettings } from '../../electron/settings/store.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/**
 * Brings one place to every door, in a process that can be ended: `node doors.ts JSON`. Prints a line a door, with the
 * refusal it gave. `verbs` are those of the command line that are tried as well.
 */
const who = { author: 'Equity officer', device: 'office laptop' }
const { place, plan, dir, tried } = JSON.parse(process.argv[2] ?? '{}') as {
  place: string
  plan: string
  dir: string
  tried: readonly (readonly string[])[]
}
const say = (door: string, done: Result<unknown>): void =>
  console.log(JSON.stringify({ door, error: done.ok ? null : done.error }))

const service = createPlanService(systemClockAndIds)
say('open', service.open({ path: place, who, drafts: null }))
say('hold', service.open({ path: plan, who, drafts: null }))
say('bring in', service.mergePreview({ path: place }))
const c = {
  plan: { path: plan, verbs: service },
  dialogs: { openPicture: async () => place },
  briefing: { readPicture: async () => ok({ type: 'image/png', bytes: new Uint8Array() }) },
}
say('logo', (await logoHandlers(c as never)['plan.chooseLogo']({ base: [] })) as Result<unknown>)
service.close()

const recovery = createRecoveryService(systemClockAndIds)
say('receive', await recovery.receive({ path: place, folder: dir }))
say('unlock', await recovery.receive({ path: place, folder: dir, passphrase: 'four café sentences' }))
say('look', recovery.look({ path: place, root: null, plan: null }))
say('rebuild', recovery.rebuild({ path: place, root: null, plan: null, to: `${dir}/made.groundwork`, who }))
say('import', await createImportService().begin({ path: place, sheet: null }))

const settings = await openSettings(`${dir}/app`)
const list = createPlanList(dir, settings, `${dir}/app/snapshots`)
const { trouble } = await list.entry(place)
say('list', trouble === null ? ok(null) : err({ kind: 'not-a-plan', says: trouble }))

for (const [name = '', ...rest] of tried) {
  const verb = await verbs[name]?.()
  const args = verb && readArgs(rest, verb.options)
  if (verb === undefined || !args?.ok) throw new Error(`No such verb: ${name}`)
  say(name, await verb.run(args.value, { who, clockAndIds: systemClockAndIds, out: () => {} }))
}
// The plan itself can still be read.
readFileSync(plan)
