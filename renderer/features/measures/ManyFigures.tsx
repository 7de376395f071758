import { useState } from 'react'
import { yearInWords } from '../../../shared/days/index.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { small } from '../../../shared/words/index.ts'
import { Button, Grid, type GridCell, type GridHead, GridKeys, Segments } from '../../components/index.ts'
import { edit, planNow, usePlanView } from '../../state/index.ts'
import { FromWhere, useFrom } from './FromWhere.tsx'
import { figuresHeld, fractionsIn } from './fractions.ts'
import { cellKey } from './keys.ts'
import { readFigureCell, valueOps } from './many.ts'
import styles from './measures.module.css'
import { NoGroups } from './NoGroups.tsx'
import { ValueDetails } from './ValueDetails.tsx'
import { yearAfter, yearChoices } from './years.ts'

const ways = [
  { value: 'down', label: 'Groups down' },
  { value: 'across', label: 'Groups across' },
] as const

/** A reading in a cell: its figure, or why there is none. */
export function readingCell(reading: RecordOf<'value'>['reading'], place: GridCell['place']): GridCell {
  const at = place === undefined ? {} : { place }
  if (typeof reading?.figure === 'number') return { text: String(reading.figure), ...at }
  if (reading?.state === 'withheld' || reading?.state === 'notReported') {
    const words = reading.state === 'withheld' ? 'Withheld' : 'Not reported'
    return {
      text: reading.mark ?? '',
      show: reading.mark ?? words,
      say: reading.mark ? `${reading.mark}, ${small(words)}` : words,
      tone: 'quiet',
      ...at,
    }
  }
  return { text: '', ...at }
}

/** All figures of a measure, groups by years, either way round: a block is pasted as a spreadsheet holds it. */
export function ManyFigures({ measure }: { measure: RecordOf<'measure'> }) {
  const plan = usePlanView()
  const [way, setWay] = useState<(typeof ways)[number]['value']>('down')
  const [from, setFrom] = useFrom()
  const [at, setAt] = useState<{ row: string; col: string } | null>(null)
  const [details, setDetails] = useState(false)
  const [earlier, setEarlier] = useState(0)
  const down = way === 'down'
  const groups: readonly GridHead[] = groupsInOrder(plan).map((g) => {
    const name = groupName(plan, g) || 'Group without a name'
    return { id: g.id, name, label: name }
  })
  const known = yearChoices(plan, measure)
  const before = yearAfter(known[0] ?? '', -earlier)
  const back = Array.from({ length: known.length === 0 ? 0 : earlier }, (_, i) => yearAfter(before, i))
  const years: readonly GridHead[] = [...back, ...known].map((y) => ({
    id: y,
    name: yearInWords(y),
    label: yearInWords(y),
  }))
  const of = ({ row, col }: { readonly row: string; readonly col: string }) =>
    down ? { group: row, year: col } : { group: col, year: row }
  const here = at === null ? null : of(at)
  const name = here && groups.find((g) => g.id === here.group)?.name
  if (groups.length === 0) return <NoGroups />
  if (years.length === 0)
    return <p className="mid">Enter the measure’s first and last year; then you can enter figures here.</p>
  return (
    <div className={styles.many}>
      <FromWhere from={from} onFrom={setFrom} usual={measure.source} />
      <p className="quiet small">
        {measure.baselineYear
          ? `The baseline is ${yearInWords(measure.baselineYear)}; its year is in the measure’s details. `
          : ''}
        How many each figure is about is entered under “One year and its targets”.{' '}
        <Button look="link" small onPress={() => setEarlier(earlier + 1)}>
          Add {yearInWords(yearAfter(before, -1))}
        </Button>
      </p>
      <Segments label="How the table lies" options={ways} value={way} onChange={setWay} />
      <Grid
        key={way}
        label={`${measure.short || 'Measure'}: figures by group and year`}
        corner={down ? 'Student group' : 'Year'}
        rows={down ? groups : years}
        cols={down ? years : groups}
        cell={(row, col) => {
          const { group, year } = of({ row, col })
          const { kind, id, also } = cellKey('value', measure.id, group, year)
          return readingCell(plan.get('value', id)?.reading, { kind, id, field: 'reading', part: 'figure', also })
        }}
        read={(_row, _col, text) => readFigureCell(measure.unit, text)}
        doubts={(edits) => fractionsIn(measure.unit, edits, () => figuresHeld(planNow(), measure.id))}
        onEdit={(edits) => edit(valueOps(planNow(), measure.id, edits, of, from))}
        onAt={(row, col) => setAt({ row, col })}
      />
      {here && name ? (
        <Button look="link" small onPress={() => setDetails(true)}>
          Status and source: {name}, {yearInWords(here.year)}
        </Button>
      ) : null}
      <GridKeys closes />
      {details && here ? (
        <ValueDetails measure={measure} group={here.group} year={here.year} onClose={() => setDetails(false)} />
      ) : null}
    </div>
  )
}
