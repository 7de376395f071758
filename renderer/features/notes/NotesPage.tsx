import { useEffect, useState } from 'react'
import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { goToRecord } from '../../app/pages.ts'
import { aboutWords, Button, Empty, Page, Segments, StatusMark } from '../../components/index.ts'
import { openAttached } from '../../state/attached.ts'
import { newId, setFields, useKey, usePlanView } from '../../state/index.ts'
import { fieldSelector, focusField, recordSelector } from '../../supports/parts/focusField.ts'
import { NewRow, OpenRow, RowForm, RowGroup } from '../../supports/parts/records/OpenRow.tsx'
import { RemoveRecord, removeAlone } from '../../supports/parts/records/RemoveRecord.tsx'
import { useHeld } from '../../supports/parts/records/useHeld.ts'
import { evidenceFields } from '../attached/EvidenceOn.tsx'
import styles from './notes.module.css'

type Part = 'comments' | 'evidence'
const AT_ONCE = 60
const ADD = '[data-add="evidence-page"]'
const fields = [...evidenceFields, { field: 'about', wide: true }]

/** Every open comment and every piece of evidence of the plan, with what it hangs on. Criteria as for the list of actions. */
export function NotesPage({ params }: { params: Readonly<Record<string, string>> }) {
  const [kind, id] = params.at?.split('/') ?? []
  const [part, setPart] = useState<Part>(kind === 'evidence' ? 'evidence' : 'comments')
  useEffect(() => {
    if (kind && id) setPart(kind === 'evidence' ? 'evidence' : 'comments')
  }, [kind, id])
  return (
    <Page
      title="Comments and evidence"
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
      {part === 'comments' ? (
        <Comments led={kind === 'comment' ? id : undefined} />
      ) : (
        <Evidence led={kind === 'evidence' ? id : undefined} />
      )}
    </Page>
  )
}

