import { useState } from 'react'
import { titleOf } from '../../../shared/domain/describe.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { type Alike, leaveApart } from '../../../shared/merge/alike.ts'
import { type MadeOne, makeOne } from '../../../shared/merge/make-one.ts'
import type { Result } from '../../../shared/result/result.ts'
import { commas, plural } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import { Banner, Button, Dialog, DialogButtons, fieldLabel, nameOf } from '../../components/index.ts'
import { edit, planNow, showToast, useRecords } from '../../state/index.ts'
import { goToRecord, kindWord } from '../../state/pages.ts'
import { statesOf, useAlike } from './alike.ts'
import styles from './conflicts.module.css'

interface Asked {
  readonly kept: RecordState
  readonly gone: RecordState
  readonly made: Result<MadeOne>
}

const heading = 'alike-title'

/**
 * Records entered twice under nearly one name, as happens when two laptops work apart. Nothing is merged
 * automatically. Criteria: each button names what it keeps (2.4.4); the effect is said before it happens (3.3.4).
 */
export function MayBeOne() {
  const pairs = useAlike()
  const [asked, ask] = useState<Asked | null>(null)
  if (pairs.length === 0 && asked === null) return null
  const look = (kept: RecordState, gone: RecordState) =>
    ask({ kept, gone, made: makeOne(statesOf(useRecords.getState().kinds), kept.kind, kept.id, gone.id) })
  return (
    <section className={styles.alike} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        Possible duplicates: {pairs.length}
      </h2>
      <p className="mid">
        These two have nearly the same name. If they are the same, choose which one to keep; whatever belongs to the
        other comes along. If they are different, say so, and nobody will be asked again.
      </p>
      {pairs.map((pair) => {
        const { kind, one, other } = pair
        return (
          <div key={`${one.id} ${other.id}`} className={styles.pair}>
            <div className={styles.sides}>
              <Side record={one} onKeep={() => look(one, other)} kind={kind} />
              <Side record={other} onKeep={() => look(other, one)} kind={kind} />
            </div>
            <Button
              look="link"
              onPress={() => void leave(pair)}
              aria-label={`They are different: “${nameOf(kind, one.values)}” and “${nameOf(kind, other.values)}”`}
            >
              They are different
            </Button>
          </div>
        )
      })}
      {asked ? <Ask asked={asked} onClose={() => ask(null)} /> : null}
    </section>
  )
}

async function leave(pair: Alike): Promise<void> {
  const done = await edit([leaveApart(pair)])
  if (!done.ok) return
  showToast(`Kept separate: “${nameOf(pair.kind, pair.one.values)}” and “${nameOf(pair.kind, pair.other.values)}”`, {
    undo: true,
  })
  focusField(`#${heading}`, 'main h1')
}

function Side({ kind, record, onKeep }: { kind: string; record: RecordState; onKeep: () => void }) {
  const name = nameOf(kind, record.values)
  const filled = Object.keys(record.values).length
  return (
    <div className={styles.side}>
      <p className={styles.who}>{kindWord(kind)}</p>
      <p>
        <Button look="link" onPress={() => goToRecord(kind, record.id)}>
          {name}
        </Button>
      </p>
      <small>{filled === 1 ? 'One field is filled in' : `${filled} fields are filled in`}</small>
      <div>
        <Button onPress={onKeep} aria-label={`Keep this one, “${name}”…`}>
          Keep this one…
        </Button>
      </div>
    </div>
  )
}

const list = (kind: string, fields: readonly string[]) => fields.map((f) => `“${fieldLabel(kind, f)}”`).join(', ')

function Ask({ asked: { kept, gone, made }, onClose }: { asked: Asked; onClose: () => void }) {
  const [refusal, setRefusal] = useState<string | null>(made.ok ? null : made.error.says)
  const name = nameOf(kept.kind, kept.values)
  const other = nameOf(gone.kind, gone.values)
  const act = async () => {
    if (!made.ok) return
    const done = await edit(made.value.ops, 'resolve')
    if (!done.ok) return setRefusal(done.error.says)
    onClose()
    showToast(`Combined: ${name}`, { undo: true })
    focusField(`#${heading}`, 'main h1')
  }
  return (
    <Dialog title="Combine the two" open onClose={onClose}>
      <div className={styles.says}>
        {refusal === null ? null : <Banner tone="bad">{refusal}</Banner>}
        <p>
          “{name}” is kept. The other, “{other}”, is removed; it stays in History, and one Undo brings everything back.
        </p>
        {made.ok ? <Says kind={kept.kind} made={made.value} /> : null}
      </div>
      <DialogButtons>
        {refusal === null ? (
          <Button look="primary" onPress={() => void act()} autoFocus>
            Combine the two
          </Button>
        ) : null}
        <Button onPress={onClose} autoFocus={refusal !== null}>
          {refusal === null ? 'Cancel' : 'Close'}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

/** What comes along, what is filled in, and what is not taken over. */
function Says({ kind, made }: { kind: string; made: MadeOne }) {
  const plan = planNow()
  return (
    <ul className={styles.says}>
      {made.moved > 0 ? (
        <li>
          {plural(
            made.moved,
            'One record that points to the other comes',
            `${commas(made.moved)} records that point to the other come`,
          )}{' '}
          along.
        </li>
      ) : null}
      {made.filled.length > 0 ? <li>Filled from the other: {list(kind, made.filled)}.</li> : null}
      {made.differ.length > 0 ? (
        <li>They differ here, and this one’s answer is kept: {list(kind, made.differ)}.</li>
      ) : null}
      {made.differing.length > 0 ? (
        <li>
          Both have these, and this one’s are kept:{' '}
          {made.differing.map((r) => titleOf(r.kind, r.values, plan)).join('; ')}.
        </li>
      ) : null}
    </ul>
  )
}
