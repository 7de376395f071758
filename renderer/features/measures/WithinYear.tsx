import { useState } from 'react'
import { yearInWords } from '../../../shared/days/index.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { peopleWords } from '../../../shared/domain/people.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { capital } from '../../../shared/words/index.ts'
import { Button, Grid, type GridCell, GridKeys } from '../../components/index.ts'
import { edit, planNow, usePlanView } from '../../state/index.ts'
import { FromWhere, useFrom } from './FromWhere.tsx'
import { figuresHeld, fractionsIn } from './fractions.ts'
import { pointKey } from './keys.ts'
import { readingCell } from './ManyFigures.tsx'
import { columnId, pointColumn, pointColumns, pointOps, pointsOf, readFigureCell } from './many.ts'
import styles from './measures.module.css'
import { NoGroups } from './NoGroups.tsx'
import { PointDetails } from './PointDetails.tsx'

/** Figures and targets at points within a year: fall, winter, spring, or as the district names them. */
export function WithinYear({ measure, year }: { measure: RecordOf<'measure'>; year: string }) {
  const plan = usePlanView()
  const [from, setFrom] = useFrom()
  const [more, setMore] = useState<readonly string[]>([])
  const [named, setNamed] = useState('')
  const [at, setAt] = useState<{ group: string; point: string } | null>(null)
  const [details, setDetails] = useState(false)
  // The first figure of a year would take away the columns of its other points, under the hand that fills them in.
  const [shown] = useState(() => pointsOf(plan, measure.id, year, []))
  const points = pointsOf(plan, measure.id, year, more, shown)
  const groups = groupsInOrder(plan).map((g) => {
    const name = groupName(plan, g) || 'Group without a name'
    return { id: g.id, name, label: name }
  })
  const heads = { n: peopleWords(measure.people).column, figure: 'Actual', target: 'Target' } as const
  const cell = (group: string, col: string): GridCell => {
    const { point, part } = pointColumn(col)
    const { kind, id, also } = pointKey(measure.id, group, year, point)
    const record = plan.get('interim', id)
    const [field, of] = part === 'target' ? (['aim', 'figure'] as const) : (['reading', part] as const)
    const place = { kind, id, field, part: of, also }
    if (part === 'figure') return readingCell(record?.reading, place)
    const said = part === 'n' ? record?.reading?.n : record?.aim?.figure
    return { text: said === undefined ? '' : String(said), place }
  }
  const read = (_row: string | null, col: string, text: string) => {
    const { part } = pointColumn(col)
    if (part === 'figure') return readFigureCell(measure.unit, text)
    return part === 'n'
      ? readEntry({ t: 'integer' }, text, { min: 0 })
      : readEntry({ t: 'figure' }, text, figureRange(measure.unit))
  }
  const addPoint = () => {
    const point = named.trim().toLowerCase()
    if (point !== '' && !points.includes(point)) setMore([...more, point])
    setNamed('')
  }
  const name = at && groups.find((g) => g.id === at.group)?.name
  if (groups.length === 0) return <NoGroups />
  return (
    <div className={styles.many}>
      <FromWhere from={from} onFrom={setFrom} usual={measure.source} />
      <Grid
        label={`${measure.short || 'Measure'}: figures within ${yearInWords(year)}`}
        corner="Student group"
        rows={groups}
        cols={pointColumns(points).map((c) => ({
          id: columnId(c),
          name: heads[c.part],
          label: heads[c.part],
          group: capital(c.point),
        }))}
        cell={cell}
        read={read}
        doubts={(edits) => {
          const figures = edits.filter((e) => pointColumn(e.col).part !== 'n')
          return fractionsIn(measure.unit, figures, () => figuresHeld(planNow(), measure.id))
        }}
        onEdit={(edits) => edit(pointOps(planNow(), measure.id, year, edits, from))}
        onAt={(group, col) => setAt({ group, point: pointColumn(col).point })}
      />
      {at && name ? (
        <Button look="link" small onPress={() => setDetails(true)}>
          Status and source: {name}, {at.point} {yearInWords(year)}
        </Button>
      ) : null}
      <form
        className={styles.addPoint}
        onSubmit={(event) => {
          event.preventDefault()
          addPoint()
        }}
      >
        <label>
          <b>Another point in the year</b>
          <input
            className={styles.in}
            value={named}
            placeholder="such as First quarter"
            onChange={(e) => setNamed(e.target.value)}
          />
        </label>
        <Button type="submit" small isDisabled={named.trim() === ''}>
          Add its columns
        </Button>
      </form>
      <GridKeys closes />
      {details && at && name ? (
        <PointDetails measure={measure} {...at} year={year} name={name} onClose={() => setDetails(false)} />
      ) : null}
    </div>
  )
}
