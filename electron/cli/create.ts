import { readExchange } from '../../shared/domain/exchange.ts'
import type { Op } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { createPlanService } from '../plan/service.ts'
import { resourcePath } from '../process/resources.ts'
import { readText } from './text.ts'
import type { CliVerb, Surroundings } from './verb.ts'

/** The ops of a JSON plan. */
function opsFrom(path: string): Result<readonly Op[]> {
  const text = readText(path)
  return text.ok ? readExchange(text.value) : text
}

function make(path: string, ops: readonly Op[], { who, chance, out }: Surroundings): Result<number> {
  const service = createPlanService(chance)
  const made = service.create({ path, who, ops, drafts: null })
  service.close()
  if (!made.ok) return made
  out(`Made ${path}`)
  return ok(0)
}

export const create: CliVerb = {
  usage: 'FILE --district NAME | FILE --from PLAN.json',
  says: 'Makes a new plan, empty or from a JSON plan. Never overwrites.',
  places: 1,
  options: { district: 'text', from: 'text' },
  run(args, around) {
    const district = args.options.get('district')
    const from = args.options.get('from')
    if ((district === undefined) === (from === undefined))
      return err(appError('bad-input', 'A new plan needs --district NAME or --from PLAN.json, one of the two.'))
    const ops: Result<readonly Op[]> =
      from !== undefined
        ? opsFrom(from)
        : ok([{ op: 'set', kind: 'district', id: 'district', values: { name: district } }])
    return ops.ok ? make(args.places[0] as string, ops.value, around) : ops
  },
}

export const sample: CliVerb = {
  usage: 'FILE',
  says: 'Makes a plan from the sample district, Juniper Fork.',
  places: 1,
  options: {},
  run(args, around) {
    const ops = opsFrom(resourcePath('sample/juniper-fork.json'))
    return ops.ok ? make(args.places[0] as string, ops.value, around) : ops
  },
}
