import process from 'node:process'
import { createInterface } from 'node:readline'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { withPlan } from './open.ts'
import type { CliVerb } from './verb.ts'

const form =
  'Each line is one command as JSON: {"ops":[…]} or one op. The form is described in electron/plan/FORMAT.md.'

/** Reads one line as a command. */
function readLine(line: string): Result<readonly unknown[]> {
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
  if (!('ops' in value)) return ok([value])
  return Array.isArray(value.ops) && value.ops.length > 0
    ? ok(value.ops as unknown[])
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
        const done = ops.ok ? plan.edit({ verb: 'edit', ops: ops.value as never }) : ops
        if (!done.ok)
          return err({
            ...done.error,
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
