import { dayInWords, isDay, quarterSigned, roughInWords, yearInWords } from '../days/index.ts'
import { nameless, showValue, titleOf } from '../domain/describe.ts'
import { groupName } from '../domain/group-names.ts'
import { type KindName, kindOf, kinds } from '../domain/kinds/index.ts'
import type { About, Field, FieldShape, Fields, Kind } from '../domain/schema.ts'
import { storyOf } from '../figures/story.ts'
import { wholeStep as stepOf } from '../guide/steps/index.ts'
import type { StatusWord } from '../rules/status.ts'
import { statusNames } from '../rules/status-names.ts'
import { capital, fteWords, languageName, listed, moneyWords, quotation, small, strung } from '../words/index.ts'
import type { Context } from './context.ts'
import { afterStatus, type Dated, missed } from './duties.ts'
import { effectWords } from './effects.ts'
import { ofSlip } from './of-slip.ts'
import { isEmpty, type Seen, sayable, type Values } from './sayable.ts'
import { spokenOf } from './spoken.ts'
import { typedParts } from './typed-parts.ts'

/** Any record in words for print, from its declaration alone: what no part of a document writes by hand is written here. */

export type Named = Pick<Context, 'plan' | 'write' | 'told'> & Dated

/** What tells records apart that share a title: a day, a quarter. In each list the first field that is filled. */
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
  return said.filter((w) => w !== '').join(', ') || (declared.identity === 'random' ? nameless(declared) : declared.one)
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

/** The records that a record links, each under its own label; nothing for one that links no others. */
export function joinedBy(ctx: Named, kind: Kind<Fields>, record: Values): readonly { head: string; text: string }[] {
  const keys = typeof kind.identity === 'object' && kind.identity.key.length > 1 ? kind.identity.key : []
  return keys.map((name) => ({ head: labelOf(kind, name), text: calledWords(ctx, kind, record, name) ?? '' }))
}

/**
 * A reference to a record: of a record that is printed whole elsewhere, only enough to find it. A decision by its
 * forum and day, if these are unique; the commitment by its kind; a dropped goal as dropped.
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

/** A dropped goal is called that wherever it is named: no number finds it. */
export const isDropped = ({ plan }: Seen, kind: string, id: string): boolean =>
  kind === 'goal' && plan.get('goal', id)?.status === 'dropped'

function meetingName(ctx: Named, record: Values): string {
  const { forum, date } = record as { forum?: string; date?: string }
  ctx.told('meeting', record.id, 'forum', 'date')
  const of = kinds.meeting.fields.forum.shape
  const label = of.t === 'choice' ? of.options.find((o) => o.value === forum)?.label : undefined
  return [label ?? 'Meeting', date ? dayInWords(date) : ''].filter((w) => w !== '').join(', ')
}

/** "Check-in every … days" and 30 is "Check-in every 30 days". */
const filled = (label: string, value: string): string | undefined =>
  label.includes('…') && !label.endsWith('…') ? label.replace('…', () => value) : undefined

const plainMoney = (cents: number): string => moneyWords(cents).replace(/\.00$/, '')

/**
 * Names as a list; for whole titles, and if one has an “and” or a comma, another separator, so that it is clear where
 * each ends.
 */
const apart = (names: readonly string[]): string =>
  names.some((n) => / and |,/.test(n) || n.split(' ').length > mostWords) ? names.join('; ') : listed(names)
/** Most words of a name that is no title. */
const mostWords = 3

