import { useEffect, useRef } from 'react'
import type { About } from '../../../../shared/domain/schema.ts'
import { actionLines } from '../../../records/attached/actionLines.tsx'
import { nextSort } from '../../../records/edits.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { cameBack, usePlanView } from '../../../state/index.ts'
import { actionsOf } from './edits.ts'
import styles from './goals.module.css'

/** Under a goal, actions are in the order that people gave them. */
const inOrder = { ...actionLines, sorted: true }

/**
 * The actions under a goal, a strategy or a measure: each with one owner and one day. `asked`: how often somebody was led
 * here to add one; undefined for never.
 */
export function Actions({ about, name, asked }: { about: About; name: string; asked?: number | undefined }) {
  const actions = actionsOf(usePlanView(), about)
  const list = useRecordList(inOrder, { local: true, addKey: false })
  const also = { about, sort: nextSort(actions) }
  // Asked again, the one begun goes on.
  const begin = () => list.add(also, about.id, list.fresh?.id)
  const now = useRef(begin)
  now.current = begin
  useEffect(() => {
    if (asked !== undefined && !cameBack()) now.current()
  }, [asked])
  return (
    <section className={styles.actions} aria-label={`Actions under ${name}`}>
      <RecordLines declared={inOrder} list={list} records={actions} place={about.id} with="on" />
      <AddRecord
        declared={inOrder}
        list={list}
        place={about.id}
        also={also}
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
