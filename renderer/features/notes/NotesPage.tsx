import { useEffect, useState } from 'react'
import { Empty, Page, Segments } from '../../components/index.ts'
import { commentLines } from '../../records/attached/commentLines.tsx'
import { evidenceLines } from '../../records/attached/evidenceLines.tsx'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { useAll } from '../../state/index.ts'
import { commentsNews } from './news.ts'
import styles from './notes.module.css'

type Part = 'comments' | 'evidence'

/** Every comment and every piece of evidence of the plan, with what it hangs on. Criteria: see RecordLines. */
export function NotesPage({ params }: { params: Readonly<Record<string, string>> }) {
  const kind = params.at?.split('/')[0]
  const [part, setPart] = useState<Part>(kind === 'evidence' ? 'evidence' : 'comments')
  useEffect(() => {
    if (kind) setPart(kind === 'evidence' ? 'evidence' : 'comments')
  }, [kind])
  const comments = useAll('comment')
  return (
    <Page
      title="Comments and evidence"
      news={part === 'comments' ? commentsNews(comments) : null}
      lead="What people asked and said, and where a reader can check what the plan says."
    >
      <div className={styles.parts}>
        <Segments<Part>
          label="Show"
          value={part}
          onChange={setPart}
          options={[
            { value: 'comments', label: 'Comments' },
            { value: 'evidence', label: 'Evidence' },
          ]}
        />
      </div>
      {part === 'comments' ? <Comments /> : <Evidence />}
    </Page>
  )
}

function Comments() {
  const list = useRecordList(commentLines, { addKey: false })
  const all = useAll('comment').toSorted(
    (a, b) => Number(a.resolved ?? false) - Number(b.resolved ?? false) || (b.date ?? '').localeCompare(a.date ?? ''),
  )
  if (all.length === 0)
    return (
      <Empty title="Nobody has commented yet.">
        You write a comment beside the record it is about: open the menu of a goal, a policy or a position and choose
        “Comments and evidence”. All comments are listed here until they are resolved.
      </Empty>
    )
  return (
    <RecordLines
      declared={commentLines}
      list={list}
      records={all}
      group={(c) => (c.resolved ? 'Resolved' : 'Open')}
      with="all"
    />
  )
}

function Evidence() {
  const list = useRecordList(evidenceLines)
  const all = useAll('evidence').toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? ''))
  const addButton = <AddRecord declared={evidenceLines} list={list} primary={all.length === 0} label="Add evidence" />
  if (all.length === 0 && list.fresh === null)
    return (
      <Empty title="Evidence says where a reader can check it." action={addButton}>
        A document, minutes, a page, a quote. One piece can support several records: a goal, a policy, an indicator’s
        rating.
      </Empty>
    )
  return (
    <>
      <RecordLines declared={evidenceLines} list={list} records={all} group={() => 'In the plan'} with={null} />
      <div className={styles.add}>{addButton}</div>
    </>
  )
}
