import { Fragment, useEffect, useState } from 'react'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import { goalNumber, isOpenGoal } from '../../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'

import { listed } from '../../../../shared/words/index.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Matrix, type MatrixCell, RealMark, TextField } from '../../../components/index.ts'
import { useAll, usePlanView } from '../../../state/index.ts'
import { typedOf } from '../../../state/unsaved.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { AnswerBar, MatrixLegend } from '../../parts/matrix/AnswerBar.tsx'
import { useAnswer } from '../../parts/matrix/useAnswer.ts'
import { StepBefore } from '../../parts/StepEmpty.tsx'
import { NoDepartments } from '../NoDepartments.tsx'
import { type Department, useDepartments } from '../names.ts'
import styles from './coverage.module.css'
import { coverageId, letters, type Part, partWords, rowWords, type Said } from './coverage.ts'

type Goal = RecordOf<'goal'>
const CELL = '[role=grid] td[tabindex="0"]'

const options = (['none', 'informed', 'contributes', 'leads'] as const).map((part) => ({
  value: part as Said,
  label: partWords[part],
}))

/** Departments by goals: who leads, who helps, who is told. What is empty stays in view. */
export function Coverage({ step, params, findings, onGo }: StepBody) {
  const { list } = useDepartments()
  const goals = bySort(useAll('goal')).filter(isOpenGoal)
  if (list.length === 0) return <NoDepartments step={step} />
  if (goals.length === 0) return <StepBefore step={step} to="align-goals" button="Write a goal first" />
  return (
    <>
      <Table key={params.at} goals={goals} departments={list} at={params.at} />
      <FindingsBelow findings={findings} onGo={onGo} />
    </>
  )
}

interface TableProps {
  readonly goals: readonly Goal[]
  readonly departments: readonly Department[]
  readonly at: string | undefined
}

function Table({ goals, departments, at }: TableProps) {
  const plan = usePlanView()
  const { nameOf } = useDepartments()
  const [cell, setCell] = useState(() => firstCell(plan, { goals, departments, at }))
  useEffect(() => {
    if (!at) return
    focusField(CELL)
    // Whatever the way here brought into view besides, such as the head of the goal, the cell itself is seen.
    const timer = setTimeout(() => document.querySelector(CELL)?.scrollIntoView({ block: 'nearest' }), 100)
    return () => clearTimeout(timer)
  }, [at])
  const department = departments.find((d) => d.id === cell.row) ?? (departments[0] as Department)
  const goal = goals.find((g) => g.id === cell.col) ?? (goals[0] as Goal)
  const { said, refused, unsavedIn, ...cellAnswer } = useAnswer({
    kind: 'coverage',
    id: coverageId(department.id, goal.id),
    field: 'part',
    also: { department: department.id, goal: goal.id },
  })
  const numberOf = (g: Goal) => goalNumber(plan, g.id)
  const unsaved = (d: string, g: string) => unsavedIn({ department: d, goal: g }) as Said | undefined
  const part = (d: string, g: string): Said => unsaved(d, g) ?? plan.get('coverage', coverageId(d, g))?.part ?? 'empty'
  const leaders = (g: string) => departments.filter((d) => part(d.id, g) === 'leads')
  const led = goals.filter((g) => leaders(g.id).length > 0).length
  const name = `${nameOf(department.id)} and goal ${numberOf(goal)}`

  const answer = (to: Said) => {
    const says = `${name}: ${partWords[to]}.`
    const exists = plan.get('coverage', coverageId(department.id, goal.id)) !== undefined
    if (to === 'empty') void cellAnswer.clear(exists, says)
    else void cellAnswer.answer(to, says)
  }
  return (
    <>
      <p className={`mid ${styles.lead}`}>
        Who carries what? Each goal needs one department to lead it, and each department needs a goal it can see itself
        in. A cell stays blank until somebody has looked at it; “None” says that somebody has.
      </p>
      <Matrix
        label="Departments by goals"
        corner="Department"
        rows={departments.map((d) => ({
          id: d.id,
          label: <span data-record={`department/${d.id}`}>{nameOf(d.id)}</span>,
        }))}
        cols={goals.map((g) => ({ id: g.id, label: <GoalHead goal={g} /> }))}
        cell={(d, g) => ({ ...shown(part(d, g)), unsaved: unsaved(d, g) !== undefined })}
        at={{ row: department.id, col: goal.id }}
        onAt={(row, col) => setCell({ row, col })}
        onLetter={(letter) => {
          const to: Part | undefined = letters[letter]
          if (to) answer(to)
          return to !== undefined
        }}
        onClear={() => answer('empty')}
        onOpen={() => focusNow('[data-field="answering"]')}
        summary={{
          head: 'Its part',
          of: (d) => itsPart(goals.map((g) => part(d, g.id))),
        }}
        foot={{
          head: 'Led by',
          of: (g) => ledBy(leaders(g).map((d) => nameOf(d.id))),
          all: (
            <>
              <b>
                {led} of {goals.length}
              </b>{' '}
              {goals.length === 1 ? 'goal is led' : 'goals are led'}
            </>
          ),
        }}
      />
      <AnswerBar
        name={name}
        note={goal.title}
        asks={`Part of ${nameOf(department.id)} in goal ${numberOf(goal)}`}
        options={options}
        value={part(department.id, goal.id)}
        onAnswer={answer}
        refused={refused}
      >
        <TextField
          key={goal.id}
          kind="goal"
          id={goal.id}
          field="leadNote"
          grows
          label={`Note on who leads goal ${numberOf(goal)}`}
        />
      </AnswerBar>
      <MatrixLegend
        said={said}
        keys={
          <>
            <kbd>L</kbd> <kbd>C</kbd> <kbd>I</kbd> <kbd>N</kbd> answer <kbd>Delete</kbd> empty <kbd>Enter</kbd> to go to
            the note
          </>
        }
        marks={legend}
      />
    </>
  )
}

