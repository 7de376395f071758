import { questions, type Setting } from '../../../shared/briefing/slips/asked.ts'
import type { Asked, AskedGoal } from '../../../shared/briefing/slips/owed.ts'
import { dayAfter, dayInShort } from '../../../shared/days/index.ts'
import { ok } from '../../../shared/result/result.ts'
import { newestStatus } from '../../../shared/rules/status.ts'
import { statusNames, statusWords } from '../../../shared/rules/status-names.ts'
import { capital } from '../../../shared/words/index.ts'
import type { GridCell } from '../../components/index.ts'
import { oneOf } from '../../records/oneOf.ts'
import { newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { goalOps, newAnswer, newUpdate, slipOfGoal, updateOn } from './beside.ts'
import { asRead, roleOf, rowHead, SlipsGrid, useIdsOf } from './SlipsGrid.tsx'
import { answersFrom, type Entered } from './slips.ts'

interface Props {
  readonly goals: Asked['goals']
  readonly setting: Setting
}

const answers = ['a1', 'a2'] as const
const idOf = ({ goal, owner }: AskedGoal): string => `${goal.id}~${owner ?? ''}`

/** The status of each goal and its owner's words: the middle of a slip, in its order. */
export function GoalGrid({ goals, setting }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const names = statusNames(plan)
  const choices = statusWords.map((w) => ({ id: w, name: capital(names[w]) }))
  const idsOf = useIdsOf(() => ({ update: newId(), slip: newId() }))
  const byId = new Map(goals.map((g) => [idOf(g), g]))
  const nameOf = (value: unknown) => choices.find((c) => c.id === value)?.name ?? ''
  const readStatus = (text: string) => (text.trim() === '' ? ok(null) : oneOf(choices, text.trim(), 'status'))
  const cell = (id: string, col: string, waits: Entered = {}): GridCell => {
    const asked = byId.get(id)
    if (asked === undefined) return { text: '' }
    const ids = idsOf(id)
    if (col === 'status') {
      const update = updateOn(plan, asked.goal.id, setting.date)
      const current = col in waits ? waits[col] : update?.status
      const also = newUpdate(asked, setting)
      const place = {
        kind: 'statusUpdate',
        id: update?.id ?? ids.update,
        field: 'status',
        also,
        asDraft: asRead(readStatus),
      }
      return { text: nameOf(current), place }
    }
    if (asked.owner === undefined) return { text: '', locked: 'Nobody owns this goal, so no form has an answer.' }
    const slip = slipOfGoal(plan, asked, setting.period)
    const current = col in waits ? waits[col] : slip?.answers?.[col === 'a1' ? 1 : 2]
    const asDraft = (text: string) => JSON.stringify(answersFrom(slip, { ...waits, [col]: text.trim() }))
    const also = newAnswer(asked, setting, today)
    const place = { kind: 'updateSlip', id: slip?.id ?? ids.slip, field: 'answers', also, asDraft }
    return { text: typeof current === 'string' ? current : '', place }
  }
  const heads = goals.map((asked, i) => {
    const { no, goal, owner } = asked
    // As the paper said it: what is typed here comes after.
    const { status: word, date } = newestStatus(plan, goal.id, dayAfter(setting.date, -1) ?? today) ?? {}
    const under = word === undefined ? 'No status yet' : lastWords(names[word], date)
    const title = `Goal ${no}: ${goal.title?.trim() || 'No title yet'}`
    const slip = slipOfGoal(plan, asked, setting.period)?.id
    const head = { id: idOf(asked), role: roleOf(plan, owner), title, under, slip }
    return rowHead(head, i === 0 || goals[i - 1]?.owner !== owner)
  })
  return (
    <SlipsGrid
      label="Goals on the forms"
      corner="Owner, goal and last status"
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
      ops={(rows) =>
        rows.flatMap(([id, entered]) => {
          const asked = byId.get(id)
          return asked ? goalOps(planNow(), asked, entered, setting, today, idsOf(id)) : []
        })
      }
    />
  )
}

const lastWords = (name: string, date: string | undefined): string =>
  `Last: ${name}, ${date === undefined ? 'no date' : dayInShort(date)}`
