import type { Plan } from '../domain/plan.ts'
import type { RecordState } from '../domain/state.ts'
import type { TableRead } from '../ipc/contract.ts'
import { type Column, type Role, roles } from './columns.ts'
import { findMapping } from './mapping.ts'
import type { MarkState } from './marks.ts'
import { guessGroup, guessPlace, nameOfFile } from './names.ts'
import { type NumberEvidence, type NumberStyle, styleOf } from './numbers.ts'
import { marksIn, type PercentForm } from './readings.ts'
import type { Selecting } from './select.ts'
import type { YearForm } from './years.ts'

/** The plan's group for one of the file's: an id, 'new' for one that is added by this name, null to leave it out. */
export type GroupChoice =
  | { readonly to: 'group'; readonly id: string }
  | { readonly to: 'new' }
  | { readonly to: 'out' }

/** A question to which a person has to say more, and the step that asks it. */
export interface OpenQuestion {
  readonly step: string
  readonly says: string
}

/** A measure that the import adds. */
export interface NewMeasure {
  readonly goal: string
  readonly short: string
  readonly unit: 'percent' | 'rate' | 'count' | 'days' | 'score'
  readonly direction: 'up' | 'down'
}

/** Everything that is asked about a file. Null is a question that is still open. */
export interface ImportDraft {
  readonly name: string
  readonly roles: readonly Role[]
  readonly place: string | null
  readonly only: readonly { readonly column: number; readonly text: string }[]
  /** An id, or 'new'. */
  readonly measure: string | null
  readonly newMeasure: NewMeasure
  readonly numberStyle: NumberStyle | null
  readonly percentForm: PercentForm | null
  readonly yearForm: YearForm
  readonly marks: ReadonlyMap<string, MarkState | 'aside'>
  readonly source: string
  /** ISO day, or '' where it is not known. */
  readonly date: string
  readonly public: boolean
  readonly groups: ReadonlyMap<string, GroupChoice>
  /** The kept mapping from which this was taken: its name, and whether it is of the same file. */
  readonly from: { readonly name: string; readonly how: 'same' | 'layout'; readonly lastYear: string | null } | null
}

/** What a column is used as; undefined where none is. */
export const columnFor = (
  draft: Pick<ImportDraft, 'roles'>,
  columns: readonly Column[],
  role: Role,
): Column | undefined => columns[draft.roles.indexOf(role)]

/** Every place that the file is about, with how many rows. */
export const placesOf = (column: Column | undefined): Column['distinct'] =>
  column === undefined ? [] : column.rest.length === 0 ? column.distinct : [...column.distinct, ...column.rest]

/** How percent most likely is written; null where 0 and 1 are all there is, or nothing. */
export function guessPercent(evidence: NumberEvidence): PercentForm | null {
  if (evidence.signs > 0) return 'sign'
  if (evidence.most === null || evidence.least === null) return null
  if (evidence.most > 1) return 'number'
  return evidence.decimals && evidence.least >= 0 ? 'fraction' : null
}

/** What can be guessed of a file, or is known from last year's. */
export function draftOf(read: TableRead, file: string, plan: Plan): ImportDraft {
  const { columns } = read.facts
  const name = nameOfFile(file)
  const found = findMapping(plan.all('importMapping'), name, columns)
  const kept = found?.kept
  const known = kept?.columns?.map((c) => roles.find((r) => r === c.usedAs) ?? 'ignored')
  const used = known ?? read.roles
  const district = plan.get('district', 'district')
  const places = placesOf(columns[used.indexOf('place')]).map((d) => d.text)
  const keptPlace = places.find((p) => p === kept?.place)
  const measure = found?.how === 'same' ? plan.get('measure', kept?.measure) : undefined
  const start: ImportDraft = {
    name: found?.how === 'same' ? (kept?.name ?? name) : name,
    roles: used,
    place: keptPlace ?? guessPlace(district?.name, places) ?? guessPlace(district?.shortName ?? '?', places),
    only: [],
    measure: measure?.id ?? null,
    newMeasure: { goal: plan.all('goal')[0]?.id ?? '', short: name, unit: 'percent', direction: 'up' },
    numberStyle: null,
    percentForm: null,
    yearForm: kept?.yearForm ?? 'ending',
    marks: new Map(),
    source: name,
    date: '',
    public: kept?.public ?? false,
    groups: new Map(),
    from: found ? { name: found.kept.name ?? '', how: found.how, lastYear: found.kept.lastYear ?? null } : null,
  }
  return withColumns(start, read, plan)
}

