import { roughly } from '../days/index.ts'
import type { RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'

/**
 * All decisions, each with its day: its own, or that of the meeting at which it was made; without a day if neither is
 * known.
 */
export const decisionsOf = (plan: Plan): readonly RecordOf<'decision'>[] =>
  plan.all('decision').map((d) => {
    const met = d.date === undefined ? plan.get('meeting', d.meeting)?.date : undefined
    return met === undefined ? d : { ...d, date: roughly(met) }
  })
