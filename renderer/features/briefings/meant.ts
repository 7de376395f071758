import { titleOf } from '../../../shared/domain/describe.ts'
import { countedGoals } from '../../../shared/domain/goal-of.ts'
import { type KindName, kinds } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'

export interface Meant {
  readonly at: About
  /** As the way there is called: "goal 2", "“Families who came back”". */
  readonly name: string
}

const kindOfWord = new Map(Object.values(kinds).map((k) => [k.one.toLowerCase(), k.name as KindName]))

/**
 * The record that a note beside the pages is about: "Goal 2, status narrative …" is the second goal, "Data story
 * “Families …” …" the story with that title. Undefined if it names nothing that the plan has exactly once.
 */
export function meantIn(plan: Plan, note: string): Meant | undefined {
  const no = Number(/\bGoal (\d+)\b/.exec(note)?.[1])
  const goal = countedGoals(plan)[no - 1]
  if (goal) return { at: { kind: 'goal', id: goal.id }, name: `goal ${no}` }
  for (const [, before = '', title = ''] of note.matchAll(/([\p{L}’ -]+) “([^”]+)”/gu)) {
    const words = before.trim().toLowerCase().split(' ')
    const kind = words.map((_, i) => kindOfWord.get(words.slice(i).join(' '))).find((k) => k !== undefined)
    const called = kind === undefined ? [] : plan.all(kind).filter((r) => titleOf(kind, r, plan) === title)
    if (kind && called[0] && called.length === 1) return { at: { kind, id: called[0].id }, name: `“${title}”` }
  }
  return undefined
}
