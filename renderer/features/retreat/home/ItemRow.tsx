import { useState } from 'react'
import { dayInWords, timeWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { set } from '../../../../shared/domain/state.ts'
import { alreadyThere, ways } from '../../../../shared/retreat/captures.ts'
import type { Gathering } from '../../../../shared/retreat/gathering.ts'
import { indicatorOf, type Level, levelChoices, levelText } from '../../../../shared/retreat/levels.ts'
import { accept, drop, type Item, itemsOf, mergeInto, openItems } from '../../../../shared/retreat/review.ts'
import { titleOfPart } from '../../../../shared/retreat/timetable.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { aboutText, aboutWords, Button, Buttons, DayField, PlainField } from '../../../components/index.ts'
import { edit, newId, showToast } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { RowField } from '../RowField.tsx'
import styles from '../retreat.module.css'

interface Props {
  readonly item: Item
  readonly plan: Plan
  readonly gathering: Gathering
}

const verbs: Readonly<Record<Item['sort'], string>> = {
  note: 'Keep as a note',
  parked: 'Make it an action',
  action: 'Add as an action',
  decision: 'Add as a decision',
  goal: 'Add as a goal',
  wording: 'Reword the goal this way',
  term: 'Add as a term',
  concern: 'Add as a concern',
  commitment: 'Add as a commitment',
  level: 'Rate it this way',
}

/** One thing that was said: its words, where they come from, and what can be done with it. */
export function ItemRow({ item, plan, gathering }: Props) {
  const [mode, setMode] = useState<'read' | 'change' | 'drop' | 'same'>('read')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const capture = item.kind === 'capture' ? plan.get('capture', item.id) : undefined
  const known = capture && alreadyThere(plan, capture)
  const knownAs = known && aboutWords(plan, known)
  const short = item.text.slice(0, 60)
  const take = async () => {
    const ops = accept(plan, gathering, item, newId())
    if (!ops.ok) {
      setError(ops.error.says)
      setMode('change')
      return
    }
    setError(null)
    const done = await edit(ops.value)
    if (done.ok) showToast(`Added: ${short}`, { undo: true })
  }
  const letGo = async () => {
    if (reason.trim() === '') return setError('Say why in a few words. It goes in the minutes.')
    const done = await edit(drop(item, reason))
    if (done.ok) showToast(`Dropped: ${short}`, { undo: true })
  }
  const put = async (into: { kind: string; id: string }) => {
    const done = await edit(mergeInto(into, [item]))
    if (done.ok) showToast(`Combined: ${short}`, { undo: true })
  }
  const others = openItems(itemsOf(plan, gathering)).filter((i) => i.id !== item.id)
  return (
    <li className={styles.item} data-record={`${item.kind}/${item.id}`} tabIndex={-1}>
      <p>
        <b>{item.text || 'Nothing written'}</b>
      </p>
      <Facts item={item} plan={plan} gathering={gathering} />
      {knownAs ? (
        <p className="small">
          The plan already has this {knownAs.word.toLowerCase()}: “{knownAs.title}”.{' '}
          <Button small onPress={() => void put(knownAs)}>
            It is the same<span className="vh">: {short}</span>
          </Button>
        </p>
      ) : null}
      {error && mode !== 'drop' ? <p role="alert">{error}</p> : null}
      {mode === 'change' ? <Change item={item} plan={plan} /> : null}
      {mode === 'drop' ? (
        <PlainField
          label="Why it is dropped"
          value={reason}
          onChange={setReason}
          error={error}
          autoFocus
          onEnter={() => void letGo()}
        />
      ) : null}
      {mode === 'same' ? (
        <Pick
          label="It is the same as"
          choices={others.map((o) => ({ id: `${o.kind}/${o.id}`, title: o.text.slice(0, 100) }))}
          value={null}
          onChange={(key) => {
            const into = others.find((o) => `${o.kind}/${o.id}` === key)
            if (into) void put(into)
          }}
        />
      ) : null}
      <Buttons>
        {mode === 'drop' ? (
          <Button small look="danger" onPress={() => void letGo()}>
            Drop it<span className="vh">: {short}</span>
          </Button>
        ) : (
          <Button small onPress={() => void take()}>
            {verbs[item.sort]}
            <span className="vh">: {short}</span>
          </Button>
        )}
        {(['change', 'same', 'drop'] as const)
          .filter((m) => m !== mode && !(m === 'same' && others.length === 0))
          .map((m) => (
            <Button key={m} small look="link" onPress={() => setMode(m)}>
              {m === 'change' ? 'Change' : m === 'same' ? 'Same as another' : 'Drop'}
              <span className="vh">: {short}</span>
            </Button>
          ))}
        {mode === 'read' ? null : (
          <Button small look="link" onPress={() => setMode('read')}>
            Done<span className="vh">: {short}</span>
          </Button>
        )}
      </Buttons>
    </li>
  )
}

/** Its origin: its intended kind, the part, the table, the time; who owes it; what it affects. */
function Facts({ item, plan, gathering }: Props) {
  const part = gathering.agenda.find((p) => p.part === item.part)
  const owner = plan.get('person', item.owner)?.role
  const bears = item.about.flatMap((a) => aboutWords(plan, a)?.title ?? [])
  const facts = [
    item.word,
    part && titleOfPart(part),
    item.table,
    item.keptAt && timeWords(item.keptAt),
    owner,
    item.due && `by ${dayInWords(item.due)}`,
    bears.length > 0 ? `affects ${bears.join(', ')}` : undefined,
  ].filter((f): f is string => Boolean(f))
  return (
    <p className={styles.facts}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}

/** The fields that can be changed before it is taken in. */
function Change({ item, plan }: { item: Item; plan: Plan }) {
  const save = (values: Record<string, unknown>) => void edit([set(item.kind, item.id, values)])
  const capture = item.kind === 'capture' ? plan.get('capture', item.id) : undefined
  const way = capture?.what ? ways[capture.what] : undefined
  const owes = item.kind === 'parkedItem' || way?.promised === true
  if (capture?.what === 'level') return <ChangeLevel capture={capture} />
  const [first] = item.about
  const bears = first && aboutWords(plan, first)
  return (
    <div className={styles.adding}>
      <RowField
        label="In words"
        place={{ kind: item.kind, id: item.id, field: 'text' }}
        value={item.text}
        onCommit={(text) => {
          if (text === '') return 'Write what was said, or drop it.'
          save({ text })
          return null
        }}
      />
      {way?.more ? (
        <RowField
          label={way.more}
          place={{ kind: item.kind, id: item.id, field: 'more' }}
          value={capture?.more ?? ''}
          onCommit={(more) => {
            save({ more: more === '' ? null : more })
            return null
          }}
        />
      ) : null}
      {owes ? (
        <>
          <PickRecord
            label="Owner"
            only={['person']}
            shown={plan.get('person', item.owner)?.role ?? ''}
            chosen={item.owner ? `person/${item.owner}` : null}
            onPick={(p) => save({ owner: p.id })}
            onClear={() => save({ owner: null })}
          />
          <DayField kind={item.kind} id={item.id} field="due" label="By when" />
        </>
      ) : null}
      {capture ? (
        <PickRecord
          label="What it affects"
          {...(way?.needs && { only: [way.needs.kind] })}
          shown={aboutText(plan, first)}
          chosen={bears?.key ?? null}
          onPick={(p) => save({ about: [{ kind: p.kind, id: p.id }] })}
          onClear={() => save({ about: null })}
        />
      ) : null}
    </div>
  )
}

/** A level that the room settled on: another one of the four. */
function ChangeLevel({ capture }: { capture: RecordOf<'capture'> }) {
  const statement = indicatorOf(capture.indicator)?.statement ?? ''
  return (
    <div className={styles.adding}>
      <Pick
        label="Level"
        choices={levelChoices}
        value={capture.level ?? null}
        onChange={(id) => {
          const level = id as Level
          void edit([set('capture', capture.id, { level, text: levelText(level, statement) })])
        }}
      />
    </div>
  )
}

/** The outcome of an item. */
export function Settled({ item, items, plan }: { item: Item; items: readonly Item[]; plan: Plan }) {
  const became = item.became && aboutWords(plan, item.became)
  const into = items.find((i) => i.id === item.mergedInto?.id)
  const merged = into?.text ?? (item.mergedInto && aboutWords(plan, item.mergedInto)?.title)
  return (
    <li className={styles.item} data-record={`${item.kind}/${item.id}`} tabIndex={-1}>
      <p>{item.text}</p>
      <p className={styles.facts}>
        <span>{item.word}</span>
        {item.state === 'dropped' ? <span>Dropped: {item.reason}</span> : null}
        {item.state === 'merged' ? <span>Combined with “{merged ?? 'something no longer there'}”</span> : null}
        {item.state === 'accepted' ? (
          became ? (
            <Button look="link" small onPress={() => goToRecord(became.kind, became.id)}>
              {became.word}: {became.title}
            </Button>
          ) : (
            <span>Kept</span>
          )
        ) : null}
      </p>
    </li>
  )
}
