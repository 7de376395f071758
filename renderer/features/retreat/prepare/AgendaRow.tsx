import { useState } from 'react'
import { tellsOf } from '../../../../shared/briefing/agenda/tells.ts'
import type { Content } from '../../../../shared/briefing/agenda/told.ts'
import { byTheClock } from '../../../../shared/domain/describe.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { fillSlots, steps } from '../../../../shared/guide/guide.ts'
import { wholeStep as stepOf } from '../../../../shared/guide/steps/index.ts'
import type { Part } from '../../../../shared/retreat/gathering.ts'
import { type Timed, titleOfPart } from '../../../../shared/retreat/timetable.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { whereOf } from '../../../components/grid/cells.ts'
import type { CellPlace } from '../../../components/grid/types.ts'
import { aboutText, Button } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { typedIn, typedOf } from '../../../state/unsaved.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import { RowField } from '../RowField.tsx'
import styles from '../retreat.module.css'
import { type Change, readMinutes, takeClock } from './rows.ts'
import type { RowDrag } from './useRowDrag.ts'

interface Props {
  readonly timed: Timed
  readonly index: number
  readonly count: number
  readonly change: (part: string, change: Change) => void
  readonly move: (part: string, to: number) => void
  readonly remove: (part: string) => void
  /** Escape leaves a part that is not in the agenda yet, and nothing of it stays; undefined for one that is. */
  readonly leave: (() => void) | undefined
  readonly drag: RowDrag
  /** The gathering whose agenda it is of. */
  readonly of: About
  /** When it begins, in words. */
  readonly starts: string
  /** What the plan knows of what it is about, and that it knows nothing. */
  readonly content: Content | null
}

const rows = kinds.meeting.fields.agenda.shape
const asked = rows.t === 'rows' ? rows.parts.asks?.shape : undefined
/** What those who meet are to do with a part. */
const asks = asked?.t === 'choice' ? asked.options : []

const telling = rows.t === 'rows' ? rows.parts.tells?.shape : undefined
/** What the plan can tell of a part. */
const tells = telling?.t === 'choice' ? telling.options : []

/** The fields below an open part. */
const moreFields = [
  'purpose',
  'papers',
  'question',
  'shortest',
  'pinned',
  'day',
  'materials',
  'sheets',
  'notes',
] as const

/** Where a row's words are kept during typing. */
const placesIn =
  (of: About, part: string) =>
  (field: keyof Change): CellPlace => ({ kind: of.kind, id: of.id, field: 'agenda', part: `${part}.${field}` })

/**
 * One part of an agenda, changed in place. Criteria: everything a drag does has a button and keys, Alt with an arrow
 * (2.5.7, 2.1.1); a part that does not fit has a word and a tint (1.4.1).
 */
export function AgendaRow({ timed, index, count, change, move, remove, leave, drag, of, starts, content }: Props) {
  const { row } = timed
  const place = placesIn(of, row.part)
  // Half-typed words in a lower field open the part.
  const [open, setOpen] = useState(() => moreFields.some((field) => typedIn(whereOf(place(field))) !== undefined))
  const title = titleOfPart(row)
  const minutes = (field: 'minutes' | 'shortest') => (typed: string) => {
    const read = readMinutes(typed)
    if (typeof read === 'string') return read
    change(row.part, { [field]: read.minutes })
    return null
  }
  return (
    <li
      className={styles.row}
      data-part={row.part}
      data-over={timed.over || undefined}
      data-drop={drag.over === row.part || undefined}
      onKeyDownCapture={(event) => {
        const isOpen = (event.target as Element).matches('[aria-expanded=true]')
        if (event.key === 'Escape' && leave && !isOpen && !typedOf(of.id).some((d) => d.part?.startsWith(row.part))) {
          event.stopPropagation()
          return leave()
        }
        // With Ctrl or Command a screen reader moves from cell to cell.
        if (!event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        move(row.part, index + (event.key === 'ArrowUp' ? -1 : 1))
      }}
    >
      <span className={styles.grip} aria-hidden="true" title="Drag to another place" {...drag.grip(row.part)}>
        ⠿
      </span>
      <span className={styles.time}>
        <b>{starts}</b>
        {timed.over ? 'does not fit' : timed.pinned ? 'fixed time' : ''}
        {timed.idle > 0 ? <span className={styles.idle}>{timed.idle} min free before</span> : null}
      </span>
      <div className={styles.what}>
        <RowField
          label={`Title of part ${index + 1}`}
          place={place('title')}
          hideLabel
          value={row.title ?? ''}
          onCommit={(text) => {
            change(row.part, { title: text })
            return null
          }}
        />
      </div>
      <span className={styles.minutes}>
        <RowField
          label={`Minutes for ${title}`}
          place={place('minutes')}
          hideLabel
          number
          value={row.minutes === undefined ? '' : String(row.minutes)}
          onCommit={minutes('minutes')}
        />
        <span aria-hidden="true">min</span>
      </span>
      <span className={styles.acts}>
        <Button
          small
          aria-label={`Move up: ${title}`}
          isDisabled={index === 0}
          onPress={() => move(row.part, index - 1)}
        >
          ↑
        </Button>
        <Button
          small
          aria-label={`Move down: ${title}`}
          isDisabled={index === count - 1}
          onPress={() => move(row.part, index + 1)}
        >
          ↓
        </Button>
        <Button small aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? 'Less' : 'More'}
          <span className="vh"> about {title}</span>
        </Button>
        <Button small onPress={() => remove(row.part)}>
          Remove<span className="vh">: {title}</span>
        </Button>
      </span>
      <Known row={row} content={content} />
      {open ? <More timed={timed} change={change} minutes={minutes('shortest')} place={place} /> : null}
    </li>
  )
}

