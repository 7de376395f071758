import { roughly } from '../days/index.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

/** All decisions, each with its day: its own, else that of the meeting in which it was taken; none where neither is known. */
export const decisionsOf = (plan: Plan): readonly RecordOf<'decision'>[] =>
  plan.all('decision').map((d) => {
    const met = d.date === undefined ? plan.get('meeting', d.meeting)?.date : undefined
    return met === undefined ? d : { ...d, date: roughly(met) }
  })
