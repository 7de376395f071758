import type { RecordOf } from '../../domain/kinds/index.ts'
import { isEnded, policiesBehind } from '../../domain/policy-force.ts'
import type { Finding } from '../../rules/finding.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Policies that were behind the goals of these findings and are no longer in force, each once. */
export function endedBehind(ctx: Context, found: readonly Finding[]): readonly RecordOf<'policy'>[] {
  const goals = found.flatMap((f) => f.about.flatMap((a) => (a.kind === 'goal' ? [a.id] : [])))
  const ended = goals.flatMap((g) => policiesBehind(ctx.plan, g).filter((p) => isEnded(p, ctx.request.date)))
  return [...new Set(ended)]
}

/** Policies that ended, in a sentence, for readers who ask which policy backs a goal; nothing if there was none. */
export function endedWords(ctx: Context, found: readonly Finding[]): string[] {
  const n = endedBehind(ctx, found).length
  const goals = plural(new Set(found.map((f) => f.about[0]?.id)).size, 'this goal', 'these goals')
  return n === 0
    ? []
    : [
        `${capital(countInWords(n))} ${plural(n, 'policy that was', 'policies that were')} behind ${goals} ${plural(n, 'is', 'are')} no longer in force; the full plan names ${plural(n, 'it', 'them')}.`,
      ]
}
