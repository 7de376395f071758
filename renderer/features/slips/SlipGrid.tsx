import { yearInWords } from '../../../shared/briefing/format.ts'
import { dayWords } from '../../../shared/domain/days.ts'
import { figureWords } from '../../../shared/domain/words.ts'
import { Grid, type GridCell, GridKeys } from '../../components/index.ts'
import { edit, newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { cellKey } from '../measures/keys.ts'
import { readCell } from './read.ts'
import styles from './slips.module.css'
import { answerColumns, EVERY, lastOf, opsFor, questions, readingOf, type Setting, type SlipRow } from './slips.ts'
import { type Rows, useRowEdits } from './useRowEdits.ts'

interface Props {
  readonly rows: readonly SlipRow[]
  readonly setting: Setting
  readonly answers: boolean
}

const columns = [
  { id: 'figure', name: 'Value', label: 'Value' },
  { id: 'n', name: 'Children counted', label: 'Children counted' },
  { id: 'source', name: 'Source', label: 'Source', holds: 'words' },
  { id: 'date', name: 'Date', label: 'Date', holds: 'words' },
] as const
const asked = answerColumns.map((id, i) => ({
  id,
  name: questions[i] ?? '',
  label: questions[i],
  holds: 'words' as const,
}))

const decimals = (figure: number): number => Math.min(2, (String(figure).split('.')[1] ?? '').length)

/** The rows as a spreadsheet. What is entered in one row is one change, and so is a paste. */
export function SlipGrid({ rows, setting, answers }: Props) {
  const plan = usePlanView()
  const byId = new Map(rows.map((r) => [r.id, r]))
  const edits = useRowEdits((entered: Rows) =>
    edit(
      opsFor(
        planNow(),
        new Map([...entered].flatMap(([id, cells]) => (byId.has(id) ? [[byId.get(id) as SlipRow, cells]] : []))),
        setting,
        todayHere(),
        newId,
      ),
    ),
  )
  const cell = (id: string, col: string): GridCell => {
    const row = byId.get(id)
    if (row === undefined) return { text: '' }
    const waits = edits.entered(id)
    const reading = readingOf(plan, row, setting.year)
    const { kind, id: record, also } = cellKey('value', row.measure.id, row.group.id, setting.year)
    const answer = answerColumns.indexOf(col as 'a0')
    if (answer >= 0) {
      const text = col in waits ? waits[col] : row.slip?.answers?.[answer]
      return { text: typeof text === 'string' ? text : '' }
    }
    const place = { kind, id: record, field: 'reading', part: col, also }
    const stands = col in waits ? waits[col] : reading?.[col as 'figure']
    if (stands !== undefined && stands !== null) {
      const text = String(stands)
      return col === 'date' ? { text, show: dayWords(text), say: dayWords(text), place } : { text, place }
    }
    if (col === 'figure' && reading?.state === 'withheld')
      return { text: '', show: 'Withheld', say: 'Withheld', tone: 'quiet', place }
    // What a new figure will get, where nothing else is typed.
    const usual = col === 'source' ? row.measure.source : undefined
    return usual ? { text: usual, say: `${usual}, as usual`, tone: 'quiet', place } : { text: '', place }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus left the grid, and takes no part itself
    <div
      className={styles.grid}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void edits.flush()
      }}
    >
      <Grid
        label={`Figures of ${yearInWords(setting.year)}`}
        corner="Owner, measure and last value"
        rows={rows.map((row, i) => ({
          id: row.id,
          name: [row.measure.short || 'Measure without a name', setting.group === EVERY ? row.group.name : '']
            .filter(Boolean)
            .join(', '),
          label: <Head row={row} setting={setting} first={rows[i - 1]?.role !== row.role} />,
        }))}
        cols={answers ? [...columns, ...asked] : columns}
        cell={cell}
        read={(row, col, text) => readCell(byId.get(row ?? '')?.measure.unit, col, text)}
        onEdit={(list) => {
          const changed = new Map<string, Record<string, unknown>>()
          for (const e of list) changed.set(e.row, { ...changed.get(e.row), [e.col]: e.value })
          return edits.enter(changed)
        }}
        onAt={(row) => edits.at(row)}
      />
      <GridKeys />
    </div>
  )
}

/** Who is asked, what for, and the value that stood on the slip. */
function Head({ row, setting, first }: { row: SlipRow; setting: Setting; first: boolean }) {
  const last = lastOf(usePlanView(), row, setting.year)
  return (
    <span className={styles.head} data-record={row.slip ? `updateSlip/${row.slip.id}` : undefined}>
      <span className={first ? styles.owner : 'vh'}>{row.role}</span>
      <span>
        {row.measure.short || 'Measure without a name'}
        {setting.group === EVERY ? `, ${row.group.name ?? ''}` : null}
      </span>
      <small className="quiet">
        {last === undefined
          ? 'No earlier value'
          : `${yearInWords(last.year)}: ${last.figure === null ? 'withheld' : figureWords(last.figure, decimals(last.figure))}`}
        {row.slip?.status === 'due' ? ' · slip is out' : row.slip?.status === 'returned' ? ' · slip came back' : null}
      </small>
    </span>
  )
}
