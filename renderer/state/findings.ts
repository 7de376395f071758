import { useEffect } from 'react'
import { create } from 'zustand'
import { isShownTo } from '../../shared/domain/audience.ts'
import { maySee } from '../../shared/domain/schema.ts'
import { rulesEngine } from '../../shared/rules/engine.ts'
import type { Finding } from '../../shared/rules/index.ts'
import { isComing } from './later.tsx'
import { planFrom } from './plan-of-kinds.ts'
import { type Kinds, useRecords } from './records.ts'
import { useSharedScreen } from './shared-screen.ts'
import { todayHere } from './today.ts'

const engine = rulesEngine()
const onScreen = new WeakMap<readonly Finding[], readonly Finding[]>()

/** What the rules find today. They look at the whole plan, since a hidden record is not a missing one. */
const foundIn = (kinds: Kinds): readonly Finding[] => engine.findings(planFrom(kinds), todayHere())

function forWall(kinds: Kinds): readonly Finding[] {
  const all = foundIn(kinds)
  let found = onScreen.get(all)
  if (found === undefined) {
    const plan = planFrom(kinds)
    found = all.filter((f) => maySee('board', f.audience) && f.about.every((a) => isShownTo(plan, 'board', a)))
    onScreen.set(all, found)
  }
  return found
}

/**
 * The records whose findings are shown: they follow those on the screen after these were painted. Null where a plan was
 * just opened: all rules look at all of it, and its first screen does not wait for that.
 */
const useLookedAt = create<{ readonly kinds: Kinds | null }>(() => ({ kinds: null }))
let waits = false

/** Looks once what stands now is painted. A window that nobody sees paints nothing. */
function lookOncePainted(): void {
  if (waits) return
  waits = true
  const look = () => {
    if (!waits) return
    waits = false
    useLookedAt.setState({ kinds: useRecords.getState().kinds })
  }
  requestAnimationFrame(() => setTimeout(look))
  setTimeout(look, 250)
}

/** A rule looks at hundreds of records: whoever types sees the letter first, and what it means a moment later. */
useRecords.subscribe((now, before) => {
  if (now.plan?.key !== before.plan?.key) useLookedAt.setState({ kinds: null })
  else if (now.kinds !== before.kinds && useLookedAt.getState().kinds !== null) lookOncePainted()
})

/** False while a plan was only just opened: what has to be worked out of all of it is shown with the second painting. */
export const useLooked = (): boolean => useLookedAt((s) => s.kinds !== null)

/** The findings, or null while nobody has looked yet. */
export function useFindingsOnceFound(): readonly Finding[] | null {
  const shared = useSharedScreen()
  const found = useLookedAt(({ kinds }) => (kinds === null ? null : shared ? forWall(kinds) : foundIn(kinds)))
  const waiting = found === null
  useEffect(() => {
    if (!waiting) return
    lookOncePainted()
    return isComing()
  }, [waiting])
  return found
}

const none: readonly Finding[] = []

/** The findings that the screen may show now, the gravest first. The same list until a record changes. */
export const useFindings = (): readonly Finding[] => useFindingsOnceFound() ?? none
