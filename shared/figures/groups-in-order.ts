import type { RecordOf } from '../domain/kinds/index.ts'
import { keptIn, type Plan } from '../domain/plan.ts'
import { compareKeys, compareTexts } from '../words/index.ts'

type Group = RecordOf<'studentGroup'>

/** Student groups in the order of tables: all students, then by dimension as the plan lists them, then by place. */
export const groupsInOrder = (plan: Plan<'studentGroup'>): readonly Group[] => keptIn(plan, 'groups in order', inOrder)

function inOrder(plan: Plan<'studentGroup'>): readonly Group[] {
  const groups = plan.all('studentGroup')
  const place = (g: Group) => g.sort ?? Number.MAX_SAFE_INTEGER
  const first = new Map<string, number>()
  // All students are in no dimension, and first: groups that are in none would come before all others with them.
  for (const g of groups) {
    if (g.isTotal) continue
    const d = g.dimension ?? ''
    first.set(d, Math.min(first.get(d) ?? Number.MAX_SAFE_INTEGER, place(g)))
  }
  const dim = (g: Group) => first.get(g.dimension ?? '') ?? 0
  return [...groups].sort(
    (a, b) =>
      Number(b.isTotal ?? false) - Number(a.isTotal ?? false) ||
      dim(a) - dim(b) ||
      compareTexts(a.dimension ?? '', b.dimension ?? '') ||
      place(a) - place(b) ||
      compareTexts(a.name ?? '', b.name ?? '') ||
      compareKeys(a.id, b.id),
  )
}

/** These groups in the order in which every table and picture has them, each once. */
export const asGroupsStand = (plan: Plan<'studentGroup'>, ids: readonly string[]): readonly string[] =>
  groupsInOrder(plan).flatMap((g) => (ids.includes(g.id) ? [g.id] : []))
