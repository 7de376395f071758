import { useEffect, useRef, useState } from 'react'
import { yearInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { counts, lineName } from '../../../../shared/rules/money/lines.ts'
import { dollars, plainMoney } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import {
  Grid,
  type GridAdded,
  type GridCell,
  type GridEdit,
  GridKeys,
  useAfterPaint,
} from '../../../components/index.ts'
import { useStandIn } from '../../../components/useStandIn.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { formKeys } from '../../../records/list/RecordForm.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { useHandOn } from '../../../records/useHandOn.ts'
import { edit, newId, planNow, usePlanView, useRecords } from '../../../state/index.ts'
import { typedNew } from '../../../state/unsaved.ts'
import styles from '../resource.module.css'
import { Repeat } from './Repeat.tsx'
import { choicesOf, columns, offersOf, readCell } from './read.ts'

type Line = RecordOf<'budgetLine'>

interface Props {
  readonly lines: readonly Line[]
  /** The values of a new line from the start: the year, source and goal chosen above. */
  readonly begins: Readonly<Record<string, unknown>>
  readonly at: string | undefined
  /** The field of that line to begin in. */
  readonly field: string | undefined
  /** How often somebody asked for the empty row. */
  readonly asked: number
}

/** The first cell of the empty row, which is the last. */
export const NEW = '[role=grid] tbody tr:last-child [data-cell$=",0"]'

/** The cell of the grid in which one is; with no line left, the button that begins one. */
const ADDS = '[role=grid] [tabindex="0"], main [data-begin]'

const label = (field: 'category' | 'status', value: string | undefined) =>
  choicesOf(field).find((c) => c.id === value)?.name ?? ''

/** Budget lines as a spreadsheet: a row a line, the last one empty; rows pasted below it become lines. */
export function Lines({ lines, begins, at, field, asked }: Props) {
  const plan = usePlanView()
  const [open, setOpen] = useState(at ?? lines[0]?.id ?? '')
  // The empty row has the id of the line that it will become, so that Tab goes on in it. Typing that names nothing
  // yet is restored in it.
  const empty = () =>
    typedNew('budgetLine', (id) => useRecords.getState().kinds.budgetLine?.has(id) ?? false)?.record ?? newId()
  const [fresh, setFresh] = useState(empty)
  if (lines.some((l) => l.id === fresh)) setFresh(empty())
  const [row, setRow] = useState(at)
  const [led, setLed] = useState(at)
  if (led !== at) {
    setLed(at)
    setRow(at)
  }
  const newest = useRef(fresh)
  newest.current = fresh
  // The lines of another choice are not what was asked for.
  const met = useRef(lines.length === 0 ? 0 : asked)
  useEffect(() => {
    if (asked === met.current) return
    met.current = asked
    setRow(newest.current)
    focusField(NEW)
  }, [asked])
  const byId = new Map(lines.map((l) => [l.id, l]))
  // The line beneath the grid comes a moment after it.
  const later = useAfterPaint()
  const standIn = useStandIn(lines, open)
  const shown = later ? plan.get('budgetLine', open === fresh ? open : standIn) : undefined
  const total = (list: readonly Line[]) => dollars(list.filter(counts).reduce((sum, l) => sum + (l.amount ?? 0), 0))
  return (
    <div className={styles.block}>
      <Grid
        label="Budget lines"
        corner="Line"
        slim
        rows={[
          ...lines.map((l, i) => ({ id: l.id, name: `Line ${i + 1}`, label: i + 1 })),
          { id: fresh, name: 'New line', label: 'New' },
        ]}
        cols={columns.map((c) => ({ ...c, label: c.name }))}
        cell={(id, col) => ({
          ...cellOf(plan, byId.get(id), col),
          place: { kind: 'budgetLine', id, field: col, also: begins },
        })}
        read={(_row, col, text) => readCell(planNow(), col, text)}
        offers={(col) => offersOf(plan, col)}
        onEdit={(edits, added) => edit(opsOf(edits, added, begins))}
        grows
        {...(row && { at: { row, col: (row === at && columns.find((c) => c.id === field)?.id) || 'description' } })}
        onAt={(row) => setOpen(row)}
        foot={[
          {
            id: 'total',
            // A sum over years is not taken for what one year costs.
            head: new Set(lines.map((l) => l.fiscalYear)).size > 1 ? 'All years together' : 'Together',
            of: (col) => ({ content: col === 'amount' ? total(lines) : '' }),
          },
        ]}
      />
      <GridKeys />
      {shown ? <OneLine key={shown.id} line={shown} lines={lines} /> : null}
    </div>
  )
}

const gone: GridCell = { text: '', show: 'No longer in the plan', say: 'No longer in the plan', tone: 'gone' }

function cellOf(plan: Plan, line: Line | undefined, col: string): GridCell {
  switch (col) {
    case 'amount': {
      if (line?.amount === undefined) return { text: '' }
      const amount = dollars(line.amount)
      return {
        text: plainMoney(line.amount),
        show: amount,
        say: amount,
        ...(!counts(line) && { tone: 'quiet' as const }),
      }
    }
    case 'fiscalYear': {
      const year = yearInWords(line?.fiscalYear ?? '')
      return { text: line?.fiscalYear ?? '', show: year, say: year || 'empty' }
    }
    case 'source': {
      if (!line?.source) return { text: '' }
      const name = plan.get('fundingSource', line.source)?.name
      return name === undefined ? gone : { text: name }
    }
    case 'goal': {
      const goal = plan.get('goal', line?.goal)
      return line?.goal && goal === undefined ? gone : { text: goal?.title ?? '' }
    }
    case 'category':
    case 'status':
      return { text: label(col, line?.[col]) }
    default:
      return { text: line?.description ?? '' }
  }
}

/** What is written of cells that were typed in, and of rows that were pasted below the last one. */
function opsOf(edits: readonly GridEdit[], added: readonly GridAdded[], begins: Props['begins']): Op[] {
  const known = (id: string) => planNow().get('budgetLine', id) !== undefined
  const rows = [...new Set(edits.map((e) => e.row))].map((row) => {
    const values = Object.fromEntries(edits.filter((e) => e.row === row).map((e) => [e.col, e.value]))
    return set('budgetLine', row, known(row) ? values : { ...begins, ...values })
  })
  const more = added.map((line) =>
    set('budgetLine', newId(), { ...begins, ...Object.fromEntries(line.map((c) => [c.col, c.value])) }),
  )
  return [...rows, ...more]
}

/** All that is known of the line in whose row one is. Escape in a field goes back to its menu, as from a line that is open. */
function OneLine({ line: shown, lines }: { line: Line; lines: readonly Line[] }) {
  const part = useRef<HTMLElement>(null)
  const { id } = shown
  useHandOn(part, { kind: 'budgetLine', id }, true, () => ['[data-menu^="budgetLine/"]', ADDS])
  return (
    <section
      ref={part}
      className={styles.line}
      aria-label={`Budget line: ${lineName(shown)}`}
      data-record={`budgetLine/${id}`}
      onKeyDown={formKeys(() => focusField(`[data-menu="budgetLine/${id}"]`), undefined)}
    >
      <div className={styles.underHead}>
        <h2>{lineName(shown)}</h2>
        <RecordMenu kind="budgetLine" id={id} name={lineName(shown)} list={lines} sorted={false} addSelector={ADDS} />
      </div>
      <FieldGrid
        kind="budgetLine"
        id={id}
        fields={[
          'description',
          'account',
          'category',
          'fiscalYear',
          'amount',
          'source',
          'goal',
          'department',
          'position',
          'recurring',
          'status',
          'counselLooked',
        ]}
      />
      <Repeat line={shown} />
    </section>
  )
}
