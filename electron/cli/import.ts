import { localDay } from '../../shared/days/index.ts'
import { nameTwice } from '../../shared/domain/json-twice.ts'
import type { Aside } from '../../shared/import/cells/cells.ts'
import { type Answers, answersForm } from '../../shared/import/plan/answers.ts'
import type { PlanLine } from '../../shared/import/plan/line.ts'
import type { PlanOutcome } from '../../shared/import/plan/outcome.ts'
import { asksOf } from '../../shared/import/plan/questions.ts'
import { changesInWords, roleWords, takenInWords } from '../../shared/import/plan/words.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { counted, listed, small } from '../../shared/words/index.ts'
import { ANSWERS } from '../door/budgets.ts'
import { readThrough } from '../door/door.ts'
import { textOf } from '../door/text.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { type LookedAtTable, lookAtTable, takeTable } from '../use-cases/import-plan.ts'
import type { Args } from './args.ts'
import { naming, WAY_BACK, withPlan } from './open.ts'
import { withFileReader } from './reader.ts'
import type { CliVerb, Surroundings } from './verb.ts'

export const importTable: CliVerb = {
  usage: 'FILE TABLE [--sheet NAME] [--answers ANSWERS.json] [--yes]',
  says: 'Brings goals, strategies, actions, people, departments or policies into a plan from CSV or Excel. It says what each column is taken for, what would come in and what would not, and changes nothing without --yes. What the window would ask is answered in a JSON file: {"columns": {"Lead": "Owner or lead"}, "names": {"Supt.; CAO": "Supt."}, "leaveOut": []}.',
  places: 2,
  options: { sheet: 'text', answers: 'text', yes: 'flag' },
  run: async (args, around) => {
    const answers = answersIn(args.options.get('answers'))
    if (!answers.ok) return answers
    return withPlan(args.places[0] as string, around, (plan) =>
      withFileReader(async (reader) => {
        const file = args.places[1] as string
        const looked = await lookAtTable(plan, reader, {
          file,
          sheet: args.options.get('sheet') ?? null,
          answers: answers.value,
          today: localDay(around.clockAndIds.now()),
        })
        if (!looked.ok) return naming(looked, file)
        return take(plan, looked.value, args, around)
      }),
    )
  },
}

function answersIn(file: string | undefined): Result<Answers> {
  if (file === undefined) return ok({})
  const bytes = readThrough(file, ANSWERS)
  const text = bytes.ok ? textOf(bytes.value) : bytes
  if (!text.ok) return naming(text, file)
  let value: unknown
  try {
    value = JSON.parse(text.value)
  } catch {
    return err(
      appError(
        'bad-input',
        'The answers are not JSON. Nothing was changed. Fix the file of --answers, and try again.',
        file,
      ),
    )
  }
  const twice = nameTwice(text.value)
  if (twice !== null)
    return err(
      appError(
        'bad-input',
        `“${twice.name}” is answered twice. Nothing was changed. Take one of the answers out.`,
        `${file}, line ${twice.line}`,
      ),
    )
  const read = answersForm.safeParse(value)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return err(
    appError(
      'bad-input',
      `The answers can’t be read: ${issue?.message ?? ''}. Nothing was changed.`,
      [file, ...(issue?.path ?? [])].join(', '),
    ),
  )
}

function take(plan: PlanVerbs, looked: LookedAtTable, args: Args, { out }: Surroundings): Result<number> {
  const { read, draft, question, outcome } = looked
  const { header, columns } = read.facts
  out(`${read.form}. ${header === null ? 'No row has headings.' : `Row ${header + 1} has the headings.`}`)
  for (const [i, c] of columns.entries())
    out(
      `  ${c.name}: ${roleWords(draft.roles[i] ?? 'ignored')} (${c.samples.map((s) => `“${s.slice(0, 40)}”`).join(', ')})`,
    )
  for (const says of read.ignored) out(`Not read: ${says}`)
  if (read.letters.length > 0)
    out(`Some letters in the file may not be what was meant. Check these words: ${read.letters.join(', ')}.`)
  if (outcome !== null) tell(looked, outcome, out)
  if (question !== null) {
    if (outcome !== null) for (const says of openNames(looked)) out(`Asked: ${says}`)
    // What the rows say of the table itself is changed in the file, and has no answer.
    const answer = question.step === 'columns' && draft.rows !== null ? '' : ' Answer it in the file for --answers.'
    const how = read.alike.length > 0 ? ' Name the one you mean with --sheet.' : answer
    return err(appError('bad-input', `${question.says} Nothing was changed.${how}`))
  }
  if (outcome === null || outcome.ops.length === 0) {
    out('There is nothing new in this file.')
    return ok(0)
  }
  if (!args.options.has('yes')) {
    out(`Nothing was changed. To bring this in, add --yes. ${WAY_BACK}`)
    return ok(0)
  }
  const done = takeTable(plan, outcome)
  if (!done.ok) return done
  out(`Brought in: ${takenInWords(outcome)}.`)
  return ok(0)
}

function openNames({ draft, read, plan }: LookedAtTable): readonly string[] {
  return asksOf(draft, read, plan).sorts.flatMap((s) =>
    s.texts.flatMap((t) =>
      t.guess === null && draft.names.get(s.id)?.get(t.text) === undefined
        ? `“${t.text}” (row ${t.cells[0]?.row}): ${t.why}`
        : [],
    ),
  )
}

const signs = { new: '+', change: '~', same: '=', out: '-' } as const

function tell({ plan, draft, read }: LookedAtTable, outcome: PlanOutcome, out: Surroundings['out']): void {
  const said = (line: PlanLine): string =>
    changesInWords(line.thing.kind, line.changes, outcome, plan)
      .map((c) => `${small(c.label)}: ${c.before === null ? '' : `${c.before} → `}${c.after}`)
      .join('; ')
  out('What would come in (+ new, ~ changed, = as it is, - left out):')
  for (const line of outcome.lines) {
    const more = said(line)
    out(
      `${'  '.repeat(line.thing.level + 1)}${signs[line.how]} ${line.thing.title}${more === '' ? '' : ` (${more})`}, row ${line.thing.row}`,
    )
  }
  const known = asksOf(draft, read, plan).sorts.flatMap((s) => (s.id === 'person' ? s.texts : []))
  const there = known.flatMap((t) => (t.guess?.to === 'known' ? t.text : []))
  if (there.length > 0) out(`In the plan already: ${listed(there)}.`)
  const fresh = outcome.people.flatMap((p) => (p.out ? [] : p.name))
  if (fresh.length > 0) out(`New people: ${listed(fresh)}.`)
  const where = (a: Aside): string => `row ${a.row}${a.column === null ? '' : `, column ${a.column}`}`
  for (const a of outcome.aside) out(`Set aside: ${where(a)}, “${a.cell}”: ${a.why}`)
  for (const a of outcome.told) out(`Note: ${where(a)}, “${a.cell.slice(0, 60)}”: ${a.why}`)
  for (const l of outcome.leftOut) out(`Left out: column ${l.column}, ${counted(l.cells, 'cell')}: ${l.why}.`)
}