/** What follows from which column is used as what: asked again whenever a person changes that. */
export function withColumns(draft: ImportDraft, read: TableRead, plan: Plan): ImportDraft {
  const { columns } = read.facts
  const kept = findMapping(plan.all('importMapping'), draft.name, columns)?.kept
  const figure = columnFor(draft, columns, 'figure')
  const numberStyle = figure ? (styleOf(figure.numbers) ?? kept?.numberStyle ?? null) : null
  const marks = new Map<string, MarkState | 'aside'>()
  for (const mark of marksIn(figure?.distinct ?? [], numberStyle ?? 'point')) {
    const said = kept?.marks?.includes(mark.text)
      ? 'withheld'
      : kept?.notReported?.includes(mark.text)
        ? 'notReported'
        : (mark.guess ?? 'aside')
    marks.set(mark.text, draft.marks.get(mark.text) ?? said)
  }
  const groups = new Map<string, GroupChoice>()
  const groupColumn = columnFor(draft, columns, 'group')
  const inFile = groupColumn ? groupColumn.distinct.map((d) => d.text) : ['']
  for (const text of inFile) groups.set(text, draft.groups.get(text) ?? groupChoice(text, plan, kept?.groups ?? []))
  const places = placesOf(columnFor(draft, columns, 'place')).map((d) => d.text)
  return {
    ...draft,
    place: draft.place !== null && places.includes(draft.place) ? draft.place : null,
    only: columns.flatMap((c, i) => {
      const role = draft.roles[i]
      if ((role !== 'format' && role !== 'only') || c.distinct.length < 2) return []
      const said = draft.only.find((o) => o.column === i)?.text ?? kept?.columns?.[i]?.only
      const text = c.distinct.find((d) => d.text === said)?.text ?? c.distinct[0]?.text ?? ''
      return [{ column: i, text }]
    }),
    numberStyle: draft.numberStyle ?? numberStyle,
    percentForm: draft.percentForm ?? (figure ? guessPercent(figure.numbers) : null) ?? kept?.percentForm ?? null,
    marks,
    groups,
  }
}

function groupChoice(
  text: string,
  plan: Plan,
  kept: readonly { readonly inFile?: string; readonly group?: string }[],
): GroupChoice {
  const groups = plan.all('studentGroup')
  const before = kept.find((g) => g.inFile === text)
  if (before !== undefined) {
    const id = plan.get('studentGroup', before.group)?.id
    return id === undefined ? { to: 'out' } : { to: 'group', id }
  }
  const total = text === '' ? groups.find((g) => g.isTotal) : undefined
  const guess = total ?? guessGroup(text, groups)
  return guess ? { to: 'group', id: guess.id } : { to: 'out' }
}

/** What the import process is asked for. */
export const selectingOf = (draft: ImportDraft, read: TableRead): Selecting => ({
  header: read.facts.header,
  roles: draft.roles,
  place: draft.roles.includes('place') ? draft.place : null,
  only: draft.only,
})

/** The unit in which the figures are brought in. */
export const unitOf = (draft: ImportDraft, plan: Plan): NewMeasure['unit'] =>
  draft.measure === 'new' ? draft.newMeasure.unit : (plan.get('measure', draft.measure)?.unit ?? 'percent')

/** Whether percent is asked about: of a count or a score it is not. */
export const asksPercent = (draft: ImportDraft, plan: Plan): boolean => {
  const unit = unitOf(draft, plan)
  return unit === 'percent' || unit === 'rate'
}

/** A record as a screen shows it. */
export type Stands = (kind: string, id: string) => RecordState | undefined
