import { yearInWords } from '../../../shared/days/index.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
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
import { usePlanView } from '../../state/index.ts'
import { FigureAgainstStatus } from './FigureAgainstStatus.tsx'
import { cellKey } from './keys.ts'
import { markInstead } from './markInstead.ts'
import styles from './measures.module.css'

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly group: string
  readonly year: string
  readonly onClose: () => void
}

/** Everything that is known of one value: figure, children, state, source, day, and whether it was public already. */
export function ValueDetails({ measure, group, year, onClose }: Props) {
  const plan = usePlanView()
  const record = plan.get('studentGroup', group)
  const name = (record && groupName(plan, record)) || 'Group without a name'
  const value = { ...cellKey('value', measure.id, group, year), field: 'reading' } as const
  return (
    <Dialog title={`${name}, ${yearInWords(year)}`} open onClose={onClose}>
      <p className="mid">{measure.short}</p>
      <div className={styles.form}>
        <FigureField
          {...value}
          part="figure"
          range={figureRange(measure.unit)}
          instead={markInstead(measure.id, group, year)}
          autoFocus
        />
        <FigureField {...value} part="n" />
        <FigureField {...value} part="numerator" />
        <ChoiceField {...value} part="state" />
        <TextField {...value} part="mark" />
        <DayField {...value} part="date" />
        <FigureAgainstStatus kind="value" id={value.id} />
        <TextField {...value} part="source" className={styles.wide} />
        <FlagField {...value} part="public" />
        {plan.get('value', value.id)?.reading?.doubt ? (
          <ChoiceField {...value} part="doubt" className={styles.wide} />
        ) : null}
      </div>
      <DialogButtons>
        <Button onPress={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  )
}
