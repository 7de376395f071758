import type { Setting } from '../../../shared/briefing/slips/asked.ts'
import type { Asked } from '../../../shared/briefing/slips/owed.ts'
import { readRoughDay, roughInWords } from '../../../shared/days/index.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { ok } from '../../../shared/result/result.ts'
import { capital } from '../../../shared/words/index.ts'
import type { GridCell } from '../../components/index.ts'
import { oneOf } from '../../records/oneOf.ts'
import { newId, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { actionOps, noteOn } from './beside.ts'
import { asRead, roleOf, rowHead, SlipsGrid, useIdsOf } from './SlipsGrid.tsx'
import type { Entered } from './slips.ts'

interface Props {
  readonly actions: Asked['actions']
  readonly setting: Setting
}

const { shape } = kinds.action.fields.status
const choices = shape.t === 'choice' ? shape.options.map((o) => ({ id: o.value, name: o.label })) : []
const nameOf = (value: unknown): string => choices.find((c) => c.id === value)?.name ?? ''

function readIn(col: string, text: string) {
  const typed = text.trim()
  if (typed === '') return ok(null)
  return col === 'status' ? oneOf(choices, typed, 'status') : col === 'doneOn' ? readRoughDay(typed) : ok(typed)
}

/** What became of each action: the end of a slip, in its order. */
export function ActionGrid({ actions, setting }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const noteId = useIdsOf(newId)
  const byId = new Map(actions.map((a) => [a.action.id, a]))
  const cell = (id: string, col: string, waits: Entered = {}): GridCell => {
    const asked = byId.get(id)
    if (asked === undefined) return { text: '' }
    const action = plan.get('action', id) ?? asked.action
    if (col === 'note') {
      const note = noteOn(plan, action, asked.owner, setting.date)
      const current = col in waits ? waits[col] : note?.text
      const also = { about: { kind: 'action', id }, date: setting.date, ...(asked.owner && { author: asked.owner }) }
      const place = { kind: 'comment', id: note?.id ?? noteId(id), field: 'text', also }
      return { text: typeof current === 'string' ? current : '', place }
    }
    const current = col in waits ? waits[col] : action[col as 'status' | 'doneOn']
    const asDraft = col === 'status' ? { asDraft: asRead((text) => readIn(col, text)) } : {}
    const place = { kind: 'action', id, field: col, ...asDraft }
    if (typeof current !== 'string') return { text: '', place }
    return { text: col === 'status' ? nameOf(current) : capital(roughInWords(current as never)), place }
  }
  const heads = actions.map(({ action, owner }, i) => {
    const under = action.due === undefined ? 'No due date' : `Due ${roughInWords(action.due)}`
    const head = { id: action.id, role: roleOf(plan, owner), title: wholeTitle('action', action), under }
    return rowHead(head, i === 0 || actions[i - 1]?.owner !== owner)
  })
  return (
    <SlipsGrid
      label="Actions on the forms"
      corner="Owner, action and due date"
      rows={heads}
      cols={[
        { id: 'status', name: 'Status', label: 'Status', holds: 'words' },
        { id: 'doneOn', name: 'Done on', label: 'Done on', holds: 'words' },
        { id: 'note', name: 'What is in the way', label: 'What is in the way', holds: 'words', wide: true },
      ]}
      cell={cell}
      read={(_, col, text) => readIn(col, text)}
      ops={(rows) =>
        rows.flatMap(([id, entered]) => {
          const asked = byId.get(id)
          return asked ? actionOps(planNow(), asked, entered, setting, today, noteId(id)) : []
        })
      }
    />
  )
}
