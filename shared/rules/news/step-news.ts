import type { Plan } from '../../domain/plan.ts'
import type { Audience } from '../../domain/schema.ts'
import { alignNews } from './align.ts'
import { communityNews } from './community.ts'
import { foundationNews } from './foundation.ts'
import type { News } from './tell.ts'
import { embedNews, positionNews, resourceNews } from './within.ts'

const all: Readonly<Record<string, News>> = {
  ...foundationNews,
  ...alignNews,
  ...resourceNews,
  ...embedNews,
  ...positionNews,
  ...communityNews,
}

/**
 * The news of a step in a sentence: what matters most of what it holds, on a day (ISO). Null for a step that is empty,
 * and for one whose own page leads with more than a sentence: goals, policy backing.
 */
export const stepNews = (step: string, plan: Plan, today: string, reader: Audience): string | null =>
  all[step]?.(plan, today, reader) ?? null
