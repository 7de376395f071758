import { localDay } from '../../shared/days/index.ts'
import { err, ok } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { isLocked } from '../plan/copies/locked.ts'
import { checkPlan } from '../use-cases/check-plan.ts'
import { lockedCopy, withPlan } from './open.ts'
import { type CliVerb, outJson } from './verb.ts'

/** `check`: first the file's log, then the tables that other programs read, then the findings of the rules. */
export const check: CliVerb = {
  usage: 'FILE [--json] [--fix-tables]',
  says: 'Checks the file, the tables in it that other programs read, then the plan. Changes nothing, unless you add --fix-tables to rebuild wrong tables from what was saved. Exits with 1 if the file is damaged or a table is wrong.',
  places: 1,
  options: { json: 'flag', 'fix-tables': 'flag' },
  async run(args, around) {
    const path = args.places[0] as string
    const fix = args.options.has('fix-tables')
    const checked = await checkPlan(path, {
      remakeTables: fix ? () => withPlan(path, around, (plan) => plan.remakeTables()) : null,
      today: localDay(around.clockAndIds.now()),
    })
    if (!checked.ok && isLocked(path)) return err({ ...lockedCopy, where: path })
    if (!checked.ok) return err({ ...checked.error, where: checked.error.where ?? path })
    const { wrong, fixed, journal, findings } = checked.value
    if (args.options.has('json')) outJson(around, { file: 'whole', tables: { wrong, fixed }, journal, findings })
    else {
      around.out('The file is whole: every saved change is as it was written.')
      around.out(tablesInWords(wrong, fixed))
      if (journal) around.out('There is a file beside it that ends in -journal, which was not touched.')
      for (const f of findings) around.out(`${f.severity}: ${f.says} ${f.do}`)
      around.out(findings.length === 0 ? 'No findings.' : `${counted(findings.length, 'finding')}.`)
    }
    return ok((wrong ?? []).length === 0 ? 0 : 1)
  },
}

function tablesInWords(wrong: readonly string[] | null, fixed: readonly string[]): string {
  if (wrong === null)
    return 'The tables that other programs read were made by another version of Groundwork. They will be rebuilt the next time the plan is opened.'
  if (wrong.length > 0)
    return `Some of the tables that other programs read do not match what was saved: ${wrong.join(', ')}. Groundwork itself does not read them. Run the same command with --fix-tables to rebuild them.`
  return fixed.length > 0
    ? `Rebuilt from what was saved, for other programs to read: ${fixed.join(', ')}.`
    : 'The tables that other programs read match what was saved.'
}