/** The cell that is asked for, or the first. */
function firstCell(plan: Plan, { goals, departments, at }: TableProps): { row: string; col: string } {
  const [kind, id] = at?.split('/') ?? []
  const found = plan.get('coverage', kind === 'coverage' ? id : undefined) ?? typedOf(id ?? '')[0]?.also
  // The cell that is marked is taken for the one to fill in: it is one of the goal that nobody leads.
  const unled = goals.find((g) => !where(plan, 'coverage', 'goal', g.id).some((c) => c.part === 'leads'))
  const col = text(found?.goal) ?? (kind === 'goal' && id ? id : ((unled ?? goals[0])?.id ?? ''))
  // One that contributes may come to lead it, the first of them in the table; the first of all has often nothing to do
  // with it.
  const near = departments.find((d) => plan.get('coverage', coverageId(d.id, col))?.part === 'contributes')?.id
  return {
    row: text(found?.department) ?? (kind === 'department' && id ? id : (near ?? departments[0]?.id ?? '')),
    col,
  }
}

function GoalHead({ goal }: { goal: Goal }) {
  return (
    <>
      <b data-record={`goal/${goal.id}`}>{goalNumber(usePlanView(), goal.id)}</b> <span>{short(goal.title)}</span>
    </>
  )
}

function itsPart(parts: readonly Said[]) {
  const words = rowWords(parts)
  if (!words) return { content: 'In no goal', gone: true }
  // A number stays beside what it counts.
  const each = words.split(', ').map((of, i, all) => (
    <Fragment key={of}>
      <span className="nowrap">{i < all.length - 1 ? `${of},` : of}</span>{' '}
    </Fragment>
  ))
  return { content: each }
}

function ledBy(names: readonly string[]) {
  if (names.length === 0) return { content: <b>Nobody</b>, missing: true }
  return { content: names.length > 1 ? `${names.length} departments: ${listed(names)}` : names[0] }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const legend = [
  ['held', 'Leads'],
  ['part', 'Contributes'],
  ['promised', 'Informed'],
  [null, 'None: no part in it'],
  [null, 'Blank: not looked at yet'],
] as const

const marks = { leads: 'held', contributes: 'part', informed: 'promised' } as const

function shown(part: Said): MatrixCell {
  const word = partWords[part]
  if (part === 'empty') return { word, content: null }
  if (part === 'none') return { word, content: <span className="quiet">None</span> }
  return {
    word,
    strong: part === 'leads',
    content: (
      <>
        <RealMark how={marks[part]} />
        {word}
      </>
    ),
  }
}

const most = 90
/** A goal's title, shortened to fit a column head; the whole title is below when its column is current. */
function short(title: string | undefined): string {
  const line = title?.replace(/\s+/g, ' ').trim() || 'Goal without a title'
  const chars = [...line]
  if (chars.length <= most) return line
  const cut = chars.slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > 20 ? cut.slice(0, space) : cut} …`
}
