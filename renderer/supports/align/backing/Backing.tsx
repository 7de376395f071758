import { useEffect, useMemo, useState } from 'react'
import { dayInWords, earliestOf } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { countedGoals, goalCalled, goalNumber } from '../../../../shared/figures/goal-sentence.ts'
import { backingOf } from '../../../../shared/rules/backing.ts'
import { isOpen } from '../../../../shared/rules/finding.ts'
import { inForce, isEnded } from '../../../../shared/rules/unbacked-goal.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Icon, Matrix, type MatrixCell, RealMark } from '../../../components/index.ts'
import { useAll, usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { typedOf } from '../../../state/unsaved.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { MatrixLegend } from '../../parts/matrix/AnswerBar.tsx'
import { useAnswer } from '../../parts/matrix/useAnswer.ts'
import { StepBefore } from '../../parts/StepEmpty.tsx'
import { byCode, plannedOf, policyName, reviewOverdue, stageLabel } from '../policies/stages.ts'
import { Answering } from './Answering.tsx'
import styles from './backing.module.css'
import { type Answer, backingWords, closed, extentOf, letters, linkId } from './backing.ts'

type Goal = RecordOf<'goal'>
type Policy = RecordOf<'policy'>
type Link = RecordOf<'policyLink'>
const CELL = '[role=grid] td[tabindex="0"]'
const marks = { stands: 'held', inPart: 'part', promised: 'promised', needed: 'missing', unsaid: 'unknown' } as const

/** Goals by policies: which policy backs which goal, and which goals depend on the people of today. */
export function Backing({ step, params, findings, onGo }: StepBody) {
  // Goals that are done or dropped need no backing, here as in the findings and on paper.
  const goals = countedGoals(usePlanView()).filter(isOpen)
  const policies = useAll('policy').toSorted(byCode)
  const shown = policies.filter((p) => !isEnded(p))
  if (goals.length === 0) return <StepBefore step={step} to="align-goals" button="Write a goal first" />
  if (shown.length === 0) return <StepBefore step={step} to="align-policies" button="List a policy first" />
  return (
    <>
      <Table key={params.at} goals={goals} policies={shown} at={params.at} first={findings[0]?.about[0]?.id} />
      <FindingsBelow findings={findings} onGo={onGo} />
    </>
  )
}

interface TableProps {
  readonly goals: readonly Goal[]
  readonly policies: readonly Policy[]
  readonly at: string | undefined
  /** The first goal that the step names as one that nothing backs. */
  readonly first: string | undefined
}

function Table({ goals, policies, at, first }: TableProps) {
  const plan = usePlanView()
  const today = todayHere()
  const all = plan.all('policyLink')
  // By what it joins, and not by its id: a thousand cells would make a thousand hashes.
  const links = useMemo(() => new Map(all.map((l) => [`${l.goal} ${l.policy}`, l])), [all])
  const [asked] = at?.startsWith('goal/') ? [at.slice(5)] : [undefined]
  const led = at?.startsWith('policyLink/') ? at.slice(11) : undefined
  const link = plan.get('policyLink', led) ?? (typedOf(led ?? '')[0]?.also as Partial<Link> | undefined)
  const [cell, setCell] = useState(() => {
    const row = asked ?? link?.goal ?? goals.find((g) => g.id === first)?.id ?? firstUnbacked() ?? goals[0]?.id ?? ''
    return { row, col: link?.policy ?? named(row) ?? policies[0]?.id ?? '' }
  })
  useEffect(() => {
    if (!at) return
    focusField(CELL)
    // The question about the cell, with the policy's whole name, is scrolled into view if both have room.
    const timer = setTimeout(() => {
      document.querySelector('[data-field="answering"]')?.scrollIntoView({ block: 'nearest' })
      document.querySelector(CELL)?.scrollIntoView({ block: 'nearest' })
    }, 100)
    return () => clearTimeout(timer)
  }, [at])
  const goal = goals.find((g) => g.id === cell.row) ?? (goals[0] as Goal)
  const policy = policies.find((p) => p.id === cell.col) ?? (policies[0] as Policy)
  const { said, setSaid, refused, unsavedIn, ...cellAnswer } = useAnswer({
    kind: 'policyLink',
    id: linkId(goal.id, policy.id),
    field: 'extent',
    also: { goal: goal.id, policy: policy.id },
  })
  const unsaved = (g: string, p: Policy) => unsavedIn({ goal: g, policy: p.id })
  const called = goalCalled(plan, goal.id)
  const codes = (g: string) =>
    policies.filter((p) => ['stands', 'inPart'].includes(backing(g, p))).map((p) => p.code || p.title || 'untitled')
  const backed = goals.filter((g) => codes(g.id).length > 0).length

  const answer = (how: Answer) => {
    const why = closed(how, policy)
    const name = `${called} and ${policy.code || policyName(policy)}`
    if (why !== null) return setSaid(why)
    const says = `${name}: ${backingWords[how === 'promised' ? undrafted(policy) : how]}.`
    const stands = plan.get('policyLink', linkId(goal.id, policy.id)) !== undefined
    if (how === 'none') void cellAnswer.clear(stands, says)
    else void cellAnswer.answer(extentOf(how, policy), says)
  }
  const onLetter = (letter: string) => {
    const how = letters[letter as keyof typeof letters]
    if (how) answer(how)
    return how !== undefined
  }
  return (
    <>
      <p className={`mid ${styles.lead}`}>
        Only an adopted policy counts, even while it is under review: its text holds until it is replaced. A draft is a
        promise.
      </p>
      <Matrix
        label="Goals by policies"
        corner="Goal"
        rows={goals.map((g) => ({
          id: g.id,
          label: (
            <span data-record={`goal/${g.id}`}>
              <span className="supno">{goalNumber(plan, g.id)}</span> {g.title || 'Goal without a title'}
            </span>
          ),
        }))}
        cols={policies.map((p) => ({
          id: p.id,
          label: (
            <>
              {p.code ? <b>{p.code}</b> : null} <span>{p.title}</span>
            </>
          ),
        }))}
        cell={(g, p) => shownAs(g, policies.find((one) => one.id === p) as Policy)}
        at={{ row: goal.id, col: policy.id }}
        onAt={(row, col) => setCell({ row, col })}
        onLetter={onLetter}
        onOpen={() => focusNow('[data-field="answering"]')}
        summary={{
          head: 'Backed by',
          of: (g) => (codes(g).length > 0 ? { content: codes(g).join(', ') } : { content: 'Unbacked', gone: true }),
        }}
        foot={{
          head: 'Stage',
          of: (p) => onItsWay(policies.find((one) => one.id === p) as Policy),
          all: (
            <>
              <b>
                {backed} of {goals.length}
              </b>{' '}
              {goals.length === 1 ? 'goal is backed' : 'goals are backed'}
            </>
          ),
        }}
      />
      <Answering
        goal={goal}
        called={called}
        policy={policy}
        backing={backing(goal.id, policy)}
        onAnswer={answer}
        refused={refused}
      />
      <MatrixLegend
        said={said}
        keys={
          <>
            <kbd>F</kbd> <kbd>I</kbd> <kbd>P</kbd> <kbd>N</kbd> answer <kbd>Enter</kbd> to go to the words
          </>
        }
      >
        <span>
          <RealMark how="held" /> Fully: adopted, even while under review
        </span>
        <span>
          <RealMark how="part" /> In part
        </span>
        <span>
          <RealMark how="promised" /> Promised: not adopted yet
        </span>
        <span>
          <RealMark how="missing" /> Needed: no draft yet
        </span>
        {policies.some((p) => p.stage === undefined) ? (
          <span>
            <RealMark how="unknown" /> No stage entered yet
          </span>
        ) : null}
      </MatrixLegend>
    </>
  )

  function backing(g: string, p: Policy) {
    const extent = unsaved(g, p) as Link['extent'] | undefined
    const link = links.get(`${g} ${p.id}`)
    return backingOf(extent === undefined ? link : { id: '', ...link, extent }, p)
  }
  /** The policy that is named behind a goal, of several the one that is furthest from being in force. */
  function named(g: string): string | undefined {
    const behind = policies.filter((p) => links.has(`${g} ${p.id}`))
    return (behind.find((p) => !inForce(p)) ?? behind[0])?.id
  }
  function firstUnbacked(): string | undefined {
    const backs = (g: Goal, p: Policy) => ['stands', 'inPart'].includes(backingOf(links.get(`${g.id} ${p.id}`), p))
    return goals.find((g) => !policies.some((p) => backs(g, p)))?.id
  }
  function shownAs(g: string, p: Policy): MatrixCell {
    const how = backing(g, p)
    const word = backingWords[how]
    if (how === 'none') return { word, content: null }
    return {
      word,
      strong: how === 'stands',
      unsaved: unsaved(g, p) !== undefined,
      content: (
        <>
          <RealMark how={marks[how]} />
          {word}
        </>
      ),
    }
  }
  function onItsWay(p: Policy) {
    // The codes are in the head, which may be out of view by now.
    const code = p.code ? <b className={styles.code}>{p.code} </b> : null
    if (isGap(p))
      return {
        content: (
          <>
            {code}
            <b>{p.stage === 'gap' ? 'Gap, no draft' : 'No stage yet'}</b>
          </>
        ),
        missing: true,
      }
    const next = plannedOf(plan, p, today)[0]
    const since = p.reached?.adopted
    return {
      content: (
        <>
          {code}
          {inForce(p) ? stageLabel(p) : <b>{stageLabel(p)}</b>}
          {since && inForce(p) && p.stage === 'underReview'
            ? `; the text of ${earliestOf(since).slice(0, 4)} holds`
            : null}
          {next ? `, ${next.what.toLowerCase()} ${next.past ? 'was ' : ''}${dayInWords(next.date)}` : null}
          {!next && since && p.stage === 'adopted' ? ` ${earliestOf(since).slice(0, 4)}` : null}
          {reviewOverdue(p, today) ? (
            <span className={styles.overdue}>
              <Icon name="v-off" size={13} /> review overdue
            </span>
          ) : null}
        </>
      ),
    }
  }
}

/** The meaning of “Promised” for a policy that nobody called drafted. */
const undrafted = ({ stage }: Policy) => (stage === undefined ? 'unsaid' : stage === 'gap' ? 'needed' : 'promised')

const isGap = (p: Policy): boolean => p.stage === undefined || p.stage === 'gap'
