import { isId, isName } from '../../shared/domain/ids.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { opSchema } from '../../shared/domain/op-schema.ts'
import { readFields } from '../../shared/domain/reader.ts'
import type { Op } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/**
 * Parses changes from text, one line of the command line: changes from the window were parsed with the same schema when
 * their message came in.
 */
export function parseOps(input: readonly unknown[]): Result<readonly Op[]> {
  const ops: Op[] = []
  for (const [i, raw] of input.entries()) {
    const shape = opSchema.safeParse(raw)
    if (!shape.success) {
      const issue = shape.error.issues[0]
      const at = issue === undefined || issue.path.length === 0 ? '' : `, at ${issue.path.map(String).join('.')}`
      return err(
        appError(
          'bad-input',
          `This is not a change that Groundwork knows${at}. Nothing was changed. The form is described in electron/plan/FORMAT.md.`,
          whereOf(i),
        ),
      )
    }
    // The schema drops this one name silently, and a change is taken whole or refused.
    if (Object.hasOwn((raw as { values?: object }).values ?? {}, '__proto__'))
      return err(
        appError('bad-input', 'The name of a field is a word of letters and digits. Nothing was changed.', whereOf(i)),
      )
    ops.push(shape.data as Op)
  }
  return ok(ops)
}

const whereOf = (i: number): string => `op ${i + 1}`

/**
 * Checks the content of changes, no matter where they come from: ids, names, and each value against its declaration.
 * Kinds and fields that a newer Groundwork knows are kept as they are.
 */
export function readOps(input: readonly Op[]): Result<readonly Op[]> {
  const ops: Op[] = []
  for (const [i, op] of input.entries()) {
    const where = whereOf(i)
    if (!isName(op.kind))
      return err(
        appError('bad-input', 'The kind of a record is a word of letters and digits. Nothing was changed.', where),
      )
    if (!isId(op.id))
      return err(
        appError(
          'bad-input',
          'An id has letters, digits, dots, dashes and underscores only. Nothing was changed.',
          where,
        ),
      )
    if (op.op !== 'set') {
      ops.push(op)
      continue
    }
    const values = readFields(kindOf(op.kind), op.values, `${op.kind}/${op.id}`)
    if (!values.ok) return values
    ops.push({ ...op, values: values.value })
  }
  return ok(ops)
}
