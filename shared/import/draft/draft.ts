import { readDay } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { RecordState } from '../../domain/state.ts'
import { usualGroup } from '../../domain/usual-groups.ts'
import { compareKeys, sameName } from '../../words/index.ts'
import type { MarkState } from '../cells/marks.ts'
import { type NumberEvidence, type NumberStyle, styleOf, sumOf } from '../cells/numbers.ts'
import {
  choosable,
  lastFigure,
  ownDistrict,
  saysHow,
  withLastFigure,
  withOwnPlace,
  yearFormOf,
} from '../columns/column-use.ts'
import { withDoubtedCount } from '../columns/doubted-count.ts'
import { textOfAll } from '../columns/narrowing.ts'
import { calledAs, withOwnColumns } from '../columns/own-heading.ts'
import type { TableRead } from '../columns/table-read.ts'
import { isPlain } from '../columns/unused.ts'
import type { DoubtChoice } from '../doubts/doubts.ts'
import { mayBeNotes, noteSays } from '../figures/marks-note.ts'
import { marksIn } from '../figures/readings.ts'
import type { Unit } from '../figures/units.ts'
import type { PercentForm } from '../figures/written.ts'
import { besideGroup, groupOver } from '../names/group-over.ts'
import { halvesIn, nameOfFile, withoutNumber } from '../names/names.ts'
import { type GroupChoice, groupChoice, onlyGroup } from '../names/of-whom.ts'
import type { Selecting, Selection } from '../rows/select.ts'
import { acrossOf, type Column, figuresAt, type Role, roles, singular } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { namesNothing } from '../vocabulary/plain-words.ts'
import { formByNotes } from '../years/year-told.ts'
import { isSingleYear, type YearForm, yearIn } from '../years/years.ts'
import { findMapping } from './mapping.ts'

/** A question to which a person has to say more, and the step that asks it. */
export interface OpenQuestion {
  readonly step: string
  readonly says: string
}

/** A measure that the import adds. */
export interface NewMeasure {
  readonly goal: string
  /** If the plan has no goal: the desired change; '' leaves the measure without one. */
  readonly goalTitle?: string
  readonly short: string
  /** Null: as the file speaks of it. */
  readonly unit: Unit | null
  /** Null: as its words say it. */
  readonly direction: 'up' | 'down' | null
}

/** Everything that is asked about a file. Null is a question that is still open. */
export interface ImportDraft {
  readonly name: string
  /** The file's own name, which may have a year. */
  readonly file: string
  readonly roles: readonly Role[]
  /** Columns whose use the selected rows put in question, or of which a person said it: asked once. */
  readonly asked: readonly number[]
  readonly place: string | null
  /** By column: the text that a row must have; '' where that is not said yet. */
  readonly only: readonly { readonly column: number; readonly text: string }[]
  /** The rows of the file that are meant, once they are known. */
  readonly chosen: Selection | null
  /** An id, or 'new'. */
  readonly measure: string | null
  readonly newMeasure: NewMeasure
  readonly numberStyle: NumberStyle | null
  /** How figures are written, as a person said it; null: as the rows show it. */
  readonly percentForm: PercentForm | null
  /** The answer for last year's file of this name. */
  readonly keptForm: PercentForm | null
  /** Which school year a single year names. */
  readonly yearForm: YearForm | null
  /** The school year of all rows, if no column has it; null without an answer. */
  readonly allOf: string | null
  /** A person said so, of this file, or of last year's. */
  readonly yearSaid: boolean | 'lastYear'
  readonly marks: ReadonlyMap<string, MarkState | 'aside'>
  readonly source: string
  /** ISO day, or '' where it is not known. */
  readonly date: string
  readonly public: boolean
  readonly groups: ReadonlyMap<string, GroupChoice>
  /** The words in the file that a person confirmed to be about the measure. */
  readonly agreed: string | null
  /** A person's decisions about figures far from their neighbors. */
  readonly doubts: ReadonlyMap<string, DoubtChoice>
  /** The kept mapping from which this was taken: its name, and whether it is of the same file. */
  readonly from: { readonly name: string; readonly how: 'same' | 'layout'; readonly lastYear: string | null } | null
}

/** The day of the figures as it is kept; null where none was typed, or it is no day. */
export function dayOf({ date }: Pick<ImportDraft, 'date'>): string | null {
  const read = readDay(date.trim())
  return read.ok ? read.value : null
}

