import { dayInWords, quarterSigned, roughInWords } from '../days/index.ts'
import { showValue, titleOf } from '../domain/describe.ts'
import { groupName } from '../domain/group-names.ts'
import { type KindName, kindOf, kinds } from '../domain/kinds/index.ts'
import type { About, Field, FieldShape, Fields, Kind } from '../domain/schema.ts'
import { storyOf } from '../figures/story.ts'
import { wholeStep as stepOf } from '../guide/steps/index.ts'
import type { StatusWord } from '../rules/status.ts'
import { statusNames } from '../rules/status-names.ts'
import { capital, fteWords, languageName, listed, moneyWords, small, strung } from '../words/index.ts'
import type { Context } from './board/context.ts'
import { afterStatus, type Dated, missed } from './duties.ts'
import { ofSlip } from './of-slip.ts'
import { unprinted } from './unprinted.ts'

/** Any record in words for print, from its declaration alone: what no part of a document writes by hand is written here. */

type Values = Readonly<Record<string, unknown>> & { readonly id: string }
type Named = Pick<Context, 'plan' | 'write' | 'told'> & Dated
type Seen = Pick<Context, 'plan' | 'reader'>

/** All kinds in the order of their declaration, those that are never printed as a whole left out. */
export const printedKinds: readonly Kind<Fields>[] = Object.values(
  kinds as unknown as Record<string, Kind<Fields>>,
).filter((k) => unprinted(k.name) === undefined)

/** A kind as papers name it: what is in preparation on the screen was made and sent by the time somebody reads of it. */
export const kindWords = ({ name, one, many }: Kind<Fields>): { readonly one: string; readonly many: string } => ({
  one,
  many,
  ...paperWords[name],
})

