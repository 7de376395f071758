import process from 'node:process'
import { createInterface } from 'node:readline'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { withPlan } from './open.ts'
import type { CliVerb } from './verb.ts'

const form =
  'Each line is one command as JSON: {"ops":[…]} or one op. The form is described in electron/plan/FORMAT.md.'

interface Line {
  readonly ops: readonly unknown[]
  /** How many figures that are out it agrees to forget. */
  readonly forget?: number
}

/** Reads one line as a command. */
function readLine(line: string): Result<Line> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return err(
      appError('bad-input', `This line is not JSON. It was not applied, and those before it are saved. ${form}`),
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err(
      appError('bad-input', `This line is not a command. It was not applied, and those before it are saved. ${form}`),
    )
  const { forget, ...rest } = value as { ops?: unknown; forget?: unknown }
  const list = 'ops' in rest ? rest.ops : [rest]
  if (forget !== undefined && !(typeof forget === 'number' && Number.isInteger(forget) && forget > 0))
    return err(
      appError(
        'bad-input',
        `“forget” is a number of figures. It was not applied, and those before it are saved. ${form}`,
      ),
    )
  return Array.isArray(list) && list.length > 0
    ? ok({ ops: list as unknown[], ...(forget !== undefined && { forget }) })
    : err(
        appError(
          'bad-input',
          `“ops” is a list of at least one op. It was not applied, and those before it are saved. ${form}`,
        ),
      )
}

/**
 * Applies commands from standard input, each one transaction. The acknowledgement of a line is printed only
 * after its command is on the disk, so that whoever pipes here knows what would survive a power cut.
 */
export const apply: CliVerb = {
  usage: 'FILE < COMMANDS.jsonl',
  says: 'Applies commands as JSON lines, each one transaction, each acknowledged once it is durable.',
  places: 1,
  options: {},
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan: PlanVerbs) => {
      let number = 0
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++
        if (line.trim() === '') continue
        const ops = readLine(line)
        const done = ops.ok ? plan.edit({ verb: 'edit', ...ops.value, ops: ops.value.ops as never }) : ops
        if (!done.ok)
          return err({
            ...done.error,
            says:
              done.error.count === undefined
                ? done.error.says
                : `${done.error.says} To forget them all the same, add "forget": ${done.error.count} to the line.`,
            where: `line ${number}${done.error.where === undefined ? '' : `, ${done.error.where}`}`,
          })
        around.out(
          JSON.stringify({
            ok: true,
            line: number,
            command: done.value.command,
            records: done.value.records.map((r) => r.id),
          }),
        )
      }
      return ok(0)
    }),
}
