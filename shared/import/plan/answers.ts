import { z } from 'zod'
import type { Plan } from '../../domain/plan.ts'
import { appError } from '../../result/errors.ts'
import { err, ok, type Result } from '../../result/result.ts'
import { listed, sameName } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import { agreeing } from '../subject/agreed.ts'
import { goalChoices, type PlanDraft, type TextChoice, withPlanColumns } from './draft.ts'
import type { PlanRole } from './enters.ts'
import { personKey } from './line.ts'
import { optionsOf } from './names.ts'
import { asksOf } from './questions.ts'
import { rolesFor, roleWords } from './words.ts'

/** A person's answers about a file, if no window asks. Names are those of the window. */
export const answersForm = z.strictObject({
  /** By heading: what the column is used as. */
  columns: z.record(z.string(), z.string()).optional(),
  /** The meaning of an empty cell under a goal or strategy. */
  emptyCells: z.enum(['above', 'none']).optional(),
  /** “Goal 1:” before a title. */
  numbers: z.enum(['drop', 'keep']).optional(),
  /** Several actions in one cell. */
  severalInCell: z.enum(['each', 'one']).optional(),
  /** The goal to which all belong; "" for none. */
  goal: z.string().optional(),
  dates: z.enum(['month first', 'day first']).optional(),
  schoolYears: z.enum(['their end', 'leave out']).optional(),
  /** “Winter 2027”: the winter that begins in that year, or that ends in it. */
  winters: z.enum(['begin', 'end']).optional(),
  policyKind: z.string().optional(),
  policyStage: z.string().optional(),
  /** The meaning of each text of the file; "" leaves it out. */
  names: z.record(z.string(), z.string()).optional(),
  /** The titles of the table that are the plan's all the same. */
  confirm: z.array(z.string()).optional(),
  /** Titles and people that are not taken. */
  leaveOut: z.array(z.string()).optional(),
})
export type Answers = z.infer<typeof answersForm>

const refuse = (says: string) => err(appError('bad-input', `${says} Nothing was changed.`))

/** The draft with what was said of its columns. */
export function withColumnAnswers(draft: PlanDraft, answers: Answers, read: TableRead): Result<PlanDraft> {
  const roles: PlanRole[] = [...draft.roles]
  for (const [heading, use] of Object.entries(answers.columns ?? {})) {
    const at = read.facts.columns.findIndex((c) => sameName(c.name, heading) || sameName(c.heading, heading))
    if (at < 0)
      return refuse(
        `The file has no column “${heading}”. It has ${listed(read.facts.columns.map((c) => `“${c.name}”`))}.`,
      )
    const choices = rolesFor(roles.with(at, 'ignored'))
    const role = choices.find((r) => r === use || sameName(roleWords(r), use))
    if (role === undefined || role === 'only')
      return refuse(
        `A column can’t be used as “${use}”. It can be: ${choices
          .filter((r) => r !== 'only')
          .map(roleWords)
          .join('; ')}.`,
      )
    roles[at] = role
  }
  return ok(
    withPlanColumns(
      {
        ...draft,
        roles,
        below: answers.emptyCells ?? draft.below,
        numbers: answers.numbers ?? draft.numbers,
        several: answers.severalInCell ?? draft.several,
        dayOrder: answers.dates === undefined ? null : answers.dates === 'day first' ? 'day' : 'month',
        winter: answers.winters === undefined ? null : answers.winters === 'end' ? 'ends' : 'begins',
        years: answers.schoolYears === undefined ? null : answers.schoolYears === 'their end' ? 'ends' : 'aside',
      },
      read,
    ),
  )
}

/** The draft with what was said of its rows and names. */
export function withRowAnswers(draft: PlanDraft, answers: Answers, read: TableRead, plan: Plan): Result<PlanDraft> {
  const option = (sort: string, said: string | undefined): Result<string | null> => {
    if (said === undefined || said === '') return ok(said ?? null)
    const known = optionsOf(sort)
    const found = known.find((o) => o.id === said || sameName(o.title, said))
    return found ? ok(found.id) : refuse(`“${said}” is none of ${listed(known.map((o) => o.title))}.`)
  }
  const [type, stage] = [option('policy.type', answers.policyKind), option('policy.stage', answers.policyStage)]
  if (!type.ok) return type
  if (!stage.ok) return stage
  const goal = answers.goal === undefined || answers.goal === '' ? undefined : goalOf(answers.goal, plan)
  if (answers.goal && goal === undefined) return refuse(`The plan has no goal “${answers.goal}”.`)
  const next: PlanDraft = {
    ...draft,
    policyType: type.value,
    policyStage: stage.value,
    under: answers.goal === undefined ? null : (goal ?? ''),
  }
  const asks = asksOf(next, read, plan)
  let agreed = draft.agreed
  for (const said of answers.confirm ?? []) {
    const title = asks.titles.find(({ key }) => sameName(key, said))
    if (title === undefined) return refuse(`“${said}” is not among what has to be confirmed.`)
    agreed = agreeing(agreed, title, true)
  }
  const names = new Map<string, Map<string, TextChoice>>()
  for (const [text, means] of Object.entries(answers.names ?? {})) {
    const sorts = asks.sorts.filter((s) => s.texts.some((t) => sameName(t.text, text)))
    if (sorts.length === 0) return refuse(`“${text}” is not among the names in the file.`)
    for (const sort of sorts) {
      const own = sort.texts.find((t) => sameName(t.text, text))?.text ?? text
      const known = sort.known.filter((k) => sameName(k.title, means) || k.id === means)
      if (sort.id !== 'person' && means !== '' && known.length === 0)
        return refuse(`“${means}” is none of ${listed(sort.known.map((k) => k.title))}.`)
      const choice: TextChoice =
        means === '' ? { to: 'out' } : known[0] ? { to: 'known', id: known[0].id } : { to: 'new', name: means.trim() }
      names.set(sort.id, (names.get(sort.id) ?? new Map()).set(own, choice))
    }
  }
  const out = new Set<string>()
  for (const title of answers.leaveOut ?? []) {
    const keys = asks.things.list.filter((t) => sameName(t.title, title)).map((t) => t.key)
    const people = asks.sorts.flatMap((s) => (s.id === 'person' ? s.texts : [])).filter((t) => sameName(t.text, title))
    if (keys.length + people.length === 0) return refuse(`“${title}” is not in the file.`)
    for (const key of [...keys, ...people.map((p) => personKey(p.text))]) out.add(key)
  }
  return ok({ ...next, agreed, names, out })
}

function goalOf(said: string, plan: Plan): string | undefined {
  const found = goalChoices(plan).filter(
    (g) => g.id === said || sameName(g.title, said) || sameName(g.title.replace(/^\d+ /, ''), said),
  )
  return found.length === 1 ? found[0]?.id : undefined
}
