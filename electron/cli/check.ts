import { localDay } from '../../shared/days/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findings } from '../../shared/rules/index.ts'
import { type Looked, lookAt, mayNotFix } from '../plan/file/look.ts'
import { withPlan } from './open.ts'
import { type CliVerb, outJson, type Surroundings } from './verb.ts'

/** The file first: its log, then the tables that other programs read. Then what the rules find. */
export const check: CliVerb = {
  usage: 'FILE [--json] [--fix-tables]',
  says: 'Checks the file, the tables in it that other programs read, then the plan. Changes nothing, unless you add --fix-tables to rebuild wrong tables from what was saved. Exits with 1 if the file is damaged or a table is wrong.',
  places: 1,
  options: { json: 'flag', 'fix-tables': 'flag' },
  async run(args, around) {
    const path = args.places[0] as string
    const first = lookAt(path)
    if (!first.ok) return err({ ...first.error, where: first.error.where ?? path })
    const wrong = first.value.differing ?? []
    const fixes = args.options.has('fix-tables') && wrong.length > 0
    const looked = fixes ? await fixed(path, first.value, around) : first
    if (!looked.ok) return looked
    const { records, differing, journal } = looked.value
    const found = findings(planOf(records), localDay(around.clockAndIds.now()))
    const tables = { wrong: differing, fixed: fixes ? wrong : [] }
    if (args.options.has('json')) outJson(around, { file: 'whole', tables, journal, findings: found })
    else {
      around.out('The file is whole: every saved change is as it was written.')
      around.out(tablesInWords(tables.wrong, tables.fixed))
      if (journal) around.out('There is a file beside it that ends in -journal, which was not touched.')
      for (const f of found) around.out(`${f.severity}: ${f.says} ${f.do}`)
      around.out(found.length === 0 ? 'No findings.' : `${found.length} findings.`)
    }
    return ok((differing ?? []).length === 0 ? 0 : 1)
  },
}

async function fixed(path: string, looked: Looked, around: Surroundings): Promise<Result<Looked>> {
  const refused = mayNotFix(looked)
  if (refused !== null) return err({ ...refused, where: path })
  const done = await withPlan(path, around, (plan) => plan.remakeTables())
  return done.ok ? lookAt(path) : done
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