/** Who leads it and what is asked, then what the plan knows: as on the paper. */
function Known({ row, content }: { row: Part; content: Content | null }) {
  const plan = usePlanView()
  const lead = plan.get('person', row.lead)?.role?.trim()
  const asked = asks.find((o) => o.value === row.asks)?.label
  const said = [lead ? `Led by ${lead}` : row.block === 'pause' ? '' : 'Nobody leads it yet', asked].filter(Boolean)
  return (
    <div className={styles.told}>
      {said.length === 0 ? null : <p className="small quiet">{said.join(' · ')}</p>}
      {content === null ? null : content.lines.length === 0 ? (
        <p className="small">{content.none}</p>
      ) : (
        <ul className="small" aria-label={`On paper and in the room: ${titleOfPart(row)}`}>
          {content.lines.map((line) => (
            <li key={line.text}>{line.text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface MoreProps {
  readonly timed: Timed
  readonly change: Props['change']
  readonly minutes: (typed: string) => string | null
  readonly place: (field: keyof Change) => CellPlace
}

/** The other fields of a part. */
function More({ timed, change, minutes, place }: MoreProps) {
  const { row } = timed
  const plan = usePlanView()
  const words = useOwnWords()
  const set = (field: keyof Change) => (text: string) => {
    change(row.part, { [field]: text })
    return null
  }
  const lead = plan.get('person', row.lead)
  const asked = stepOf(row.step ?? '')?.inTheRoom ?? []
  return (
    <div className={styles.more}>
      <RowField
        className={styles.wide}
        label="What it is for"
        place={place('purpose')}
        value={row.purpose ?? ''}
        onCommit={set('purpose')}
      />
      <Pick
        label="What is asked"
        choices={[{ id: '', title: 'Nothing entered' }, ...asks.map((o) => ({ id: o.value, title: o.label }))]}
        value={row.asks ?? ''}
        onChange={(is) => change(row.part, { asks: is })}
      />
      <PickRecord
        label="Who leads"
        only={['person']}
        shown={lead?.role ?? ''}
        chosen={row.lead ? `person/${row.lead}` : null}
        onPick={(p) => change(row.part, { lead: p.id })}
        onClear={() => change(row.part, { lead: null })}
      />
      <Pick
        label="What the plan says about it"
        choices={tells.map((o) => ({ id: o.value, title: o.label }))}
        value={tellsOf(row) ?? 'nothing'}
        onChange={(is) => change(row.part, { tells: is })}
      />
      {tellsOf(row) === 'goal' ? (
        <PickRecord
          label="Which goal"
          only={['goal']}
          shown={row.goal ? aboutText(plan, { kind: 'goal', id: row.goal }) : ''}
          chosen={row.goal ? `goal/${row.goal}` : null}
          onPick={(g) => change(row.part, { goal: g.id })}
          onClear={() => change(row.part, { goal: null })}
        />
      ) : null}
      <RowField label="Papers to read" place={place('papers')} value={row.papers ?? ''} onCommit={set('papers')} />
      <Pick
        label="Step of the plan"
        choices={[{ id: '', title: 'None' }, ...steps.map((s) => ({ id: s.id, title: words(s.title) }))]}
        value={row.step ?? ''}
        onChange={(step) => change(row.part, { step, question: stepOf(step)?.inTheRoom[0]?.id ?? '' })}
      />
      {asked.length === 0 ? (
        <RowField
          label="Question for the room"
          place={place('question')}
          value={row.question ?? ''}
          onCommit={set('question')}
        />
      ) : (
        <Pick
          label="Question for the room"
          choices={asked.map((q) => ({ id: q.id, title: fillSlots(q.question, plan.get('words', 'words')) }))}
          value={row.question ?? null}
          onChange={(question) => change(row.part, { question })}
        />
      )}
      <RowField
        label="Can be shortened to"
        place={place('shortest')}
        hint="Minutes"
        number
        value={row.shortest === undefined ? '' : String(row.shortest)}
        onCommit={minutes}
      />
      <RowField
        label="Fixed start time"
        place={place('pinned')}
        hint="Lunch at 12:00, or a guest. If left blank, it follows the part before it."
        value={row.pinned ? byTheClock(row.pinned) : ''}
        onCommit={(text) => takeClock(text, (pinned) => change(row.part, { pinned }))}
      />
      <RowField
        label="On which day"
        place={place('day')}
        hint="2, if it starts the second day"
        number
        value={row.day === undefined ? '' : String(row.day)}
        onCommit={(text) => {
          if (text !== '' && !/^[1-5]$/.test(text)) return 'Write a day from 1 to 5.'
          change(row.part, { day: text === '' ? null : Number(text) })
          return null
        }}
      />
      <RowField label="Materials" place={place('materials')} value={row.materials ?? ''} onCommit={set('materials')} />
      <RowField label="Sheets to print" place={place('sheets')} value={row.sheets ?? ''} onCommit={set('sheets')} />
      <RowField
        className={styles.wide}
        long
        label="Notes for the leader"
        place={place('notes')}
        hint="Never shown on the room’s screen."
        value={row.notes ?? ''}
        onCommit={set('notes')}
      />
    </div>
  )
}
