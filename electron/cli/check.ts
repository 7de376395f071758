import { localDay } from '../../shared/domain/days.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { ok } from '../../shared/result/result.ts'
import { findings } from '../../shared/rules/index.ts'
import { withPlan } from './open.ts'
import type { CliVerb } from './verb.ts'

/** File checks first (opening is the check), then what the rules find. */
export const check: CliVerb = {
  usage: 'FILE [--json]',
  says: 'Checks the file, then the plan. Exits 1 where the file is damaged.',
  places: 1,
  options: { json: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, (plan) => {
      const records = plan.records()
      if (!records.ok) return records
      const found = findings(planOf(records.value), localDay(new Date(around.chance.now())))
      if (args.options.has('json')) around.out(JSON.stringify({ file: 'whole', findings: found }, null, 2))
      else {
        around.out('The file is whole: every saved change is as it was written.')
        for (const f of found) around.out(`${f.severity}: ${f.says} ${f.do}`)
        around.out(found.length === 0 ? 'No findings.' : `${found.length} findings.`)
      }
      return ok(0)
    }),
}
