import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { set } from '../../../../shared/domain/state.ts'
import { saidAt } from '../../../../shared/retreat/gathering.ts'
import { indicatorsOf, levelNames } from '../../../../shared/retreat/levels.ts'
import { itemsOf } from '../../../../shared/retreat/review.ts'
import { questionOf } from '../../../../shared/retreat/screen.ts'
import { type Ballot, cantVote, nextRound, optionsOf, tally } from '../../../../shared/retreat/votes.ts'
import fields from '../../../components/fields/fields.module.css'
import { Pick } from '../../../components/fields/Pick.tsx'
import { Button, Buttons, PlainField } from '../../../components/index.ts'
import { focusOn } from '../../../state/focus.ts'
import { edit, newId, planWhole, useRecords } from '../../../state/index.ts'
import { noteField } from '../../../state/keys.ts'
import { planFrom } from '../../../state/planOfKinds.ts'
import { RecordLevel } from './RecordLevel.tsx'
import styles from './room.module.css'
import type { Run } from './useRun.ts'

interface Props {
  readonly run: Run
  readonly plan: Plan
  readonly close: () => void
  /** The room has a screen of its own, and does not see what is keyed here. */
  readonly apart: boolean
  /** How the table is called at which this is kept; empty where there is one. */
  readonly table: string
}

/** A vote that is begun, keyed, shown and voted on again. Each count is in the plan as soon as it is keyed. */
export function Vote({ run, plan, close, apart, table }: Props) {
  const ballot = plan.get('ballot', run.view.ballot)
  return (
    <section className={styles.panel} aria-label="Vote with dots" data-room-panel>
      {ballot && run.view.how === 'vote' ? (
        <Keyed key={ballot.id} run={run} plan={plan} ballot={ballot} close={close} apart={apart} table={table} />
      ) : (
        <Begin run={run} plan={plan} close={close} />
      )}
    </section>
  )
}

/** Begins a vote, in the plan before anybody puts a dot: one, however often its button is pressed before that is saved. */
function useBeginVote(run: Run) {
  const begins = useRef(false)
  return (values: Partial<Ballot>, options: readonly string[]): void => {
    if (begins.current) return
    begins.current = true
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
      begins.current = false
      if (done.ok) run.show({ how: 'vote', ballot: id, part: part?.part })
    })
  }
}

function Begin({ run, plan, close }: Omit<Props, 'apart' | 'table'>) {
  const { part } = run
  const beginVote = useBeginVote(run)
  const indicators = indicatorsOf(part?.step, plan.get('words', 'words'))
  const [on, setOn] = useState('')
  const indicator = indicators.find((i) => i.id === on)
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
  const fault = indicator ? null : (cantVote(list) ?? (count(dots) ? null : 'Write how many dots each person has.'))
  const many = count(voters) ? { voters: Number(voters) } : {}
  const begin = () =>
    indicator
      ? beginVote({ question: indicator.statement, indicator: indicator.id, dots: 1, ...many }, levelNames)
      : beginVote({ question: question.trim(), dots: Number(dots), ...many }, list)
  return (
    <>
      {indicators.length === 0 ? null : (
        <Pick
          label="What the vote is on"
          choices={[
            { id: '', title: 'Options that we write' },
            ...indicators.map((i) => ({ id: i.id, title: `Where we stand: ${i.statement}` })),
          ]}
          value={on}
          onChange={setOn}
        />
      )}
      {indicator ? null : (
        <>
          <PlainField label="Question" value={question} onChange={setQuestion} autoFocus />
          <PlainField label="Options, one on each line" long value={options} onChange={setOptions} />
        </>
      )}
      <div className={styles.also}>
        {indicator ? null : <PlainField label="Dots per person" value={dots} onChange={setDots} />}
        <PlainField
          label="How many vote"
          value={voters}
          onChange={setVoters}
          hint="If left blank, no one is counted as missing."
        />
        <Buttons>
          <Button look="primary" isDisabled={fault !== null} onPress={begin}>
            Start the vote
          </Button>
          <Button onPress={close}>Close</Button>
        </Buttons>
      </div>
      <p role="status">{fault}</p>
    </>
  )
}

