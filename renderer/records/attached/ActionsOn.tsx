import { actionsOn } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { usePlanView } from '../../state/index.ts'
import { nextSort } from '../edits.ts'
import { AddRecord, RecordLines } from '../list/RecordLines.tsx'
import { useRecordList } from '../list/useRecordList.ts'
import { actionLines } from './actionLines.tsx'
import { Part } from './Part.tsx'

/** The actions about a record: who does what, by when. */
export function ActionsOn({ about, begin }: { about: About; begin: boolean }) {
  const on = actionsOn(usePlanView(), about)
  const also = { about, sort: nextSort(on) }
  const list = useRecordList(actionLines, { local: true, addKey: false, begin: begin ? also : undefined })
  return (
    <Part title="Actions" count={on.length}>
      {on.length === 0 && list.fresh === null ? (
        <p className="quiet">Who will do something about it, what, and by when.</p>
      ) : null}
      <RecordLines declared={actionLines} list={list} records={on} with="on" />
      <AddRecord declared={actionLines} list={list} small also={also} />
    </Part>
  )
}
