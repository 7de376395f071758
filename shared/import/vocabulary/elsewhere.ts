import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { guessPlace } from '../names/names.ts'
import { isState } from './another-kind.ts'
import { namesTopic } from './topics.ts'

/** Other places than the district that titles, and the names of a sheet or a file, say a table is about. */

const names = String.raw`(?:[A-Z][\w.’'-]* )+`
const statewide =
  /\bstate[- ]?wide\b(?! (?:assessments?|tests?|testing|exams?)\b)|\bstate (totals?|averages?|results|summary)\b|\ball public schools\b|\bstate as a whole\b|\b(whole|entire) state\b|\bstate of [a-z]+|(?<=\| *)state(?= *\|)/i
const labelled = /\b[Dd]istrict(?: \(?[Nn]ame\)?)?\s*(?:[:=–-]|is\b)\s*([^|]+)/
const district = new RegExp(
  String.raw`\b(${names}(?:School District|Sch(?:ool)? Dist\b\.?|Schools|Unified(?! [A-Za-z]+)|[A-Z]{0,3}SD|RE[- ]?\d+\w*)\b(?: (?:No\.? ?|#)?\d+)?)`,
  'g',
)
const school = new RegExp(
  String.raw`\b${names}(?:(?:Elementary|Middle|Junior High|Senior High|High|Primary|Intermediate|Charter)(?: School)?\b(?! [Ss]chools?\b)|(?:[JM]?HS|MS|ES|Elem)\b)`,
  'g',
)
/** Parts of a state, which are a district’s only where they have its name. */
const region = new RegExp(String.raw`\b${names}(?:County|Parish|Borough|BOCES)\b`, 'g')
const numbered = /\b(?:Region|ESD|BOCES|ESC|RESA|District|Dist\.?) (?:No\.? ?|#)?\d+\b/g
/** Names of files are written small: ridge_sd_grad.csv. */
const inFile = /\b(?:[a-z0-9]+ )+(?:[a-z]{0,3}sd|[jm]?hs|ms|elem|county|parish)\b/g

/** Words before a kind of place that name none: “Public High School”, “grad hs”. */
const unnamed =
  /^(\d.*|.{1,2}|the|for|and|all|our|only|total|public|charter|high|middle|junior|senior|elementary|primary|unified|district(s|wide)?|schools?|rates?|grad|data|reports?|results?|summary|table|percent(age)?|pct|numbers?|counts?|students?|years?|yr|grades?|four|five|cohort|groups?|subgroups?|race|state|annual|final|new|revised|updated|draft|spring|fall|test|scores?|outcomes?|sheet|chronic|chronically)$/
const kind =
  /\b(school district|sch(ool)? dist|schools?|unified|[a-z]{0,3}sd|county|parish|borough|boces|[jm]?hs|ms|es|elem)\b/g
const isUnnamed = (text: string): boolean => text.split(' ').every((w) => w === '' || unnamed.test(w) || namesTopic(w))

/** True where a name means the district, words of a title before it left away: “Graduation Rates Maple Valley SD”. */
function isOwn(name: string, own: readonly string[]): boolean {
  const words = fold(name).split(' ')
  // A state writes its own number behind a district’s name.
  const means = (text: string): boolean =>
    own.some((o) => [text, /\d/.test(o) ? text : text.replace(/ \d+$/, '')].some((t) => guessPlace(o, [t]) !== null))
  return words.some((_, i) => isUnnamed(words.slice(0, i).join(' ')) && means(words.slice(i).join(' ')))
}

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([name]) => name.trim()).filter((n) => !isUnnamed(fold(n).replace(kind, ' ').trim()))

const ownNames = (plan: Plan): readonly string[] => {
  const own = plan.get('district', 'district')
  return own?.name ? [own.name, own.shortName ?? ''].filter((n) => n !== '') : []
}

/** Another district that a text names; null where it names none, or the plan has no name to compare with. */
export function otherDistrict(text: string, plan: Plan): string | null {
  const own = ownNames(plan)
  if (own.length === 0) return null
  const label = labelled.exec(text)?.[1]?.trim() ?? ''
  return [...(isUnnamed(fold(label)) ? [] : [label]), ...found(district, text)].find((n) => !isOwn(n, own)) ?? null
}

/** The state that a file is named after, where the rest of its name says only what it is of: “Iowa math”. */
function stateIn(file: string): string | null {
  const words = file.split(' ').filter((w) => w !== '')
  for (const n of [2, 1])
    for (const at of [0, words.length - n]) {
      const state = words.slice(at, at + n).join(' ')
      const rest = [...words.slice(0, at), ...words.slice(at + n)]
      if (at >= 0 && isState(state) && isUnnamed(fold(rest.join(' ')))) return state
    }
  return null
}

/** The names of a table: its titles, and the names of its sheet and its file; `notes` say less about all of it. */
export interface Named {
  readonly titles: readonly string[]
  readonly file: string
  readonly notes: readonly string[]
}

/** The words by which a file without a column of places may be about another one; null if there are none. */
export function titledElsewhere({ titles, file, notes }: Named, plan: Plan): string | null {
  const plain = [...notes, ...titles, file].map((t) => t.replaceAll('_', ' '))
  const state = plain.find(isState) ?? statewide.exec(`| ${[...notes, ...titles].join(' | ')} | ${file}`)?.[0]
  if (state !== undefined) return state.trim()
  const all = plain.slice(notes.length).find((t) => /\b(all districts|by district)\b/i.test(t))
  if (all !== undefined) return all
  const one = plain.flatMap((t) => found(school, t))[0]
  if (one !== undefined) return one
  const own = ownNames(plan)
  const said = own.some((o) => plain.some((t) => fold(t).includes(fold(o))))
  const named = said ? plain.slice(notes.length).filter((t) => !own.some((o) => fold(t).includes(fold(o)))) : plain
  const other = named.flatMap((t) => otherDistrict(t, plan) ?? [])[0]
  if (other !== undefined || own.length === 0) return other ?? null
  const inName = said ? null : stateIn(file.replace(/[_-]/g, ' '))
  if (inName !== null) return inName
  const small = found(inFile, file.replace(/[_-]/g, ' ').toLowerCase())
  const ownNumber = (n: string): boolean => own.some((o) => o.endsWith(` ${/\d+$/.exec(n)?.[0]}`))
  const numbers = titles.flatMap((t) => (t.match(numbered) ?? []).filter((n) => !ownNumber(n)))
  const regions = said ? [] : [...titles.flatMap((t) => found(region, t)), ...numbers]
  return [...small, ...regions].find((n) => !isOwn(n, own) || /\b([jm]?hs|ms|elem)$/.test(n)) ?? null
}

/** True for a text that is the name of a school and nothing else: it may be one of the district’s own. */
export const namesSchool = (text: string): boolean => found(school, text).some((name) => name === text.trim())