function Keyed({ run, plan, ballot, close, apart, table }: Props & { ballot: Ballot }) {
  // The room is told what is on the disk; a field has what was typed in it at once, or its next figure would be lost.
  const options = optionsOf(planFrom(useRecords((s) => s.kinds)).get('ballot', ballot.id) ?? ballot)
  const { given, there, doubt } = tally(ballot)
  const many = ballot.indicator ? 'ballots' : 'dots'
  const one = ballot.indicator ? 'ballot' : 'dot'
  const beginVote = useBeginVote(run)
  const box = useRef<HTMLUListElement>(null)
  const turns = useRef<HTMLButtonElement>(null)
  useEffect(() => focusOn(box.current?.querySelector('input')), [])
  // Once the counts are shown, or hidden again, what had the focus is gone: it goes to what takes that back.
  const { closed } = ballot
  useEffect(() => {
    void closed
    if (document.activeElement === document.body) focusOn(turns.current)
  }, [closed])
  // Each figure is in the plan as it is keyed: Undo takes the plan's last step back, and not the typing, which would be
  // kept as another figure.
  useLayoutEffect(() => {
    if (box.current?.contains(document.activeElement)) noteField(document.activeElement)
  })
  // The next count builds on what the fields show by then: the last one that was keyed, or what an Undo left of it.
  // The screen is shared, which may hide the gathering: what is keyed of it is known all the same.
  const counts = () => optionsOf(planWhole().get('ballot', ballot.id) ?? ballot).map((o) => o.dots)
  const key = (at: number, dots: number) => {
    const now = counts().with(at, Math.max(0, Math.min(999, dots)))
    const results = (ballot.results ?? []).map((r, i) => ({ ...r, dots: now[i] ?? 0 }))
    void edit([set('ballot', ballot.id, { results })])
  }
  const more = (at: number, by: number) => key(at, (counts()[at] ?? 0) + by)
  // A level is picked from all four again, with what was heard.
  const next = ballot.indicator ? levelNames : nextRound(ballot)
  const again = () => {
    const { question, indicator, dots, voters } = ballot
    const values = {
      ...(question && { question }),
      ...(indicator && { indicator }),
      ...(dots !== undefined && { dots }),
      ...(voters !== undefined && { voters }),
      round: (ballot.round ?? 1) + 1,
      before: ballot.id,
    }
    beginVote(values, next)
  }
  return (
    <>
      <ul className={styles.counts} data-levels={ballot.indicator ? true : undefined} ref={box}>
        {options.map((o, i) => (
          <li key={o.option}>
            <span>{o.option}</span>
            <Button small aria-label={`One ${one} less: ${o.option}`} onPress={() => more(i, -1)}>
              −
            </Button>
            <input
              className={`${fields.in} ${fields.num} ${apart || ballot.closed ? '' : styles.masked}`}
              inputMode="numeric"
              aria-label={`${ballot.indicator ? 'Ballots' : 'Dots'} for ${o.option}`}
              value={o.dots === 0 ? '' : o.dots}
              onChange={(event) => key(i, Number(event.target.value.replace(/\D/g, '').slice(0, 3)))}
            />
            <Button small aria-label={`One ${one} more: ${o.option}`} onPress={() => more(i, 1)}>
              +
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {there > 0 ? `${given} of ${there} ${many}.` : `${given} ${many}.`} {given > 0 ? doubt : null}
      </p>
      {ballot.indicator && ballot.closed ? <RecordLevel run={run} plan={plan} ballot={ballot} table={table} /> : null}
      <Buttons>
        {ballot.closed ? (
          <>
            <Button look={ballot.indicator ? 'plain' : 'primary'} onPress={again}>
              {ballot.indicator ? 'Vote again' : `Vote again on ${next.length}`}
            </Button>
            <Button ref={turns} onPress={() => void edit([set('ballot', ballot.id, { closed: null })])}>
              Hide and keep counting
            </Button>
            <Button onPress={() => run.show({ how: 'kept', part: run.part?.part })}>Another vote</Button>
          </>
        ) : (
          <Button ref={turns} look="primary" onPress={() => void edit([set('ballot', ballot.id, { closed: true })])}>
            All are in: show the counts
          </Button>
        )}
        <Button onPress={close}>Close</Button>
      </Buttons>
    </>
  )
}
