import { sameName } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

/** The officer’s own position: the one with the officer’s title. */
export function officersPosition(plan: Plan): RecordOf<'position'> | undefined {
  const titles = [plan.get('officer', 'officer')?.title, plan.get('words', 'words')?.officerTitle]
  return plan.all('position').find((p) => p.title?.trim() && titles.some((t) => sameName(t, p.title)))
}
