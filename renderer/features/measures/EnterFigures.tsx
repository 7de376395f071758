import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { yearInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Button, Segments, TextField } from '../../components/index.ts'
import { formKeys } from '../../records/list/RecordForm.tsx'
import { go, planNow } from '../../state/index.ts'
import { typing } from '../../state/keys.ts'
import { EnterTable } from './EnterTable.tsx'
import { Gaps } from './Gaps.tsx'
import { ManyFigures } from './ManyFigures.tsx'
import styles from './measures.module.css'
import { WithinYear } from './WithinYear.tsx'

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly year: string | null
  /** Its source is asked for above already. */
  readonly sourced: boolean
  /** To where it is said that all its figures are public. */
  readonly onPublic: () => void
  readonly onClose: () => void
  /** What closes it, where that is not above it. */
  readonly children: ReactNode
}

/**
 * The grids in which a measure's figures are typed and pasted: one year with its targets, all years, or within a
 * year. Escape shuts them, as it shuts a line.
 */
export function EnterFigures({ measure, year, sourced, onPublic, onClose, children }: Props) {
  const [shown, setShown] = useState('one')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div onKeyDown={tableKeys(onClose)}>
      <div className={styles.which}>
        <Segments
          label="Figures to enter"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'one', label: 'One year and its targets' },
            { value: 'all', label: 'All years, to paste' },
            { value: 'gaps', label: 'Gaps and their targets' },
            ...(year ? [{ value: 'within', label: `Within ${yearInWords(year)}` }] : []),
          ]}
        />
        <Button
          look="link"
          small
          onPress={() => void go('import', planNow().get('measure', measure.id) ? { measure: measure.id } : {})}
        >
          From a file
        </Button>
        {children}
      </div>
      {shown === 'all' ? (
        <ManyFigures measure={measure} />
      ) : shown === 'gaps' ? (
        <Gaps measure={measure} />
      ) : shown === 'within' && year ? (
        <WithinYear key={year} measure={measure} year={year} />
      ) : (
        <>
          {/* First, as in the other tables: who types has the report in hand, and names it before its figures. */}
          {sourced ? null : (
            <div className={styles.source} data-field={`measure/${measure.id}/source`}>
              <TextField kind="measure" id={measure.id} field="source" label="Source of these figures" />
            </div>
          )}
          <EnterTable measure={measure} year={year} onPublic={onPublic} />
        </>
      )}
    </div>
  )
}

/** Escape shuts the table, where no cell has something to put back and nothing is typed beside it that a cell has not taken. */
export function tableKeys(onClose: () => void) {
  const keys = formKeys(onClose, undefined)
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    const isBeside =
      target instanceof HTMLInputElement && typing(target) && !target.closest('[data-field], [role=grid]')
    if (event.key === 'Escape' && !(isBeside && target.value !== '')) keys(event)
  }
}
