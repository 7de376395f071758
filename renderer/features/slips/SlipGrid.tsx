import { useDeferredValue, useMemo, useRef } from 'react'
import { EVERY, ON_SLIPS, questions, type Setting, type SlipRow } from '../../../shared/briefing/slips/asked.ts'
import { dayInWords, yearInWords } from '../../../shared/days/index.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { figureWords } from '../../../shared/words/index.ts'
import { type CellPlace, type GridCell, type GridHead, GridKeys, useAfterPaint } from '../../components/index.ts'
import { newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { figuresHeld, fractionsIn } from '../measures/fractions.ts'
import { cellKey } from '../measures/keys.ts'
import { readCell } from './read.ts'
import { asRead, rowHead, SlipsGrid, useIdsOf } from './SlipsGrid.tsx'
import styles from './slips.module.css'
import { answerColumns, answersFrom, type Entered, lastOf, newSlip, opsFor, readingOf } from './slips.ts'

interface Props {
  readonly rows: readonly SlipRow[]
  readonly setting: Setting
  readonly answers: boolean
}

const columns = [
  { id: 'figure', name: 'Figure', label: 'Figure' },
  { id: 'n', name: 'Students counted', label: 'Students counted' },
  { id: 'source', name: 'Source', label: 'Source', holds: 'words' },
  { id: 'date', name: 'Date', label: 'Date', holds: 'words' },
] as const
const asked = answerColumns.map((id, i) => ({
  id,
  name: questions[i] ?? '',
  label: questions[i],
  holds: 'words' as const,
}))
const withAnswers = [...columns, ...asked]

const decimals = (figure: number): number => Math.min(2, (String(figure).split('.')[1] ?? '').length)
const answerAt = (col: string): number => answerColumns.indexOf(col as 'a0')

/** The rows as a spreadsheet. */
export function SlipGrid({ rows: all, setting, answers }: Props) {
  // Four hundred rows have heads to word: those of the first screen first.
  const whole = useAfterPaint()
  const rows = useMemo(() => (whole ? all : all.slice(0, 40)), [whole, all])
  const plan = usePlanView()
  const byId = useMemo(() => new Map(rows.map((r) => [r.id, r])), [rows])
  const idOf = useIdsOf(newId)
  /** The slip that the answers of a row will be, where none was printed. */
  const slipId = (row: SlipRow): string => row.slip?.id ?? idOf(row.id)
  const keys = useMemo(
    () => new Map(rows.map((r) => [r.id, cellKey('value', r.measure.id, r.group.id, setting.year)])),
    [rows, setting.year],
  )
  const placeOf = (row: SlipRow, col: string, entered: Entered): CellPlace => {
    const answer = answerAt(col)
    if (answer >= 0)
      return {
        kind: 'updateSlip',
        id: slipId(row),
        field: 'answers',
        also: newSlip(row, setting, todayHere()),
        asDraft: (text) => JSON.stringify(answersFrom(row.slip, { ...entered, [col]: text.trim() })),
      }
    const { kind, id, also } = keys.get(row.id) ?? cellKey('value', row.measure.id, row.group.id, setting.year)
    const asDay = asRead((text) => readCell(row.measure.unit, col, text))
    return { kind, id, field: 'reading', part: col, also, ...(col === 'date' && { asDraft: asDay }) }
  }
  const cell = (id: string, col: string, waits: Entered = {}): GridCell => {
    const row = byId.get(id)
    if (row === undefined) return { text: '' }
    const place = placeOf(row, col, waits)
    const answer = answerAt(col)
    if (answer >= 0) {
      const text = col in waits ? waits[col] : row.slip?.answers?.[answer]
      return { text: typeof text === 'string' ? text : '', place }
    }
    const reading = plan.get('value', place.id)?.reading
    const current = col in waits ? waits[col] : reading?.[col as 'figure']
    if (current !== undefined && current !== null) {
      const text = String(current)
      const said =
        col === 'date' ? dayInWords(text) : col === 'n' && typeof current === 'number' ? figureWords(current, 0) : null
      return said === null ? { text, place } : { text, show: said, say: said, place }
    }
    if (col === 'figure' && reading?.state === 'withheld')
      return { text: '', show: 'Withheld', say: 'Withheld', tone: 'quiet', place }
    // The value that a new figure gets if nothing else is typed.
    const usual = col === 'source' ? row.measure.source : undefined
    return usual ? { text: usual, say: `${usual}, as usual`, tone: 'quiet', place } : { text: '', place }
  }
  const shown = useRef<ReadonlyMap<string, Head>>(new Map())
  // The last values of hundreds of rows are looked up a moment after the typed text appears.
  const headed = useDeferredValue(rows)
  const headedBy = useDeferredValue(plan)
  const heads = useMemo(() => {
    // A head that says what it said is the same head: its row is not drawn again.
    const next = new Map<string, Head>()
    headed.forEach((row, i) => {
      const named = setting.group === EVERY || (setting.group === ON_SLIPS && row.group.isTotal !== true)
      const asked = { id: row.id, role: row.role, ...headWords(headedBy, row, setting.year, named), slip: row.slip?.id }
      const first = headed[i - 1]?.role !== row.role
      const key = JSON.stringify([asked, first])
      const was = shown.current.get(row.id)
      next.set(row.id, was?.key === key ? was : { key, head: rowHead(asked, first) })
    })
    shown.current = next
    return [...next.values()].map((h) => h.head)
  }, [headedBy, headed, setting.year, setting.group])
  return (
    <div className={styles.grid}>
      <SlipsGrid
        label={`Figures for ${yearInWords(setting.year)}`}
        corner="Owner, measure and last value"
        rows={heads}
        cols={answers ? withAnswers : columns}
        cell={cell}
        read={(row, col, text) => readCell(byId.get(row ?? '')?.measure.unit, col, text)}
        doubts={(edits) => {
          const figures = edits.filter((e) => e.col === 'figure')
          return [...Map.groupBy(figures, (e) => byId.get(e.row)?.measure)].flatMap(([measure, alike]) =>
            measure ? fractionsIn(measure.unit, alike, () => figuresHeld(planNow(), measure.id)) : [],
          )
        }}
        ops={(entered) => {
          const slips = entered.flatMap(([id, values]) => {
            const row = byId.get(id)
            return row ? [[row, values] as const] : []
          })
          return opsFor(planNow(), new Map(slips), setting, todayHere(), slipId)
        }}
      />
      <GridKeys />
    </div>
  )
}

interface Head {
  readonly key: string
  readonly head: GridHead
}

/** The row's subject, and the value printed on the slip. */
function headWords(plan: Plan, row: SlipRow, year: string, every: boolean): { title: string; under: string } {
  const last = lastOf(plan, row, year)
  const title = [wholeTitle('measure', row.measure), every ? row.group.name : ''].filter(Boolean).join(', ')
  const stood =
    last === undefined
      ? 'No earlier value'
      : `${yearInWords(last.year)}: ${last.figure === null ? 'withheld' : figureWords(last.figure, decimals(last.figure))}`
  const slip =
    row.slip?.status === 'due'
      ? ` · ${readingOf(plan, row, year) ? `${yearInWords(year)} is in, ` : ''}form ${row.slip.due && row.slip.due < todayHere() ? `was due ${dayInWords(row.slip.due)}` : 'is out'}`
      : row.slip?.status === 'returned'
        ? ' · form came back'
        : ''
  return { title, under: stood + slip }
}
