import { titleOf } from '../../domain/describe.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { asTitle, listedOr } from '../../words/index.ts'
import { keyOf } from '../names/names.ts'
import { isPersonsName, Near } from '../names/near.ts'
import type { PlanDraft, TextChoice } from './draft.ts'
import { enters, type PlanKind, planKinds, type Saying } from './enters.ts'
import { kindNamed } from './policy-kinds.ts'
import { aloneOf, kindWords, type SaidCell, type Thing, type Things } from './thing.ts'

/** The meaning of the file's texts for people and for choices. */

export interface Known {
  readonly id: string
  readonly title: string
}

/** One text of the file whose meaning a person may give. */
export interface Asked {
  readonly text: string
  readonly cells: readonly SaidCell[]
  /** Its meaning without a question; null if it is not plain. */
  readonly guess: TextChoice
  /** Other names that it may mean: a part of it, or one with nearly the same spelling. */
  readonly also: readonly string[]
  /** Why it is asked. */
  readonly why: string | null
}

/** All texts of one sort: people, or the words for one choice. */
export interface Sort {
  readonly id: string
  readonly kind: PlanKind | null
  readonly known: readonly Known[]
  readonly texts: readonly Asked[]
}

/** A person in the plan by this id in `names`; choices by kind and field. */
export const PEOPLE = 'person'

/** The sort of a column's texts; null if a text needs no choice. */
export function sortOf(kind: PlanKind, saying: Saying): string | null {
  const place = enters[kind].says[saying]
  const shape = place === undefined ? undefined : shapeOf(kind, place.field)
  return shape?.t === 'ref' || shape?.t === 'refs' ? PEOPLE : shape?.t === 'choice' ? `${kind}.${place?.field}` : null
}

/** The names in a cell of a saying: one of an owner, of a team as many as there are. */
export function namesIn(kind: PlanKind, saying: Saying, text: string, plan: Plan): readonly string[] {
  if (shapeOf(kind, enters[kind].says[saying]?.field ?? '')?.t !== 'refs') return [text]
  const known = new Set(plan.all('person').map((p) => keyOf(titleOf('person', p))))
  const isOne = (part: string): boolean => known.has(keyOf(part))
  const parts = isOne(text) ? [text] : partsOf(text, isOne)
  return [...new Set(parts.map((p) => p.trim()).filter((p) => p !== ''))]
}

const shapeOf = (kind: PlanKind, field: string) =>
  (
    kinds[kind].fields as Readonly<
      Record<
        string,
        { readonly shape: { readonly t: string; readonly options?: readonly { value: string; label: string }[] } }
      >
    >
  )[field]?.shape

/** The declared choices of a sort such as `action.status`. */
export function optionsOf(sort: string): readonly Known[] {
  const [kind = '', field = ''] = sort.split('.')
  return (shapeOf(kind as PlanKind, field)?.options ?? []).map((o) => ({ id: o.value, title: o.label }))
}

/** The meaning of a text: a person's answer, else the plain one. */
export const choiceOf = (draft: PlanDraft, sort: string, asked: Asked): TextChoice => {
  const said = draft.names.get(sort)?.get(asked.text)
  return said === undefined ? asked.guess : said
}

/** Every text that means a person or a choice. */
export function sortsIn(things: Things, plan: Plan): readonly Sort[] {
  const found = new Map<string, Map<string, SaidCell[]>>()
  for (const thing of things.list)
    for (const [saying, cells] of thing.says) {
      const sort = sortOf(thing.kind, saying)
      if (sort === null) continue
      const texts = found.get(sort) ?? new Map<string, SaidCell[]>()
      found.set(sort, texts)
      for (const cell of cells)
        for (const text of namesIn(thing.kind, saying, cell.text, plan)) {
          const known = texts.get(text)
          if (known === undefined) texts.set(text, [{ ...cell, text }])
          else known.push({ ...cell, text })
        }
    }
  const sorts = [...found].map(([id, texts]) => (id === PEOPLE ? peopleIn(texts, plan) : choicesIn(id, texts)))
  return [...sorts, ...aloneIn(things)]
}

