import type { Plan } from '../../domain/plan.ts'
import type { Audience } from '../../domain/schema.ts'
import { alignNews } from './align.ts'
import { communityNews } from './community.ts'
import { embedNews } from './embed.ts'
import { foundationNews } from './foundation.ts'
import { positionNews } from './position.ts'
import { resourceNews } from './resource.ts'
import type { News, StepNews } from './tell.ts'

const all: Readonly<Record<string, News>> = {
  ...foundationNews,
  ...alignNews,
  ...resourceNews,
  ...embedNews,
  ...positionNews,
  ...communityNews,
}

/**
 * The news of a step in a sentence, with its subject: the most important thing in it on a day (ISO). Null for an empty
 * step, and for Goals, whose own page begins with more than a sentence.
 */
export function stepNewsOf(step: string, plan: Plan, today: string, reader: Audience): StepNews | null {
  const news = all[step]?.(plan, today, reader) ?? null
  return typeof news === 'string' ? { says: news } : news
}
