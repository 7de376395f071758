import { useState } from 'react'
import { yearInWords } from '../../../../shared/days/index.ts'
import { counted, listed } from '../../../../shared/words/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons, PlainField } from '../../../components/index.ts'
import { edit, planNow, showToast, todayHere, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears } from '../years.ts'
import { newIn, readSourceList, sourceListOps } from './sourceList.ts'

/** Adds many sources at once from an existing list: names, and amounts behind them. */
export function FromList({ onClose }: { onClose: () => void }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const [text, setText] = useState('')
  const list = readSourceList(text, years)
  const added = newIn(list, plan)
  const amounts = list.lines.reduce((sum, l) => sum + l.amounts.size, 0)
  const what = listed([
    ...(added > 0 ? [counted(added, 'source', 'sources')] : []),
    ...(amounts > 0 ? [counted(amounts, 'amount', 'amounts')] : []),
  ])
  const take = async () => {
    const done = await edit(sourceListOps(list, planNow(), todayHere()))
    if (!done.ok) return
    showToast(`Added: ${what}`, { undo: true })
    onClose()
    focusField('[role=grid] [tabindex="0"]')
  }
  const known = list.lines.length - added
  return (
    <section className={styles.fromList} aria-label="Sources from a list" data-field="source-list">
      <PlainField
        long
        label="Funding sources"
        hint={`One on each line. If you paste from a spreadsheet, amounts can be in the columns after the name: ${years.map(yearInWords).join(', ')}, or the years in your first line.`}
        value={text}
        onChange={setText}
        error={list.wrong}
      />
      <p role="status" className="mid">
        {known > 0
          ? known === 1
            ? 'One of these is already in the plan, and is not added again.'
            : `${known} of these are already in the plan, and are not added again.`
          : ''}
      </p>
      <Buttons>
        <Button look="primary" isDisabled={what === '' || list.wrong !== null} onPress={() => void take()}>
          {what === '' ? 'Add sources' : `Add ${what}`}
        </Button>
        <Button look="link" onPress={onClose}>
          Cancel
        </Button>
      </Buttons>
    </section>
  )
}
