import { bySort } from '../../domain/by-sort.ts'
import { titleOf } from '../../domain/describe.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { nearDepartment } from './near-departments.ts'
import type { Matched } from './roles.ts'
import { sourceType } from './source-type.ts'
import { recurringSaid, statusSaid } from './stand.ts'

/** The meaning of a text in the file: a record or a declared choice, a new record, or nothing. */
export type NameChoice = { readonly to: 'known'; readonly id: string } | { readonly to: 'new' } | { readonly to: 'out' }

export interface Known {
  readonly id: string
  readonly title: string
}

const options = (shape: { readonly t: string; readonly options?: readonly { value: string; label: string }[] }) =>
  (shape.options ?? []).map((o) => ({ id: o.value, title: o.label }))

/** The records and choices that a column's texts may mean. */
export function knownFor(role: Matched, plan: Plan): readonly Known[] {
  const fields = kinds.budgetLine.fields
  switch (role) {
    case 'source':
      return plan.all('fundingSource').map((s) => ({ id: s.id, title: titleOf('fundingSource', s) }))
    case 'department':
      return plan.all('department').map((d) => ({ id: d.id, title: titleOf('department', d) }))
    case 'position':
      return plan.all('position').map((p) => ({ id: p.id, title: titleOf('position', p) }))
    case 'goal':
      return bySort(plan.all('goal')).map((g, i) => ({ id: g.id, title: `${i + 1} ${titleOf('goal', g)}` }))
    case 'category':
      return options(fields.category.shape as never)
    case 'status':
      return options(fields.status.shape as never)
    case 'recurring':
      return [
        { id: 'yes', title: 'Recurring' },
        { id: 'no', title: 'One-time' },
      ]
  }
}

/** True where a name that the plan does not know may be added with the lines. */
export const canAdd = (role: Matched): role is 'source' | 'department' => role === 'source' || role === 'department'

/** The meaning of a text without an answer: the answer for the last file, else what is known by that name. */
export function choiceFor(
  role: Matched,
  text: string,
  known: readonly Known[],
  kept: readonly { readonly usedAs?: string; readonly inFile?: string; readonly means?: string }[] = [],
  /** The heading above the text in the file: “yes” under “One-time” is no under “Recurring”. */
  heading = '',
): NameChoice {
  const before = kept.find((n) => n.usedAs === role && n.inFile === text)
  const stands = before && known.find((k) => k.id === before.means)
  const found = stands ?? (before && before.means === undefined ? undefined : guessName(role, text, known, heading))
  if (found) return { to: 'known', id: found.id }
  const isNew =
    before === undefined &&
    canAdd(role) &&
    !namesNone(text) &&
    !namesString(role, text) &&
    !namesSeveral(role, text) &&
    mayMean(role, text, known) === null
  return isNew ? { to: 'new' } : { to: 'out' }
}

/** The plan's department that a text may mean, spelled another way; null where it names none. */
export const mayMean = (role: Matched, text: string, known: readonly Known[]): string | null =>
  role === 'department' && text.trim() !== ''
    ? nearDepartment(text, known, (other) => guessName(role, other, known))
    : null

/** Texts in place of a name that are not names: “TBD”, “Various”, “Not funded”. */
const none =
  /^\W*(n\/?a|none|nil|no|tb[dac]|to be (determined|decided|announced|confirmed|identified)|unknown|various|varies|multiple|several|mixed|all|both|any|other|others|misc(ellaneous)?|pending|unfunded|(not|no) (yet )?(funded|funding|applicable|assigned|identified|known|sure|source)( (yet|source|identified|assigned))?|unassigned|unidentified|see notes?|same|schools|district|districtwide|x+|\?+)\W*$/i
/** True for a text that is no name of a funding source or a department. */
export const namesNone = (text: string): boolean => none.test(text)
/** “1001220001320000 - SPED” and “E 01 005 030 000” are strings of an account, and would be a department of its own for each. */
export const namesString = (role: Matched, text: string): boolean =>
  role === 'department' && /^\W*(\d{6,}|([A-Z] )?\d{2,4}([ ./-]\d{2,5}){3,}|\d+\W*$)/.test(text)
/** True for a source's text that says that nobody pays the line. */
export const saysUnfunded = (text: string): boolean =>
  /^\W*(unfunded|(not|no) (yet )?(funded|funding)( (yet|source|identified))?|no source( identified)?|(funding )?pending|denied|declined|cut)\W*$/i.test(
    text,
  )