/** The column with a use; undefined if there is none. */
export const columnFor = (
  draft: Pick<ImportDraft, 'roles'>,
  columns: readonly Column[],
  role: Role,
): Column | undefined => columns[draft.roles.indexOf(role)]

/** Every place that the file is about, with how many rows. */
export const placesOf = (column: Column | undefined): Column['distinct'] =>
  column === undefined ? [] : column.rest.length === 0 ? column.distinct : [...column.distinct, ...column.rest]

/** The columns of figures, as one: a file may have a column for each year. */
export interface Figures {
  readonly headings: string
  readonly numbers: NumberEvidence
  readonly distinct: Column['distinct']
  readonly samples: readonly string[]
}

/** The contents of all columns of figures; undefined if there are none. */
export function figuresOf(draft: Pick<ImportDraft, 'roles'>, columns: readonly Column[]): Figures | undefined {
  const all = figuresAt(draft.roles).flatMap((i) => columns[i] ?? [])
  if (all.length === 0) return undefined
  return {
    // A group's name is not a unit: "All students" above percentages is not a count.
    headings:
      acrossOf(draft.roles) === 'groupFigure'
        ? [...new Set(all.map((c) => besideGroup(c.heading)))].filter((t) => t !== '').join(' | ')
        : all.map(head).join(' | '),
    numbers: sumOf(all.map((c) => c.numbers)),
    distinct: all.flatMap((c) => c.distinct),
    samples: all.flatMap((c) => c.samples),
  }
}

/**
 * The heading of the single column of figures, without its unit; null if it only says that there are figures. Words that
 * are above many tables name a measure where the file is called as programs call what they save: “Dropout rate” of “export”.
 */
function headedBy(figures: Figures | undefined, file: string): string | null {
  const name = (figures?.headings ?? '').replace(/\s*\((%|pct|percent|number|n)\)\s*$|^%\s*/gi, '').trim()
  if (name === '' || name.includes(' | ') || name.length > 60 || /[_\d]/.test(name.slice(0, 1))) return null
  const says = saysNothing(file) ? !namesNothing(name) : / /.test(name) && !isPlain(name)
  return says ? name : null
}
/** “export (1)”, “Sheet1”, “12345”, “data_2024”. */
const saysNothing = (file: string): boolean =>
  namesNothing(file.replaceAll('_', ' ').replace(/\b(sheet|table|book|download|untitled|new)s?(?=\b|\d)/gi, ' '))

/** The one measure that has the heading of the figures for its name. */
function headedAs(heading: string | undefined, plan: Plan): RecordOf<'measure'> | undefined {
  const [own, ...more] = plan.all('measure').filter((m) => m.short !== undefined && sameName(m.short, heading))
  return more.length === 0 ? own : undefined
}

/** The source that was written beside the measure’s newest figure; one that names a year is not that of another. */
function lastSource(plan: Plan, measure: string): string | undefined {
  const source = plan
    .all('value')
    .filter((v) => v.measure === measure && v.reading?.source)
    .toSorted((a, b) => compareKeys(b.year ?? '', a.year ?? ''))[0]?.reading?.source
  return source === undefined || yearIn.test(source) ? undefined : source
}

/** All that may say whom a column of students counts. */
export const wordsOf = ({ facts, sheet }: TableRead, file: string, measure: string) => ({
  measure,
  titles: [...facts.above.split(' | '), sheet ?? '', nameOfFile(file)],
  notes: mayBeNotes(facts),
})

/** Whether anything in a file names what its figures are of: “export (1).csv” of “Percent” may be of another measure. */
function saysOfWhat({ facts, sheet }: TableRead, file: string, kept: RecordOf<'importMapping'>): boolean {
  const used = (kept.columns ?? []).flatMap((c, i) =>
    /figure/i.test(c.usedAs ?? '') ? [head({ heading: facts.columns[i]?.heading ?? c.heading ?? '' })] : [c.only ?? ''],
  )
  return [nameOfFile(file), sheet ?? '', ...facts.above.split(' | '), ...used].some((text) => !namesNothing(text))
}

/**
 * The draft that can be guessed from a file, or is known from last year's; `into` is the measure from which the
 * import was started.
 */
