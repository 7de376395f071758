import { readDay } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { Op } from '../domain/state.ts'
import { usualGroup } from '../domain/usual-groups.ts'
import { floorOf } from '../figures/suppression.ts'
import { columnQuestion, singleYear } from './asks.ts'
import { contraryToPlan } from './contrary.ts'
import { beyondAny, contradictedBy, largerThanAll, sharedNumbers } from './counts.ts'
import { type Doubt, doubtKey, findDoubts, placeFigure } from './doubts.ts'
import { columnFor, figuresOf, type ImportDraft, type OpenQuestion, type Stands } from './draft.ts'
import { knownOf, misfitOf, type PercentForm, type Unit } from './form.ts'
import { betterWay, formOf, isShare, nameOf, unitSaid } from './form-of.ts'
import { markedRows } from './glued-signs.ts'
import { mappingId, mappingOp } from './mapping.ts'
import type { MarkState } from './marks.ts'
import { blankHides } from './marks-note.ts'
import type { Note } from './notes.ts'
import { onlyThousands } from './numbers.ts'
import { withTheOthers } from './of-one-kind.ts'
import { otherThing } from './other-thing.ts'
import { type Line, type PreviewInput, previewImport } from './preview.ts'
import { type FileReading, type Readings, readRows } from './readings.ts'
import { ofRunningYear } from './running-year.ts'
import { saidInRemarks } from './said-in-remarks.ts'
import { saidOfOne } from './said-of-one.ts'
import { acrossOf, figuresAt, type Selection } from './select.ts'
import type { Aside } from './table.ts'
import type { TableRead } from './table-read.ts'
import { heldInOtherYears } from './year-doubt.ts'
import { rowYear, type YearForm, yearInHeading } from './years.ts'

/** Where each row of the file went; where each year has a column, each cell of them. The parts add up to `rows`. */
export interface Counts {
  readonly rows: number
  readonly fresh: number
  readonly changed: number
  readonly same: number
  readonly leftOut: number
  readonly repeated: number
  /** Far from their neighbors, and not decided on. */
  readonly doubted: number
  readonly aside: number
  /** Written as something else than the measure counts. */
  readonly misfits: number
  /** Titles and notes. */
  readonly noted: number
  readonly elsewhere: number
  readonly otherRows: number
  readonly blank: number
}

/** What an import would do, and the one command that does it. */
export interface Outcome {
  readonly lines: readonly Line[]
  readonly leftOut: readonly { readonly group: string; readonly rows: number }[]
  readonly repeated: readonly Aside[]
  readonly aside: readonly Aside[]
  /** Counts of children that could not be read, beside figures that come in. */
  readonly cells: readonly Aside[]
  /** What a row says that it is, where the measure counts something else. */
  readonly misfits: readonly Aside[]
  /** Figures far from their neighbors, decided on or not. */
  readonly doubts: readonly Doubt[]
  /** Titles above the table, and notes among and below its rows. */
  readonly notes: readonly Note[]
  readonly counts: Counts
  /** Each year has a column of its own, and cells are counted in place of rows. */
  readonly byCell: boolean
  /** Empty where nothing in the plan would change. */
  readonly ops: readonly Op[]
  /** Groups that are added, by the id that they get. */
  readonly newGroups: ReadonlyMap<string, string>
  /** What the file calls each group, by its id in the plan. */
  readonly named: ReadonlyMap<string, string>
}

