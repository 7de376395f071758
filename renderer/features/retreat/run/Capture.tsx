import { useEffect, useId, useRef, useState } from 'react'
import type { About } from '../../../../shared/domain/schema.ts'
import { allSorts, type Sort, sortsFor, sortWords, ways } from '../../../../shared/retreat/captures.ts'
import { saidAt } from '../../../../shared/retreat/gathering.ts'
import fields from '../../../components/fields/fields.module.css'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { Button, PlainDay, PlainField } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { cleanText } from '../../../state/clean.ts'
import { dropDraft, keepDraft } from '../../../state/drafts.ts'
import { focusOn } from '../../../state/focus.ts'
import { edit, newId, planNow } from '../../../state/index.ts'
import styles from './room.module.css'
import type { Run } from './useRun.ts'

/** A line that was typed and is not on the disk: on its way, or refused with a sentence. */
interface Line {
  readonly id: string
  readonly text: string
  readonly says: string | null
  readonly send: () => void
}

const kindOfSort = (sort: Sort): 'roomNote' | 'parkedItem' | 'capture' =>
  sort === 'note' ? 'roomNote' : sort === 'parked' ? 'parkedItem' : 'capture'

/**
 * Keeps what is said, a line in seconds: type, Enter, type. A line is shown as kept once it is on the disk, and
 * half-typed words survive a kill. Criteria: one labeled field (3.3.2), the sort is chosen by buttons that say which
 * is pressed (4.1.2), a refused line stays and says why (3.3.1).
 */
export function Capture({
  run,
  sort: first,
  table,
  close,
}: {
  run: Run
  sort?: Sort
  table: string
  close: () => void
}) {
  const { part } = run
  const [sort, setSort] = useState<Sort>(first ?? sortsFor(part?.step)[0] ?? 'note')
  const [all, setAll] = useState(false)
  const [text, setText] = useState('')
  const [more, setMore] = useState('')
  const [due, setDue] = useState('')
  const [owner, setOwner] = useState<{ id: string; title: string } | null>(null)
  const [about, setAbout] = useState<(About & { title: string }) | null>(null)
  const [lines, setLines] = useState<readonly Line[]>([])
  const field = useRef<HTMLInputElement>(null)
  const label = useId()
  const id = useRef(newId())
  const { saving } = run
  useEffect(() => focusOn(field.current), [])
  useEffect(() => saving(lines.filter((l) => l.says === null)), [lines, saving])

  const kind = kindOfSort(sort)
  const way = kind === 'capture' ? ways[sort as keyof typeof ways] : undefined
  const owes = sort === 'parked' || way?.promised === true
  const begins = () => ({
    ...saidAt(run.gathering),
    ...(part && { part: part.part }),
    ...(table.trim() && { tableName: table.trim() }),
    ...(kind === 'capture' && { what: sort }),
    keptAt: run.clock.now(),
  })
  const alongside = (): Record<string, unknown> => {
    const values: Record<string, unknown> = begins()
    if (kind === 'roomNote' && part?.question) values.question = part.question
    if (owes && owner) values.owner = owner.id
    if (owes && due) values.due = due
    if (way?.more && more.trim()) values.more = more.trim()
    if (about && kind === 'capture') values.about = [{ kind: about.kind, id: about.id }]
    if (about && kind === 'roomNote') values.about = { kind: about.kind, id: about.id }
    return values
  }
  const latest = useRef(alongside)
  latest.current = alongside
  const typed = (next: string) => {
    const clean = cleanText(next, false).text
    setText(clean)
    if (clean.trim() === '') void dropDraft({ record: id.current, field: 'text' })
  }
  // Half-typed words are kept as Enter would keep them, with owner, day and subject.
  useEffect(() => {
    if (text.trim() === '') return
    keepDraft({ kind, record: id.current, field: 'text', text, base: [], there: [], also: latest.current() })
  }, [text, kind, sort, more, due, owner, about])
  const choose = (next: Sort) => {
    setSort(next)
    // Half-typed words go along with the new sort.
    const before = id.current
    id.current = newId()
    void dropDraft({ record: before, field: 'text' })
    focusOn(field.current)
  }
  const keep = () => {
    const said = text.trim()
    if (said === '') return
    const record = id.current
    const values = { ...alongside(), text: said }
    const send = () => {
      setLines((l) => [...l.filter((x) => x.id !== record), { id: record, text: said, says: null, send }])
      void edit([set(kind, record, values)]).then((done) => {
        if (done.ok) void dropDraft({ record, field: 'text' })
        setLines((l) => l.flatMap((x) => (x.id !== record ? [x] : done.ok ? [] : [{ ...x, says: done.error.says }])))
      })
    }
    send()
    id.current = newId()
    setText('')
    setMore('')
    setOwner(null)
    setDue('')
    // What this line affects says nothing about the next one.
    setAbout(null)
    focusOn(field.current)
  }
  const sorts = all ? allSorts : sortsFor(part?.step)
  return (
    <section className={styles.panel} aria-label="Keep what people say" data-room-panel>
      <div className={styles.sorts}>
        {sorts.map((s) => (
          <Button
            key={s}
            small
            look={s === sort ? 'chosen' : 'plain'}
            aria-pressed={s === sort}
            onPress={() => choose(s)}
          >
            {sortWords[s]}
          </Button>
        ))}
        {all ? null : (
          <Button small look="link" onPress={() => setAll(true)}>
            Something else
          </Button>
        )}
      </div>
      <div className={styles.line}>
        <span>
          <label className={fields.label} htmlFor={label}>
            {sortWords[sort]}, in their words
          </label>
          <input
            id={label}
            ref={field}
            className={fields.in}
            value={text}
            onChange={(event) => typed(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
              if (event.key === 'Escape' && text === '') close()
            }}
          />
        </span>
        <Button look="primary" onPress={keep} isDisabled={text.trim() === ''}>
          Keep
        </Button>
        <Button onPress={close}>Close</Button>
      </div>
      <div className={styles.also}>
        {way?.more ? <PlainField label={way.more} value={more} onChange={setMore} onEnter={keep} /> : null}
        {owes ? (
          <>
            <PickRecord
              label="Owner"
              only={['person']}
              shown={owner?.title ?? ''}
              onPick={(p) => setOwner(p)}
              onClear={() => setOwner(null)}
            />
            <PlainDay label="By when" value={due} onChange={setDue} onEnter={keep} />
          </>
        ) : null}
        {kind !== 'parkedItem' ? (
          <PickRecord
            label={way?.needs ? way.needs.says.replace(/\.$/, '') : 'What it affects'}
            {...(way?.needs && { only: [way.needs.kind] })}
            shown={about?.title ?? ''}
            from={planNow()}
            onPick={(p) => setAbout(p)}
            onClear={() => setAbout(null)}
          />
        ) : null}
      </div>
      <div role="status">
        {lines.map((line) =>
          line.says === null ? null : (
            <p key={line.id} className={fields.err}>
              Not kept: “{line.text}”. {line.says}{' '}
              <Button small onPress={line.send}>
                Try again
              </Button>
            </p>
          ),
        )}
      </div>
    </section>
  )
}
