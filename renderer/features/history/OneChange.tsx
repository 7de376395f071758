import { useRef, useState } from 'react'
import { type KindName, kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Op } from '../../../shared/domain/state.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { capital, commas, wholeWords } from '../../../shared/words/index.ts'
import { Button, Buttons, Dialog, DialogButtons, fieldLabel, readableField } from '../../components/index.ts'
import { giveFocus } from '../../state/focus.ts'
import { askRemoval, edit, invoke, momentDay, showToast, timeWords, usePlanView } from '../../state/index.ts'
import { kindWord } from '../../state/pages.ts'
import type { Removal } from '../../state/removal.ts'
import { isShared } from '../../state/sharedScreen.ts'
import { replyInDistrictWords } from '../../state/spoken.ts'
import { bringWords, broughtWords } from './brought.ts'
import styles from './history.module.css'
import { historyOnSharedScreen } from './sharedHistory.ts'

const MOST = 40
/** The longest text that is shown whole, in characters: a paper that went out keeps every figure that it shows. */
const LONGEST = 1200
/** How much of what is alike is shown before a change, in characters. */
const LEAD = 200
/** The rows of a list that are shown where all of it is new: a briefing that went out shows some hundred figures. */
const FIRST_ROWS = 3

/** One command: what each of its fields said before and after, and the way to bring the former back. */
export function OneChange({ entry }: { entry: HistoryEntry }) {
  const fields = asDeclared(entry.changes.filter((c) => c.field !== '' && isRead(c)))
  const records = entry.changes.filter((c) => c.field === '')
  const removed = records.filter((c) => c.after === false)
  const back = records.filter((c) => c.before === false && c.after === true)
  const canBring =
    entry.more > 0 || entry.changes.some((c) => !c.removed && (c.field === '' ? c.after === false : known(c.before)))
  const all = [...removed, ...back, ...fields]
  const more = entry.more + Math.max(0, all.length - MOST)
  const plan = usePlanView()
  const isBack = removed.length > 0 && removed.every((c) => plan.get(c.kind as KindName, c.record) !== undefined)
  const [choosing, setChoosing] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const bring = async () => {
    const changes = await wholeOf(entry)
    if (changes === null) return
    const ops: Op[] = [
      ...changes
        .filter((c) => c.field === '' && c.after === false && !c.removed)
        .map((c): Op => ({ op: 'restore', kind: c.kind, id: c.record })),
      ...changes
        .filter((c) => c.field !== '' && !c.removed && known(c.before))
        .map((c): Op => ({ op: 'set', kind: c.kind, id: c.record, values: { [c.field]: c.before } })),
    ]
    if (ops.length === 0) return showToast('There was nothing there before, so there is nothing to bring back.')
    const result = await edit(ops)
    if (!result.ok) return
    showToast(replyInDistrictWords(broughtWords(entry)), { undo: true })
    // Where all of it is in the plan again, the button goes.
    giveFocus(panel.current)
  }
  return (
    <aside ref={panel} className={styles.one} aria-label="The chosen change" data-region="guide" tabIndex={-1}>
      <p className="small mid">
        {momentDay(entry.at)}, {timeWords(entry.at)} · {entry.author}, on the computer “{entry.device}”
      </p>
      <h2>{capital(replyInDistrictWords(entry.label))}</h2>
      {entry.private ? <p className="small mid">Private: it stays on this laptop.</p> : null}
      {isBack ? <p className="mid">This is in the plan again.</p> : null}
      <Buttons>
        {canBring && !isBack ? (
          <Button onPress={() => void bring()}>{replyInDistrictWords(bringWords(entry))}</Button>
        ) : null}
        {removals(entry).length > 0 ? <Button onPress={() => setChoosing(true)}>Remove for good…</Button> : null}
      </Buttons>
      <dl className={styles.ba}>
        {all
          .slice(0, MOST)
          .map((c) => (c.field === '' ? <Whole key={c.id} change={c} /> : <Field key={c.id} change={c} />))}
      </dl>
      {more > 0 ? <p className="small quiet">and {commas(more)} more changes</p> : null}
      {choosing ? <ChooseRemoval entry={entry} onClose={() => setChoosing(false)} /> : null}
    </aside>
  )
}

