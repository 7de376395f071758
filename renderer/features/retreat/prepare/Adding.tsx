import { useState } from 'react'
import { spanWords } from '../../../../shared/days/index.ts'
import { fillSlots } from '../../../../shared/guide/guide.ts'
import { steps } from '../../../../shared/guide/steps/index.ts'
import type { Part } from '../../../../shared/retreat/gathering.ts'
import {
  blocks,
  type Ready,
  readyAgendas,
  rowOfBlock,
  rowOfQuestion,
  rowsOfReady,
} from '../../../../shared/retreat/ready.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { Button } from '../../../components/index.ts'
import { newId, useRecord } from '../../../state/index.ts'
import styles from '../retreat.module.css'

const newPart = (): string => newId().slice(0, 8)

/** Whole agendas to begin with, those for a district like this one first. */
export function ReadyAgendas({ take }: { take: (rows: readonly Part[], ready: Ready) => void }) {
  const hired = useRecord('officer', 'officer')?.status === 'inPost'
  const offered = readyAgendas.toSorted((a, b) => Number(b.hired === hired) - Number(a.hired === hired))
  return (
    <ul className={styles.ready}>
      {offered.map((ready) => (
        <li key={ready.id}>
          <p>
            <b>{ready.title}</b>
            <br />
            <span className="small quiet">
              {ready.hired ? 'For a district that has an officer' : 'For a district that has not hired yet'}
            </span>
          </p>
          <p className="small">
            {ready.rows
              .filter((r) => r.block !== 'pause')
              .map((r) => r.title ?? blocks.find((b) => b.id === r.block)?.title)
              .slice(1, 5)
              .join(' · ')}
          </p>
          <Button small onPress={() => take(rowsOfReady(ready, newPart), ready)}>
            Start with this
            <span className="vh">
              : {ready.title}, {ready.hired ? 'hired' : 'not hired'}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Adds a part: from the library, from the guide's questions, a lunch, or a free one. */
export function Adding({ add }: { add: (row: Part) => void }) {
  const words = useRecord('words', 'words')
  const [turn, setTurn] = useState(0)
  const put = (row: Part | undefined) => {
    if (row) add(row)
    // The lists show nothing chosen again.
    setTurn(turn + 1)
  }
  return (
    <div className={styles.adding} key={turn}>
      <Pick
        label="Add a block of work"
        choices={blocks.map((b) => ({ id: b.id, title: `${b.title}, ${spanWords(b.minutes)}` }))}
        value={null}
        onChange={(id) => {
          const block = blocks.find((b) => b.id === id)
          put(block && rowOfBlock(block, newPart()))
        }}
      />
      <Pick
        label="Add a question from the guide"
        choices={steps.flatMap((s) =>
          s.inTheRoom.map((q) => ({
            id: q.id,
            title: `${fillSlots(s.title, words)}: ${fillSlots(q.question, words)}`,
          })),
        )}
        value={null}
        onChange={(id) => put(rowOfQuestion(id, newPart()))}
      />
      <Button
        onPress={() =>
          put({ part: newPart(), title: 'Lunch', block: 'pause', minutes: 45, shortest: 30, pinned: '12:00' })
        }
      >
        Add lunch at 12:00
      </Button>
      <Button onPress={() => put({ part: newPart(), title: 'Our own part', minutes: 20, shortest: 10 })}>
        Add our own part
      </Button>
    </div>
  )
}