export function draftOf(read: TableRead, file: string, plan: Plan, into?: string): ImportDraft {
  const { columns } = read.facts
  const name = nameOfFile(file)
  const found = findMapping(plan.all('importMapping'), name, columns)
  const kept = found?.kept
  const same = found?.how === 'same' ? found.kept : undefined
  const known = kept?.columns?.map((c) => roles.find((r) => r === c.usedAs) ?? 'ignored')
  const own = (texts: readonly string[]): string | null => ownDistrict(texts, plan) ?? null
  const guessed = withOwnPlace(read, (column) => own(placesOf(column).map((d) => d.text)) !== null)
  const measure =
    plan.get('measure', into) ?? (same && saysOfWhat(read, file, same) ? plan.get('measure', same.measure) : undefined)
  const measured = measure ? `${measure.short ?? ''} ${measure.phrase ?? ''}`.trim() : ''
  const used =
    known ??
    withDoubtedCount(
      withOwnColumns(withLastFigure(guessed, columns, lastFigure(plan.all('importMapping'), name)), columns, {
        unit: measure?.unit,
        short: measure?.short ?? '',
        measure: measured,
        isOwnPlace: (text) => own([text]) !== null,
        samples: read.facts.samples,
      }),
      columns,
      wordsOf(read, file, measured),
      read.facts.made.map((m) => m.of),
    )
  const meant = measure ?? headedAs(figuresOf({ roles: used }, columns)?.headings, plan)
  const places = placesOf(columns[used.indexOf('place')]).map((d) => d.text)
  const keptPlace = places.find((p) => p === kept?.place)
  const start: ImportDraft = {
    name: same?.name ?? name,
    file,
    roles: used,
    asked: same ? columns.map((_, i) => i) : [],
    place: keptPlace ?? own(places),
    only: [],
    // A plan without measures has nothing to choose from.
    measure: meant?.id ?? (plan.all('measure').length === 0 ? 'new' : null),
    chosen: null,
    newMeasure: {
      goal: plan.all('goal')[0]?.id ?? '',
      short: headedBy(figuresOf({ roles: used }, columns), name) ?? name,
      unit: null,
      direction: null,
    },
    numberStyle: null,
    percentForm: null,
    keptForm: same?.percentForm ?? null,
    yearForm: same?.yearForm ?? yearFormOf(read, used, file),
    yearSaid: same?.yearForm === undefined ? false : 'lastYear',
    allOf: null,
    marks: new Map(),
    source: (same && meant && lastSource(plan, meant.id)) ?? name,
    date: '',
    // Asked again for each file: last year's answer does not say whether this one was public.
    public: false,
    groups: new Map(),
    // A confirmation holds for the measure it was given for.
    agreed: measure?.id === same?.measure ? (same?.agreed ?? null) : null,
    doubts: new Map(),
    from: found ? { name: found.kept.name ?? '', how: found.how, lastYear: found.kept.lastYear ?? null } : null,
  }
  return withColumns(start, read, plan)
}

/** A mark for which a note says 0 does not stand for “no figure”; the row stays aside until a person looks. */
const markBy = (said: ReturnType<typeof noteSays>, guess: MarkState | null): MarkState | 'aside' =>
  said === 'zero' ? 'aside' : (said ?? guess ?? 'aside')