const TAKE = 'take'

/** Lines with nothing under or beside them, where others have something: they may be headings, or notes. */
const aloneIn = ({ alone, list }: Things): readonly Sort[] =>
  [...Map.groupBy(alone, (t) => t.kind)].map(([kind, all]) => ({
    id: aloneOf(kind),
    kind,
    known: [{ id: TAKE, title: `A ${kindWords[kind]}` }],
    texts: all.map(({ title, row, key }) => ({
      text: title,
      cells: [{ text: title, row, column: '', heading: '' }],
      guess: null,
      also: [],
      why:
        kind === 'policy'
          ? `Row ${row} says nothing else of it: it may be a policy, or the heading of those below it.`
          : `It is alone in row ${row}${list.some((t) => t.parent === key) ? '' : ', and nothing is under it'}: it may be a ${kindWords[kind]}, or only a line of words.`,
    })),
  }))

/** True for a thing that a person did not take for one. */
export const isOnlyWords = ({ kind, title }: Pick<Thing, 'kind' | 'title'>, draft: PlanDraft): boolean => {
  const said = draft.names.get(aloneOf(kind))?.get(title)
  return said !== undefined && said?.to !== 'known'
}

const inQuestion = 'It has a question mark.'

/** The declared choice that a text plainly means; undefined where it is not plain. */
export const plainChoice = (sort: string, text: string): string | undefined =>
  optionsOf(sort).find((k) => keyOf(k.title) === keyOf(text))?.id ?? plainWord(sort, text)

function choicesIn(id: string, texts: ReadonlyMap<string, readonly SaidCell[]>): Sort {
  const known = optionsOf(id)
  const kind = planKinds.find((k) => id.startsWith(`${k}.`)) ?? null
  return {
    id,
    kind,
    known,
    texts: [...texts].map(([text, cells]) => {
      if (text.includes('?')) return { text, cells, guess: null, also: [], why: inQuestion }
      const means = plainChoice(id, text)
      const guess: TextChoice = means === undefined ? null : { to: 'known', id: means }
      return { text, cells, guess, also: [], why: guess === null ? 'It is not plain which of these it is.' : null }
    }),
  }
}

const words: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'action.status': [
    [/^(not (started|begun|yet started)|to do|upcoming)$/, 'notBegun'],
    [/^(in progress|under ?way|ongoing|started|begun)$/, 'inProgress'],
    [/^(done|complete|completed|finished)$/, 'done'],
    [/^(stopped|cancell?ed|discontinued|dropped|abandoned)$/, 'stopped'],
  ],
  'goal.status': [
    [/^draft$/, 'draft'],
    [/^(active|in progress|under ?way|ongoing|current)$/, 'active'],
    [/^(done|complete|completed|finished|met|achieved)$/, 'done'],
    [/^(dropped|cancell?ed|discontinued|abandoned)$/, 'dropped'],
  ],
  'policy.stage': [
    [/^(in (effect|force)|current|active)$/, 'adopted'],
    [/^(gap|needed|missing|to be written)$/, 'gap'],
    [/^(draft|in draft)$/, 'drafting'],
    [/^((in|under) (revision|review))$/, 'underReview'],
    [/^(retired|repealed|rescinded)$/, 'retired'],
    [/^(1st reading)$/, 'firstReading'],
    [/^(2nd reading)$/, 'secondReading'],
  ],
  'policy.type': [
    [/^(bp|board polic(y|ies)|policies)$/, 'policy'],
    [/^(ar|(administrative )?(regulation|regulations|rule))$/, 'regulation'],
    [/^(administrative )?(procedure|procedures)$/, 'procedure'],
    [/^(mou|memorandum of understanding)$/, 'memorandum'],
  ],
}
const plainWord = (sort: string, text: string): string | undefined =>
  words[sort]?.find(([pattern]) => pattern.test(asTitle(text)))?.[1] ??
  (sort === 'policy.type' && !twoKinds.test(text) ? kindNamed(text) : undefined)
