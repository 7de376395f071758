import { type KeyboardEvent, useState } from 'react'
import { commentsOn } from '../../../shared/domain/attached.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, FlagField, LongTextField, RefField } from '../../components/index.ts'
import { closeAttached } from '../../state/attached.ts'
import { dayWords, me, newId, todayHere, usePlanView, useRecords } from '../../state/index.ts'
import { removeAll } from '../edits.ts'
import styles from './attached.module.css'
import { Part } from './Part.tsx'

/** Who presses Escape under a new comment means the drawer: nothing stood there before that it could put back. */
const keepOnEscape = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
  event.stopPropagation()
  event.target.blur()
  closeAttached()
}

/** The comments on a record. One is resolved when it was answered, and stays to be read. */
export function CommentsOn({ about, begin }: { about: About; begin: boolean }) {
  const plan = usePlanView()
  const author = useRecords((s) => s.author)
  const [writing, setWriting] = useState<string | null>(begin ? newId : null)
  const [all, setAll] = useState(false)
  const list = commentsOn(plan, about)
  const waits = list.filter((c) => c.resolved !== true)
  const resolved = list.filter((c) => c.resolved === true && c.id !== writing)
  const others = waits.filter((c) => c.id !== writing)
  const by = me(author)
  return (
    <Part title="Comments" count={waits.length} counts="open">
      {list.length === 0 && writing === null ? (
        <p className="quiet">
          A question, a doubt, a wish of somebody who read this. It is resolved when it was answered.
        </p>
      ) : null}
      {others.map((c, i) => (
        <OneComment key={c.id} comment={c} place={i + 1} />
      ))}
      {writing ? (
        <div className={styles.one} onKeyDownCapture={keepOnEscape}>
          <LongTextField
            kind="comment"
            id={writing}
            field="text"
            label="New comment"
            autoFocus
            also={{ about, date: todayHere(), ...(by && { author: by }) }}
          />
        </div>
      ) : null}
      <div data-add="comment">
        <Button small onPress={() => setWriting(newId())}>
          {writing || list.length > 0 ? 'Write another comment' : 'Write a comment'}
        </Button>
      </div>
      {resolved.length > 0 ? (
        <Button look="link" small aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? 'Hide what is resolved' : `Show ${resolved.length} resolved`}
        </Button>
      ) : null}
      {all ? resolved.map((c, i) => <OneComment key={c.id} comment={c} place={waits.length + i + 1} />) : null}
    </Part>
  )
}

export function OneComment({ comment: c, place }: { comment: RecordOf<'comment'>; place: number }) {
  const plan = usePlanView()
  const by = plan.get('person', c.author)
  const of = { kind: 'comment', id: c.id } as const
  const remove = () => {
    focusField('[data-add="comment"]')
    void removeAll([of], 'comment')
  }
  return (
    <div className={styles.one} data-record={`comment/${c.id}`}>
      <p className={styles.by}>
        <b>{by?.role ?? 'Somebody'}</b>
        {c.date ? `, ${dayWords(c.date)}` : ''}
      </p>
      <LongTextField {...of} field="text" label={`Comment ${place}`} hideLabel />
      <div className={styles.line}>
        <FlagField {...of} field="resolved" label={`Comment ${place} is resolved`} />
        <RefField {...of} field="author" label={`Written by, comment ${place}`} hideLabel small />
        <Button look="link" small onPress={remove}>
          Remove<span className="vh"> comment {place}</span>
        </Button>
      </div>
    </div>
  )
}