const paperWords: Readonly<Record<string, { readonly one: string; readonly many?: string }>> = {
  dimension: { one: 'Category of student groups', many: 'Categories of student groups' },
  briefing: { one: 'Agenda item as prepared', many: 'Agenda items as prepared' },
  // Counted as “policies behind goals” they would be taken for policies, which are counted beside them.
  policyLink: { one: 'Link of a policy to a goal', many: 'Links of policies to goals' },
  accessEntry: { one: 'Entry of the access ledger' },
  // What was said years ago, of a plan, is no promise to an officer of today.
  backing: {
    one: 'Statement in support of the officer or the plan',
    many: 'Statements in support of the officer or the plan',
  },
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Flags that say something only where they are set: that a department is not the office is no news. */
const onlyIfSet = new Set([
  'department.isEquityOffice',
  'studentGroup.isTotal',
  'studentGroup.focus',
  'term.watch',
  'boardItem.needsScreen',
])

/** A value with everything taken out that no page can say: what is empty, what points at something its reader may not see. */
function sayable({ plan }: Seen, path: string, { shape }: Field, value: unknown): unknown {
  if (isEmpty(value) || unprinted(...splitPath(path)) !== undefined) return undefined
  const seen = (kind: string, id: unknown) =>
    kindOf(kind) !== undefined && plan.get(kind as KindName, String(id)) !== undefined
  const some = (list: readonly unknown[]) => (list.length === 0 ? undefined : list)
  switch (shape.t) {
    case 'ref':
      return seen(shape.kind, value) ? value : undefined
    case 'refs':
      return some((value as readonly string[]).filter((id) => seen(shape.kind, id)))
    case 'about':
      return seen((value as About).kind, (value as About).id) ? value : undefined
    case 'abouts':
      return some((value as readonly About[]).filter((a) => seen(a.kind, a.id)))
    case 'texts':
      return some((value as readonly string[]).filter((t) => t.trim() !== ''))
    case 'parts':
      return partsOf({ plan }, path, shape.parts, value as Record<string, unknown>)
    case 'rows':
      return some(
        (value as readonly Record<string, unknown>[]).flatMap((row) => partsOf({ plan }, path, shape.parts, row) ?? []),
      )
    case 'blob':
      return undefined
    case 'flag':
      return value === false && onlyIfSet.has(path) ? undefined : value
    default:
      return value
  }
}

function splitPath(path: string): [string, string] {
  const at = path.indexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

function partsOf(ctx: Seen, path: string, parts: Fields, value: Readonly<Record<string, unknown>>) {
  const kept = Object.entries(parts).flatMap(([name, part]) => {
    const said = sayable(ctx, `${path}.${name}`, part, value[name])
    return said === undefined ? [] : [[name, said] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/**
 * The public isn't told how goals stand, and the usual stage is what nobody changes once a goal is done: told to them, it
 * might be untrue, and told nowhere it is left out nowhere.
 */
const isUsualStage = ({ reader }: Seen, kind: Kind<Fields>, record: Values, name: string): boolean =>
  reader === 'public' && kind.name === 'goal' && name === 'status' && record[name] === 'active'

/** Fields of a record that a page can say, in the order of their declaration; of those that are asked for. */
export function sayableFields(
  ctx: Seen,
  kind: Kind<Fields>,
  record: Values,
  asked: (name: string) => boolean = () => true,
): readonly string[] {
  const found: string[] = []
  for (const name in kind.fields) {
    const field = kind.fields[name]
    // A large plan has many thousand fields, most of them empty or told: what costs more is looked at last.
    if (field === undefined || isEmpty(record[name]) || !asked(name)) continue
    if (isUsualStage(ctx, kind, record, name)) continue
    if (sayable(ctx, `${kind.name}.${name}`, field, record[name]) !== undefined) found.push(name)
  }
  return found
}

/** By what records are told apart whose title several share: a day, a quarter. Of each list the first that is filled. */
const calledBy: Readonly<Record<string, readonly (readonly string[])[]>> = {
  checkIn: [['department'], ['date']],
  updateSlip: [['measure', 'goal', 'owner'], ['period']],
}

/** How a record is called on a page: its title whole, in the words of what it joins where it is one of a table. */
export function nameOf(ctx: Named, kind: string, id: string): string {
  const declared = kindOf(kind)
  const record = ctx.plan.get(kind as KindName, id) as Values | undefined
  if (declared === undefined || record === undefined) return ''
  if (kind === 'meeting') return meetingName(ctx, record)
  const called = calledBy[kind]?.flatMap((either) => either.find((f) => !isEmpty(record[f])) ?? [])
  const keys = typeof declared.identity === 'object' && declared.identity.key.length > 1 ? declared.identity.key : []
  const title = declared.title === undefined ? [] : [declared.title]
  const names = called ?? (keys.length > 0 ? keys : kind === 'budgetLine' ? [...title, 'fiscalYear'] : title)
  const said = names.flatMap((name) => calledWords(ctx, declared, record, name) ?? [])
  return (
    said.filter((w) => w !== '').join(', ') ||
    (declared.identity === 'random' ? `${declared.one} without a name` : declared.one)
  )
}

/** A field that names a record, in words; undefined where it says nothing. */
function calledWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): string | undefined {
  const field = kind.fields[name]
  // By its name alone, so that a value, whose figure no list may say, can be named.
  const value = field && sayable(ctx, `.${name}`, field, record[name])
  if (field === undefined || value === undefined) return undefined
  ctx.told(kind.name as KindName, record.id, name as never)
  return ctx.write.line(known[`${kind.name}.${name}`]?.(ctx, record) ?? inWords(ctx, field, value), kind.one)
}

/** What a record joins, each under its own label; nothing of one that joins no others. */
export function joinedBy(ctx: Named, kind: Kind<Fields>, record: Values): readonly { head: string; text: string }[] {
  const keys = typeof kind.identity === 'object' && kind.identity.key.length > 1 ? kind.identity.key : []
  return keys.map((name) => ({ head: labelOf(kind, name), text: calledWords(ctx, kind, record, name) ?? '' }))
}

/**
 * A record where another points at it: of what stands in full elsewhere, only enough to find it. A decision by its
 * forum and day, where these are its alone; the commitment by its kind; a goal that was dropped as one.
 */
export function referenceTo(ctx: Named, kind: string, id: string): string {
  if (kind === 'commitment') return 'the commitment'
  if (isDropped(ctx, kind, id)) return `${nameOf(ctx, kind, id)} (dropped)`
  if (kind !== 'decision') return nameOf(ctx, kind, id)
  const { forum, date } = ctx.plan.get('decision', id) ?? {}
  const alone = ctx.plan.all('decision').filter((d) => d.forum === forum && d.date === date).length === 1
  if (!date || !alone) return nameOf(ctx, kind, id)
  return [ctx.write.line(forum, 'Decision, forum'), roughInWords(date)].filter((w) => w !== '').join(', ')
}

/** Of a goal that is pursued no more a paper says so wherever it is named: no number finds it. */
export const isDropped = ({ plan }: Seen, kind: string, id: string): boolean =>
  kind === 'goal' && plan.get('goal', id)?.status === 'dropped'

/** Typed words in quotation marks; words that have marks of their own stand without, so that none are nested. */
export const quoted = (text: string): string => (/[“”"]/.test(text) ? text : `“${text}”`)

function meetingName(ctx: Named, record: Values): string {
  const { forum, date } = record as { forum?: string; date?: string }
  ctx.told('meeting', record.id, 'forum', 'date')
  const of = kinds.meeting.fields.forum.shape
  const label = of.t === 'choice' ? of.options.find((o) => o.value === forum)?.label : undefined
  return [label ?? 'Meeting', date ? dayInWords(date) : ''].filter((w) => w !== '').join(', ')
}

/** "Check-in every … days" and 30 is "Check-in every 30 days". */
const filled = (label: string, value: string): string | undefined =>
  label.includes('…') && !label.endsWith('…') ? label.replace('…', value) : undefined

const plainMoney = (cents: number): string => moneyWords(cents).replace(/\.00$/, '')

/** Names as a list; of whole titles, and where one has an “and” or a comma of its own, nobody could tell where each ends. */
const apart = (names: readonly string[]): string =>
  names.some((n) => / and |,/.test(n) || n.split(' ').length > mostWords) ? names.join('; ') : listed(names)
/** Most words of a name that is no title. */
const mostWords = 3

function inWords(ctx: Named, field: Field, value: unknown): string {
  const { shape } = field
  const lookup = (kind: string, id: string) => referenceTo(ctx, kind, id) || undefined
  const about = ({ kind, id }: About) =>
    kind === 'commitment'
      ? referenceTo(ctx, kind, id)
      : isDropped(ctx, kind, id)
        ? `dropped goal ${quoted(nameOf(ctx, kind, id))}`
        : `${small(kindOf(kind)?.one ?? kind)} ${quoted(referenceTo(ctx, kind, id))}`
  if (shape.t === 'money') return plainMoney(value as number)
  if (shape.t === 'figure' && shape.unit === 'fte') return fteWords(value as number)
  if (shape.t === 'about') return about(value as About)
  if (shape.t === 'abouts') return (value as readonly About[]).map(about).join('; ')
  if (shape.t === 'texts') return strung(value as readonly string[], '; ')
  if (shape.t === 'refs') return apart((value as readonly string[]).map((id) => referenceTo(ctx, shape.kind, id)))
  const alone = firstAlone(shape, value)
  if (alone !== undefined) return strung(alone, '; ')
  const isAgenda = shape.t === 'rows' && shape.parts['question'] !== undefined
  const said = showValue(field, isAgenda ? withQuestions(value) : value, lookup)
  const money = shape.t === 'parts' && Object.values(shape.parts).some((p) => p.shape.t === 'money')
  return money ? said.replace(/(\$[\d,]+)\.00/g, '$1') : said
}

/** Rows that have nothing but the words that come first in them: the name of the list says what these are. */
function firstAlone(shape: FieldShape, value: unknown): readonly string[] | undefined {
  if (shape.t !== 'rows') return undefined
  const [first = '', part] = Object.entries(shape.parts)[0] ?? []
  const rows = value as readonly Record<string, unknown>[]
  const isAlone = (row: Record<string, unknown>) => Object.keys(row).every((k) => k === first || isEmpty(row[k]))
  return part?.shape.t === 'text' && rows.every(isAlone) ? rows.map((row) => String(row[first] ?? '')) : undefined
}

/** A question for the room in the guide's words; its short name is read by nobody. */
const roomQuestion = (id: unknown): string =>
  stepOf(String(id).split('.')[0] ?? '')?.inTheRoom.find((a) => a.id === id)?.question ?? String(id)

/** The part of an agenda by its title: in a plan it is found by a short name of its own. */
function agendaTitle({ plan }: Named, { part, retreat, gathering }: Values): string {
  const { kind, id } = (gathering ?? { kind: 'retreat', id: retreat }) as About
  const held = kindOf(kind) === undefined ? undefined : plan.get(kind as KindName, id)
  const { agenda = [] } = (held ?? {}) as { readonly agenda?: readonly { part?: string; title?: string }[] }
  return agenda.find((row) => row.part === part)?.title?.trim() || String(part)
}

/** An agenda with the questions of the guide in its words. */
const withQuestions = (value: unknown): unknown =>
  (value as readonly Record<string, unknown>[]).map((row) =>
    row['question'] === undefined ? row : { ...row, question: roomQuestion(row['question']) },
  )

/** What ran when, each part of the agenda by its title. */
const asItRan =
  (kind: KindName) =>
  (ctx: Named, { id, ran }: Values): string => {
    const field = kindOf(kind)?.fields['ran']
    return (ran as readonly Record<string, unknown>[])
      .map(({ part, ...rest }) => {
        const title = part === undefined ? '' : agendaTitle(ctx, { id, part, gathering: { kind, id } })
        const when = field === undefined ? '' : inWords(ctx, field, [rest])
        return title === '' ? when : `${title}: ${when.replaceAll(/\b(began|ended|minutes given): /g, '$1 ')}`
      })
      .join('; ')
  }

/** Who was there; of whom nobody saw it is said as people say it. */
const whoCame =
  (kind: KindName) =>
  (ctx: Named, { attended }: Values): string => {
    const field = kindOf(kind)?.fields['attended']
    return field === undefined
      ? ''
      : inWords(ctx, field, attended).replaceAll(/, came not at all(?=;|$)/g, ', did not come')
  }

/** Names of a file, each with what it is in the plan: a record by its name, a choice of another kind by its label. */
function namesMean(ctx: Named, { names }: Values): string {
  const choices = Object.fromEntries(
    Object.values(kinds.budgetLine.fields).flatMap(({ shape }) =>
      shape.t === 'choice' ? shape.options.map((o) => [o.value, o.label] as const) : [],
    ),
  )
  const meant = (id: string): string => {
    const kind = printedKinds.find((k) => ctx.plan.get(k.name as KindName, id) !== undefined)
    return kind === undefined ? (choices[id] ?? '') : nameOf(ctx, kind.name, id)
  }
  return (names as readonly { usedAs?: string; inFile?: string; means?: string }[])
    .map(({ usedAs, inFile, means }) => {
      const is = means === undefined ? '' : meant(means)
      const named = [usedAs, inFile && quoted(inFile)].filter(Boolean).join(' ')
      return `${named} ${is === '' ? 'has no place in the plan' : `is ${quoted(is)}`}`
    })
    .join('; ')
}

/** Fields whose value is a short name of the program, in the words that people know it by. */
const known: Readonly<Record<string, (ctx: Named, record: Values) => string | undefined>> = {
  'meeting.ran': asItRan('meeting'),
  'retreat.ran': asItRan('retreat'),
  'checkIn.ran': asItRan('checkIn'),
  'meeting.attended': whoCame('meeting'),
  'retreat.attended': whoCame('retreat'),
  'checkIn.attended': whoCame('checkIn'),
  'concern.belief': (ctx, { belief }) => {
    const said = inWords(ctx, kinds.concern.fields.belief, belief)
    return said.replace(/^kind ([^,]+), in words: /, '$1: ')
  },
  'importMapping.names': namesMean,
  'studentGroup.name': ({ plan }, { id }) => {
    const group = plan.get('studentGroup', id)
    return group && groupName(plan, group)
  },
  'rating.indicator': (ctx, record) => titleOf('rating', record, ctx.plan),
  'stepState.step': (ctx, record) => titleOf('stepState', record, ctx.plan),
  'statusUpdate.status': ({ plan }, { status }) => capital(statusNames(plan)[status as StatusWord] ?? String(status)),
  'roomNote.question': (_, { question }) => roomQuestion(question),
  'roomNote.part': agendaTitle,
  'capture.part': agendaTitle,
  'parkedItem.part': agendaTitle,
  'ballot.part': agendaTitle,
  'briefing.language': (_, { language }) => languageName(String(language)),
  'capture.indicator': (ctx, record) => titleOf('rating', record, ctx.plan),
  'roomNote.indicator': (ctx, record) => titleOf('rating', record, ctx.plan),
  'hardTruth.shows': ({ plan }, { shows, measure }) => {
    const said = storyOf(plan, { shows, measure } as never, 'cabinet')
    return said.printable ? said.text : String(shows)
  },
  'updateSlip.period': (_, { period }) => {
    const quarter = quarterSigned(String(period))
    return quarter && `${String(period).trim()} (${quarter.says})`
  },
  'updateSlip.lastValue': ofSlip('lastValue'),
  'updateSlip.aim': ofSlip('aim'),
  'translation.language': (_, { language }) => languageName(String(language)),
  'communityPage.language': (_, { language }) => languageName(String(language)),
  'planChoices.languages': (_, { languages }) => listed((languages as readonly string[]).map(languageName)),
  'translation.field': (_, { about, field }) => kindOf((about as About).kind)?.fields[String(field)]?.label,
}

/** Labels that would name the focus groups in words that a district may have changed, or say what will be of what was dropped. */
const neutral: Readonly<Record<string, string>> = {
  'words.focusGroups': 'Students in focus',
  'studentGroup.focus': 'In focus',
  'studentGroup.reason': 'Why it is in focus',
  'instruction.group': 'Student group',
  'goal.focusGroups': 'Student groups it is for',
  'capture.what': 'Taken down as',
}

/** The label of a field, for print. */
export const labelOf = (kind: Kind<Fields>, name: string): string =>
  neutral[`${kind.name}.${name}`] ?? kind.fields[name]?.label ?? name

/** One field of a record: its label, and its words as they were typed. Undefined where it says nothing. */
export function fieldOf(
  ctx: Named,
  kind: Kind<Fields>,
  record: Values,
  name: string,
): { readonly label: string; readonly paragraphs: readonly string[] } | undefined {
  const field = kind.fields[name]
  const value = field && sayable(ctx, `${kind.name}.${name}`, field, record[name])
  if (field === undefined || value === undefined) return undefined
  ctx.told(kind.name as KindName, record.id, name as never)
  const where = `${kind.one}, ${field.label.toLowerCase()}`
  const path = `${kind.name}.${name}`
  const said = (known[path]?.(ctx, record) ?? inWords(ctx, field, value)) + afterStatus(ctx, path, record)
  const label = missed(ctx, path, record)?.label ?? labelOf(kind, name)
  return { label, paragraphs: ctx.write.paragraphs(said, where) }
}

/** The same as paragraphs, the label before the first: "Review due: October 1, 2026", "Check-in every 30 days". */
export function fieldInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): readonly string[] {
  const said = fieldOf(ctx, kind, record, name)
  if (said === undefined) return []
  // Said where it is so, and nowhere else: “Yes” would add nothing.
  if (`${kind.name}.${name}` === 'department.isEquityOffice') return [said.label]
  const [first = '', ...rest] = said.paragraphs
  return [filled(said.label, first) ?? `${said.label}: ${first}`, ...rest]
}

/** Longest words that stand in a row with others. */
const longestFact = 70

/** Some fields of a record: short ones beside each other in a paragraph, longer ones each in its own. */
export function fieldsInWords(ctx: Named, kind: Kind<Fields>, record: Values, names: readonly string[]): string[] {
  const out: string[] = []
  let open = false
  for (const name of names) {
    const lines = fieldInWords(ctx, kind, record, name)
    const [first = ''] = lines
    const short = lines.length === 1 && first.length <= longestFact && !/[.!?;]/.test(first)
    if (short && open) out.push(`${out.pop()}; ${small(first)}`)
    else out.push(...lines)
    open = short
  }
  return out
}

/** The same without its label, for a cell of a table. */
export function cellInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): string {
  const field = kind.fields[name]
  const value = field && sayable(ctx, `${kind.name}.${name}`, field, record[name])
  if (field === undefined || value === undefined) return ''
  ctx.told(kind.name as KindName, record.id, name as never)
  const path = `${kind.name}.${name}`
  const words = (known[path]?.(ctx, record) ?? inWords(ctx, field, value)) + afterStatus(ctx, path, record)
  const duty = missed(ctx, path, record)
  const said = duty === undefined ? words : `${duty.cell} ${words}`.trimStart()
  return ctx.write.line(said, `${kind.one}, ${field.label.toLowerCase()}`)
}

/** True for a field that a narrow cell can hold, or a few such cells beside each other. */
export const isShort = (shape: FieldShape): boolean =>
  shape.t === 'parts' ? Object.values(shape.parts).every((p) => isOne(p.shape)) : isOne(shape)
const isOne = (shape: FieldShape): boolean => !['parts', 'rows', 'texts', 'abouts'].includes(shape.t)

/** The heads of the cells in which a field stands: of one with parts that of each. */
export function headsOf(kind: Kind<Fields>, name: string): readonly string[] {
  const shape = kind.fields[name]?.shape
  return shape?.t === 'parts' ? Object.values(shape.parts).map((p) => p.label) : [labelOf(kind, name)]
}

/** A field in these cells. */
export function cellsInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): readonly string[] {
  const shape = kind.fields[name]?.shape
  if (shape?.t !== 'parts') return [cellInWords(ctx, kind, record, name)]
  const [row] = partsInWords(ctx, kind, record, name, [record[name]])
  return Object.keys(shape.parts).map((part) => row?.get(part) ?? '')
}

/** Lists of which each part has words of its own; another list that is said in words of its own has no rows. */
const ofParts = ['ran', 'attended']

/** The rows of a field that is a list, each with the words of its parts. */
export const rowsInWords = (ctx: Named, kind: Kind<Fields>, record: Values, name: string) =>
  kind.fields[name]?.shape.t === 'rows' && (known[`${kind.name}.${name}`] === undefined || ofParts.includes(name))
    ? partsInWords(ctx, kind, record, name, record[name] as readonly unknown[] | undefined)
    : []

function partsInWords(
  ctx: Named,
  kind: Kind<Fields>,
  record: Values,
  name: string,
  values: readonly unknown[] = [],
): readonly ReadonlyMap<string, string>[] {
  const field = kind.fields[name]
  if (field === undefined || (field.shape.t !== 'parts' && field.shape.t !== 'rows')) return []
  const { parts } = field.shape
  ctx.told(kind.name as KindName, record.id, name as never)
  const where = `${kind.one}, ${field.label.toLowerCase()}`
  return values.map((value) => {
    const row = value as Readonly<Record<string, unknown>>
    const said = partsOf(ctx, `${kind.name}.${name}`, parts, row) ?? {}
    return new Map(
      Object.entries(parts).flatMap(([part, of]): [string, string][] => {
        const whole = partWords(ctx, { kind: kind.name as KindName, name, record }, part, of, row, said[part])
        const line = ctx.write.paragraphs(whole, where).join('\n')
        return line === '' ? [] : [[part, line]]
      }),
    )
  })
}

/** One part of a row; a part of an agenda by its title, and who did not come as people say it. */
function partWords(
  ctx: Named,
  { kind, name, record }: { readonly kind: KindName; readonly name: string; readonly record: Values },
  part: string,
  field: Field,
  row: Readonly<Record<string, unknown>>,
  said: unknown,
): string {
  if (name === 'ran' && part === 'part')
    return row['part'] === undefined
      ? ''
      : agendaTitle(ctx, { ...record, part: row['part'], gathering: { kind, id: record.id } })
  if (said === undefined) return ''
  if (name === 'agenda' && part === 'question') return roomQuestion(said)
  if (name === 'attended' && said === 'no') return 'Did not come'
  return inWords(ctx, field, said)
}
