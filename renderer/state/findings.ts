import { useEffect } from 'react'
import { create } from 'zustand'
import { isShownTo } from '../../shared/domain/audience.ts'
import { maySee } from '../../shared/domain/schema.ts'
import type { Finding } from '../../shared/rules/index.ts'
import { comesFirst, isComing } from './later.tsx'
import { oncePainted } from './painted.ts'
import { planFrom } from './planOfKinds.ts'
import { type Kinds, useRecords } from './records.ts'
import { useSharedScreen } from './sharedScreen.ts'
import { todayHere } from './today.ts'

type Rules = typeof import('./rules.ts')

let rules: Rules | undefined
const onScreen = new WeakMap<readonly Finding[], readonly Finding[]>()

/** Today's findings. The rules look at the whole plan, since a hidden record is not a missing one. */
const foundIn = (kinds: Kinds, { engine }: Rules): readonly Finding[] => engine.findings(planFrom(kinds), todayHere())

function forWall(kinds: Kinds, by: Rules): readonly Finding[] {
  const all = foundIn(kinds, by)
  let found = onScreen.get(all)
  if (found === undefined) {
    const plan = planFrom(kinds)
    found = all.filter((f) => maySee('board', f.audience) && f.about.every((a) => isShownTo(plan, 'board', a)))
    onScreen.set(all, found)
  }
  return found
}

/**
 * The records whose findings are shown, and the rules that look: they follow those on the screen after these were painted.
 * Null where a plan was just opened: all rules look at all of it, and its first screen waits neither for that nor for them.
 */
const useLookedAt = create<{ readonly at: { readonly kinds: Kinds; readonly by: Rules } | null }>(() => ({ at: null }))
let waits = false

/** Runs the rules once the present state is painted, and shows what they find. */
function lookOncePainted(): void {
  if (waits) return
  waits = true
  const look = async () => {
    try {
      rules ??= await import('./rules.ts')
    } finally {
      // Rules that did not load are asked for again with the next change.
      waits = false
    }
    const { kinds } = useRecords.getState()
    useLookedAt.setState({ at: { kinds, by: rules } })
    void rules.askAboutQuotes(kinds)
  }
  oncePainted(() => void look())
}

/** A rule looks at hundreds of records: the typed letter appears first, and the findings a moment later. */
useRecords.subscribe((now, before) => {
  if (now.plan?.key !== before.plan?.key) useLookedAt.setState({ at: null })
  else if (now.kinds !== before.kinds && useLookedAt.getState().at !== null) lookOncePainted()
})

/**
 * How far a step has come, by the rules; null while a plan was only just opened: what has to be worked out of all of it is
 * shown with the second painting.
 */
export const useProgressOf = (): Rules['progressOf'] | null => useLookedAt((s) => s.at?.by.progressOf ?? null)

/** The findings; null before the rules have run. */
export function useFindingsOnceFound(): readonly Finding[] | null {
  const shared = useSharedScreen()
  const found = useLookedAt(({ at }) => at && (shared ? forWall : foundIn)(at.kinds, at.by))
  const waiting = found === null
  useEffect(() => {
    if (!waiting) return
    lookOncePainted()
    const ends = [isComing(), comesFirst()]
    return () => {
      for (const end of ends) end()
    }
  }, [waiting])
  return found
}

const none: readonly Finding[] = []

/** The findings that the screen may show now, the gravest first. The same list until a record changes. */
export const useFindings = (): readonly Finding[] => useFindingsOnceFound() ?? none
