import { isShownTo } from '../../shared/briefing/audience.ts'
import { maySee } from '../../shared/domain/schema.ts'
import { type Finding, rulesEngine } from '../../shared/rules/index.ts'
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

/** The findings that the screen may show now, the gravest first. The same list until a record changes. */
export function useFindings(): readonly Finding[] {
  const shared = useSharedScreen()
  return useRecords((s) => (shared ? forWall(s.kinds) : foundIn(s.kinds)))
}