/** What follows from the use of columns: asked again whenever a person changes it. */
export function withColumns(before: ImportDraft, read: TableRead, plan: Plan): ImportDraft {
  const { columns, dataRows } = read.facts
  const news = (before.chosen?.apart ?? []).map((a) => a.column).filter((i) => !before.asked.includes(i))
  const draft: ImportDraft = {
    ...before,
    asked: [...before.asked, ...news],
    roles: before.roles.map((r, i) => (r === 'ignored' && news.includes(i) ? 'asked' : r)),
  }
  // Another file of the same layout says only which column is what.
  const found = findMapping(plan.all('importMapping'), draft.name, columns)
  const kept = found?.how === 'same' ? found.kept : undefined
  const figure = figuresOf(draft, columns)
  const numberStyle = figure ? styleOf(figure.numbers) : null
  const marks = new Map<string, MarkState | 'aside'>()
  const notes = mayBeNotes(read.facts)
  for (const mark of marksIn(figure?.distinct ?? [], numberStyle ?? 'point')) {
    // What this year's file says counts before last year's answer.
    const note = noteSays(mark.text, notes)
    const before = kept?.marks?.includes(mark.text)
      ? 'withheld'
      : kept?.notReported?.includes(mark.text)
        ? 'notReported'
        : null
    const said = markBy(note, before ?? mark.guess)
    marks.set(mark.text, draft.marks.get(mark.text) ?? said)
  }
  const groups = new Map<string, GroupChoice>()
  const measure = plan.get('measure', draft.measure ?? '')?.short ?? ''
  const groupColumn = columnFor(draft, columns, 'group')
  const inRows = groupColumn && draft.chosen ? [...new Set(draft.chosen.rows.map((r) => r.group))] : null
  const over = columns.flatMap((c, i) => (draft.roles[i] === 'groupFigure' ? [groupOver(c.heading)] : []))
  const named = groupColumn !== undefined || over.length > 0
  const inFile = groupColumn ? (inRows ?? groupColumn.distinct.map((d) => d.text)) : named ? over : ['']
  for (const text of inFile) {
    const said = draft.groups.get(text)
    groups.set(
      text,
      said && said.to !== 'asked'
        ? said
        : named
          ? groupChoice(text, plan, kept?.groups ?? [], false)
          : onlyGroup(
              [figure?.headings ?? '', read.facts.above, draft.chosen?.under ?? '', read.sheet ?? '', draft.name],
              plan,
              kept,
            ),
    )
  }
  // If two names mean all students, one is added.
  const [, ...again] = [...groups].flatMap(([text, c]) =>
    c.to === 'new' && usualGroup(withoutNumber(text))?.way === 'all' ? text : [],
  )
  for (const text of again) if (!draft.groups.has(text)) groups.set(text, { to: 'out' })
  for (const half of halvesIn(inFile)) {
    const known = groups.get(half)
    const whole = known?.to === 'group' && !sameName(plan.get('studentGroup', known.id)?.name, half)
    if (whole && !draft.groups.has(half)) groups.set(half, { to: 'out' })
  }
  const places = placesOf(columnFor(draft, columns, 'place')).map((d) => d.text)
  const yearForm = formByNotes(
    yearFormOf(read, draft.roles, draft.file, plan.get('measure', draft.measure ?? '')?.short),
    (draft.chosen?.notes ?? []).map((n) => n.text),
  )
  // The other reading would put these figures in place of last year's. A file without such years keeps “ending”.
  const contrary = hasSingleYears(draft, columns) && found?.kept.yearForm === 'starting' && yearForm === 'ending'
  return {
    ...draft,
    place: draft.place !== null && places.includes(draft.place) ? draft.place : null,
    only: columns.flatMap((c, i) => {
      const role = draft.roles[i]
      const texts = choosable(c, dataRows)
      if ((role !== 'format' && role !== 'only') || texts.length < 2 || (role === 'format' && c.distinct.length < 2))
        return []
      if (role === 'format' && saysHow(c)) return []
      const said = draft.only.find((o) => o.column === i)?.text ?? kept?.columns?.[i]?.only
      const all = role === 'only' && !draft.asked.includes(i) ? (calledAs(texts, measure) ?? textOfAll(c)) : undefined
      return [{ column: i, text: texts.find((text) => text === (said || all)) ?? '' }]
    }),
    numberStyle: draft.numberStyle ?? numberStyle,
    yearForm: draft.yearSaid === false ? (contrary ? null : yearForm) : draft.yearForm,
    marks,
    groups,
  }
}

/** True if single years such as “2018” are in use: whether the school year begins or ends in them has to be said. */
export const hasSingleYears = ({ roles }: Pick<ImportDraft, 'roles'>, columns: readonly Column[]): boolean =>
  (columnFor({ roles }, columns, 'year')?.singleYears ?? 0) > 0 ||
  columns.some((c, i) => roles[i] === 'yearFigure' && isSingleYear(c.heading))

/** What a person said of a column. “Not used” is an answer: its rows do not put it in question again. */
export const saidOfColumn = (draft: ImportDraft, at: number, role: Role): Pick<ImportDraft, 'roles' | 'asked'> => ({
  roles: draft.roles.map((r, i) => (i === at ? role : r === role && singular.includes(role) ? 'ignored' : r)),
  asked: role === 'ignored' ? [...draft.asked, at] : draft.asked,
})

/** The request to the import process. */
export const selectingOf = (draft: ImportDraft, read: TableRead): Required<Selecting> => ({
  header: read.facts.header,
  roles: draft.roles,
  place: draft.roles.includes('place') ? draft.place : null,
  only: draft.only,
  year: draft.roles.includes('year') || draft.roles.includes('yearFigure') ? null : draft.allOf,
})

/** A record as a screen shows it. */
export type Stands = (kind: string, id: string) => RecordState | undefined
