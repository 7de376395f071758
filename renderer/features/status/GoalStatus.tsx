import { useEffect, useState } from 'react'
import { countsFor, criteriaIn, whyNot } from '../../../shared/briefing/status-words.ts'
import { dayInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { promiseOf } from '../../../shared/rules/rhythm.ts'
import { ownCriteria, standingOf, statusDays } from '../../../shared/rules/status.ts'
import type { StatusNames } from '../../../shared/rules/status-names.ts'
import { listedOr } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import { Banner, Button, Buttons, LongTextField } from '../../components/index.ts'
import { removeAll } from '../../records/edits.ts'
import { type FieldEntry, FieldGrid } from '../../records/FieldGrid.tsx'
import { me, newId, todayHere, usePlanView } from '../../state/index.ts'
import { statusOptions, useStatusNames } from './names.ts'
import styles from './status.module.css'
import { Trend } from './Trend.tsx'
import { type StatusUpdate, trendWords, updatesOf } from './updates.ts'

const fieldsWith = (names: StatusNames): readonly FieldEntry[] => [
  { field: 'status', options: statusOptions(names) },
  'date',
  { field: 'narrative', wide: true },
  { field: 'nextStep', wide: true },
  'period',
  'author',
]

interface Props {
  readonly goal: string
  readonly name: string
  /** A record to go to: "statusUpdate/u1". */
  readonly at?: string | undefined
}

/** Where a goal stands: its last update with what is done next, how it moved, the earlier ones a press away. */
export function GoalStatus({ goal, name, at }: Props) {
  const plan = usePlanView()
  const [open, setOpen] = useState<string | null>(null)
  // One that is being written keeps its place until it is shut.
  const [fresh, setFresh] = useState<string | null>(null)
  const [earlier, setEarlier] = useState(false)
  useEffect(() => {
    const [kind, id] = at?.split('/') ?? []
    if (kind !== 'statusUpdate' || !id) return
    setEarlier(true)
    setOpen(id)
    focusField(`[data-record="statusUpdate/${id}"]`)
  }, [at])
  const updates = updatesOf(plan, goal)
  const told = updates.filter((u) => u.id !== fresh)
  const last = told.at(-1)
  const today = todayHere()
  const trend = trendWords(updates)
  const author = me()
  const names = useStatusNames()
  const form = (id: string) => (
    <div className={styles.form}>
      {plan.get('statusUpdate', id) === undefined ? (
        <p className="quiet small">It will be {said(plan, today, author)}, until you write otherwise.</p>
      ) : null}
      <FieldGrid
        kind="statusUpdate"
        id={id}
        fields={fieldsWith(names)}
        fresh
        also={{ goal, date: today, ...(author && { author }) }}
      />
      <div>
        <Button
          small
          onPress={() => {
            setOpen(null)
            setFresh(null)
            focusField(`[data-record="statusUpdate/${id}"]`, ADD(goal))
          }}
        >
          Done<span className="vh"> with the status update</span>
        </Button>
      </div>
    </div>
  )
  const one = (u: StatusUpdate, words: string) => (
    <Update
      key={u.id}
      update={u}
      words={words}
      open={open === u.id}
      onOpen={(on) => setOpen(on ? u.id : null)}
      goal={goal}
    >
      {open === u.id ? form(u.id) : null}
    </Update>
  )
  return (
    <section className={styles.status} aria-label="Status">
      <div className={styles.head}>
        <h3>Status</h3>
        {trend ? <small>{trend}</small> : null}
      </div>
      <Trend updates={updates} name={name} />
      <Standing goal={goal} />
      {last ? (
        one(last, 'the last one')
      ) : fresh ? null : (
        <p className="quiet">
          This goal has no status yet. Say whether it is {listedOr(Object.values(names))}, why, and what happens next.
          The board’s briefing uses the latest update.
        </p>
      )}
      {fresh ? <div key={fresh}>{form(fresh)}</div> : null}
      <Buttons>
        <span data-add={`statusUpdate ${goal}`}>
          <Button small onPress={() => setFresh(newId())}>
            Add a status update
          </Button>
        </span>
        {told.length > 1 ? (
          <Button look="link" small aria-expanded={earlier} onPress={() => setEarlier(!earlier)}>
            {earlier ? 'Hide the earlier ones' : `Show ${told.length - 1} earlier`}
          </Button>
        ) : null}
      </Buttons>
      {earlier
        ? told
            .slice(0, -1)
            .toReversed()
            .map((u, i) => one(u, `${i + 2} back`))
        : null}
    </section>
  )
}

/** "dated November 24, 2026, and written by Chief Equity Officer" */
const said = (plan: Plan, day: string, author: string | undefined): string => {
  const role = plan.get('person', author)?.role?.trim()
  return `dated ${dayInWords(day)}${role ? `, and written by ${role}` : ''}`
}

const ADD = (goal: string): string => `[data-add="statusUpdate ${goal}"]`

/** Why the last word does not count, where it doesn't; and by what the status of this goal goes. */
function Standing({ goal }: { goal: string }) {
  const plan = usePlanView()
  const found = plan.get('goal', goal)
  if (found === undefined) return null
  const standing = standingOf(plan, found, todayHere())
  const own = ownCriteria(plan, found)
  const names = useStatusNames()
  const why = whyNot(standing, statusDays(plan), names)
  return (
    <>
      {why ? <Banner>{why}</Banner> : null}
      <details className={styles.criteria}>
        <summary>How its status is decided{own === undefined ? '' : ', in your own words'}</summary>
        <p>{own ?? criteriaIn(names)}</p>
        <p>{countsFor(statusDays(plan), promiseOf(plan, 'statusUpdate') !== undefined, true, names)}</p>
        <LongTextField kind="goal" id={goal} field="statusCriteria" label="In your own words, for this goal" />
        <p className="quiet small">To use the same words for every goal, go to Settings.</p>
      </details>
    </>
  )
}

interface UpdateProps {
  readonly update: StatusUpdate
  readonly words: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly goal: string
  readonly children: React.ReactNode
}

function Update({ update: u, words, open, onOpen, goal, children }: UpdateProps) {
  const plan = usePlanView()
  const author = plan.get('person', u.author)?.role
  const by = [u.date ? dayInWords(u.date) : 'No date yet', author].filter(Boolean).join(', ')
  return (
    <div className={styles.one} data-record={`statusUpdate/${u.id}`}>
      <div className={styles.line}>
        <Button look="link" small aria-expanded={open} onPress={() => onOpen(!open)}>
          {by}
          <span className="vh">: edit this status update</span>
        </Button>
        <Button
          look="link"
          small
          onPress={() => {
            focusField(ADD(goal))
            void removeAll([{ kind: 'statusUpdate', id: u.id }], 'status update')
          }}
        >
          Remove<span className="vh"> the status update, {words}</span>
        </Button>
      </div>
      {open ? null : (
        <>
          <p>{u.narrative ?? <i>No words yet on how it is going.</i>}</p>
          {u.nextStep ? (
            <p className={styles.next}>
              <b>Next:</b> {u.nextStep}
            </p>
          ) : null}
        </>
      )}
      {children}
    </div>
  )
}
