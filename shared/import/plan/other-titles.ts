import type { Plan } from '../../domain/plan.ts'
import { counted, folded } from '../../words/index.ts'
import { keyOf } from '../names/names.ts'
import type { PlanDraft } from './draft.ts'
import { recordOf } from './own-ids.ts'
import { keysOf, kindGiven } from './policy-codes.ts'
import type { Thing, Things } from './thing.ts'
import type { Against } from './titles.ts'

/** Policies of a file under codes by which the plan knows others: each state's boards have letters of their own. */

/** Words that titles of quite different policies have. */
const common =
  /^(the|and|for|with|from|all|other|polic(y|ies)|regulations?|procedures?|students?|pupils?|staff|employees?|schools?|districts?|boards?|educat\w*|general|public)$/
/** Words with one beginning of so many letters are one: “opportunity” and “opportunities”. */
const BEGINNING = 5
const wordsIn = (title: string): readonly string[] => [
  ...new Set(
    folded(title)
      .replace(/\bnon[\s-]*(?=\p{L})/gu, '')
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2 && !common.test(word))
      .map((word) => word.slice(0, BEGINNING)),
  ),
]

/** True for two titles that share half of the shorter one's words at most: “Open hiring” and “Open meetings”. */
function areUnlike(a: string, b: string): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)]
  const fewer = Math.min(one.length, other.length)
  return fewer > 0 && one.filter((word) => other.includes(word)).length * 2 <= fewer
}

const isBeside = (code: string, of: string): boolean =>
  code.startsWith(of) && /^(?:[-. ]?\p{L}|[-.]\d)/u.test(code.slice(of.length))
const ofStaff = (kind: string | undefined): boolean => kind === 'regulation' || kind === 'procedure'
const areOneKind = (a: string | undefined, b: string | undefined): boolean => ofStaff(a) === ofStaff(b)

const codeOf = ({ says }: Thing): string => (says.get('code') ?? [])[0]?.text.trim() ?? ''

export function titlesOfCodes({ list }: Pick<Things, 'list'>, draft: PlanDraft, plan: Plan): readonly Against[] {
  const coded = list.flatMap((thing) =>
    thing.kind === 'policy' && codeOf(thing) !== '' && recordOf(plan, thing) === undefined
      ? [{ thing, keys: keysOf(codeOf(thing), kindGiven(thing, draft)) }]
      : [],
  )
  const own = plan
    .all('policy')
    .map((policy) => ({ policy, keys: policy.code ? keysOf(policy.code, policy.type) : [] }))
  const byKey = new Map<string, typeof own>()
  for (const one of own) for (const key of one.keys) byKey.set(key, [...(byKey.get(key) ?? []), one])
  const byTitle = Map.groupBy(own, ({ policy }) => keyOf(policy.title ?? ''))
  const inFile = new Set(coded.flatMap((c) => c.keys))
  const others = coded.flatMap(({ thing, keys }) => {
    const [found, second] = keys.map((key) => byKey.get(key) ?? []).find((all) => all.length > 0) ?? []
    const title = found?.policy.title ?? ''
    return second === undefined && areUnlike(thing.title, title) ? [{ thing, title }] : []
  })
  // The plan's policy of this very title has a code that no row has.
  const recoded = coded.flatMap(({ thing, keys }) => {
    const [found, second] = byTitle.get(keyOf(thing.title)) ?? []
    const before = found?.policy.code ?? ''
    if (second !== undefined || before === '' || keys.some((key) => byKey.has(key))) return []
    // AC-R is the regulation of AC, and has its title, as that under the same number has.
    const beside =
      found?.keys.some((key) => inFile.has(key)) || !areOneKind(kindGiven(thing, draft), found?.policy.type)
    return beside || isBeside(codeOf(thing), before) || isBeside(before, codeOf(thing)) ? [] : [{ thing, before }]
  })
  const more = (n: number): string => (n === 0 ? '' : `, and ${counted(n, 'other row')} the same way`)
  const [other, moved] = [others[0], recoded[0]]
  return [
    ...(other === undefined
      ? []
      : [
          {
            key: `titles: ${others.map((o) => `${codeOf(o.thing)} ${o.thing.title}`).join('; ')}`.slice(0, 200),
            says: `“${other.thing.title.slice(0, 80)}” (row ${other.thing.row}) has the code ${codeOf(other.thing).slice(0, 20)}, which is “${other.title.slice(0, 80)}” in the plan, and would change that policy${more(others.length - 1)}. If they are different policies, change the code in the plan or in the file, and choose it again.`,
            confirm:
              others.length > 1
                ? 'They are the same policies under other titles'
                : 'It is the same policy under another title',
            ask:
              others.length > 1
                ? 'they are the same policies under other titles'
                : 'it is the same policy under another title',
          },
        ]),
    ...(moved === undefined
      ? []
      : [
          {
            key: `codes: ${recoded.map((r) => `${codeOf(r.thing)} ${r.thing.title}`).join('; ')}`.slice(0, 200),
            says: `“${moved.thing.title.slice(0, 80)}” (row ${moved.thing.row}) has the code ${codeOf(moved.thing).slice(0, 20)}, and in the plan ${moved.before.slice(0, 20)}: it would come in beside the plan’s${more(recoded.length - 1)}. If it is the same policy, change the code in the plan, and choose the file again.`,
            confirm:
              recoded.length > 1
                ? 'They are other policies with the same titles'
                : 'It is another policy with the same title',
            ask:
              recoded.length > 1
                ? 'they are other policies with the same titles'
                : 'it is another policy with the same title',
          },
        ]),
  ]
}
