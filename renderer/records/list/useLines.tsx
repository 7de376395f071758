import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { keepFocusInView } from '../../components/focusField.ts'
import { Button, Buttons, fieldLabel, ShowMore } from '../../components/index.ts'
import { usePlanView, useSeen } from '../../state/index.ts'
import { useUnsavedOf } from '../../state/unsaved.ts'
import { useFrozenOrder } from '../useFrozenOrder.ts'
import type { Declared } from './declared.ts'
import type { RecordList } from './useRecordList.ts'

/** Lines shown at first, so that a plan with thousands opens at once. */
const AT_ONCE = 60
/** Fewer where a page has several lists of one kind: three times sixty community actions took a third of a second. */
const IN_A_PART = 20

interface Asked<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  readonly records: readonly RecordOf<K>[]
  readonly group?: ((record: RecordOf<K>) => string) | undefined
  readonly place?: string | undefined
  readonly holdBy?: unknown
}

interface Placed {
  readonly id: string
  readonly group: string
}

interface Lines<K extends KindName> {
  /** The shown lines in their order, each under its group's heading. */
  readonly shown: readonly { readonly record: RecordOf<K>; readonly group: string; readonly exists: boolean }[]
  /** How many a group has, whether all of them are shown or not. */
  readonly countOf: (group: string) => number
  /** The way to the rest of a long list. */
  readonly more: ReactNode
}

/**
 * The records of a list that are on the page: their order is held while one is open, and a long list shows its first.
 */
export function useLines<K extends KindName, C>(asked: Asked<K, C>, box: RefObject<HTMLElement | null>): Lines<K> {
  const { declared, list, records, group, place = '', holdBy } = asked
  const { kind } = declared
  const { openId, fresh } = list
  const atOnce = place === '' ? AT_ONCE : IN_A_PART
  const [most, setMost] = useSeen(`most ${kind} ${place}`, atOnce)
  const plan = usePlanView()
  const now = records.map((r): Placed => ({ id: r.id, group: group?.(r) ?? '' }))
  const order = useFrozenOrder(now, openId !== null || fresh !== null, holdBy)
  // A record that is open in another list of the page, and that an answer moves out of that list, does not come in
  // here meanwhile.
  const isHere = order.some((h) => h.id === openId)
  const opened = useRef({ id: openId, isHere })
  if (opened.current.id !== openId) opened.current = { id: openId, isHere }
  const elsewhere = opened.current.isHere ? null : openId
  const held = order.filter(({ id }) => id !== fresh?.id && (elsewhere === null || id !== elsewhere))
  const cut = held.filter(({ id }, i) => i < most || id === openId)
  // A record that was navigated to, and that a filter leaves out, is shown above the others.
  const outside = place === '' && openId !== null && !held.some((h) => h.id === openId)
  const blanks = new Map(declared.also ? records.map((r) => [r.id, r]) : [])
  const recordOf = (id: string) => plan.get(kind, id) ?? blanks.get(id)
  const shown = (outside ? [{ id: openId, group: '' }, ...cut] : cut).flatMap((h) => {
    // By the plan and not by `records`: one that a filter would leave out now stays until it is shut.
    const record = recordOf(h.id)
    return record ? [{ record, group: h.group, exists: plan.get(kind, h.id) !== undefined }] : []
  })
  const begun = useUnsavedOf(kind).filter(
    ({ draft: { record } }) => place === '' && record !== fresh?.id && plan.get(kind, record) === undefined,
  )
  // A line that Undo brings back above the focus would push it out of the window.
  useEffect(() => {
    if (shown.length > 0 && box.current?.contains(document.activeElement)) keepFocusInView()
  }, [shown.length, box])
  const left = held.length - most
  return {
    shown,
    // One that was removed while another is open keeps its place in the order, and is not counted.
    countOf: (title) => held.filter((h) => h.group === title && recordOf(h.id) !== undefined).length,
    more:
      left > 0 || begun.length > 0 ? (
        <Buttons>
          {left > 0 ? (
            <ShowMore onMore={() => setMost(most + atOnce)}>
              Show {Math.min(atOnce, left)} more{left > atOnce ? ` of ${left}` : ''}
            </ShowMore>
          ) : null}
          {begun.map(({ draft: { record, field, also }, text }) => (
            <Button key={`${record}/${field}`} onPress={() => list.add(also, '', record)}>
              Go to what is not saved: {fieldLabel(kind, field)} “{text}”
            </Button>
          ))}
        </Buttons>
      ) : null,
  }
}