/** The first question that is still open; null where the file can be previewed. */
export function openQuestion(draft: ImportDraft, read: TableRead, plan: Plan): OpenQuestion | null {
  const { columns } = read.facts
  const inColumns = columnQuestion(draft, read, plan)
  if (inColumns !== null) return { step: 'columns', says: inColumns }
  if (columnFor(draft, columns, 'place') && draft.place === null)
    return { step: 'place', says: 'Choose the place in the file that is your district.' }
  if (draft.measure === null) return { step: 'meaning', says: 'Choose the measure these figures are for.' }
  if (draft.measure === 'new' && draft.newMeasure.short.trim() === '')
    return { step: 'meaning', says: 'Name the new measure.' }
  if (draft.numberStyle === null && !countsThousands(draft, read, plan))
    return { step: 'meaning', says: 'Choose how numbers are written in this file.' }
  if (draft.chosen !== null && !unitSaid(draft, read))
    return { step: 'meaning', says: 'Choose the unit for the new measure.' }
  if (draft.yearForm === null)
    return { step: 'meaning', says: `Choose the school year “${singleYear(draft, columns) ?? ''}” means.` }
  if (draft.chosen !== null && formOf(draft, read, plan).form === null)
    return { step: 'meaning', says: 'Choose how the figures are written. Nothing can be brought in until then.' }
  const other = otherThing(draft, read, plan)
  if (other !== null)
    return { step: 'meaning', says: `${other.says} Confirm whether these are figures for this measure.` }
  if (heldInOtherYears(draft, read, plan))
    return {
      step: 'meaning',
      says: `Choose the school year “${singleYear(draft, columns) ?? ''}” means: the plan already has these figures, a year away from where they would come in.`,
    }
  if (draft.measure === 'new' && betterWay(draft, read) === null)
    return { step: 'meaning', says: 'Choose whether a higher or a lower figure is better.' }
  if (draft.date.trim() !== '' && dayOf(draft.date) === null)
    return { step: 'meaning', says: 'The date of the figures is not a real date.' }
  const whom = [...draft.groups.values()].find((c) => c.to === 'asked')
  if (whom?.to === 'asked')
    return {
      step: 'groups',
      says: whom.lastYear
        ? `No column gives the group, and last year’s file with this name was about “${whom.says}”, which this one does not name. Choose who its figures are about.`
        : `No column gives the group, and the file says “${whom.says}”. Choose who its figures are about.`,
    }
  return null
}

/** Numbers of children such as “1,200”, of which nobody counts thousandths. */
function countsThousands(draft: ImportDraft, read: TableRead, plan: Plan): boolean {
  const unit = draft.measure === 'new' ? draft.newMeasure.unit : plan.get('measure', draft.measure ?? '')?.unit
  const figures = figuresOf(draft, read.facts.columns)
  return unit === 'count' && figures !== undefined && onlyThousands(figures.numbers) && !/semicolon/.test(read.form)
}

export interface OutcomeInput {
  readonly draft: ImportDraft
  readonly read: TableRead
  /** The rows of the file that are meant. */
  readonly selection: Selection
  readonly plan: Plan
  readonly stands: Stands
  /** ISO day. */
  readonly today: string
  /** Ids for what is added: the measure, and a group by its name in the file. */
  readonly ids: { readonly measure: string; readonly goal: string; readonly group: (inFile: string) => string }
}