function Comments({ led }: { led: string | undefined }) {
  const plan = usePlanView()
  const [most, setMost] = useState(AT_ONCE)
  const all = plan.all('comment').toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  useEffect(() => {
    if (led) focusField(recordSelector('comment', led))
  }, [led])
  if (all.length === 0)
    return (
      <Empty title="Nobody has commented yet.">
        A comment is written beside the record that it is about: open the menu of a goal, a policy or a position and
        choose “Comments and evidence”. All of them stand here until they are resolved.
      </Empty>
    )
  const shown = [...all.filter((c) => c.resolved !== true), ...all.filter((c) => c.resolved === true)].slice(0, most)
  const group = (title: string, list: readonly RecordOf<'comment'>[]) =>
    list.length === 0 ? null : (
      <RowGroup title={title} count={list.length}>
        {list.map((c) => {
          const on = aboutWords(plan, c.about)
          const by = [plan.get('person', c.author)?.role, c.date ? dayInWords(c.date) : ''].filter(Boolean).join(', ')
          return (
            <li key={c.id} className={styles.comment} data-record={`comment/${c.id}`}>
              <p>{c.text}</p>
              <div className={styles.line}>
                <span>{by}</span>
                {c.about && on ? (
                  <Button look="link" small aria-haspopup="dialog" onPress={() => openAttached(on)}>
                    {on.word}: {on.title}
                    <span className="vh">: open its comments</span>
                  </Button>
                ) : (
                  <span>What it was on is no longer in the plan</span>
                )}
                {c.resolved ? <StatusMark status="done" words="Resolved" /> : null}
                <Button
                  look="link"
                  small
                  onPress={() => {
                    focusField(recordSelector('comment', c.id), 'main h1')
                    void setFields('comment', c.id, { resolved: !c.resolved })
                  }}
                >
                  {c.resolved ? 'Open it again' : 'Resolve'}
                  <span className="vh">: {c.text}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </RowGroup>
    )
  return (
    <>
      {group(
        'Open',
        shown.filter((c) => c.resolved !== true),
      )}
      {group(
        'Resolved',
        shown.filter((c) => c.resolved === true),
      )}
      {all.length > most ? (
        <Button onPress={() => setMost(most + AT_ONCE)}>Show more of {all.length - most}</Button>
      ) : null}
    </>
  )
}

function Evidence({ led }: { led: string | undefined }) {
  const plan = usePlanView()
  const [open, setOpen] = useState<string | null>(led ?? null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [most, setMost] = useState(AT_ONCE)
  const [asking, setAsking] = useState<string | null>(null)
  useEffect(() => {
    if (!led) return
    setOpen(led)
    setMost(10_000)
    focusField(fieldSelector('evidence', led, 'title'), recordSelector('evidence', led))
  }, [led])
  const all = plan.all('evidence')
  const ids = useHeld(
    all.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '')).map((e) => e.id),
    open !== null || fresh !== null,
  )
  const named = namedBy(plan.all('rating'), plan.all('concern'))
  const add = () => {
    setOpen(null)
    setFresh(newId())
  }
  useKey('n', 'Add evidence', add)
  const close = (id: string) => {
    setOpen(null)
    setFresh(null)
    focusField(recordSelector('evidence', id), ADD)
  }
  const addButton = (
    <span data-add="evidence-page">
      <Button look={all.length === 0 ? 'primary' : 'plain'} onPress={add}>
        Add evidence
      </Button>
    </span>
  )
  return (
    <>
      {fresh ? (
        <NewRow title="New evidence">
          <RowForm key={fresh} kind="evidence" id={fresh} fields={fields} also={{}} onClose={() => close(fresh)} />
        </NewRow>
      ) : null}
      {all.length === 0 && !fresh ? (
        <Empty title="Evidence says where a reader can check it." action={addButton}>
          A document, minutes, a page, a quote. One piece may stand for several records: a goal, a policy, the rating of
          an indicator.
        </Empty>
      ) : null}
      {all.length > 0 ? (
        <>
          <RowGroup title="In the plan" count={all.length}>
            {ids.slice(0, most).flatMap((id) => {
              const e = plan.get('evidence', id)
              if (e === undefined) return []
              const on = (e.about ?? []).flatMap((a) => aboutWords(plan, a) ?? [])
              const count = named.get(id) ?? 0
              return [
                <OpenRow
                  key={id}
                  kind="evidence"
                  id={id}
                  title={e.title?.trim() || 'Evidence without a title'}
                  open={open === id}
                  onToggle={() => (open === id ? close(id) : setOpen(id))}
                  entries={[
                    {
                      id: 'remove',
                      label: 'Remove the evidence',
                      act: () => {
                        if (removeAlone({ kind: 'evidence', id })) focusField(ADD)
                        else setAsking(id)
                      },
                    },
                  ]}
                  below={
                    <>
                      {on.map((o, i) => (
                        <span key={o.key}>
                          {i > 0 ? ', ' : ''}
                          <Button look="link" small onPress={() => goToRecord(o.kind, o.id)}>
                            {o.word}: {o.title}
                          </Button>
                        </span>
                      ))}
                      {count > 0
                        ? `${on.length > 0 ? '; ' : ''}named by ${count} ${count === 1 ? 'rating or concern' : 'ratings and concerns'}`
                        : ''}
                      {on.length === 0 && count === 0 ? 'Attached to nothing yet' : ''}
                    </>
                  }
                  form={<RowForm kind="evidence" id={id} fields={fields} onClose={() => close(id)} />}
                >
                  <span>{[e.place, e.pages].filter(Boolean).join(', ')}</span>
                </OpenRow>,
              ]
            })}
          </RowGroup>
          {ids.length > most ? (
            <Button onPress={() => setMost(most + AT_ONCE)}>Show more of {ids.length - most}</Button>
          ) : null}
          <div className={styles.add}>{addButton}</div>
        </>
      ) : null}
      {asking ? (
        <RemoveRecord
          about={{ kind: 'evidence', id: asking }}
          onClose={() => setAsking(null)}
          onRemoved={() => focusField(ADD)}
        />
      ) : null}
    </>
  )
}

/** How many ratings and concerns name each piece of evidence themselves. */
function namedBy(
  ...lists: readonly (readonly { readonly evidence?: readonly string[] }[])[]
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const list of lists)
    for (const record of list) for (const id of record.evidence ?? []) found.set(id, (found.get(id) ?? 0) + 1)
  return found
}