export function inWords(ctx: Named, field: Field, value: unknown): string {
  const { shape } = field
  const lookup = (kind: string, id: string) => referenceTo(ctx, kind, id) || undefined
  const about = ({ kind, id }: About) =>
    kind === 'commitment'
      ? referenceTo(ctx, kind, id)
      : isDropped(ctx, kind, id)
        ? `dropped goal ${quotation(nameOf(ctx, kind, id))}`
        : `${small(kindOf(kind)?.one ?? kind)} ${quotation(referenceTo(ctx, kind, id))}`
  if (shape.t === 'money') return plainMoney(value as number)
  if (shape.t === 'figure' && shape.unit === 'fte') return fteWords(value as number)
  if (shape.t === 'about') return about(value as About)
  if (shape.t === 'abouts') return (value as readonly About[]).map(about).join('; ')
  if (shape.t === 'texts') return strung(value as readonly string[], '; ')
  if (shape.t === 'refs') return apart((value as readonly string[]).map((id) => referenceTo(ctx, shape.kind, id)))
  const alone = firstAlone(shape, value)
  const typed = alone === undefined ? typedParts(shape, value) : strung(alone, '; ')
  if (typed !== undefined) return typed
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

/** A question for the room in the guide's words; nobody reads its id. */
export const roomQuestion = (id: unknown): string =>
  stepOf(String(id).split('.')[0] ?? '')?.inTheRoom.find((a) => a.id === id)?.question ?? String(id)

/** The title of an agenda part: the plan refers to it by a short id. */
export function agendaTitle({ plan }: Named, { part, retreat, gathering }: Values): string {
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

/** "Grade 3 reading: All students, 2023–24 and 2025–26; White, 2025–26"; a measure that the story names is not named again. */
function restedOn(ctx: Named, { restsOn, measure }: Values): string {
  const values = (restsOn as readonly string[]).flatMap((id) => ctx.plan.get('value', id) ?? [])
  for (const v of values) ctx.told('value', v.id, 'measure', 'group', 'year')
  const named = (kind: string, id: string | undefined) => (id === undefined ? '' : nameOf(ctx, kind, id))
  return [...Map.groupBy(values, (v) => v.measure)]
    .map(([of, own]) => {
      const groups = [...Map.groupBy(own, (v) => v.group)].map(
        ([group, years]) => `${named('studentGroup', group)}, ${listed(years.map((v) => yearInWords(v.year ?? '')))}`,
      )
      return `${of === measure ? '' : `${named('measure', of)}: `}${groups.join('; ')}`
    })
    .join('; ')
}

/** When each part of the agenda ran, by its title. */
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

/** Who was there; if nobody recorded it, in the words people use. */
const whoCame =
  (kind: KindName) =>
  (ctx: Named, { attended }: Values): string => {
    const field = kindOf(kind)?.fields['attended']
    return field === undefined
      ? ''
      : inWords(ctx, field, attended).replaceAll(/, came not at all(?=;|$)/g, ', did not come')
  }

/** The parts of a field, each behind its own label: “drafting started May 11, 2026; committee October 5, 2026”. */
const partsApart = (ctx: Named, { shape }: Field, value: unknown): string => {
  const held = value as Readonly<Record<string, unknown>>
  const parts = shape.t === 'parts' ? Object.entries(shape.parts) : []
  return parts
    .flatMap(([name, p]) => (isEmpty(held[name]) ? [] : [`${small(p.label)} ${inWords(ctx, p, held[name])}`]))
    .join('; ')
}

/** Fields whose value is a short name of the program, in the words that people know it by. */
export const known: Readonly<Record<string, (ctx: Named, record: Values) => string | undefined>> = {
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
  'equityScreen.gains': ({ plan }, { gains }) => effectWords(plan, gains as never, (text) => text.trim()),
  'equityScreen.burdens': ({ plan }, { burdens }) => effectWords(plan, burdens as never, (text) => text.trim()),
  'story.restsOn': restedOn,
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
  'capture.indicator': (ctx, record) => titleOf('rating', record, ctx.plan),
  'roomNote.indicator': (ctx, record) => titleOf('rating', record, ctx.plan),
  // Between days with commas of their own another comma would be lost on a listener.
  'policy.reached': (ctx, { reached }) => partsApart(ctx, kinds.policy.fields.reached, reached),
  'hardTruth.shows': ({ plan }, { shows, measure }) => {
    const said = storyOf(plan, { shows, measure } as never, 'cabinet')
    return said.printable ? said.text : String(shows)
  },
  'updateSlip.period': (_, { period }) => quarterSigned(String(period))?.says,
  'updateSlip.lastValue': ofSlip('lastValue'),
  'updateSlip.aim': ofSlip('aim'),
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
  'capture.what': 'Recorded as',
  'positionPay.note': 'Note',
}

/** The label of a field, for print. */
export const labelOf = (kind: Kind<Fields>, name: string): string =>
  neutral[`${kind.name}.${name}`] ?? kind.fields[name]?.label ?? name

/** "Counted on" goes before a day, "Counted in" before a month, a season or a year. */
const labelBeside = (shape: FieldShape, label: string, value: unknown): string =>
  shape.t === 'day' && !isDay(String(value)) ? label.replace(/ on$/, ' in') : label

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
  const label = missed(ctx, path, record)?.label ?? labelBeside(field.shape, labelOf(kind, name), record[name])
  return { label, paragraphs: ctx.write.paragraphs(said, where) }
}

/** A flag in a sentence of its own: behind a whole sentence “No” would be read as an answer to it. */
const denied: Readonly<Record<string, string>> = {
  'department.isEquityOffice': '',
  'dimension.addsUp': 'Its groups do not add up to all students',
  'commitment.missionNamesEquity': 'The mission does not name equity',
  'engagement.toldThem': 'They were not told what was done',
}
const flagWords = (path: string, label: string, value: unknown): string | undefined =>
  denied[path] === undefined ? undefined : value === true ? label : denied[path]

/** A field as paragraphs, the label before the first: "Review due: October 1, 2026", "Check-in every 30 days". */
export function fieldInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): readonly string[] {
  const said = fieldOf(ctx, kind, record, name)
  if (said === undefined) return []
  const flag = flagWords(`${kind.name}.${name}`, said.label, record[name])
  if (flag !== undefined) return [flag]
  const [first = '', ...rest] = said.paragraphs
  return [filled(said.label, first) ?? `${said.label}: ${first}`, ...rest]
}

/** The most letters of words that share a row with others. */
const longestFact = 70

/** Some fields of a record: what a colleague says in one sentence is one; short ones beside each other in a paragraph, longer ones each in its own. */
export function fieldsInWords(ctx: Named, kind: Kind<Fields>, record: Values, names: readonly string[]): string[] {
  const out: string[] = []
  let open = false
  const line = (name: string) => fieldOf(ctx, kind, record, name)?.paragraphs.join(' ') ?? ''
  const spoken = spokenOf(kind.name, record, names, line, ctx.request?.date)
  for (const name of names) {
    const whole = spoken.get(name)
    if (whole !== undefined) {
      if (whole !== '') out.push(whole)
      open = false
      continue
    }
    const lines = fieldInWords(ctx, kind, record, name)
    const [first = ''] = lines
    const short = lines.length === 1 && first.length <= longestFact && !/[.!?;]/.test(first)
    if (short && open) out.push(`${out.pop()}; ${small(first)}`)
    else out.push(...lines)
    open = short
  }
  return out
}
