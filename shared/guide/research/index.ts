import align from './align.json' with { type: 'json' }
import { type Brief, readBriefs, type Source } from './brief.ts'
import community from './community.json' with { type: 'json' }
import embed from './embed.json' with { type: 'json' }
import foundation from './foundation.json' with { type: 'json' }
import position from './position.json' with { type: 'json' }
import resource from './resource.json' with { type: 'json' }
import sourcesJson from './sources.json' with { type: 'json' }

export { type Basis, type Brief, bases, citedParts, type Source } from './brief.ts'

/** Every source of the research briefs, the article first, then by id. An educator can edit this data. */
export const sources: readonly Source[] = sourcesJson

/** What is known about each indicator of the guide, in the order of its steps. */
export const briefs: readonly Brief[] = readBriefs(sources, [
  ...foundation,
  ...align,
  ...resource,
  ...embed,
  ...position,
  ...community,
])

const byIndicator: ReadonlyMap<string, Brief> = new Map(briefs.map((b) => [b.indicator, b]))

/** What is known about an indicator; undefined for an id that the guide does not have. */
export const briefOf = (indicator: string): Brief | undefined => byIndicator.get(indicator)