/** “Policy and Regulation”, “Policy/Procedure”. */
const twoKinds = /\bpolic(?:y|ies)\s*(?:and|or|&|[/,+])\s*\p{L}|\p{L}\s*(?:\b(?:and|or)\b|[&/,+])\s*polic(?:y|ies)\b/iu

/** Separators of a cell that names several: “Superintendent; CAO”. */
const between = /\s*[;\n|]\s*|\s+\/\s+|(?<=\p{L})\/(?=\p{L})|,\s+/u

/** The persons of the plan that a text may name, and those of the file that it may be another spelling of. */
function peopleIn(texts: ReadonlyMap<string, readonly SaidCell[]>, plan: Plan): Sort {
  const known = plan.all('person').map((p) => ({ id: p.id, title: titleOf('person', p) }))
  const byKey = Map.groupBy(known, (k) => keyOf(k.title))
  const near = new Near(known.map((k) => k.title))
  const departments = new Set(plan.all('department').map((d) => keyOf(titleOf('department', d))))
  const byAddress = new Map(plan.all('person').map((p) => [(p.contact ?? '').trim().toLowerCase(), p.id]))
  const alone = new Set([...texts.keys()].map(keyOf))
  // “Chief Academic Officer (Jo Lee)” and “Dr. Jo Lee” have one person’s name, which no text is alone.
  const times = new Map<string, number>()
  for (const text of texts.keys())
    for (const one of namesWithin(text)) if (isPersonsName(one)) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1)
  const spelledFirst = new Map<string, string>()
  const isOne = (text: string): boolean => byKey.get(keyOf(text))?.length === 1 || alone.has(keyOf(text))
  const asked = (text: string, cells: readonly SaidCell[]): Asked => {
    const doubt = doubtOf(text)
    if (doubt !== null) return { text, cells, guess: null, also: bareOf(text), why: doubt }
    const own = byKey.get(keyOf(text)) ?? []
    if (own.length === 1 && own[0]) return { text, cells, guess: { to: 'known', id: own[0].id }, also: [], why: null }
    if (own.length > 1)
      return { text, cells, guess: null, also: [], why: `${own.length} people in the plan are called that.` }
    const reached = byAddress.get(text.trim().toLowerCase())
    if (reached !== undefined) return { text, cells, guess: { to: 'known', id: reached }, also: [], why: null }
    // The same name in other capitals is the same person.
    const first = spelledFirst.get(keyOf(text))
    if (first !== undefined) return { text, cells, guess: { to: 'new', name: first }, also: [], why: null }
    const within = namesWithin(text).filter(
      (one) => byKey.has(keyOf(one)) || alone.has(keyOf(one)) || (times.get(keyOf(one)) ?? 0) > 1,
    )
    for (const one of within) near.add(one)
    if (within.length > 0)
      return { text, cells, guess: null, also: within, why: `It may be ${listedOr(within.map((w) => `“${w}”`))}.` }
    const parts = partsOf(text, isOne)
    if (parts.length > 1)
      return { text, cells, guess: null, also: parts, why: 'It may name several people, and an owner is one.' }
    if (isAddress(text))
      return { text, cells, guess: null, also: nameInAddress(text), why: 'It is an address, and nobody’s name.' }
    if (departments.has(keyOf(text)) || bodies.test(text.trim()) || isOffice(text))
      return { text, cells, guess: null, also: [], why: 'It may be a department or a group, and this is one person.' }
    const alike = near.to(text)
    // Later names are compared with this one, too.
    near.add(text)
    if (alike.length > 0)
      return {
        text,
        cells,
        guess: null,
        also: alike,
        why: `It may be ${listedOr(alike.map((a) => `“${a}”`))}, spelled another way.`,
      }
    spelledFirst.set(keyOf(text), text)
    return { text, cells, guess: { to: 'new', name: text }, also: [], why: null }
  }
  return { id: PEOPLE, kind: null, known, texts: [...texts].map(([text, cells]) => asked(text, cells)) }
}

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text.trim())
/** “Ana Ruiz” in ana.ruiz@…; none where it has no two names. */
function nameInAddress(text: string): readonly string[] {
  const parts = (text.trim().split('@')[0] ?? '').split(/[._-]/).filter((p) => /^\p{L}{2,}$/u.test(p))
  return parts.length === 2 ? [parts.map((p) => p[0]?.toUpperCase() + p.slice(1).toLowerCase()).join(' ')] : []
}
/** Offices, teams and all who have one job: no one of them is meant. */
const bodies =
  /^((the|our|school) )?board( of (education|trustees|directors))?$|^(?!.*\b(of|for|to|chief|head|lead|assistant)\b)((all|the|our|each|every) )?([\p{L}’'&-]+ ){0,3}(offices?|departments?|dept\.?|divisions?|teams?|committees?|councils?|cabinet|task ?force|staff|services|principals|teachers|counselors|coaches|deans|directors|coordinators|specialists|administrators|leaders|managers|supervisors|nurses|librarians|psychologists|facilitators|interventionists|consultants|vendors?|partners|schools|families|everyone|all)$/iu

/** Words for the work of several: “Counseling”, “HR”, “Special Education”. A superintendent is one, and so is a nurse. */
const isOffice = (text: string): boolean => {
  if (letters.test(text.trim())) return true
  const words = text.trim().split(/\s+/)
  const isOfOffice = (w: string, i: number): boolean => ofOffice.test(w) || (i > 0 && /^(?:&|and)$/i.test(w))
  const last = words.at(-1) ?? ''
  return words.every(isOfOffice) && !oneOfThem.test(last) && !(words.includes('and') && job.test(words[0] ?? ''))
}
/** “Director Teaching and Learning” is one. */
const job =
  /^(?:director|coordinator|supervisor|manager|facilitator|principal|superintendent|specialist|administrator)$/i
/** “C&I” is Curriculum and Instruction, “T & L” Teaching and Learning. */
const letters = /^\p{Lu}{1,3}\s*&\s*\p{Lu}{1,3}$/u
const oneOfThem =
  /([^e]ers?|ors?|ists?|(?<!gr)ants?|(?<!m)ents?|ians?|(?<!leg|capit)als?|coach|nurse|head|superintendent|principal|staff|board|cabinet|teacher|parent|student)$/i

/** A post that is called vacant, with more words than that. */
const nobody = /^(vacant|unfilled|open position|tb[dha]|to be (hired|determined|named)|new hire)\b/i
/** “not Ana Ruiz”, “formerly Ana Ruiz”. */
const notNow = /^(not|no longer|formerly|former|previously|was|until)\s+/i
/** “Ana Ruiz (retired 2025)”, “Ana Ruiz (declined)”. */
const leftNow =
  /\s*[([,–—-]\s*(not|no longer|declined|retired|resigned|left|departed|deceased|former(ly)?|previous(ly)?|was|until|till|through|moved|transferred|on leave|ended|outgoing)\b[^)\]]*[)\]]?\s*$/i
