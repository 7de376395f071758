import { useState } from 'react'
import { spanWords } from '../../../../shared/days/index.ts'
import { fillSlots } from '../../../../shared/guide/guide.ts'
import { steps } from '../../../../shared/guide/steps/index.ts'
import type { Gathering, Part } from '../../../../shared/retreat/gathering.ts'
import {
  blocks,
  type Ready,
  readyFor,
  rowOfBlock,
  rowOfMeeting,
  rowOfQuestion,
  rowsOfReady,
} from '../../../../shared/retreat/ready.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { focusField } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { newId, usePlanView, useRecord } from '../../../state/index.ts'
import styles from '../retreat.module.css'
import { partSelector } from './rows.ts'

const newPart = (): string => newId().slice(0, 8)

const meetings = { board: 'Before the board', cabinet: 'For a cabinet meeting', checkIn: 'For a check-in' } as const

/** Whom a ready agenda is for, in words. */
const forWhom = ({ of, hired }: Ready): string =>
  of === undefined
    ? `For a district that has ${hired ? 'an officer' : 'not hired yet'}`
    : ((meetings as Readonly<Record<string, string>>)[of] ?? 'For a meeting')

/** The parts of a ready agenda that say what it is about: a retreat's arrival goes without saying. */
const shownRows = ({ of, rows }: Ready): readonly string[] =>
  rows
    .filter((r) => r.block !== 'pause')
    .map((r) => r.title ?? blocks.find((b) => b.id === r.block)?.title ?? '')
    .slice(...(of === undefined ? [1, 5] : [0]))

interface ReadyProps {
  readonly of: Gathering
  readonly take: (rows: readonly Part[], ready: Ready) => void
}

/** Whole agendas to begin with, those for a gathering and a district like this first: the first is what the page asks for. */
export function ReadyAgendas({ of, take }: ReadyProps) {
  const offered = readyFor(usePlanView(), of)
  return (
    <ul className={styles.ready}>
      {offered.map((ready, i) => (
        <li key={ready.id}>
          <p>
            <b>{ready.title}</b>
            <br />
            <span className="small quiet">{forWhom(ready)}</span>
          </p>
          <p className="small">{shownRows(ready).join(' · ')}</p>
          <Button small look={i === 0 ? 'primary' : 'plain'} onPress={() => take(rowsOfReady(ready, newPart), ready)}>
            Start with this
            <span className="vh">
              : {ready.title}
              {ready.hired === undefined ? '' : `, ${ready.hired ? 'hired' : 'not hired'}`}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface AddingProps {
  readonly of: Gathering
  readonly add: (row: Part) => void
  /** Begins a part that is not in the agenda yet; gives the one that takes the words. */
  readonly addBlank: (part: string) => string
}

/** Adds a part: of a usual meeting, from the library, from the guide's questions, a lunch, or a free one. */
export function Adding({ of, add, addBlank }: AddingProps) {
  const words = useRecord('words', 'words')
  const ready = readyFor(usePlanView(), of)
  const isRetreat = of.kind === 'retreat'
  const usual = isRetreat ? [] : [...new Map(ready.flatMap((r) => r.rows).map((r) => [r.title ?? '', r])).values()]
  const [turn, setTurn] = useState(0)
  const put = (row: Part | undefined) => {
    if (row) {
      add(row)
      focusField(partSelector(row.part))
    }
    // The lists show nothing chosen again.
    setTurn(turn + 1)
  }
  return (
    <div className={styles.adding} key={turn} data-adds-part="">
      {usual.length > 0 ? (
        <Pick
          label="Add a common part"
          choices={usual.map((r) => ({ id: r.title ?? '', title: `${r.title}, ${spanWords(r.minutes)}` }))}
          value={null}
          onChange={(id) => {
            const row = usual.find((r) => r.title === id)
            put(row && rowOfMeeting(row, newPart()))
          }}
        />
      ) : null}
      <Pick
        label="Add a group activity"
        choices={blocks.map((b) => ({ id: b.id, title: `${b.title}, ${spanWords(b.minutes)}` }))}
        value={null}
        onChange={(id) => {
          const block = blocks.find((b) => b.id === id)
          put(block && rowOfBlock(block, newPart()))
        }}
      />
      <Pick
        label="Add a discussion question"
        choices={steps.flatMap((s) =>
          s.inTheRoom.map((q) => ({
            id: q.id,
            title: `${fillSlots(s.title, words)}: ${fillSlots(q.question, words)}`,
          })),
        )}
        value={null}
        onChange={(id) => put(rowOfQuestion(id, newPart()))}
      />
      {isRetreat ? (
        <Button
          onPress={() =>
            put({ part: newPart(), title: 'Lunch', block: 'pause', minutes: 45, shortest: 30, pinned: '12:00' })
          }
        >
          Add lunch at 12:00
        </Button>
      ) : null}
      <Button data-adds-blank="" onPress={() => focusField(partSelector(addBlank(newPart())))}>
        Add a blank part
      </Button>
    </div>
  )
}
