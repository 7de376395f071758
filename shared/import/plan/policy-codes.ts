import { policyKey } from '../../manual/offers.ts'
import { asName } from '../../words/index.ts'
import type { PlanDraft } from './draft.ts'
import { plainChoice } from './names.ts'
import type { Thing } from './thing.ts'

/** Codes of policies as they are compared: “BP 0410” and “AC*” are the plan's 0410 and AC, and a regulation of one number is another. */

const TYPE = 'policy.type'

/** The kind of a policy that its row, or the answer for all rows, gives; undefined where neither does. */
export function kindGiven({ says }: Thing, draft: Pick<PlanDraft, 'names' | 'policyType'>): string | undefined {
  const text = says.get('type')?.[0]?.text
  if (text === undefined) return draft.policyType || undefined
  const said = draft.names.get(TYPE)?.get(text)
  return (said?.to === 'known' ? said.id : plainChoice(TYPE, text)) ?? undefined
}

const written = (code: string): string =>
  code
    .trim()
    .replace(/^(?:file|code|policy(?: code| no\.?| number)?)\s*[:#]\s*/i, '')
    .replace(/\.+$/, '')
    .replace(/^(bp|ar)(?=\d)/i, '$1 ')

/** By what a code is found: without a kind it may be the policy's or its regulation's. */
export function keysOf(code: string, kind: string | undefined): readonly string[] {
  const own = policyKey(written(code), kind)
  return kind === undefined ? [...new Set([own, policyKey(written(code), 'regulation')])] : [own]
}

/** True for two codes that are one in other signs; other capitals are a correction. */
export const isSameCode = (a: string, b: string): boolean =>
  asName(a) !== asName(b) && policyKey(written(a), 'regulation') === policyKey(written(b), 'regulation')
