import { useState } from 'react'
import { commentsOn } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { Button } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import { AddRecord, RecordLines } from '../list/RecordLines.tsx'
import { useRecordList } from '../list/useRecordList.ts'
import { commentLines } from './commentLines.tsx'
import { Part } from './Part.tsx'

/** The comments on a record. One is resolved when it was answered, and stays to be read. */
export function CommentsOn({ about, begin }: { about: About; begin: boolean }) {
  const also = { about }
  const list = useRecordList(commentLines, { local: true, addKey: false, begin: begin ? also : undefined })
  const [all, setAll] = useState(false)
  const on = commentsOn(usePlanView(), about)
  const waits = on.filter((c) => c.resolved !== true)
  const resolved = on.length - waits.length
  return (
    <Part title="Comments" count={waits.length} counts="open">
      {on.length === 0 && list.fresh === null ? (
        <p className="quiet">
          A question, a doubt or a suggestion from someone who read this. Mark it resolved once it is answered.
        </p>
      ) : null}
      <RecordLines
        declared={commentLines}
        list={list}
        records={all ? on : waits}
        with={{ where: 'drawer', open: list.open }}
      />
      <AddRecord
        declared={commentLines}
        list={list}
        small
        also={also}
        label={list.fresh || on.length > 0 ? 'Write another comment' : 'Write a comment'}
      />
      {resolved > 0 ? (
        <Button look="link" small aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? 'Hide resolved comments' : `Show ${resolved} resolved`}
        </Button>
      ) : null}
    </Part>
  )
}
