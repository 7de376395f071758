import { useState } from 'react'
import type { Setting, SlipRow } from '../../../shared/briefing/slips/asked.ts'
import { type Asked, slipsOfOwner, whereIs } from '../../../shared/briefing/slips/owed.ts'
import { dayInShort } from '../../../shared/days/index.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'
import { Button, DataTable, PlainDay } from '../../components/index.ts'
import { edit, newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { handOut, stillToCome, takeBack, toComeWords } from './beside.ts'
import styles from './slips.module.css'

interface Props {
  readonly asked: Asked
  readonly rows: readonly SlipRow[]
  readonly setting: Setting
  /** `late`: who has them, at the head of the page; `rest`: who has none, at its foot. Undefined for both together. */
  readonly part?: 'late' | 'rest' | undefined
}

const OUT = 'Forms we are waiting for'

/** Which slips were handed out and are not back, and what is still to come with each. */
export function Out({ asked, rows, setting, part }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const [due, setDue] = useState('')
  const { period } = setting
  const owners = asked.owners.filter((o) => o !== undefined)
  const of = owners.map((owner) => ({ owner, slips: slipsOfOwner(plan, owner, period) }))
  const out = of.filter((o) => whereIs(o.slips) === 'out')
  const back = of.filter((o) => whereIs(o.slips) === 'back').length
  const notOut = of.filter((o) => whereIs(o.slips) === 'here')
  const here = notOut.length
  const toHandOut = here > 0 && part !== 'late'
  const handedOut = (of: readonly string[]) => void edit(handOut(planNow(), of, setting, today, due, newId))
  const roleOf = (owner: string) => plan.get('person', owner)?.role?.trim() || 'Somebody without a role'
  const says = [
    out.length === 0
      ? 'We are waiting for no form'
      : `${capital(countInWords(out.length))} ${plural(out.length, 'form is', 'forms are')} out`,
    ...(back > 0 ? [`${countInWords(back)} ${plural(back, 'is', 'are')} back`] : []),
    ...(here > 0
      ? [`${countInWords(here)} ${plural(here, 'other owner was', 'other owners were')} not given one`]
      : []),
  ]
  return (
    <section
      {...(part === 'rest' ? { 'aria-label': 'Forms not handed out' } : { id: 'slips-out', 'aria-label': OUT })}
      {...(part === 'late' && { className: styles.late })}
    >
      <h2>{part === 'rest' ? 'Forms not handed out' : OUT}</h2>
      {part === 'rest' ? null : (
        <p role="status" className={styles.out}>
          {says.join('; ')}.
        </p>
      )}
      {out.length > 0 && part !== 'rest' ? (
        <DataTable caption={OUT} hideCaption scroll="Forms by owner">
          <thead>
            <tr>
              <th scope="col">Owner</th>
              <th scope="col">Printed</th>
              <th scope="col">Due back</th>
              <th scope="col">Still to come</th>
              <th scope="col">
                <span className="vh">Mark as returned</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {out.map(({ owner, slips }) => {
              const role = roleOf(owner)
              const waits = slips.filter((s) => s.status === 'due')
              const printed = waits.flatMap((s) => s.printedOn ?? []).sort()[0]
              const by = waits.flatMap((s) => s.due ?? []).sort()[0]
              const todo = stillToCome(plan, asked, owner, rows, setting.year, printed ?? today)
              const what = toComeWords(todo)
              return (
                <tr key={owner}>
                  <th scope="row">{role}</th>
                  <td className={styles.day}>{printed ? dayInShort(printed) : 'No date'}</td>
                  <td>
                    <span className={styles.day}>{by ? dayInShort(by) : 'No date'}</span>
                    {by && by < today ? <b className={styles.isLate}> late</b> : null}
                  </td>
                  <td>{what === '' ? 'Only their own words' : capital(what)}</td>
                  <td>
                    <Button
                      small
                      aria-label={`Mark as returned: the form of ${role}`}
                      onPress={() => void edit(takeBack(planNow(), owner, period, today))}
                    >
                      Mark as returned
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </DataTable>
      ) : null}
      {toHandOut && of.length > 1 && part !== 'rest' ? <h3>Not handed out</h3> : null}
      {toHandOut ? (
        <div className={styles.handOut}>
          <PlainDay label="Due back" value={due} onChange={setDue} />
          <Button small onPress={() => handedOut(owners)}>
            {here === of.length ? 'Mark all as handed out' : 'Mark the others as handed out'}
          </Button>
        </div>
      ) : null}
      {toHandOut && of.length > 1 ? (
        <ul className={styles.notOut}>
          {notOut.map(({ owner }) => (
            <li key={owner}>
              <span>{roleOf(owner)}</span>
              <Button
                small
                aria-label={`Mark as handed out: the form of ${roleOf(owner)}`}
                onPress={() => handedOut([owner])}
              >
                Mark as handed out
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
