import type { Plan } from '../../domain/plan.ts'
import { timesOf } from '../columns/made-of.ts'
import type { TableRead } from '../columns/table-read.ts'
import { type FormFound, type FormInput, findForm, offered } from '../figures/form.ts'
import { guessUnit, saysUnit, type Unit } from '../figures/units.ts'
import { type Example, examplesOf, type PercentForm } from '../figures/written.ts'
import { betterOf, saysBase } from '../vocabulary/speaks.ts'
import { figuresOf, type ImportDraft } from './draft.ts'
import { cornersOf } from './said-over.ts'

/** The unit in which the figures are brought in. */
export const unitOf = (draft: ImportDraft, read: TableRead, plan: Plan): Unit =>
  draft.measure === 'new'
    ? (draft.newMeasure.unit ?? guessUnit(draft.chosen?.rows ?? [], headingsOf(draft, read), read.facts.above))
    : (plan.get('measure', draft.measure)?.unit ?? 'percent')

/** The better direction of a new measure: a person's answer, or by its words; null while unknown. */
export const betterWay = (draft: ImportDraft, read: TableRead): 'up' | 'down' | null =>
  draft.newMeasure.direction ?? betterOf(`${draft.newMeasure.short} ${headingsOf(draft, read)}`)

/** True where a person, the plan or the file says in which unit the figures are. */
export const unitSaid = (draft: ImportDraft, read: TableRead): boolean =>
  draft.measure !== 'new' ||
  draft.newMeasure.unit !== null ||
  saysUnit(draft.chosen?.rows ?? [], headingsOf(draft, read), read.facts.above)

const headingsOf = (draft: ImportDraft, { facts }: TableRead): string => figuresOf(draft, facts.columns)?.headings ?? ''

/** How the figures of the rows that are meant are written: as a person said, or as the rows make plain. */
export interface FormOf extends FormFound {
  readonly unit: Unit
  /** The rows made it plain; a person may say otherwise. */
  readonly plain: boolean
  readonly offers: readonly PercentForm[]
  /** Cells of the file, before and after; for both ways of reading where it is asked. */
  readonly examples: (form: PercentForm) => readonly Example[]
}

/** The measure's name and its phrase. */
export function nameOf(draft: ImportDraft, plan: Plan): string {
  const known = plan.get('measure', draft.measure ?? '')
  return draft.measure === 'new' ? draft.newMeasure.short : `${known?.short ?? ''} ${known?.phrase ?? ''}`.trim()
}

const known = new WeakMap<ImportDraft, { readonly read: TableRead; readonly plan: Plan; readonly form: FormOf }>()

/** Looks at the rows that come in, once for the same answers. Nothing is known before they are chosen. */
export function formOf(draft: ImportDraft, read: TableRead, plan: Plan): FormOf {
  const last = known.get(draft)
  if (last?.read === read && last.plan === plan) return last.form
  const form = lookForForm(draft, read, plan)
  known.set(draft, { read, plan, form })
  return form
}

function lookForForm(draft: ImportDraft, read: TableRead, plan: Plan): FormOf {
  const unit = unitOf(draft, read, plan)
  const named = [draft.file.replace(/\.\w+$/, ''), read.sheet ?? ''].map((name) => name.replace(/[-_]/g, ' '))
  const input: FormInput = {
    rows: rowsIn(draft),
    others: draft.chosen?.others ?? [],
    unit,
    style: draft.numberStyle ?? 'point',
    marks: draft.marks,
    headings: headingsOf(draft, read),
    above: [
      read.facts.above,
      ...cornersOf(draft, read.facts).map(([, text]) => text),
      ...(draft.chosen?.notes ?? []).map((n) => n.text),
      ...named.filter(saysBase),
    ].join(' | '),
    about: nameOf(draft, plan),
    kept: draft.keptForm,
    made: saysMade(draft, read),
    standing: plan.all('value').flatMap((v) => (v.measure === draft.measure ? (v.reading?.figure ?? []) : [])),
  }
  const found = findForm(input)
  const said = draft.percentForm !== null && offered(found).includes(draft.percentForm) ? draft.percentForm : null
  return {
    unit,
    plain: found.form !== null,
    form: said ?? found.form,
    offers: offered(found),
    says: found.says,
    mixed: found.mixed ?? false,
    examples: (form) => examplesOf(input, form),
  }
}

/** The rows of groups that come in, where any do: others do not say how these are written. */
function rowsIn({ chosen, groups }: ImportDraft): FormInput['rows'] {
  const all = chosen?.rows ?? []
  const meant = all.filter((r) => groups.get(r.group)?.to !== 'out')
  return meant.length === 0 ? all : meant
}

/** What the rows prove about the chosen figures: “40 of 1,200” is 3.3 in each. */
function saysMade({ roles }: ImportDraft, { facts }: TableRead): FormInput['made'] {
  const made = timesOf(roles, facts.made)
  const name = (i: number): string => `“${facts.columns[i]?.name ?? ''}”`
  return made && { times: made.times, says: `${name(made.did)} out of ${name(made.of)}` }
}