/** One way to write what districts write in many: “Title I, Part A”, “Title 1”, “GF”, “HR”. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\bpart\b/g, ' '],
  [/\btitle one\b/g, 'title 1'],
  [/\btitle two\b/g, 'title 2'],
  [/\btitle three\b/g, 'title 3'],
  [/\btitle four\b/g, 'title 4'],
  [/\b(title) ?(iv|iii|ii|i|1|2|3|4) ?([a-d])?\b/g, '$1 $2 $3'],
  [/\btitle iv\b/g, 'title 4'],
  [/\btitle iii\b/g, 'title 3'],
  [/\btitle ii\b/g, 'title 2'],
  [/\btitle i\b/g, 'title 1'],
  [/\b(gf|gen(eral)?( operating)?( fund)?( base)?( budget)?)\b/g, 'general fund'],
  [/\bhr\b/g, 'human resources'],
  [/\b(sped|special ed)\b/g, 'special education'],
  [/\bit\b/g, 'information technology'],
  [/\b(the|of|and|dept|departments?|division|office|program|funds?|funding|grants?|base|budget)\b/g, ' '],
]
const inOneSpelling = (text: string, ways: typeof spelled): string => {
  const one = ways
    .reduce((said, [pattern, as]) => said.replace(pattern, as), fold(text))
    .replace(/\s+/g, ' ')
    .trim()
  // “Title I” is Part A, and so are those of teachers and of English learners; “Title IV” may be either part.
  return /^title [123]$/.test(one) ? `${one} a` : one
}
const canonical = (text: string): string => inOneSpelling(text, spelled)

/**
 * A name by which those of one new source or department are the same: “GF” and “General Fund”, “Title I” and “Title
 * One”. “Equity grant” and “Equity office” are two things; of a title of the law such words say nothing.
 */
export const oneSpelling = (text: string): string =>
  inOneSpelling(text, spelled.slice(0, -1))
    .replace(/^(title \d [a-d]|general fund)( (grants?|funds?|funding|program))+$|\b(dept|departments?)\b/g, '$1')
    .trim() || text.trim()
export const isOneName = (a: string, b: string): boolean => oneSpelling(a) === oneSpelling(b)

/** True for a source's text that names two: “50% General Fund / 50% Title II-A”. */
export function namesSeveral(role: Matched, text: string): boolean {
  if (role !== 'source') return false
  const parts = text
    .replace(/\([^()]*\d[^()]*\)|\$\s?\d[\d,.]*\s?k?\b/gi, ' ')
    .split(/\s*(?:[/,;&+]|\band\b)\s*/i)
    .map((part) => part.replace(/\d+(\.\d+)? ?%( of)?/g, ' ').trim())
  return parts.length > 1 && parts.every((part) => sourceType(part) !== 'other' && !isOneName(part, text))
}

/** Words for the categories in a finance system's own language (object codes and their names). */
const categoryWords: readonly (readonly [RegExp, string])[] = [
  [/\b(salar(y|ies)|wages?|benefits?|payroll|employee|certified|classified|fringe)\b/, 'salaryBenefits'],
  [/\b(stipends?|extra (hours|duty)|overtime)\b/, 'stipends'],
  [/\b(professional (learning|development)|training|conferences?|pd)\b/, 'professionalLearning'],
  [/\b(coach(es|ing)?|mentor(s|ing)?)\b/, 'coachingMentoring'],
  [/\b(family|families|parents?|community|engagement)\b/, 'familyEngagement'],
  [/\b(translation|translat|interpret\w*)\b/, 'translation'],
  [/\b(student supports?|tutoring|counsel\w*)\b/, 'studentSupports'],
  [/\b(materials?|books?|supplies|curriculum)\b/, 'materials'],
  [/\b(technology|software|hardware|computers?|licenses?)\b/, 'technology'],
  [/\b(data|evaluation|research|assessment)\b/, 'dataEvaluation'],
  [/\b(transportation|bus(es)?)\b/, 'transportation'],
  [/\b(purchased|contract(ed|s)?|consultants?)\b/, 'contracts'],
  [/\b(printing|communications?|outreach|advertising)\b/, 'communications'],
  // Staff or students travel; a substitute is paid by the day or by contract: the plan has no category for either.
  [/\b(travel|substitutes?)\b/, ''],
]
/** The category that words name, and no other; “services” may be of any kind. */
function categorySaid(text: string): string | undefined {
  if (/\b(non|not|no|except|other than)\b/.test(text)) return undefined
  const said = new Set(categoryWords.flatMap(([pattern, category]) => (pattern.test(text) ? [category] : [])))
  if (said.size === 0 && /\bservices\b/.test(text)) return 'contracts'
  const [one, ...more] = said
  return more.length > 0 || one === '' ? undefined : one
}
interface Compared {
  readonly exact: ReadonlyMap<string, readonly Known[]>
  /** Without a number before or behind. */
  readonly bare: ReadonlyMap<string, readonly Known[]>
  /** As districts write it in several ways. */
  readonly spelled: ReadonlyMap<string, readonly Known[]>
}

const compared = new WeakMap<readonly Known[], Compared>()
/** Without the code that a finance system writes before a name, or in brackets behind: a single digit tells two apart. */
const withoutCode = (name: string): string =>
  fold(name.replace(/^\s*\d{2,}[\s.:–-]+(?=\D)/, '').replace(/\s*[([]\d+[)\]]\s*$/, ''))
