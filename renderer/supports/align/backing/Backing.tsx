import { useEffect, useMemo, useState } from 'react'
import { dayInWords, earliestOf } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { countedGoals, goalNumber, isOpenGoal } from '../../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { inForce, isBeingChanged, isEnded } from '../../../../shared/domain/policy-force.ts'
import { goalCalled } from '../../../../shared/figures/goal-sentence.ts'
import { backingOf, type Backing as How } from '../../../../shared/rules/backing.ts'
import { countInWords } from '../../../../shared/words/index.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Button, Icon, Matrix, type MatrixCell, RealMark } from '../../../components/index.ts'
import { go, useAll, usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { todayHere } from '../../../state/today.ts'
import { typedOf } from '../../../state/unsaved.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { MatrixLegend } from '../../parts/matrix/AnswerBar.tsx'
import { useAnswer } from '../../parts/matrix/useAnswer.ts'
import { StepBefore } from '../../parts/StepEmpty.tsx'
import {
  byCode,
  type Planned,
  pastWords,
  plannedOf,
  policyName,
  reviewOverdue,
  stageLabel,
} from '../policies/stages.ts'
import { Answering } from './Answering.tsx'
import styles from './backing.module.css'
import { type Answer, backingWord, closed, extentOf, letters, linkId } from './backing.ts'

type Goal = RecordOf<'goal'>
type Policy = RecordOf<'policy'>
type Link = RecordOf<'policyLink'>
const CELL = '[role=grid] td[tabindex="0"]'
const marks = { full: 'held', inPart: 'part', promised: 'promised', needed: 'missing', unknown: 'unknown' } as const

/** Goals by policies: which policy backs which goal, and which goals depend on the people of today. */
export function Backing({ step, params, findings, onGo }: StepBody) {
  // Goals that are done or dropped need no backing, here as in the findings and on paper.
  const goals = countedGoals(usePlanView()).filter(isOpenGoal)
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
  /** The goal of which the step says first that nothing backs it. */
  readonly first: string | undefined
}

function Table({ goals, policies, at, first }: TableProps) {
  const plan = usePlanView()
  const links = useLinks()
  const [cell, setCell] = useState(() => firstCell(plan, links, { goals, policies, at, first }))
  useLed(at)
  const goal = goals.find((g) => g.id === cell.row) ?? (goals[0] as Goal)
  const policy = policies.find((p) => p.id === cell.col) ?? (policies[0] as Policy)
  const { said, setSaid, refused, unsavedIn, ...cellAnswer } = useAnswer({
    kind: 'policyLink',
    id: linkId(goal.id, policy.id),
    field: 'extent',
    also: { goal: goal.id, policy: policy.id },
  })
  const unsaved = (g: string, p: Policy) => unsavedIn({ goal: g, policy: p.id }) as Link['extent'] | undefined
  const backing = (g: string, p: Policy) => {
    const extent = unsaved(g, p)
    const link = links.get(`${g} ${p.id}`)
    return backingOf(extent === undefined ? link : { id: '', ...link, extent }, p)
  }
  const called = goalCalled(plan, goal.id)
  const behind = (g: string, ...how: readonly How[]) => policies.filter((p) => how.includes(backing(g, p)))
  const backed = goals.filter((g) => behind(g.id, 'full', 'inPart').length > 0)
  const inPart = backed.filter((g) => behind(g.id, 'full').length === 0).length

  const answer = (how: Answer) => {
    const why = closed(how, policy)
    const name = `${called} and ${policy.code || policyName(policy)}`
    if (why !== null) return setSaid(why)
    const says = `${name}: ${backingWord(how === 'promised' ? undrafted(policy) : how, policy)}.`
    const exists = plan.get('policyLink', linkId(goal.id, policy.id)) !== undefined
    if (how === 'none') void cellAnswer.clear(exists, says)
    else void cellAnswer.answer(extentOf(how, policy), says)
  }
  const byId = (id: string) => policies.find((one) => one.id === id) as Policy
  return (
    <>
      <p className={`mid ${styles.lead}`}>
        Only an adopted policy counts. While it is under review, its present text still does. What is only in a draft,
        or in the draft of a revision, does not count yet.
      </p>
      <Matrix
        label="Goals by policies"
        corner="Goal"
        rows={goals.map((g) => ({ id: g.id, label: <GoalHead goal={g} /> }))}
        cols={policies.map((p) => ({ id: p.id, label: <PolicyHead policy={p} /> }))}
        cell={(g, p) => shownAs(backing(g, byId(p)), byId(p), unsaved(g, byId(p)) !== undefined)}
        at={{ row: goal.id, col: policy.id }}
        onAt={(row, col) => setCell({ row, col })}
        onLetter={(letter) => {
          const how = letters[letter as keyof typeof letters]
          if (how) answer(how)
          return how !== undefined
        }}
        onClear={() => answer('none')}
        onOpen={() => focusNow('[data-field="answering"]')}
        summary={{
          head: 'Backed by',
          of: (g) => backedBy(behind(g, 'full'), behind(g, 'inPart'), behind(g, 'promised')),
        }}
        foot={{
          head: 'Stage',
          of: (p) => ({ content: <OnItsWay policy={byId(p)} />, missing: isGap(byId(p)) }),
          all: (
            <>
              <b>
                {backed.length} of {goals.length}
              </b>{' '}
              {goals.length === 1 ? 'goal has a policy' : 'goals have a policy'}
              {inPart === 0
                ? ''
                : inPart === backed.length
                  ? ', in part only'
                  : `, ${countInWords(inPart)} of them in part`}
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
            <kbd>F</kbd> fully <kbd>I</kbd> in part <kbd>D</kbd> in draft or needed <kbd>N</kbd> none <kbd>Enter</kbd>{' '}
            to go to the words
          </>
        }
        marks={policies.some((p) => p.stage === undefined) ? [...legend, stageless] : legend}
      />
    </>
  )
}

type Links = ReadonlyMap<string, Link>

/** By what it joins, and not by its id: a thousand cells would make a thousand hashes. */
function useLinks(): Links {
  const all = useAll('policyLink')
  return useMemo(() => new Map(all.map((l) => [`${l.goal} ${l.policy}`, l])), [all])
}

/** Leads to the cell that was asked for. */
function useLed(at: string | undefined): void {
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
}

/** What a row comes to: a policy that backs a part says so, and a goal with a draft alone is no goal with nothing. */
function backedBy(full: readonly Policy[], inPart: readonly Policy[], drafts: readonly Policy[]) {
  const codes = (of: readonly Policy[]) => of.map((p) => p.code || p.title || 'untitled').join(', ')
  if (full.length > 0) return { content: codes([...full, ...inPart].toSorted(byCode)) }
  if (inPart.length > 0) return { content: `${codes(inPart)}, in part` }
  if (drafts.length === 0) return { content: 'No policy', gone: true }
  const [revised, fresh] = [drafts.filter((p) => inForce(p)), drafts.filter((p) => !inForce(p))]
  const says = [
    ...(fresh.length > 0 ? [`Only a draft: ${codes(fresh)}`] : []),
    ...(revised.length > 0 ? [`Only a revision in draft: ${codes(revised)}`] : []),
  ]
  return { content: says.join('; ') }
}

const backs = (how: How): boolean => how === 'full' || how === 'inPart'

/** The cell that is asked for, or the first goal that nothing backs, at the policy that is named behind it. */
function firstCell(plan: Plan, links: Links, { goals, policies, at, first }: TableProps): { row: string; col: string } {
  const [kind, id = ''] = at?.split(/\/(.*)/s) ?? []
  const also = kind === 'policyLink' ? (typedOf(id)[0]?.also as Partial<Link> | undefined) : undefined
  const link = kind === 'policyLink' ? (plan.get('policyLink', id) ?? also) : undefined
  const unbacked = () => goals.find((g) => !policies.some((p) => backs(backingOf(links.get(`${g.id} ${p.id}`), p))))?.id
  const asked = kind === 'goal' ? id : undefined
  const row = asked ?? link?.goal ?? goals.find((g) => g.id === first)?.id ?? unbacked() ?? goals[0]?.id ?? ''
  // The policy that is furthest from being in force comes first.
  const behind = policies.filter((p) => links.has(`${row} ${p.id}`))
  const named = behind.find((p) => !inForce(p)) ?? behind[0]
  return { row, col: link?.policy ?? named?.id ?? policies[0]?.id ?? '' }
}

function GoalHead({ goal }: { goal: Goal }) {
  return (
    <span data-record={`goal/${goal.id}`}>
      <span className="supno">{goalNumber(usePlanView(), goal.id)}</span> {wholeTitle('goal', goal)}
    </span>
  )
}

const PolicyHead = ({ policy: { code, title } }: { policy: Policy }) => (
  <>
    {code ? <b>{code}</b> : null} <span>{title}</span>
  </>
)

function shownAs(how: How, policy: Policy, unsaved: boolean): MatrixCell {
  const word = backingWord(how, policy)
  if (how === 'none') return { word, content: null }
  const content = (
    <>
      <RealMark how={marks[how]} />
      {word}
    </>
  )
  return { word, strong: how === 'full', unsaved, content }
}

/** The stage of a policy, and what comes next. */
function OnItsWay({ policy: p }: { policy: Policy }) {
  const plan = usePlanView()
  const today = todayHere()
  // The codes are in the head, which may be out of view by now.
  const code = p.code ? <b className={styles.code}>{p.code} </b> : null
  if (isGap(p))
    return (
      <>
        {code}
        <b>{p.stage === 'gap' ? 'Not written yet' : 'No stage yet'}</b>
      </>
    )
  const next = plannedOf(plan, p, today)[0]
  const since = p.reached?.adopted
  return (
    <>
      {code}
      {inForce(p) ? stageLabel(p) : <b>{stageLabel(p)}</b>}
      {since && inForce(p) && isBeingChanged(p) ? `; ${earliestOf(since).slice(0, 4)} text in force` : null}
      {next && !next.past ? `, ${next.what.toLowerCase()} ${dayInWords(next.date)}` : null}
      {next?.past ? <PastDay policy={p} next={next} /> : null}
      {!next && since && p.stage === 'adopted' ? ` ${earliestOf(since).slice(0, 4)}` : null}
      {reviewOverdue(p, today) ? (
        <span className={styles.overdue}>
          <Icon name="v-off" size={13} /> review overdue
        </span>
      ) : null}
    </>
  )
}

/** A vote that is over and not recorded, with the way to do it. */
function PastDay({ policy, next }: { policy: Policy; next: Planned }) {
  return (
    <>
      <span className={styles.overdue}>
        <Icon name="v-off" size={13} /> {pastWords(next)}
      </span>
      <Button
        look="link"
        small
        onPress={() => (next.told ? void goToRecord('policy', policy.id, 'stage') : go('decisions'))}
      >
        {next.told ? 'Set its stage' : 'Record it'}
        <span className="vh"> for {policyName(policy)}</span>
      </Button>
    </>
  )
}

const legend = [
  ['held', 'Fully, by an adopted text'],
  ['part', 'In part'],
  ['promised', 'In a draft only, of a new policy or of a revision'],
  ['missing', 'Needed, and no draft yet'],
] as const
const stageless = ['unknown', 'No stage entered yet'] as const

/** The meaning of “In draft” for a policy that nobody called drafted. */
const undrafted = ({ stage }: Policy) => (stage === undefined ? 'unknown' : stage === 'gap' ? 'needed' : 'promised')

const isGap = (p: Policy): boolean => p.stage === undefined || p.stage === 'gap'
