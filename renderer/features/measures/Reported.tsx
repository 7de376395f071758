import { yearInWords } from '../../../shared/days/index.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { where } from '../../../shared/domain/plan.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import type { MeasureView } from '../../../shared/figures/measure-view.ts'
import { capital, compareKeys, compareTexts } from '../../../shared/words/index.ts'
import { type BoundField, FigureField } from '../../components/index.ts'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { usePlanView, useRecord } from '../../state/index.ts'
import { gapRange } from './gaps.ts'
import styles from './measures.module.css'

/** The printable text of each, by its id. */
type Said = ReadonlyMap<string, string>
type Props = LineProps<'reportedFigure', Said>

/** One end of a range, never past the other; and a share no more than all. */
function End(props: BoundField) {
  const record = useRecord('reportedFigure', props.id)
  const measure = useRecord('measure', record?.measure ?? (props.also?.measure as string | undefined))
  const { low, high, gap } = record?.reading ?? {}
  const range = gap === undefined ? figureRange(measure?.unit) : gapRange({ ...measure, gapForm: gap })
  return (
    <FigureField {...props} range={props.part === 'low' ? { ...range, ...max(high) } : { ...range, ...min(low) }} />
  )
}
const max = (end: number | undefined) => (end === undefined ? {} : { max: end })
const min = (end: number | undefined) => (end === undefined ? {} : { min: end })

const part = (name: string) => ({ field: 'reading', part: name })

const Cells = ({ record, with: said }: Props) => {
  const { source } = record.reading ?? {}
  return (
    <>
      <span>{capital(said.get(record.id) ?? '') || <i>Student group is missing</i>}</span>
      {source ? <span>{source}</span> : null}
    </>
  )
}

const lines = declare<'reportedFigure', Said>({
  kind: 'reportedFigure',
  fields: [
    { field: 'year', placeholder: 'such as 2016-17' },
    { field: 'through', placeholder: 'such as 2018-19' },
    'group',
    { ...part('source'), wide: true },
    part('date'),
    part('public'),
    part('n'),
    { ...part('low'), Control: End },
    { ...part('high'), Control: End },
    part('exact'),
    part('gap'),
    part('change'),
    { ...part('note'), wide: true },
  ],
  title: ({ group, year, through }, plan) => {
    const of = plan.get('studentGroup', group)
    const years = [year, through].flatMap((y) => (y ? [yearInWords(y)] : []))
    return [of ? groupName(plan, of) : '', years.join(' to ')].filter((w) => w !== '').join(', ')
  },
  Cells,
})

interface Of {
  readonly measure: RecordOf<'measure'>
  readonly view: MeasureView
  /** A measure that has nothing yet offers its tables first. */
  readonly offered: boolean
}

/** Figures of a measure that are of several years together, or known as a range: each told as it was reported. */
export function Reported({ measure, view, offered }: Of) {
  const plan = usePlanView()
  const list = useRecordList(lines, { local: true, addKey: false })
  const records = where(plan, 'reportedFigure', 'measure', measure.id).toSorted(
    (a, b) => compareTexts(a.year ?? '', b.year ?? '') || compareKeys(a.id, b.id),
  )
  if (records.length === 0 && list.fresh === null && !offered) return null
  const said = new Map(view.reported().map((r) => [r.id, r.figure]))
  const name = measure.short?.trim() || 'the measure without a name'
  return (
    <section className={styles.reported} aria-label={`Figures as reported, of ${name}`}>
      <RecordLines declared={lines} list={list} records={records} place={measure.id} with={said} />
      <AddRecord
        declared={lines}
        list={list}
        place={measure.id}
        also={{ measure: measure.id }}
        look="link"
        label={
          <>
            Add a range, or a figure of several years<span className="vh"> of {name}</span>
          </>
        }
      />
    </section>
  )
}
