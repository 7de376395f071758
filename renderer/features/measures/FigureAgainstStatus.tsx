import { kinds } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'
import { figureAsTyped } from '../../../shared/words/index.ts'
import { Button, Buttons } from '../../components/index.ts'
import { giveFocus } from '../../state/focus.ts'
import { setFields, useRecord } from '../../state/index.ts'
import styles from './measures.module.css'

interface Props {
  readonly kind: 'value' | 'interim'
  readonly id: string
}

/** Says that there is a figure though the status denies it, what print makes of that, and the ways out. */
export function FigureAgainstStatus({ kind, id }: Props) {
  const reading = useRecord(kind, id)?.reading
  const state = reading?.state ?? 'given'
  if (reading?.figure === undefined || state === 'given') return null
  // Both presses go with the sentence, so the focus goes to the figure that they spoke of.
  const change = (values: Readonly<Record<string, unknown>>, pressed: Element) => {
    giveFocus(pressed.closest('[role=dialog]')?.querySelector('input') ?? null)
    void setFields(kind, id, { reading: withParts(kinds[kind].fields.reading.shape, reading, values) })
  }
  return (
    <div className={styles.wide} role="status">
      <p className="small">
        {state === 'withheld'
          ? 'The status says that the source did not publish this figure. '
          : 'The status says that the source has no figure. '}
        {figureAsTyped(reading.figure)} is kept here and not printed
        {reading.public ? ', even though “The source was already public” is ticked' : ''}.
      </p>
      <Buttons>
        <Button small onPress={({ target }) => change({ figure: null }, target)}>
          Clear the figure
        </Button>
        <Button small onPress={({ target }) => change({ state: 'given', mark: null }, target)}>
          Set the status to “Given”
        </Button>
      </Buttons>
    </div>
  )
}
