import { planOf } from '../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../shared/domain/state.ts'
import type { Rows } from '../../shared/import/cells/cells.ts'
import { factsOf } from '../../shared/import/columns/facts.ts'
import { guessRoles } from '../../shared/import/columns/roles.ts'
import type { TableRead } from '../../shared/import/columns/table-read.ts'
import { draftOf, type ImportDraft, selectingOf, withColumns } from '../../shared/import/draft/draft.ts'
import { outcomeOf } from '../../shared/import/outcome.ts'
import { openQuestion } from '../../shared/import/questions.ts'
import { selectRows } from '../../shared/import/rows/select.ts'
import { othersIn } from '../../shared/import/subject/other-thing.ts'
import { findHeader } from '../../shared/import/table/columns.ts'

/** A table of figures as the window looks at it, without a file and without a plan on a disk. */

const groups = {
  all: 'All students',
  black: 'Black or African American',
  hispanic: 'Hispanic or Latino',
  white: 'White',
  el: 'English learners',
  swd: 'Students with disabilities',
}

interface Looked {
  /** The first question; null where none is open. */
  readonly asks: string | null
  /** Everything by which the file may be about another thing, in the order in which it is asked. */
  readonly ticks: readonly string[]
  /** What comes in where nothing is asked, by group and year. */
  readonly figures: Readonly<Record<string, number | string>>
  /** The number of students beside each of them, where the file has one. */
  readonly children: Readonly<Record<string, number>>
  readonly leftOut: readonly string[]
  readonly draft: ImportDraft
}

interface With {
  readonly measure?: string
  readonly unit?: string
  readonly file?: string
  readonly sheet?: string
  readonly district?: Readonly<Record<string, unknown>>
  /** Begun on the measure’s own page, so that the columns are guessed for it. */
  readonly onItsPage?: boolean
  readonly says?: (draft: ImportDraft) => Partial<ImportDraft>
}

/** What a person who accepts every default is asked about a table, and what comes in of it. */
export function lookAtFigures(
  rows: Rows,
  {
    measure = 'Graduation rate',
    unit = 'percent',
    file = 'export.csv',
    sheet,
    district,
    onItsPage = false,
    says,
  }: With = {},
): Looked {
  const states: readonly RecordState[] = [
    plainRecord('district', 'district', district ?? { name: 'Cedar Falls School District' }),
    plainRecord('goal', 'g', { title: 'A fair start' }),
    plainRecord('measure', 'm', { goal: 'g', short: measure, unit }),
    ...Object.entries(groups).map(([id, name]) => plainRecord('studentGroup', id, { name, isTotal: id === 'all' })),
  ]
  const plan = planOf(states)
  const facts = factsOf(rows, findHeader(rows))
  const read = {
    facts,
    roles: guessRoles(facts.columns, facts.made),
    sheet: sheet ?? null,
    alike: [],
  } as unknown as TableRead
  const begun = draftOf(read, file, plan, onItsPage ? 'm' : undefined)
  const start = withColumns({ ...begun, measure: 'm', ...says?.(begun) }, read, plan)
  const first = openQuestion(start, read, plan)
  const ready = first === null || (first.step !== 'columns' && first.step !== 'place')
  const selection = ready ? selectRows(rows, facts.columns, selectingOf(start, read)) : null
  const draft = ready ? withColumns({ ...start, chosen: selection }, read, plan) : start
  const asks = openQuestion(draft, read, plan)?.says ?? null
  const ticks = ready ? othersIn(draft, read, plan).map((o) => o.says) : []
  if (asks !== null || selection === null) return { asks, ticks, figures: {}, children: {}, leftOut: [], draft }
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const outcome = outcomeOf({
    draft,
    read,
    selection,
    plan,
    stands: (kind, id) => byKey.get(`${kind}/${id}`),
    today: '2026-11-29',
    ids: { measure: 'new', goal: 'new', group: (text) => text },
  })
  return {
    asks,
    ticks,
    figures: Object.fromEntries(
      outcome.lines.map((l) => [`${l.group} ${l.year}`, l.after.figure ?? l.after.state ?? '']),
    ),
    children: Object.fromEntries(
      outcome.lines.flatMap((l) => (l.after.n == null ? [] : [[`${l.group} ${l.year}`, l.after.n]])),
    ),
    leftOut: outcome.leftOut.map((l) => l.group),
    draft,
  }
}
