import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { KindName } from '../../shared/domain/kinds/index.ts'
import type { About } from '../../shared/domain/schema.ts'
import { focusField } from '../components/focusField.ts'
import { planNow } from '../state/index.ts'

/**
 * A record that is a part of its page hands the focus on where it leaves the plan with the focus in it, on the other laptop
 * or by Undo. `to`: where to, asked as it goes. One that is not in the plan yet has nothing to hand on.
 */
export function useHandOn(
  part: RefObject<HTMLElement | null>,
  { kind, id }: About,
  isInPlan: boolean,
  to: () => readonly string[],
): void {
  const latest = useRef({ isInPlan, to })
  useLayoutEffect(() => {
    latest.current = { isInPlan, to }
  })
  useLayoutEffect(() => {
    const box = part.current
    return () => {
      // Still on the page: it is taken off right after this.
      const isGone = latest.current.isInPlan && planNow().get(kind as KindName, id) === undefined
      if (isGone && box?.contains(document.activeElement)) focusField(...latest.current.to())
    }
  }, [part, kind, id])
}
