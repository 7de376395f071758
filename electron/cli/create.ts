import { localDay } from '../../shared/days/index.ts'
import { readExchangeFile } from '../../shared/domain/exchange.ts'
import type { Op } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { JSON_PLAN } from '../door/budgets.ts'
import { readThrough } from '../door/door.ts'
import { textOf } from '../door/text.ts'
import { createPlanService } from '../plan/service.ts'
import type { KeptFile } from '../plan/verbs.ts'
import { resourcePath } from '../process/resources.ts'
import { filesOf } from '../use-cases/stored-files.ts'
import { wrongRecords } from '../use-cases/wrong-figures.ts'
import { naming } from './open.ts'
import type { CliVerb, Surroundings } from './verb.ts'

interface Start {
  readonly ops: readonly Op[]
  readonly files: readonly KeptFile[]
}

/** The first records of a new plan, read from a JSON plan. */
function startFrom(path: string): Result<Start> {
  const bytes = readThrough(path, JSON_PLAN)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  if (!text.ok) return text
  const file = readExchangeFile(text.value)
  if (!file.ok) return file
  const files = filesOf(file.value.files)
  return files.ok ? ok({ ops: file.value.ops, files: files.value }) : files
}

function make(path: string, { ops, files }: Start, { who, clockAndIds, out }: Surroundings): Result<number> {
  const service = createPlanService(clockAndIds)
  const made = service.create({ path, who, ops, files, drafts: null })
  const records = made.ok ? service.records() : made
  service.close()
  if (!made.ok) return naming(made, path)
  out(`Made ${path}`)
  if (records.ok)
    for (const { says, do: deed } of wrongRecords(records.value, null, localDay(clockAndIds.now())))
      out(`${says} ${deed}`)
  return ok(0)
}

export const create: CliVerb = {
  usage: 'FILE --district NAME | FILE --from PLAN.json',
  says: 'Makes a new plan, empty or from a JSON plan. Never overwrites a file.',
  places: 1,
  options: { district: 'text', from: 'text' },
  run(args, around) {
    const district = args.options.get('district')
    const from = args.options.get('from')
    if ((district === undefined) === (from === undefined))
      return err(appError('bad-input', 'A new plan needs either --district NAME or --from PLAN.json.'))
    const start: Result<Start> =
      from !== undefined
        ? naming(startFrom(from), from)
        : ok({ ops: [{ op: 'set', kind: 'district', id: 'district', values: { name: district } }], files: [] })
    return start.ok ? make(args.places[0] as string, start.value, around) : start
  },
}

export const sample: CliVerb = {
  usage: 'FILE',
  says: 'Makes a plan from the sample district, Juniper Fork.',
  places: 1,
  options: {},
  run(args, around) {
    const start = startFrom(resourcePath('sample/juniper-fork.json'))
    return start.ok ? make(args.places[0] as string, start.value, around) : start
  },
}
