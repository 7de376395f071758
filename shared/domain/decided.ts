import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

/** All decisions, each with its day: its own, else that of the meeting in which it was taken; none where neither is known. */
export const decisionsOf = (plan: Plan): readonly RecordOf<'decision'>[] =>
  plan.all('decision').map((d) => {
    const date = d.date ?? plan.get('meeting', d.meeting)?.date
    return date === undefined || date === d.date ? d : { ...d, date }
  })
