import { dayInWords, isDay, likelyDay } from '../../../shared/days/index.ts'
import { useField } from '../../state/index.ts'
import { todayHere } from '../../state/today.ts'
import { DayControl } from './DayControl.tsx'
import {
  BareFrame,
  Below,
  type BoundField,
  describedBy,
  frameClass,
  type Instead,
  TakeInstead,
  useFieldIds,
} from './Frame.tsx'

/** The placeholder of an empty field: for some days only the month, the season or the year is known. */
export const dayExpected = (rough: boolean): string => (rough ? 'Date, month, season or year' : 'Month, day and year')

/**
 * A calendar day, typed as people write it or chosen; some may be known by their month, season or year alone. `standing`: the
 * ISO day that holds as long as none is entered; the field would else be read as one that lacks it.
 */
export function DayField({ standing, ...props }: BoundField & { readonly standing?: string | undefined }) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const ids = useFieldIds()
  const likely = bound.error === null ? null : likelyDay(bound.text.trim(), todayHere())
  const instead: Instead | null =
    likely === null ? null : { label: `Enter ${dayInWords(likely)}`, take: () => void bound.setValue(likely) }
  const rough = bound.shape.t === 'day' && bound.shape.rough === true
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame
        ids={ids}
        bound={bound}
        hideLabel={hideLabel}
        offer={<TakeInstead ids={ids} bound={bound} instead={instead} />}
      >
        <DayControl
          id={ids.control}
          label={ids.label}
          small={props.small}
          placeholder={standing === undefined ? dayExpected(rough) : dayInWords(standing)}
          value={bound.text}
          readOnly={bound.locked}
          autoFocus={props.autoFocus}
          aria-invalid={bound.error === null ? undefined : true}
          aria-describedby={describedBy(ids, bound, hideLabel)}
          day={typeof bound.value === 'string' && isDay(bound.value) ? bound.value : ''}
          onDay={(day) => void bound.setValue(day)}
          onChange={(event) => bound.setText(event.target.value)}
          onFocus={bound.onFocus}
          onBlur={bound.onBlur}
          onKeyDown={bound.onKeyDown}
        />
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}