/** Works out what comes in, against the plan as it is shown. Asked only where no question is open. */
export function outcomeOf(input: OutcomeInput): Outcome {
  const { draft, read, selection, plan, stands, ids } = input
  const { columns } = read.facts
  const named = (role: 'group' | 'year' | 'figure' | 'n'): string => columnFor(draft, columns, role)?.name ?? ''
  const names = { group: named('group'), year: named('year'), figure: named('figure'), n: named('n') }
  const groups = new Map<string, string>()
  for (const [inFile, choice] of draft.groups) {
    if (choice.to === 'group') groups.set(inFile, choice.id)
    else if (choice.to === 'new') groups.set(inFile, ids.group(inFile))
  }
  const { form, unit, mixed = false } = formOf(draft, read, plan)
  const percentForm = form ?? 'number'
  const yearForm = draft.yearForm ?? 'ending'
  const numberStyle = draft.numberStyle ?? 'point'
  const isTotal = (id: string): boolean => Boolean(plan.get('studentGroup', id)?.isTotal)
  const isAll = (inFile: string): boolean => isTotal(groups.get(inFile) ?? '')
  const readings = withoutShared(
    readRows(selection.rows, {
      numberStyle,
      unit,
      percentForm,
      yearForm,
      today: input.today,
      marks: draft.marks,
      blankHides: blankHides(selection.notes.map((n) => n.text)),
      names,
    }),
    isAll,
    names.n,
    floorOf(plan),
    countsOthers(names.n, [nameOf(draft, plan), plan.get('measure', draft.measure ?? '')?.population ?? ''].join(' ')),
  )
  const measure = draft.measure === 'new' ? ids.measure : (draft.measure ?? '')
  const byCell = acrossOf(draft.roles) !== null
  const asked: PreviewInput = {
    measure,
    readings: readings.readings,
    groups,
    origin: {
      source: draft.source.trim(),
      date: dayOf(draft.date),
      public: draft.public,
      counts: draft.roles.includes('n') && !byCell,
    },
    stands: (id) => stands('value', id),
    names,
  }
  const plain = previewImport(asked)
  const held = plan
    .all('value')
    .flatMap(({ measure: of, group, year, reading }) =>
      of === measure && group && year && reading ? [{ group, year, reading }] : [],
    )
  const contradicted = contradictedBy(
    readings.readings,
    isShare(unit) ? columns : null,
    groups,
    isTotal,
    selection.notes.map((n) => n.text),
    nameOf(draft, plan),
  )
  const inFile = new Map([...groups].map(([name, id]) => [id, name]))
  const marked = markedRows(
    selection.rows,
    selection.notes.map((n) => n.text),
    ({ year }) => rowYear(year, yearForm) ?? yearInHeading(String(year), yearForm),
  )
  const ofNotes = readings.readings.flatMap((r): (readonly [string, string])[] => {
    const why = marked.get(`${r.row} ${r.year}`)
    return why === undefined ? [] : [[doubtKey(groups.get(r.group) ?? '', r.year), why]]
  })
  const doubts = findDoubts({
    lines: plain.lines,
    unit,
    held,
    places: placesOf(selection, groups, percentForm, unit, yearForm, (n) => n > 1),
    onePlace: placesOf(selection, groups, percentForm, unit, yearForm, (n) => n === 1),
    contradicted: new Map([
      ...(unit === 'percent' ? contraryToPlan(plain.lines, held) : []),
      ...withTheOthers(
        new Map([
          ...(unit === 'count' ? largerThanAll(readings.readings, groups, isTotal) : []),
          ...beyondAny(readings.readings, groups, unit, nameOf(draft, plan), enrolled(plan)),
        ]),
        readings.readings,
        groups,
        isTotal,
      ),
      ...ofRunningYear(readings.readings, groups, nameOf(draft, plan), input.today),
      ...saidOfOne({
        rows: selection.rows,
        readings: readings.readings,
        aside: readings.aside,
        notes: selection.notes.map((n) => n.text),
        groups,
        floor: floorOf(plan),
      }),
      ...saidInRemarks(selection.rows, readings.readings, groups, nameOf(draft, plan)),
      ...ofNotes,
      ...contradicted,
    ]),
    said: draft.doubts,
    mixed: mixed && form === 'number',
    floor: floorOf(plan),
    nameOf: (id) => ({
      name: plan.get('studentGroup', id)?.name ?? inFile.get(id) ?? '',
      isAll: isTotal(id) || isAll(inFile.get(id) ?? ''),
    }),
  })
  const decided = doubts.length === 0 ? readings.readings : decide(readings.readings, doubts, groups)
  const preview = doubts.length === 0 ? plain : previewImport({ ...asked, readings: decided })
  const cellsOfRow = byCell ? figuresAt(draft.roles).length : 1
  const aside = [...selection.ragged, ...readings.aside, ...preview.aside].sort((a, b) => a.row - b.row)
  const how = (what: Line['how']): number => preview.lines.filter((l) => l.how === what).length
  const used = new Set(preview.lines.map((l) => l.group))
  const newGroups = new Map(
    [...draft.groups].flatMap(([inFile, choice]) => {
      const id = ids.group(inFile)
      return choice.to === 'new' && used.has(id) ? [[id, inFile] as const] : []
    }),
  )
  return {
    lines: preview.lines,
    leftOut: preview.leftOut,
    repeated: preview.repeated,
    aside,
    cells: readings.cells,
    misfits: readings.misfits,
    doubts,
    notes: selection.notes,
    byCell,
    counts: {
      rows: read.facts.dataRows * cellsOfRow,
      fresh: how('new'),
      changed: how('change'),
      same: how('same'),
      leftOut: preview.leftOut.reduce((n, g) => n + g.rows, 0),
      repeated: preview.repeated.length,
      doubted: readings.readings.length - decided.length,
      aside: aside.length + selection.ragged.length * (cellsOfRow - 1),
      misfits: readings.misfits.length,
      noted: selection.noted * cellsOfRow,
      elsewhere: selection.elsewhere * cellsOfRow,
      otherRows: selection.otherRows * cellsOfRow,
      blank: selection.blank * cellsOfRow,
    },
    ops: opsOf(input, preview.lines, measure, newGroups),
    newGroups,
    named: new Map([...groups].map(([inFile, id]) => [id, inFile])),
  }
}

