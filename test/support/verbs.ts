import { readArgs } from '../../electron/cli/args.ts'
import { verbs } from '../../electron/cli/verbs.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import type { AppError } from '../../shared/result/errors.ts'
import { officer } from './files.ts'

/** What a verb of the command line wrote, with its exit code or why it was refused. */
export interface Ran {
  readonly out: string
  readonly code: number | null
  readonly error: AppError | null
}

/** Runs a verb of the command line in this process. */
export async function ran(name: string, ...words: readonly string[]): Promise<Ran> {
  const verb = await verbs[name]?.()
  const args = verb && readArgs(words, verb.options)
  if (verb === undefined || !args?.ok) throw new Error(`No such command: ${name} ${words.join(' ')}`)
  const lines: string[] = []
  const done = await verb.run(args.value, {
    who: officer,
    clockAndIds: systemClockAndIds,
    out: (line) => void lines.push(line),
  })
  return {
    out: lines.join('\n'),
    code: done.ok ? done.value : null,
    error: done.ok ? null : done.error,
  }
}