/** The fields of each record in the order of its form; the log has them by their names in the file. */
function asDeclared(changes: HistoryEntry['changes']): HistoryEntry['changes'] {
  const place = (c: (typeof changes)[number]): number => {
    const at = Object.keys(kindOf(c.kind)?.fields ?? {}).indexOf(c.field)
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  const records = Map.groupBy(changes, (c) => `${c.kind}/${c.record}`)
  return [...records.values()].flatMap((of) => of.toSorted((a, b) => place(a) - place(b)))
}

/** All that it changed, as the screen may show it; null where it can't be read, which is said. */
async function wholeOf(entry: HistoryEntry): Promise<HistoryEntry['changes'] | null> {
  if (entry.more === 0) return entry.changes
  const found = await invoke('plan.history', { record: null, limit: 1, command: entry.command })
  if (!found.ok) {
    showToast(found.error.says)
    return null
  }
  return (isShared() ? historyOnSharedScreen(found.value) : found.value).flatMap((e) => e.changes)
}

interface Choice extends Removal {
  readonly name: string
}

/** What can be taken out of the file: each field of this change, and whole records. */
function removals(entry: HistoryEntry): readonly Choice[] {
  const held = asDeclared(
    entry.changes.filter((c) => c.field !== '' && isRead(c) && !c.removed && (known(c.after) || known(c.before))),
  )
  const records = new Map(held.map((c) => [`${c.kind}/${c.record}`, c]))
  const of = (title: string) => (records.size > 1 ? ` of “${title}”` : '')
  return [
    ...held.map((c) => ({
      kind: c.kind,
      record: c.record,
      field: c.field,
      name: `${fieldLabel(c.kind, c.field)}${of(c.title)}`,
    })),
    ...[...records.values()].map((c) => ({
      kind: c.kind,
      record: c.record,
      field: null,
      name: `The whole ${kindWord(c.kind).toLowerCase()} “${c.title}”`,
    })),
  ]
}

/** Which of them. A second question follows, which says what goes. */
function ChooseRemoval({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) {
  return (
    <Dialog title="What do you want to remove for good?" open onClose={onClose}>
      <ul className={styles.choices}>
        {removals(entry).map(({ name, ...removal }) => (
          <li key={`${removal.kind}/${removal.record}/${removal.field ?? ''}`}>
            <Button
              look="link"
              onPress={() => {
                onClose()
                askRemoval(removal)
              }}
            >
              {name}…
            </Button>
          </li>
        ))}
      </ul>
      {entry.more > 0 ? (
        <p className="small mid">
          {commas(entry.more)} more are not listed here. Each record’s own menu also has “Remove for good…”.
        </p>
      ) : null}
      <DialogButtons>
        <Button onPress={onClose} autoFocus>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

const known = (value: unknown) => value !== null && value !== undefined

/** Only the program reads these two of a document that went out; its checksum is told beside the document itself. */
const unread = ['sha256', 'point']
const isRead = ({ kind, field }: HistoryEntry['changes'][number]) =>
  !((kind === 'briefingSent' || kind === 'adoptedVersion') && unread.includes(field))

/** A record that was removed, or came back. */
function Whole({ change: c }: { change: HistoryEntry['changes'][number] }) {
  return (
    <div>
      <dt>{kindWord(c.kind)}</dt>
      <dd>{c.removed ? 'Removed for good' : c.after === false ? <del>{c.title}</del> : <ins>{c.title}</ins>}</dd>
    </div>
  )
}

const inShort = (words: string): string =>
  words.length <= LONGEST ? words : `${wholeWords(words, LONGEST).trimEnd()}… (${commas(words.length)} characters)`

/** Two long texts that begin alike, from shortly before they differ: of their beginnings only what is alike would be seen. */
function fromTheChange(before: string, after: string): readonly [string, string] {
  let alike = 0
  while (alike < before.length && before[alike] === after[alike]) alike += 1
  if (alike < LONGEST - LEAD || before === after) return [before, after]
  const from = before.lastIndexOf(' ', alike - LEAD)
  return from < 0 ? [before, after] : [`…${before.slice(from)}`, `…${after.slice(from)}`]
}

/** A value in words. Without one to compare it with, a long list shows how it begins and how long it is. */
function inWords({ kind, field }: HistoryEntry['changes'][number], value: unknown, other: unknown): string {
  const all = Array.isArray(value) ? value.length : 0
  if (!Array.isArray(value) || known(other) || all <= 2 * FIRST_ROWS) return readableField(kind, field, value)
  return `${readableField(kind, field, value.slice(0, FIRST_ROWS))}; and ${commas(all - FIRST_ROWS)} more`
}

/** The rows of a list that there was nothing to compare with, each in words; nothing for another value. */
function rowsAlone({ kind, field, before, after, removed }: HistoryEntry['changes'][number]): readonly string[] {
  const value = known(after) ? after : before
  if (removed || (known(before) && known(after)) || !Array.isArray(value) || value.length < 2) return []
  if (kindOf(kind)?.fields[field]?.shape.t !== 'rows') return []
  const shown = value.length <= 2 * FIRST_ROWS ? value : value.slice(0, FIRST_ROWS)
  const rest = value.length - shown.length
  return [...shown.map((row) => readableField(kind, field, [row])), ...(rest > 0 ? [`and ${commas(rest)} more`] : [])]
}

function Field({ change: c }: { change: HistoryEntry['changes'][number] }) {
  const rows = rowsAlone(c)
  return (
    <div>
      <dt>{c.kind === 'ownValue' ? c.title : fieldLabel(c.kind, c.field)}</dt>
      <dd>
        {rows.length > 0 ? (
          <ul className={styles.rows}>
            {rows.map((row, i) => (
              <li key={`${i} ${row}`}>{known(c.after) ? row : <del>{row}</del>}</li>
            ))}
          </ul>
        ) : (
          <BeforeAndAfter change={c} />
        )}
      </dd>
    </div>
  )
}

function BeforeAndAfter({ change: c }: { change: HistoryEntry['changes'][number] }) {
  const whole = { before: inWords(c, c.before, c.after), after: inWords(c, c.after, c.before) }
  // A decision between two answers may keep the one that is shown: nothing is struck out.
  const isKept = whole.before === whole.after && known(c.before) && known(c.after)
  const [before, after] = fromTheChange(whole.before, whole.after).map(inShort) as [string, string]
  // Marked as new beside what it replaced; underlined throughout, a record that was added could hardly be read.
  const now = before === '' ? after : <ins>{after}</ins>
  return (
    <>
      {c.removed ? 'Removed for good' : null}
      {isKept && !c.removed ? 'Kept: ' : null}
      {!c.removed && !isKept && before !== '' ? (
        <>
          <del>{before}</del>{' '}
        </>
      ) : null}
      {!c.removed && after !== '' ? now : null}
    </>
  )
}
