import type { About } from '../../../../shared/domain/schema.ts'
import { actionLines } from '../../../records/attached/actionLines.tsx'
import { nextSort } from '../../../records/edits.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { usePlanView } from '../../../state/index.ts'
import { actionsOf } from './edits.ts'
import styles from './goals.module.css'

/** Under a goal, actions are in the order that people gave them. */
const inOrder = { ...actionLines, sorted: true }

/** The actions under a goal or a strategy: each with one owner and one day. */
export function Actions({ about, name }: { about: About; name: string }) {
  const actions = actionsOf(usePlanView(), about)
  const list = useRecordList(inOrder, { local: true, addKey: false })
  return (
    <section className={styles.actions} aria-label={`Actions under ${name}`}>
      <RecordLines declared={inOrder} list={list} records={actions} place={about.id} with="on" />
      <AddRecord
        declared={inOrder}
        list={list}
        place={about.id}
        also={{ about, sort: nextSort(actions) }}
        look="link"
        label={
          <>
            Add an action<span className="vh"> under {name}</span>
          </>
        }
      />
    </section>
  )
}