const answers = /^(y|yes|no|x|true|false|done|ok|✓|✔)$/i
const sign = /\s*[*†‡§¶#^¹²³]+$/

/** “Ann Lee 555-1212”, “Ann Lee <al@lincoln.org>”, “Ann Lee, x204”. */
const reachedAt =
  /[\s,;(<–-]+(?:[^\s@<>]+@[^\s@<>]+|(?:ext\.?|x) ?\d{2,5}|(?:\(?\d{3}\)?[\s.-]?)?\d{3}[.-]\d{4})[\s)>]*$/i

/**
 * “Dr. Ann Lee”, “Superintendent (Ann Lee)”, “Superintendent Lee”: a name without its title or how to reach it, both
 * sides of a bracket, and the post before a name.
 */
function namesWithin(text: string): readonly string[] {
  const bare = text
    .trim()
    .replace(/^(dr|mrs?|ms|mr|prof)\b\.?\s+/i, '')
    .replace(reachedAt, '')
  const [, before = bare, inside = ''] = /^([^()]*)\(([^()]*)\)$/.exec(bare) ?? []
  const [, post = '', name = ''] = /^(.*\p{L}) (\p{Lu}[\p{L}’'-]+)$/u.exec(bare) ?? []
  const isPost = oneOfThem.test(post) && !ofOffice.test(name) && !oneOfThem.test(name)
  return [before.trim(), inside.trim(), isPost ? post : ''].filter((one) => one !== '' && one !== text.trim())
}

/** Why a text may be no one’s name; null where it reads like one. */
function doubtOf(text: string): string | null {
  if (text.includes('?')) return inQuestion
  if (nobody.test(text)) return 'It says that nobody has this position.'
  if (answers.test(text.trim())) return 'It is an answer, and nobody’s name.'
  if (sign.test(text)) return 'It has the sign of a note behind it.'
  if (notNow.test(text) || leftNow.test(text)) return 'It may say who it is not, or is no longer.'
  return /\p{L}/u.test(text) ? null : 'It has no letters, so it may not be anyone’s name.'
}

/** The name in question, without its mark. */
const bareOf = (text: string): readonly string[] => {
  const bare = text.replaceAll('?', '').replace(notNow, '').replace(leftNow, '').replace(sign, '').trim()
  return bare === '' || bare === text ? [] : [bare]
}

/** Between two names, whatever they are. */
const apart = /\s+(?:or|with|w\/|then|plus|\+|→|⇒|-+>)\s+/i
const together = /\s+(?:&|and)\s+/i
const personal = /^(dr|mrs?|ms|prof)\b\.?|^\p{Lu}\.\s*\p{L}/iu

/** The names in one text; “Teaching and Learning” is one, unless both sides are people, or each is a name of several words. */
function partsOf(text: string, isOne: (part: string) => boolean): readonly string[] {
  const parts = text.split(between).filter((p) => p.trim() !== '')
  if (parts.length > 1) return parts
  const several = text.replace(/\s*\((with|and|&|plus)\s+([^()]*)\)/i, ' with $2').split(apart)
  if (several.length > 1) return several
  const joined = text.split(together)
  const isName = (part: string): boolean =>
    isOne(part) || personal.test(part) || (/\S\s+\S/.test(part) && !/\s(of|for)\s/i.test(part))
  if (joined.length < 2) return [text]
  // “Lee and Smith”: two words that no office has in its name.
  const surnames =
    joined.every((part) => /^\p{Lu}[\p{L}’'-]+$/u.test(part)) && !joined.some((part) => ofOffice.test(part))
  return surnames || joined.every(isName) ? joined : [text]
}

/** Words by which offices and groups are called; a name of a person ends otherwise, for the most part. */
const ofOffice =
  /(ing|ion|ions|ment|ity|ance|ence|ness|ogy|ship|ics|ment|ers|ors|als|ches|ents|ants|ists|ians|ies|ices|ources)$|^(human|people|staff|family|health|wellness|business|finance|equity|culture|climate|research|data|title|federal|state|student|teacher|parent|principal|counselor|coach|board|cabinet|superintendent|director|coordinator|facilitator|leadership|faculty|arts|athletics|music|math|mathematics|science|literacy|english|reading|special|early|childhood|elementary|secondary|middle|high|college|career|food|nutrition|transportation|safety|security|legal|policy|programs?|services?|supports?|schools?|district|community|central|office|nurse|nurses|social|curriculum|capital|legal|grants|hr|it|pd|dei|esl|ell|sel|cte|sped|pta|pto|ptsa|boces|slt|ilt|plc)$/i
