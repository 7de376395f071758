import { useEffect, useState } from 'react'
import { compareKeys, compareTexts } from '../../../shared/words/index.ts'
import { aboutWords, Button, Empty, Page, Segments } from '../../components/index.ts'
import { commentLines } from '../../records/attached/commentLines.tsx'
import { evidenceLines } from '../../records/attached/evidenceLines.tsx'
import { declare } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { openAttached } from '../../state/attached.ts'
import { go, useAll, usePlanView } from '../../state/index.ts'
import { commentsNews, evidenceDo, evidenceNews, waiting } from './news.ts'
import styles from './notes.module.css'

type Part = 'comments' | 'evidence'

/** Every comment and piece of evidence of the plan, with its record. Criteria: see RecordLines. */
export function NotesPage({ params }: { params: Readonly<Record<string, string>> }) {
  const kind = params.at?.split('/')[0]
  const plan = usePlanView()
  const comments = useAll('comment')
  // If nobody has commented, the page shows the evidence.
  const evidenceOnly = comments.length === 0 && plan.all('evidence').length > 0
  const [part, setPart] = useState<Part>(
    kind === 'evidence' || (kind !== 'comment' && evidenceOnly) ? 'evidence' : 'comments',
  )
  useEffect(() => {
    if (kind) setPart(kind === 'evidence' ? 'evidence' : 'comments')
  }, [kind])
  return (
    <Page
      title="Comments and evidence"
      news={part === 'comments' ? commentsNews(comments) : evidenceNews(plan)}
      actions={part === 'comments' ? <OldestComment /> : <NextEvidence />}
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

/** The comment that waits the longest, where it is answered: beside its record. */
function OldestComment() {
  const plan = usePlanView()
  const first = waiting(useAll('comment'))[0]
  const on = aboutWords(plan, first?.about)
  if (on === null || on === undefined) return null
  return (
    <Button look="primary" aria-haspopup="dialog" onPress={() => openAttached(on)}>
      Open the oldest
    </Button>
  )
}

function NextEvidence() {
  const next = evidenceDo(usePlanView())
  return next === null ? null : (
    <Button look="primary" onPress={() => go('notes', { at: `evidence/${next.id}`, field: next.field })}>
      {next.verb}
    </Button>
  )
}

/** As in the drawer of its record; here it may also be asked of another. */
const listed = declare({
  ...commentLines,
  fields: ['text', 'author', 'about', 'answer', 'resolved'],
})

/** A question about no record in particular is one about the plan: it is kept with the district. */
const onPlan = { about: { kind: 'district', id: 'district' } }
const WRITE = 'Write a comment on the plan'

function Comments() {
  const list = useRecordList(listed, { addKey: () => list.add(onPlan), addLabel: WRITE })
  const comments = useAll('comment')
  // The comment that waits longest is answered first; of resolved ones, the latest is looked for.
  const resolved = comments.filter((c) => c.resolved).toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? ''))
  const all = [...waiting(comments), ...resolved]
  const addButton = <AddRecord declared={listed} list={list} primary={all.length === 0} also={onPlan} label={WRITE} />
  if (all.length === 0 && list.fresh === null)
    return (
      <Empty title="Nobody has commented yet." action={addButton}>
        A question about a goal, a policy or a position is written beside it: open its menu and choose “Comments and
        evidence”. All comments are listed here until they are resolved.
      </Empty>
    )
  return (
    <>
      <RecordLines
        declared={listed}
        list={list}
        records={all}
        group={(c) => (c.resolved ? 'Resolved' : 'Open')}
        with={{ where: 'all', open: list.open }}
      />
      <div className={styles.add}>{addButton}</div>
    </>
  )
}

function Evidence() {
  const list = useRecordList(evidenceLines)
  const all = useAll('evidence').toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? ''))
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