/** Without a Latin letter or a digit there is nothing to compare but the text itself. */
const compare = (text: string): string => fold(text) || text.trim()

/** Known names by their comparable form, computed once per list, since a file may have thousands of names. */
function comparedOf(known: readonly Known[]): Compared {
  let found = compared.get(known)
  if (found === undefined) {
    const maps = (): Map<string, Known[]> => new Map()
    const [exact, bare, ways] = [maps(), maps(), maps()]
    const put = (to: Map<string, Known[]>, key: string, k: Known) => {
      const list = to.get(key)
      if (list) list.push(k)
      else to.set(key, [k])
    }
    for (const k of known) {
      put(exact, compare(k.title), k)
      put(bare, withoutCode(k.title), k)
      const way = canonical(k.title)
      if (way !== '') put(ways, way, k)
    }
    found = { exact, bare, spelled: ways }
    compared.set(known, found)
  }
  return found
}

/** The goal that a folded text names: by its title, or by its number, where nothing more is said or the titles begin alike. */
function goalNamed(wanted: string, known: readonly Known[]): Known | undefined {
  const [, number = '', words = wanted] = /^(?:goal |priority |objective )?(\d{1,2})\b ?(.*)$/.exec(wanted) ?? []
  const named = known.filter((k) => words !== '' && titleAlone(k) === words)
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  const own = numbered(known, number)
  if (own === undefined) return undefined
  const [a, b] = [`${titleAlone(own).replace(ownNumber, '')} `, `${words} `]
  return words === '' || (words.includes(' ') && (a.startsWith(b) || b.startsWith(a))) ? own : undefined
}

const ownNumber = /^(?:(?:goal|priority|objective) )?(\d{1,2})(?: |$)/
/** The goal of a number: the one whose title says it, where titles do, else the one at that place of the plan. */
function numbered(known: readonly Known[], number: string): Known | undefined {
  if (!sayNumbers(known)) return known[Number(number) - 1]
  const own = known.filter((k) => Number(ownNumber.exec(titleAlone(k))?.[1]) === Number(number))
  return own.length === 1 ? own[0] : undefined
}
/** A goal’s title without the number of its place. */
const titleAlone = (k: Known): string => fold(k.title).replace(/^\d+ /, '')
/** True where titles say their numbers themselves: “Goal 2: Every student belongs”. */
function sayNumbers(known: readonly Known[]): boolean {
  const says = known.map((k) => ownNumber.exec(titleAlone(k)))
  return says.some((s) => s !== null && !/^\d/.test(s[0])) || (known.length > 1 && says.every((s) => s !== null))
}

const goalNumber = /^\W*(?:goal|priority|objective)?\s*#?(\d{1,2})\W*$/i
/** Texts that are no more than a goal’s number, where one is beyond the plan’s goals: they count those of another plan. */
export function otherGoals(texts: readonly string[], known: readonly Known[]): ReadonlySet<string> {
  const numbers = texts.flatMap((text) => (goalNumber.test(text) ? [text] : []))
  const beyond = numbers.some((text) => Number(goalNumber.exec(text)?.[1]) > known.length)
  return new Set(beyond && !sayNumbers(known) ? numbers : [])
}

/** The most likely meaning of a text; undefined if it is not clear. */
export function guessName(role: Matched, text: string, known: readonly Known[], heading = ''): Known | undefined {
  const wanted = fold(text)
  const own = text.trim()
  if (own === '') return undefined
  // “Approved?” is a question, and no answer.
  if ((role === 'status' || role === 'recurring') && own.includes('?')) return undefined
  const same = comparedOf(known).exact.get(compare(text)) ?? []
  const exact = [...same, ...known.filter((k) => k.id === own && !same.includes(k))]
  if (exact.length === 1) return exact[0]
  if (role === 'goal') return goalNamed(wanted, known)
  const found =
    role === 'category'
      ? categorySaid(wanted)
      : role === 'status'
        ? statusSaid(wanted, heading)
        : role === 'recurring'
          ? recurringSaid(wanted, heading)
          : undefined
  if (found !== undefined) return known.find((k) => k.id === found)
  if (role !== 'source' && role !== 'department') return undefined
  // "0100 General Fund" and "General Fund (10)" are the General Fund; anything vaguer is asked. Names with different
  // numbers are different: Region 1 is not Region 2.
  const bare = withoutCode(text)
  const alike = (comparedOf(known).bare.get(bare) ?? []).filter((k) => bare === wanted || bare === fold(k.title))
  if (bare !== '' && alike.length === 1) return alike[0]
  const spelling = comparedOf(known).spelled.get(canonical(text)) ?? []
  return same.length === 0 && alike.length === 0 && spelling.length === 1 && !namesNone(text) ? spelling[0] : undefined
}
