import { small } from '../words/index.ts'
import { type Finding, inBrief, openStep, type Rule } from './finding.ts'
import type { Groundwork } from './hire/groundwork.ts'
import { readyToHire } from './hire/ready-to-hire.ts'

/** While a position is being filled, each part of the groundwork that is not done yet. */
export const hiringTooSoon: Rule = {
  id: 'ready-to-hire',
  whole: (plan, today): readonly Finding[] =>
    plan.get('officer', 'officer')?.status !== 'hiring'
      ? []
      : readyToHire(plan, 'officer', today)
          .filter((g) => !g.held)
          .map((g) => ({
            rule: `ready-to-hire/${g.id}`,
            severity: 'note',
            audience: g.audience === 'public' ? 'board' : g.audience,
            step: g.step,
            about: [g.about ?? { kind: 'officer', id: 'officer' }],
            ...inBrief(`${before(g)} ${g.reason}`, before(g)),
            do: g.do,
            act: openStep(g.step),
          })),
}

const before = ({ known, says }: Groundwork): string =>
  `The position is being filled ${known ? 'before this is in place' : 'and the plan does not say whether this is in place'}: ${small(says)}`
