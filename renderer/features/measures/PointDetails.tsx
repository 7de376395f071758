import { yearInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import {
  Button,
  ChoiceField,
  DayField,
  Dialog,
  DialogButtons,
  FigureField,
  FlagField,
  TextField,
} from '../../components/index.ts'
import { FigureAgainstStatus } from './FigureAgainstStatus.tsx'
import { pointKey } from './keys.ts'
import styles from './measures.module.css'

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly group: string
  readonly point: string
  readonly year: string
  /** The group's name. */
  readonly name: string
  readonly onClose: () => void
}

/** Everything that is known of one group at one point within a year. */
export function PointDetails({ measure, group, point, year, name, onClose }: Props) {
  const key = pointKey(measure.id, group, year, point)
  const reading = { ...key, field: 'reading' } as const
  const aim = { ...key, field: 'aim' } as const
  const range = figureRange(measure.unit)
  return (
    <Dialog title={`${name}, ${point} ${yearInWords(year)}`} open onClose={onClose}>
      <p className="mid">{measure.short}</p>
      <div className={styles.form}>
        <FigureField {...reading} part="figure" range={range} autoFocus />
        <FigureField {...reading} part="n" />
        <FigureField {...reading} part="numerator" />
        <ChoiceField {...reading} part="state" />
        <DayField {...reading} part="date" />
        <FlagField {...reading} part="public" />
        <FigureAgainstStatus kind="interim" id={key.id} />
        <TextField {...reading} part="source" className={styles.wide} />
        <FigureField {...aim} part="figure" range={range} label="Target" />
        <DayField {...aim} part="date" label="Target by" />
        <FlagField {...key} field="cumulative" />
      </div>
      <DialogButtons>
        <Button onPress={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  )
}
