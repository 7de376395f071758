import { dayInWords } from '../days/index.ts'
import { step, supportOf, supports } from '../guide/guide.ts'
import { commas, plural, small } from '../words/index.ts'
import { kindOf, kinds } from './kinds/index.ts'

/**
 * Which changes of the history are wanted: one declaration for the page, its address, the query and the command line.
 */

/** What a change did, as the log can tell. */
export const changeKinds = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  back: 'Brought back',
  file: 'Brought in from a file',
  laptop: 'Made on another laptop',
  decided: 'Decided between two answers',
  undone: 'Undone or redone',
  forGood: 'Removed for good',
} as const
export type ChangeKind = keyof typeof changeKinds

/** The place of records that are entered on separate pages and in no support. */
const ACROSS = 'across'
/** Where a change was made, by its support's id. */
export const placesOfChanges: readonly { readonly id: string; readonly name: string }[] = [
  ...supports,
  { id: ACROSS, name: 'Across the plan' },
]

export interface HistoryFilter {
  /** The author as sessions name it. */
  readonly who?: string
  readonly support?: string
  readonly kind?: string
  readonly record?: string
  readonly field?: string
  /** ISO days by this laptop's calendar, both included. */
  readonly from?: string
  readonly to?: string
  readonly change?: ChangeKind
}

/** The parts of the filter, in the order in which they are applied. */
export const filterParts = ['who', 'support', 'kind', 'record', 'field', 'change', 'from', 'to'] as const
export type FilterPart = (typeof filterParts)[number]

/** The filter in an address, without empty and unknown parts. */
export function filterIn(params: Readonly<Record<string, string | undefined>>): HistoryFilter {
  const given = Object.fromEntries(filterParts.flatMap((part) => (params[part] ? [[part, params[part]]] : [])))
  if (given['change'] && !Object.hasOwn(changeKinds, given['change'])) delete given['change']
  return given
}

/**
 * The filter without a part, and without the parts that depend on it: a record depends on its kind, a field on both.
 */
export function without(filter: HistoryFilter, part: FilterPart): HistoryFilter {
  const hangs: Partial<Record<FilterPart, readonly FilterPart[]>> = { kind: ['record', 'field'] }
  const gone: readonly FilterPart[] = [part, ...(hangs[part] ?? [])]
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !gone.includes(name as FilterPart)))
}

/** Ratings of indicators and statuses of steps belong to the support of their step. */
const byStep = ['rating', 'stepState']
export const saysItsStep = (kind: string): boolean => byStep.includes(kind)

/** The support in which a record is entered; `values` are needed only for a kind whose records name their step. */
export function supportOfRecord(kind: string, values: Readonly<Record<string, unknown>> = {}): string {
  const own = kind === 'rating' ? String(values['indicator'] ?? '').split('.')[0] : values['step']
  const at = saysItsStep(kind) ? String(own ?? '') : (kindOf(kind)?.step ?? '')
  return supportOf(step(at)?.id ?? at)?.id ?? ACROSS
}

/** The kinds that are entered in a support. */
export const kindsIn = (support: string): readonly string[] =>
  Object.keys(kinds).filter((kind) => !saysItsStep(kind) && supportOfRecord(kind) === support)

/** True if a change is about what the filter asks for; who made it, when and how is a query of the log. */
export function isOf(
  filter: HistoryFilter,
  change: { readonly kind: string; readonly record: string; readonly field: string },
  valuesOf: (kind: string, record: string) => Readonly<Record<string, unknown>> | undefined,
): boolean {
  const { support, kind, record, field } = filter
  if (record !== undefined && change.record !== record) return false
  if (record === undefined && kind !== undefined && change.kind !== kind) return false
  if (field !== undefined && change.field !== field) return false
  return support === undefined || supportOfRecord(change.kind, valuesOf(change.kind, change.record)) === support
}

const that: Readonly<Record<ChangeKind, string>> = {
  added: 'that added something',
  changed: 'that changed an answer',
  removed: 'that removed something',
  back: 'that brought something back',
  file: 'that brought in a file',
  laptop: 'that came from another laptop',
  decided: 'that decided between two answers',
  undone: 'that undid or redid another',
  forGood: 'whose words were removed for good',
}

/** What the filter's changes are about: “ to policies”, “ to “Due” of action “Train teachers””, “ in Align”. */
function ofWhat({ support, kind, record, field }: HistoryFilter, title: string): string {
  const declared = kind === undefined ? undefined : kindOf(kind)
  const label = field === undefined ? undefined : (declared?.fields[field]?.label ?? field)
  const isOnly = declared?.identity === 'singleton'
  if (declared && record !== undefined && !isOnly) {
    const whose = `${small(declared.one)} “${title}”`
    return label === undefined ? ` to ${whose}` : ` to “${label}” of ${whose}`
  }
  if (declared) {
    const many = isOnly ? `“${declared.one}”` : small(declared.counted?.many ?? declared.many)
    return label === undefined ? ` to ${many}` : ` to “${label}” of ${many}`
  }
  if (support === undefined) return ''
  const name = placesOfChanges.find((p) => p.id === support)?.name ?? support
  return support === ACROSS ? ` ${small(name)}` : ` in ${name}`
}

function whenWords({ from, to }: HistoryFilter): string {
  if (from !== undefined && from === to) return ` on ${dayInWords(from)}`
  if (from !== undefined && to !== undefined) return ` from ${dayInWords(from)} to ${dayInWords(to)}`
  if (from !== undefined) return ` since ${dayInWords(from)}`
  return to === undefined ? '' : ` up to ${dayInWords(to)}`
}

/**
 * What is shown, in a sentence: “12 changes by the Equity officer to policies since October 1, 2026.” `title` is the
 * name of the record that is asked for; if the list ends at `most`, the others were not counted.
 */
export function historySays(filter: HistoryFilter, count: number, most: number, title = ''): string {
  const said = [
    filter.who === undefined ? '' : ` by ${filter.who}`,
    ofWhat(filter, title),
    whenWords(filter),
    filter.change === undefined ? '' : ` ${that[filter.change]}`,
  ].join('')
  if (count >= most) return `The ${commas(count)} most recent changes${said}.`
  return count === 0 ? `No change${said}.` : `${commas(count)} ${plural(count, 'change', 'changes')}${said}.`
}
