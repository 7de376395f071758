import { useEffect, useRef } from 'react'
import { actionsOn } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { fieldSelector, focusField } from '../../components/focusField.ts'
import { usePlanView } from '../../state/index.ts'
import { nextSort } from '../edits.ts'
import { AddRecord, RecordLines } from '../list/RecordLines.tsx'
import { useRecordList } from '../list/useRecordList.ts'
import { actionLines } from './actionLines.tsx'
import { Part } from './Part.tsx'

interface Props {
  readonly about: About
  readonly begin: boolean
  /** What the one to begin with begins with, and the field that asks for what it lacks. */
  readonly also?: Readonly<Record<string, unknown>> | undefined
  readonly field?: string | undefined
}

/** The actions about a record: who does what, by when. */
export function ActionsOn({ about, begin, also: given, field }: Props) {
  const on = actionsOn(usePlanView(), about)
  const also = { about, sort: nextSort(on) }
  const list = useRecordList(actionLines, {
    local: true,
    addKey: false,
    begin: begin ? { ...also, ...given } : undefined,
  })
  const begun = useRef(list.fresh?.id)
  useEffect(() => {
    if (field !== undefined) focusField(fieldSelector('action', begun.current ?? '', field))
  }, [field])
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
