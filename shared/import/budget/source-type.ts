import { showValue } from '../../domain/describe.ts'
import { kinds } from '../../domain/kinds/index.ts'
import { fold } from '../../domain/usual-groups.ts'

/** The kind of money that a funding source is, by its name. */

/**
 * Names that mention a kind and are not of it: what matches a grant, what the state adds to Title I, all but the
 * general fund, what a source was called before.
 */
const otherType =
  /\b(non|not|no|except|match|matching|former|formerly|previous|previously|prior)\b|\btitle (1|i) ?d\b|^state\b|\bstate (supplement|aid|foundation)\b/
const title = (numbers: string, parts: string): RegExp =>
  new RegExp(`\\btitle ?(${numbers})( ?(part )?[${parts}])?(?!\\w)(?! (part )?[b-h]\\b)`)
/**
 * What a state pays to all districts by a formula, and what the federal government, a county or a city grants: none of it is
 * from a foundation.
 */
const ofFormula =
  /\bfoundation (aid|program|formula|allowance|payments?|support)\b|\bminimum foundation\b|\bfederal\b|^(?!.*\bfoundation\b).*\b(county|city|town|municipal)\b/
/** Funds beside Part A of Title I, and beside Part B of IDEA: for schools in need, children held by courts, and those under three. */
const anotherPart =
  /\btitle ?(1|i)\b.*\b(1003|school improvement|sig|csi|tsi|atsi|neglected|delinquent)\b|\bidea( part)? [cd]\b/
const ofState = /^state( \w+)* grants?$/
const inKind = /\bin kind\b/
const types: readonly (readonly [string, RegExp])[] = [
  ['titleIC', /\btitle ?(1|i) ?(part )?c\b|\bmigrant\b/],
  ['titleIA', title('1|i|one', 'a')],
  ['titleIIA', title('2|ii|two', 'a')],
  ['titleIIIA', title('3|iii|three', 'a')],
  ['titleIVB', /\btitle ?(4|iv) ?(part )?b\b|\b21st century\b/],
  ['titleIVA', title('4|iv|four', 'a')],
  ['ideaCEIS', /\bceis\b|\bearly intervening\b/],
  ['ideaB', /\bidea\b/],
  ['mckinneyVento', /\bmckinney\b/],
  ['perkins', /\bperkins\b/],
  ['oneTime', /\besser\b|\barp\b|\bone time\b/],
  ['localLevy', /\blevy\b|\bbonds?\b|\bmillage\b|\bmill (override|rate)\b/],
  ['educationFoundation', /\beducation foundation\b/],
  ['foundationGrant', /\bfoundation\b|\w grant\b|\bgrant \w/],
  ['generalFund', /\bgeneral\b|\boperating\b|\bgf\b/],
]
/** Names that say a kind more closely than others do which they have in them, and those others. */
const closer: Readonly<Record<string, readonly string[]>> = {
  ideaCEIS: ['ideaB'],
  educationFoundation: ['foundationGrant'],
}

/** The kind that a funding source most likely is, from its name; `other` where it does not say, or names two. */
export function sourceType(name: string): string {
  const text = fold(name)
  if (inKind.test(text)) return 'inKind'
  if (ofState.test(text)) return 'stateGrant'
  // “50% Title I” is paid by another source as well.
  if (otherType.test(text) || anotherPart.test(text) || /\d ?%/.test(name)) return 'other'
  // “Perkins grant” says what grant it is, and an operating levy is one.
  // The law is written in capitals; an “Idea fund” is another thing.
  const isLaw = name === name.toLowerCase() || /\bIDEA\b/.test(name) || /\bidea (part )?b\b/.test(text)
  const words = isLaw ? text : text.replace(/\bidea\b/g, ' ')
  const said = types.flatMap(([type, pattern]) => (pattern.test(words) ? [type] : []))
  const less = new Set(said.flatMap((type) => closer[type] ?? []))
  if (said.length > 1 && !/\bfoundation\b/.test(text)) less.add('foundationGrant')
  if (/\b(operating|general( fund)?) levy\b/.test(text)) less.add('generalFund')
  if (ofFormula.test(text)) less.add('foundationGrant')
  // “General Electric grant” is called by its giver.
  if (/\bgrant\b/.test(text) && !/\bfund\b/.test(text)) less.add('generalFund')
  const [one, ...more] = said.filter((type) => !less.has(type))
  return one === undefined || more.length > 0 ? 'other' : one
}

/** The kind that a new source would get, in words: no one sees it before the lines are in, unless it is said. */
export const sourceTypeWords = (name: string): string => showValue(kinds.fundingSource.fields.type, sourceType(name))

/** “State equity grant (State grant)”: what is added with the lines, and as which kind. */
export const addedInWords = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  kind === 'fundingSource' ? `${name} (kind: ${sourceTypeWords(name)})` : name
