import { type KindName, kindOf } from '../domain/kinds/index.ts'
import type { Finding } from '../rules/finding.ts'
import type { Context } from './context.ts'

/** The fields by which a rule's sentence names what it is about. */
const names = ['title', 'code', 'short', 'role', 'name'] as const

/**
 * Marks as printed what a rule's words name: the sentence is the rule's own, and the caller does not know that it has
 * the title of a goal and of its policies.
 */
export function tellFindings(ctx: Context, words: string, found: readonly Finding[]): void {
  for (const { kind, id } of found.flatMap((f) => f.about)) {
    const record = kindOf(kind) && (ctx.plan.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined)
    for (const field of names) {
      const name = record?.[field]
      if (typeof name === 'string' && name.trim() !== '' && words.includes(name.trim()))
        ctx.told(kind as KindName, id, field as never)
    }
  }
}
