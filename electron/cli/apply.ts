import { fstatSync } from 'node:fs'
import process from 'node:process'
import { localDay } from '../../shared/days/index.ts'
import { nameTwice } from '../../shared/domain/json-twice.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { COMMAND } from '../door/budgets.ts'
import { faultOf } from '../door/faults.ts'
import { type Line, linesOf } from '../door/lines.ts'
import { parseOps } from '../plan/read-ops.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { wrongRecords } from '../use-cases/wrong-figures.ts'
import { withPlan } from './open.ts'
import type { CliVerb, Surroundings } from './verb.ts'

const form =
  'Each line is one command as JSON: {"ops":[…]} or one op. The form is described in electron/plan/FORMAT.md.'

interface Asked {
  readonly ops: readonly Op[]
  /** How many published figures the person agrees to forget. */
  readonly forget?: number
}

const noFile = appError(
  'bad-input',
  'This is a folder, not a file. Nothing was changed. Send commands from a file or a program.',
  'standard input',
)

/** Reads one line as a command. */
function readLine(line: string): Result<Asked> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return err(
      appError('bad-input', `This line is not JSON. It was not applied; the lines before it are saved. ${form}`),
    )
  }
  const twice = nameTwice(line)
  if (twice !== null)
    return err(
      appError(
        'bad-input',
        `“${twice.name}” is there twice in one place of this line, the second time at column ${twice.column}. It was not applied; the lines before it are saved. Put both together, or take one out.`,
      ),
    )
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err(
      appError('bad-input', `This line is not a command. It was not applied; the lines before it are saved. ${form}`),
    )
  const { forget, ...rest } = value as { ops?: unknown; forget?: unknown }
  const list = 'ops' in rest ? rest.ops : [rest]
  const beside = 'ops' in rest ? Object.keys(rest).find((name) => name !== 'ops') : undefined
  if (beside !== undefined)
    return err(
      appError(
        'bad-input',
        `“${beside}” beside “ops” means nothing here. The line was not applied; the lines before it are saved. ${form}`,
      ),
    )
  if (forget !== undefined && !(typeof forget === 'number' && Number.isInteger(forget) && forget > 0))
    return err(
      appError(
        'bad-input',
        `“forget” must be a number of figures. The line was not applied; the lines before it are saved. ${form}`,
      ),
    )
  if (!Array.isArray(list) || list.length === 0)
    return err(
      appError(
        'bad-input',
        `“ops” must be a list of at least one op. The line was not applied; the lines before it are saved. ${form}`,
      ),
    )
  const ops = parseOps(list)
  return ops.ok ? ok({ ops: ops.value, ...(forget !== undefined && { forget }) }) : ops
}

/**
 * Applies commands from standard input, each as one transaction. A line is acknowledged only once its command is on the
 * disk, so that a script piping commands in knows what would survive a power cut.
 */
export const apply: CliVerb = {
  usage: 'FILE < COMMANDS.jsonl',
  says: 'Applies commands given as JSON lines. Each one is a transaction, and is confirmed once it is safely on disk. What can’t be, such as more than 100 percent or a figure of a year to come, is told at the end.',
  places: 1,
  options: {},
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan: PlanVerbs) => {
      const came = new Set<string>()
      try {
        // Node reads a folder as an input without lines.
        if (fstatSync(0).isDirectory()) return err(noFile)
        for await (const line of linesOf(process.stdin, COMMAND)) {
          const done = line.ok ? applyLine(plan, line.value, around) : line
          if (!done.ok) {
            tellWrong(plan, came, around)
            return done
          }
          for (const { id } of done.value) came.add(id)
        }
        tellWrong(plan, came, around)
        return ok(0)
      } catch (e) {
        const fault = faultOf(e)
        if (fault === undefined) throw e
        return err({ ...fault, where: 'standard input' })
      }
    }),
}

/** Prints a line for each record that was saved but can hardly be right. It is saved all the same. */
function tellWrong(plan: PlanVerbs, came: ReadonlySet<string>, { clockAndIds, out }: Surroundings): void {
  const records = came.size === 0 ? ok([]) : plan.records()
  if (!records.ok) return
  for (const { says, do: deed, about } of wrongRecords(records.value, came, localDay(clockAndIds.now())))
    out(JSON.stringify({ found: says, do: deed, record: about[0]?.id }))
}

const SAVED = 'the lines before it are saved'

/** The refusal of one command as a refusal of its line: the lines before it are already saved. */
const ofThisLine = (says: string): string => {
  if (says.includes(SAVED)) return says
  const whole = `This line was not applied; ${SAVED}.`
  return says.includes('Nothing was changed.') ? says.replace('Nothing was changed.', whole) : `${says} ${whole}`
}

/** Applies one line, and gives the records that it wrote. */
function applyLine(plan: PlanVerbs, { number, text }: Line, { out }: Surroundings): Result<readonly RecordState[]> {
  if (text.trim() === '') return ok([])
  const asked = readLine(text)
  const done = asked.ok ? plan.edit({ verb: 'edit', ...asked.value }) : asked
  if (!done.ok) {
    const { where, count } = done.error
    const says = ofThisLine(done.error.says)
    return err({
      ...done.error,
      says: count === undefined ? says : `${says} To forget them all the same, add "forget": ${count} to the line.`,
      where: `line ${number}${where === undefined ? '' : `, ${where}`}`,
    })
  }
  const { command, records } = done.value
  out(JSON.stringify({ ok: true, line: number, command, records: records.map((r) => r.id) }))
  return ok(records)
}
