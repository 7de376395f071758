import { useRef } from 'react'
import { questions, type Setting } from '../../../shared/briefing/slips/asked.ts'
import type { Asked, AskedGoal } from '../../../shared/briefing/slips/owed.ts'
import { dayAfter, dayInShort } from '../../../shared/days/index.ts'
import { ok } from '../../../shared/result/result.ts'
import { newestStatus } from '../../../shared/rules/status.ts'
import { statusNames, statusWords } from '../../../shared/rules/status-names.ts'
import { capital } from '../../../shared/words/index.ts'
import { Grid, type GridCell, type GridEdit } from '../../components/index.ts'
import { oneOf } from '../../records/oneOf.ts'
import { edit, newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { goalOps, newAnswer, newUpdate, slipOfGoal, updateOn } from './beside.ts'
import { RowHead, rowsOfEdits } from './RowHead.tsx'
import { answersFrom, type Entered } from './slips.ts'

interface Props {
  readonly goals: Asked['goals']
  readonly setting: Setting
}

const answers = ['a1', 'a2'] as const
const idOf = ({ goal, owner }: AskedGoal): string => `${goal.id}~${owner ?? ''}`

/** How each goal stands and what its owner wrote: the middle of a slip, as it lies. */
export function GoalGrid({ goals, setting }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const names = statusNames(plan)
  const choices = statusWords.map((w) => ({ id: w, name: capital(names[w]) }))
  /** The ids of what a row will make; the same while the grid stands. */
  const fresh = useRef(new Map<string, { readonly update: string; readonly slip: string }>())
  const idsOf = (asked: AskedGoal) => {
    const ids = fresh.current.get(idOf(asked)) ?? { update: newId(), slip: newId() }
    fresh.current.set(idOf(asked), ids)
    return ids
  }
  const byId = new Map(goals.map((g) => [idOf(g), g]))
  const nameOf = (value: unknown) => choices.find((c) => c.id === value)?.name ?? ''
  const readStatus = (text: string) => (text.trim() === '' ? ok(null) : oneOf(choices, text.trim(), 'status'))
  const cell = (id: string, col: string, waits: Entered = {}): GridCell => {
    const asked = byId.get(id)
    if (asked === undefined) return { text: '' }
    const ids = idsOf(asked)
    if (col === 'status') {
      const update = updateOn(plan, asked.goal.id, setting.date)
      const stands = col in waits ? waits[col] : update?.status
      const asDraft = (text: string) => {
        const read = readStatus(text)
        return read.ok && typeof read.value === 'string' ? read.value : text
      }
      const also = newUpdate(asked, setting)
      const place = { kind: 'statusUpdate', id: update?.id ?? ids.update, field: 'status', also, asDraft }
      return { text: nameOf(stands), place }
    }
    if (asked.owner === undefined) return { text: '', locked: 'Nobody owns this goal, so no slip has an answer.' }
    const slip = slipOfGoal(plan, asked, setting.period)
    const stands = col in waits ? waits[col] : slip?.answers?.[col === 'a1' ? 1 : 2]
    const asDraft = (text: string) => JSON.stringify(answersFrom(slip, { ...waits, [col]: text.trim() }))
    const also = newAnswer(asked, setting, today)
    const place = { kind: 'updateSlip', id: slip?.id ?? ids.slip, field: 'answers', also, asDraft }
    return { text: typeof stands === 'string' ? stands : '', place }
  }
  const heads = goals.map((asked, i) => {
    const { no, goal, owner } = asked
    // As the paper said it: what is typed here comes after.
    const { status: word, date } = newestStatus(plan, goal.id, dayAfter(setting.date, -1) ?? today) ?? {}
    const was = word === undefined ? 'No status yet' : lastWords(names[word], date)
    const title = `Goal ${no}: ${goal.title?.trim() || 'No title yet'}`
    const first = i === 0 || goals[i - 1]?.owner !== owner
    const slip = slipOfGoal(plan, asked, setting.period)
    return {
      id: idOf(asked),
      name: title,
      label: <RowHead owner={owner} first={first} title={title} under={was} slip={slip?.id} />,
    }
  })
  const onEdit = (edits: readonly GridEdit[]) => {
    const now = planNow()
    return edit(
      rowsOfEdits(edits).flatMap(([id, entered]) => {
        const asked = byId.get(id)
        return asked ? goalOps(now, asked, entered, setting, today, idsOf(asked)) : []
      }),
    )
  }
  return (
    <Grid
      label="Goals on the slips"
      corner="Owner, goal and last status"
      steady
      wholeRows
      rows={heads}
      cols={[
        { id: 'status', name: 'Status now', label: 'Status now', holds: 'words' },
        ...answers.map((id, i) => ({
          id,
          name: questions[i + 1] ?? '',
          label: questions[i + 1] ?? '',
          holds: 'words' as const,
        })),
      ]}
      cell={cell}
      read={(_, col, text) => (col === 'status' ? readStatus(text) : ok(text.trim() || null))}
      onEdit={onEdit}
    />
  )
}

const lastWords = (name: string, date: string | undefined): string =>
  `Last: ${name}, ${date === undefined ? 'no date' : dayInShort(date)}`