/** How many children the plan says that the district has; null where it does not say, or counts others. */
const enrolled = (plan: Plan): number | null => plan.get('district', 'district')?.enrollment ?? null

/** True for a column of children enrolled, under a measure of those of them who were tested, or are a cohort. */
const countsOthers = (heading: string, measure: string): boolean =>
  /\benroll\w*/i.test(heading) &&
  !/\b(tested|assessed|cohort|takers)\b/i.test(heading) &&
  /\btest(s|ed)?\b|\bassess\w*|\bproficien\w*|\bcohort\b/i.test(measure) &&
  !/\benroll\w*/i.test(measure)

/** The readings without numbers of children that are the same for all, or of others than the measure counts; each is told. */
function withoutShared(
  found: Readings,
  isAll: (group: string) => boolean,
  column: string,
  floor: number,
  ofOthers: boolean,
): Readings {
  // A number under the floor is kept: without it nothing would protect so few.
  const numbered = ofOthers ? found.readings.filter((r) => r.n !== null) : sharedNumbers(found.readings, isAll)
  const shared = new Set([...numbered].filter((r) => (r.n ?? 0) >= floor))
  if (shared.size === 0) return found
  const told = [...shared].map((r): Aside => {
    const why = ofOthers
      ? 'This is how many are enrolled, and the measure counts fewer. The figure comes in without it.'
      : 'Every group has this number, so it is not how many children of each were counted. The figure comes in without it.'
    return { row: r.row, column, cell: String(r.n ?? ''), why }
  })
  return {
    ...found,
    readings: found.readings.map((r) => (shared.has(r) ? { ...r, n: null } : r)),
    cells: [...found.cells, ...told].sort((a, b) => a.row - b.row),
  }
}

/** The readings with what a person said of those that are far from their neighbors; without those not decided on. */
function decide(
  readings: readonly FileReading[],
  doubts: readonly Doubt[],
  groups: ReadonlyMap<string, string>,
): readonly FileReading[] {
  const byKey = new Map(doubts.map((d) => [d.key, d]))
  return readings.flatMap((reading): FileReading[] => {
    const doubt = byKey.get(doubtKey(groups.get(reading.group) ?? '', reading.year))
    if (doubt === undefined || reading.figure === null) return [reading]
    const { choice } = doubt
    if (choice === 'aside') return []
    const figure = { asIs: doubt.figure, divided: doubt.divided, multiplied: doubt.multiplied }[choice]
    return figure === null ? [] : [{ ...reading, figure, doubt: choice }]
  })
}

