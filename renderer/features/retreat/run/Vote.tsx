import { useEffect, useRef, useState } from 'react'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { saidAt } from '../../../../shared/retreat/gathering.ts'
import { itemsOf } from '../../../../shared/retreat/review.ts'
import { questionOf } from '../../../../shared/retreat/screen.ts'
import { type Ballot, cantVote, nextRound, optionsOf, tally } from '../../../../shared/retreat/votes.ts'
import fields from '../../../components/fields/fields.module.css'
import { Button, Buttons, PlainField } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { edit, newId } from '../../../state/index.ts'
import styles from './room.module.css'
import type { Run } from './useRun.ts'

interface Props {
  readonly run: Run
  readonly plan: Plan
  readonly close: () => void
  /** The room is on a screen of its own, and does not see what is keyed here. */
  readonly apart: boolean
}

/** A vote that is begun, keyed, shown and voted on again. Each count is in the plan as soon as it is keyed. */
export function Vote({ run, plan, close, apart }: Props) {
  const ballot = plan.get('ballot', run.view.ballot)
  return (
    <section className={styles.panel} aria-label="Vote with dots" data-room-panel>
      {ballot && run.view.how === 'vote' ? (
        <Keyed key={ballot.id} run={run} ballot={ballot} close={close} apart={apart} />
      ) : (
        <Begin run={run} plan={plan} close={close} apart={apart} />
      )}
    </section>
  )
}

/** A vote as it begins, in the plan before anybody puts a dot. */
function beginVote(run: Run, values: Partial<Ballot>, options: readonly string[]): void {
  const id = newId()
  const { part } = run
  const record = {
    ...saidAt(run.gathering),
    ...(part && { part: part.part }),
    keptAt: run.clock.now(),
    round: 1,
    ...values,
    results: options.map((option) => ({ option: option.trim(), dots: 0 })),
  }
  void edit([set('ballot', id, record)]).then((done) => {
    if (done.ok) run.show({ how: 'vote', ballot: id, part: part?.part })
  })
}

function Begin({ run, plan, close }: Props) {
  const { part } = run
  const said = itemsOf(plan, run.gathering).filter((i) => i.part === part?.part && i.sort !== 'parked')
  const [question, setQuestion] = useState(() => (part ? questionOf(plan, part) : ''))
  const [options, setOptions] = useState(() =>
    (said.length > 1
      ? said.map((i) => i.text)
      : plan.all('goal').flatMap((g) => (g.status === 'dropped' ? [] : (g.title ?? [])))
    )
      .slice(0, 12)
      .join('\n'),
  )
  const [dots, setDots] = useState('3')
  const here = run.gathering.attended.filter((a) => a.came !== 'no').length
  const [voters, setVoters] = useState(String(run.gathering.people ?? (here || '')))
  const list = options.split('\n').filter((o) => o.trim() !== '')
  const count = (text: string) => /^\d{1,3}$/.test(text.trim())
  const fault = cantVote(list) ?? (count(dots) ? null : 'Write how many dots each person has.')
  return (
    <>
      <PlainField label="Question" value={question} onChange={setQuestion} autoFocus />
      <PlainField label="Options, one on each line" long value={options} onChange={setOptions} />
      <div className={styles.also}>
        <PlainField label="Dots per person" value={dots} onChange={setDots} />
        <PlainField
          label="How many vote"
          value={voters}
          onChange={setVoters}
          hint="If left blank, the dots are not added up."
        />
        <Buttons>
          <Button
            look="primary"
            isDisabled={fault !== null}
            onPress={() =>
              beginVote(
                run,
                { question: question.trim(), dots: Number(dots), ...(count(voters) && { voters: Number(voters) }) },
                list,
              )
            }
          >
            Start the vote
          </Button>
          <Button onPress={close}>Close</Button>
        </Buttons>
      </div>
      <p role="status">{fault}</p>
    </>
  )
}

function Keyed({ run, ballot, close, apart }: Omit<Props, 'plan'> & { ballot: Ballot }) {
  const options = optionsOf(ballot)
  const { given, there, doubt } = tally(ballot)
  const box = useRef<HTMLUListElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  // The next count builds on the last one that was keyed, whether the plan has answered or not.
  const counts = useRef(options.map((o) => o.dots))
  const key = (at: number, dots: number) => {
    counts.current[at] = Math.max(0, Math.min(999, dots))
    const results = (ballot.results ?? []).map((r, i) => ({ ...r, dots: counts.current[i] ?? 0 }))
    void edit([set('ballot', ballot.id, { results })])
  }
  const again = () => {
    const { question, dots, voters } = ballot
    const values = {
      ...(question && { question }),
      ...(dots !== undefined && { dots }),
      ...(voters !== undefined && { voters }),
      round: (ballot.round ?? 1) + 1,
      before: ballot.id,
    }
    beginVote(run, values, nextRound(ballot))
  }
  return (
    <>
      <ul className={styles.counts} ref={box}>
        {options.map((o, i) => (
          <li key={o.option}>
            <span>{o.option}</span>
            <Button small aria-label={`One dot less: ${o.option}`} onPress={() => key(i, (counts.current[i] ?? 0) - 1)}>
              −
            </Button>
            <input
              className={`${fields.in} ${fields.num} ${apart || ballot.closed ? '' : styles.masked}`}
              inputMode="numeric"
              aria-label={`Dots for ${o.option}`}
              value={o.dots === 0 ? '' : o.dots}
              onChange={(event) => key(i, Number(event.target.value.replace(/\D/g, '').slice(0, 3)))}
            />
            <Button small aria-label={`One dot more: ${o.option}`} onPress={() => key(i, (counts.current[i] ?? 0) + 1)}>
              +
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {there > 0 ? `${given} of ${there} dots.` : `${given} dots.`} {given > 0 ? doubt : null}
      </p>
      <Buttons>
        {ballot.closed ? (
          <>
            <Button look="primary" onPress={again}>
              Vote again on {nextRound(ballot).length}
            </Button>
            <Button onPress={() => void edit([set('ballot', ballot.id, { closed: null })])}>
              Hide and keep counting
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => void edit([set('ballot', ballot.id, { closed: true })])}>
            All are in: show the counts
          </Button>
        )}
        <Button onPress={close}>Close</Button>
      </Buttons>
    </>
  )
}
