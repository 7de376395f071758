import { useEffect, useId, useRef, useState } from 'react'
import { allSorts, type Sort, sortsFor, sortWords } from '../../../../shared/retreat/captures.ts'
import fields from '../../../components/fields/fields.module.css'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { aboutText, Button, PlainDay, PlainField } from '../../../components/index.ts'
import { focusOn } from '../../../state/focus.ts'
import { planNow } from '../../../state/index.ts'
import styles from './room.module.css'
import { useCapture } from './useCapture.ts'
import type { Run } from './useRun.ts'

interface Props {
  readonly run: Run
  readonly sort?: Sort
  readonly table: string
  readonly close: () => void
}

/**
 * Keeps what is said, a line in seconds: type, Enter, type. A line is shown as kept once it is on the disk, and
 * half-typed words survive a kill. Criteria: one labeled field (3.3.2), the sort is chosen by buttons that say which
 * is pressed (4.1.2), a refused line stays and says why (3.3.1).
 */
export function Capture({ run, sort: first, table, close }: Props) {
  const line = useCapture(run, first, table)
  const field = useRef<HTMLInputElement>(null)
  const label = useId()
  const toField = () => focusOn(field.current)
  useEffect(() => focusOn(field.current), [])
  const keep = () => {
    if (line.text.trim() === '') return
    line.keep()
    toField()
  }
  return (
    <section className={styles.panel} aria-label="Keep what people say" data-room-panel>
      <Sorts
        run={run}
        sort={line.sort}
        onChoose={(sort) => {
          line.choose(sort)
          toField()
        }}
      />
      <div className={styles.line}>
        <span>
          <label className={fields.label} htmlFor={label}>
            {sortWords[line.sort]}, in their words
          </label>
          <input
            id={label}
            ref={field}
            className={fields.in}
            value={line.text}
            onChange={(event) => line.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
              if (event.key === 'Escape' && line.text === '') close()
            }}
          />
        </span>
        <Button look="primary" onPress={keep} isDisabled={line.text.trim() === ''}>
          Keep
        </Button>
        <Button onPress={close}>Close</Button>
      </div>
      <Beside line={line} keep={keep} />
      <div role="status">
        {line.notKept.map(({ id, text, says, send }) => (
          <p key={id} className={fields.err}>
            Not kept: “{text}”. {says}{' '}
            <Button small onPress={send}>
              Try again
            </Button>
          </p>
        ))}
      </div>
    </section>
  )
}

/** What a line may be: those that fit the step first, the rest when asked. */
function Sorts({ run, sort, onChoose }: { run: Run; sort: Sort; onChoose: (sort: Sort) => void }) {
  const [all, setAll] = useState(false)
  return (
    <div className={styles.sorts}>
      {(all ? allSorts : sortsFor(run.part?.step)).map((s) => (
        <Button
          key={s}
          small
          look={s === sort ? 'chosen' : 'plain'}
          aria-pressed={s === sort}
          onPress={() => onChoose(s)}
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
  )
}

/** What belongs to the line beside its words, as its sort asks for it. */
function Beside({ line, keep }: { line: ReturnType<typeof useCapture>; keep: () => void }) {
  const { way, owes, kind, more, owner, due, about, say } = line
  return (
    <div className={styles.also}>
      {way?.more ? (
        <PlainField label={way.more} value={more} onChange={(more) => say({ more })} onEnter={keep} />
      ) : null}
      {owes ? (
        <>
          <PickRecord
            label="Owner"
            only={['person']}
            shown={owner?.title ?? ''}
            onPick={(owner) => say({ owner })}
            onClear={() => say({ owner: null })}
          />
          <PlainDay label="By when" value={due} onChange={(due) => say({ due })} onEnter={keep} />
        </>
      ) : null}
      {kind !== 'parkedItem' ? (
        <PickRecord
          label={way?.needs ? way.needs.says.replace(/\.$/, '') : 'What it affects'}
          {...(way?.needs && { only: [way.needs.kind] })}
          shown={aboutText(planNow(), about ?? undefined)}
          from={planNow()}
          onPick={(about) => say({ about })}
          onClear={() => say({ about: null })}
        />
      ) : null}
    </div>
  )
}
