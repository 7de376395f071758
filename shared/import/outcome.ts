import { isDay } from '../domain/days.ts'
import type { Plan } from '../domain/plan.ts'
import type { Op } from '../domain/state.ts'
import type { TableRead } from '../ipc/contract.ts'
import { asksPercent, columnFor, type ImportDraft, type OpenQuestion, type Stands } from './draft.ts'
import { mappingId, mappingOp } from './mapping.ts'
import type { MarkState } from './marks.ts'
import { type Line, previewImport } from './preview.ts'
import { readRows } from './readings.ts'
import type { Selection } from './select.ts'
import type { Aside } from './table.ts'

/** Where each row of the file went. The parts add up to `rows`. */
export interface Counts {
  readonly rows: number
  readonly fresh: number
  readonly changed: number
  readonly same: number
  readonly leftOut: number
  readonly repeated: number
  readonly aside: number
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
  readonly counts: Counts
  /** Empty where nothing in the plan would change. */
  readonly ops: readonly Op[]
  /** Groups that are added, by the id that they get. */
  readonly newGroups: ReadonlyMap<string, string>
}

/** The first question that is still open; null where the file can be previewed. */
export function openQuestion(draft: ImportDraft, read: TableRead, plan: Plan): OpenQuestion | null {
  const { columns } = read.facts
  if (!columnFor(draft, columns, 'figure')) return { step: 'columns', says: 'Say which column holds the figure.' }
  if (!columnFor(draft, columns, 'year')) return { step: 'columns', says: 'Say which column holds the year.' }
  if (columnFor(draft, columns, 'place') && draft.place === null)
    return { step: 'place', says: 'Say which place in the file is your district.' }
  if (draft.measure === null) return { step: 'meaning', says: 'Say which measure these figures are.' }
  if (draft.measure === 'new' && draft.newMeasure.short.trim() === '')
    return { step: 'meaning', says: 'Name the new measure.' }
  if (draft.numberStyle === null) return { step: 'meaning', says: 'Say how numbers are written in this file.' }
  if (asksPercent(draft, plan) && draft.percentForm === null)
    return { step: 'meaning', says: 'Say how percent is written in this file.' }
  if (draft.date !== '' && !isDay(draft.date))
    return { step: 'meaning', says: 'The date of the figures is not a day of the calendar.' }
  return null
}

export interface OutcomeInput {
  readonly draft: ImportDraft
  readonly read: TableRead
  readonly selection: Selection
  readonly plan: Plan
  readonly stands: Stands
  /** Ids for what is added: the measure, and a group by its name in the file. */
  readonly ids: { readonly measure: string; readonly group: (inFile: string) => string }
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
  const readings = readRows(selection.rows, {
    numberStyle: draft.numberStyle ?? 'point',
    percentForm: asksPercent(draft, plan) ? draft.percentForm : null,
    yearForm: draft.yearForm,
    marks: draft.marks,
    names,
  })
  const measure = draft.measure === 'new' ? ids.measure : (draft.measure ?? '')
  const preview = previewImport({
    measure,
    readings: readings.readings,
    groups,
    origin: {
      source: draft.source.trim(),
      date: draft.date === '' ? null : draft.date,
      public: draft.public,
      counts: draft.roles.includes('n'),
    },
    stands: (id) => stands('value', id),
    names,
  })
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
    counts: {
      rows: read.facts.dataRows,
      fresh: how('new'),
      changed: how('change'),
      same: how('same'),
      leftOut: preview.leftOut.reduce((n, g) => n + g.rows, 0),
      repeated: preview.repeated.length,
      aside: aside.length,
      elsewhere: selection.elsewhere,
      otherRows: selection.otherRows,
      blank: selection.blank,
    },
    ops: opsOf(input, preview.lines, measure, newGroups),
    newGroups,
  }
}

/** One command: the values, and before them what they stand on. Nothing where no value would change. */
function opsOf(
  { draft, read, plan, stands, ids }: OutcomeInput,
  lines: readonly Line[],
  measure: string,
  newGroups: ReadonlyMap<string, string>,
): readonly Op[] {
  const values = lines.flatMap((l) => l.op ?? [])
  if (values.length === 0) return []
  const made: Op[] = []
  if (draft.measure === 'new') {
    const { goal, short, unit, direction } = draft.newMeasure
    const own = { short: short.trim(), unit, direction, yearKind: 'school' }
    made.push({ op: 'set', kind: 'measure', id: ids.measure, values: goal === '' ? own : { ...own, goal } })
  }
  let sort = plan.all('studentGroup').length
  for (const [id, name] of newGroups)
    made.push({ op: 'set', kind: 'studentGroup', id, values: { name: name.trim() || 'All students', sort: sort++ } })
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
      percentForm: asksPercent(draft, plan) ? draft.percentForm : null,
      yearForm: draft.yearForm,
      marks,
      public: draft.public,
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
