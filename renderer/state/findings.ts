import { create } from 'zustand'
import { isShownTo } from '../../shared/domain/audience.ts'
import { maySee } from '../../shared/domain/schema.ts'
import { rulesEngine } from '../../shared/rules/engine.ts'
import type { Finding } from '../../shared/rules/index.ts'
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

/** The records whose findings are shown: they follow those on the screen after these were painted. */
const useLookedAt = create<{ readonly kinds: Kinds }>(() => ({ kinds: useRecords.getState().kinds }))
let waits = false

/** A rule looks at hundreds of records: whoever types sees the letter first, and what it means a moment later. */
useRecords.subscribe((now, before) => {
  if (now.kinds === before.kinds) return
  if (now.plan !== before.plan) return useLookedAt.setState({ kinds: now.kinds })
  if (waits) return
  waits = true
  const look = () => {
    if (!waits) return
    waits = false
    useLookedAt.setState({ kinds: useRecords.getState().kinds })
  }
  requestAnimationFrame(() => setTimeout(look))
  // A window that nobody sees paints nothing.
  setTimeout(look, 250)
})

/** The findings that the screen may show now, the gravest first. The same list until a record changes. */
export function useFindings(): readonly Finding[] {
  const shared = useSharedScreen()
  return useLookedAt((s) => (shared ? forWall(s.kinds) : foundIn(s.kinds)))
}
