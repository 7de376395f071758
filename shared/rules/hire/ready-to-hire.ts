import type { Plan } from '../../domain/plan.ts'
import { type Audience, maySee } from '../../domain/schema.ts'
import type { Groundwork } from './groundwork.ts'
import { backing, line, post, pushback, rights } from './of-job.ts'
import { departments, money, team } from './of-means.ts'
import { commitment, goals, pace, policy, terms } from './of-plan.ts'

/**
 * The groundwork as a list of held, not held and not known, each with its reason, as far as a reader may see it. In the
 * order in which a district would do it. The article's first advice is to do the groundwork before hiring.
 */
export const readyToHire = (plan: Plan, reader: Audience, day: string): readonly Groundwork[] =>
  [
    commitment(plan),
    policy(plan, day),
    goals(plan),
    pace(plan),
    money(plan, day),
    team(plan),
    departments(plan),
    line(plan),
    rights(plan),
    backing(plan),
    pushback(plan),
    terms(plan),
    post(plan),
  ].filter((g) => maySee(reader, g.audience))