/** What half of the other places have, by group and year as the plan calls them. */
function placesOf(
  selection: Selection,
  groups: ReadonlyMap<string, string>,
  form: PercentForm,
  unit: Unit,
  yearForm: YearForm,
  of: (places: number) => boolean,
): ReadonlyMap<string, number> {
  const known = { ...knownOf(selection.rows), any: true }
  return new Map(
    selection.near.flatMap((near): (readonly [string, number])[] => {
      if (!of(near.places)) return []
      const group = groups.get(near.group)
      const year = rowYear(near.year, yearForm) ?? yearInHeading(near.year, yearForm)
      const figure = placeFigure(near, form, unit)
      const fits = misfitOf(near.format, unit, known) === null
      return group && year && figure !== undefined && fits ? [[doubtKey(group, year), figure]] : []
    }),
  )
}

/** One command: the values, and before them what they stand on. Nothing where no value would change. */
function opsOf(
  { draft, read, plan, stands, ids }: OutcomeInput,
  lines: readonly Line[],
  measure: string,
  newGroups: ReadonlyMap<string, string>,
): readonly Op[] {
  const values = lines.flatMap((l) => l.op ?? [])
  const { form, unit } = formOf(draft, read, plan)
  if (values.length === 0) return []
  const made: Op[] = []
  if (draft.measure === 'new') {
    const { goal: chosen, goalTitle = '', short } = draft.newMeasure
    const isNew = chosen === '' && goalTitle.trim() !== ''
    const goal = isNew ? ids.goal : chosen
    if (isNew) made.push({ op: 'set', kind: 'goal', id: goal, values: { title: goalTitle.trim(), sort: 0 } })
    const direction = betterWay(draft, read) ?? 'up'
    const own = { short: short.trim(), unit, direction, yearKind: 'school' }
    made.push({ op: 'set', kind: 'measure', id: ids.measure, values: goal === '' ? own : { ...own, goal } })
  }
  let sort = plan.all('studentGroup').length
  const hasTotal = plan.all('studentGroup').some((g) => g.isTotal)
  const groupOf = (inFile: string) => {
    const name = inFile.trim() || 'All students'
    const isTotal = !hasTotal && usualGroup(name)?.way === 'all'
    return isTotal ? { name, sort: sort++, isTotal } : { name, sort: sort++ }
  }
  for (const [id, name] of newGroups) made.push({ op: 'set', kind: 'studentGroup', id, values: groupOf(name) })
  const lastYear =
    lines
      .map((l) => l.year)
      .sort()
      .at(-1) ?? ''
  const marks = new Map([...draft.marks].filter((m): m is [string, MarkState] => m[1] !== 'aside'))
  const kept = mappingOp(
    {
      name: draft.name.trim() || 'Outcomes',
      measure,
      roles: draft.roles,
      place: draft.place,
      only: draft.only,
      numberStyle: draft.numberStyle ?? 'point',
      percentForm: isShare(unit) ? form : null,
      yearForm: draft.yearForm ?? 'ending',
      marks,
      public: draft.public,
      agreed: draft.agreed,
      groups: new Map(
        [...draft.groups].map(([inFile, c]) => [
          inFile,
          c.to === 'group' ? c.id : c.to === 'new' && newGroups.has(ids.group(inFile)) ? ids.group(inFile) : null,
        ]),
      ),
    },
    read.facts.columns,
    lastYear,
    stands('importMapping', mappingId('figures', draft.name.trim() || 'Outcomes')),
  )
  return [...made, ...values, ...(kept ? [kept] : [])]
}

/** The date as it is kept; null where none was typed. */
function dayOf(typed: string): string | null {
  const read = readDay(typed.trim())
  return read.ok ? read.value : null
}
