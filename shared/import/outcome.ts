import type { Op } from '../domain/state.ts'
import { fold } from '../domain/usual-groups.ts'
import { floorOf } from '../figures/suppression.ts'
import type { Aside } from './cells/cells.ts'
import { countsOthers } from './columns/doubted-count.ts'
import { saidAgainst } from './doubts/against.ts'
import { sharedNumbers } from './doubts/counts.ts'
import { type Doubt, findDoubts } from './doubts/doubts.ts'
import { doubtKey } from './doubts/neighbors.ts'
import { figuresElsewhere } from './doubts/other-places.ts'
import { columnFor, dayOf } from './draft/draft.ts'
import { formOf, nameOf } from './draft/form-of.ts'
import { blankHides, noteSays } from './figures/marks-note.ts'
import { type Line, type PreviewInput, previewImport } from './figures/preview.ts'
import { type FileReading, type Readings, readRows } from './figures/readings.ts'
import { withoutNumber } from './names/names.ts'
import { newTotalIn, type OpsInput, opsOf } from './ops.ts'
import type { Selection } from './rows/select.ts'
import { rowOverOthers } from './subject/said-of-rows.ts'
import { acrossOf, figuresAt } from './table/columns.ts'
import type { Note } from './table/notes.ts'

/** What became of each row of the file, or of each cell if each year has a column. The parts add up to `rows`. */
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

/** The effect of an import, and the one command that brings it about. */
export interface Outcome {
  readonly lines: readonly Line[]
  readonly leftOut: readonly { readonly group: string; readonly rows: number }[]
  readonly repeated: readonly Aside[]
  readonly aside: readonly Aside[]
  /** Counts of children that could not be read, beside figures that come in. */
  readonly cells: readonly Aside[]
  /** Rows that say they are something other than what the measure counts. */
  readonly misfits: readonly Aside[]
  /** Figures far from their neighbors, decided on or not. */
  readonly doubts: readonly Doubt[]
  /** Titles above the table, and notes among and below its rows. */
  readonly notes: readonly Note[]
  readonly counts: Counts
  /** Each year has a column, and cells are counted in place of rows. */
  readonly byCell: boolean
  /** Empty where nothing in the plan would change. */
  readonly ops: readonly Op[]
  /** Groups that are added, by the id that they get. */
  readonly newGroups: ReadonlyMap<string, string>
  /** The file's name for each group, by its id in the plan. */
  readonly named: ReadonlyMap<string, string>
}

interface OutcomeInput extends OpsInput {
  /** The rows of the file that are meant. */
  readonly selection: Selection
  /** ISO day. */
  readonly today: string
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
  const isNewTotal = newTotalIn(plan)
  const added = [...draft.groups].flatMap(([inFile, c]) =>
    c.to === 'new' && isNewTotal(inFile) ? [groups.get(inFile)] : [],
  )
  const isTotal = (id: string): boolean => Boolean(plan.get('studentGroup', id)?.isTotal) || added.includes(id)
  const isAll = (inFile: string): boolean => isTotal(groups.get(inFile) ?? '')
  const over = rowOverOthers(draft)
  const readings = withoutShared(
    withoutLine(
      over,
      readRows(selection.rows, {
        numberStyle,
        unit,
        percentForm,
        yearForm,
        today: input.today,
        marks: draft.marks,
        blankHides: blankHides(selection.notes.map((n) => n.text)),
        blankIsZero:
          noteSays(
            '',
            selection.notes.map((n) => n.text),
          ) === 'zero',
        names,
      }),
    ),
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
      date: dayOf(draft),
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
  const inFile = new Map([...groups].map(([name, id]) => [id, name]))
  const doubts = findDoubts({
    lines: plain.lines,
    unit,
    held,
    places: figuresElsewhere(selection, groups, percentForm, unit, yearForm, (n) => n > 1),
    onePlace: figuresElsewhere(selection, groups, percentForm, unit, yearForm, (n) => n === 1),
    contradicted: saidAgainst({
      lines: plain.lines,
      held,
      found: readings,
      selection,
      columns,
      groups,
      isTotal,
      unit,
      yearForm,
      measure: nameOf(draft, plan),
      plan,
      today: input.today,
    }),
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
  // “White (n=212)” is “White” in the next file, too.
  const bare = [...newGroups].map(([id, name]) => [id, withoutNumber(name)] as const)
  if (new Set(bare.map(([, name]) => fold(name))).size === bare.length)
    for (const [id, name] of bare) newGroups.set(id, name)
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

/** The readings without those of a line over other groups, which is told of once. */
function withoutLine(over: ReturnType<typeof rowOverOthers>, found: Readings): Readings {
  if (over === null) return found
  const [line, rest] = [
    found.readings.filter((r) => r.row === over.row),
    found.readings.filter((r) => r.row !== over.row),
  ]
  const why = 'It has no figure and is over other groups, so it is the heading of those below it.'
  const told = line.map((r): Aside => ({ row: r.row, column: null, cell: r.group, why }))
  return { ...found, readings: rest, aside: [...found.aside, ...told].sort((a, b) => a.row - b.row) }
}

/** The readings without numbers of students that are the same for all, or of others than the measure counts; each is told. */
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
      : 'Every group has this number, so it is not how many students of each were counted. The figure comes in without it.'
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
