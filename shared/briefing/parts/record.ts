import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import { ownAnswersOf, ownLabel } from '../../domain/own-fields.ts'
import type { About, Fields, Kind } from '../../domain/schema.ts'
import type { Context } from '../context.ts'
import { fieldOf, fieldsInWords, nameOf } from '../declared.ts'
import type { Block } from '../document.ts'
import { sayableFields } from '../sayable.ts'
import { shortened } from '../text.ts'
import type { Untold } from '../untold.ts'
import { meetingDays } from './meeting-days.ts'
import { besidesTable, isList, isLow, joinsTable, listTables, wholeTable } from './record-tables.ts'
import { hung } from './table.ts'

type Values = Untold['record']

/** The fields of a record that are not printed yet, a paragraph each. Nothing if all are printed. */
export function restOf(
  ctx: Context,
  kindName: KindName,
  id: string | undefined,
  not: readonly string[] = [],
): string[] {
  const left = leftOf(ctx, kindName, id, not)
  if (left === undefined) return []
  const about = { kind: kindName, id: left.record.id }
  return [...fieldsInWords(ctx, left.kind, left.record, left.fields), ...ownWords(ctx, about)]
}

/**
 * The remaining fields under a name, with the record's lists as tables below: two wordings would run into each other
 * in a paragraph.
 */
export function restBeside(
  ctx: Context,
  kindName: KindName,
  id: string,
  called: string,
  { first, not }: { readonly first: readonly string[]; readonly not: readonly string[] },
): Block[] {
  const left = leftOf(ctx, kindName, id, not)
  if (left === undefined) return []
  const { tables, others } = listTables(ctx, left.kind, left.record, left.fields, called)
  const said = [...fieldsInWords(ctx, left.kind, left.record, others), ...ownWords(ctx, { kind: kindName, id })]
  return [...hung(called, [...first, ...said]), ...tables]
}

function leftOf(ctx: Context, kindName: KindName, id: string | undefined, not: readonly string[]) {
  const kind = kindOf(kindName)
  const record = ctx.plan.get(kindName, id) as Values | undefined
  if (kind === undefined || record === undefined) return undefined
  const fields = sayableFields(ctx, kind, record).filter(
    (name) => !not.includes(name) && !ctx.ledger.isTold(kindName, record.id, name),
  )
  return { kind, record, fields }
}

/** The contents of a record's own fields, a paragraph each under the field's name. Nothing if all are printed. */
export function ownWords(ctx: Context, about: About): string[] {
  const kind = kindOf('ownValue')
  if (kind === undefined) return []
  return ownAnswersOf(ctx.plan, about).flatMap(({ field, entry, held }) =>
    held.flatMap((h) => {
      if (ctx.ledger.isTold('ownValue', entry.id, h)) return []
      const said = fieldOf(ctx, kind, entry as Values, h)
      if (said === undefined) return []
      ctx.told('ownValue', entry.id, 'about', 'field')
      ctx.told('ownField', field.id, 'name')
      const label = ctx.write.line(ownLabel(field, h), 'Name of an own field')
      const [first = '', ...rest] = said.paragraphs
      return [`${label}: ${first}`, ...rest]
    }),
  )
}

/** Longest words of a label beside a text. */
const longestLabel = 100

/** A label that fits beside its words; undefined where a title is longer than that, and is then printed among them. */
const label = (name: string): string | undefined =>
  name.length <= longestLabel && !/\S{24}/.test(name) ? name : undefined

/**
 * Records of one kind, each with its remaining fields: a table if all are short, else each with its words. Every word
 * of a record is in it whole.
 */
export function recordBlocks(ctx: Context, kind: Kind<Fields>, records: readonly Untold[]): Block[] {
  if (kind.identity === 'singleton') return records.flatMap((u) => singleBlocks(ctx, u))
  const called = records.map((u) => {
    const name = nameOf(ctx, kind.name, u.record.id)
    // What the name says needs no repetition.
    return { u, name, left: u.fields.filter((f) => !ctx.ledger.isTold(kind.name, u.record.id, f)) }
  })
  // A link is named by what it links, however long the names are; a title of that length reads as a text.
  const joins = typeof kind.identity === 'object'
  const bare = called.filter((c) => c.left.length === 0 && (joins || label(c.name) !== undefined))
  const more = called.filter((c) => !bare.includes(c))
  return [...bareBlocks(ctx, kind, bare), ...worded(ctx, kind, more)]
}

interface Called {
  readonly u: Untold
  readonly name: string
  readonly left: readonly string[]
}

/** Records that have no more than their name: the heading above says what they are. */
function bareBlocks(ctx: Context, kind: Kind<Fields>, bare: readonly Called[]): Block[] {
  if (bare.length === 0) return []
  const ids = bare.map((c) => c.u.record.id)
  const days = kind.name === 'meeting' && ids.length > fewNames ? meetingDays(ctx, ids) : undefined
  if (days !== undefined) return days
  const joined = joinsTable(
    ctx,
    kind,
    bare.map((c) => c.u.record),
  )
  const names = bare.map((c) => c.name)
  return joined === undefined
    ? [
        {
          t: 'text',
          paragraphs: names.length > fewNames ? names : [names.join('; ')],
          ...(names.length > fewNames && { list: 'plain' }),
        },
      ]
    : [joined]
}

/** More meetings than these are days in a line, and no rows. */
const manyDays = 8

/** Up to this many names go in one line. */
const fewNames = 4

/** A table for the short records pays only if at least this share of them is short. */
const mostOfThem = 0.7

/** Records that have more to them than their name: in a table what is short of each, the others each with its words. */
function worded(ctx: Context, kind: Kind<Fields>, called: readonly Called[]): Block[] {
  const all = called.map((c) => c.u)
  // A row for each day on which papers were due would be pages of days.
  const plain = kind.name === 'meeting' ? called.filter((c) => c.left.every((f) => f === 'packetDue')) : []
  const ids = plain.map((c) => c.u.record.id)
  const days = plain.length > manyDays ? meetingDays(ctx, ids) : undefined
  if (days !== undefined) {
    const others = called.filter((c) => !plain.includes(c))
    // A few are beside their days: as rows they would have a column for what each alone has.
    const few = others.length <= fewNames
    return [...days, ...(few ? others.flatMap((c) => besideName(ctx, kind, c, all)) : worded(ctx, kind, others))]
  }
  const whole = wholeTable(ctx, kind, called)
  if (whole !== undefined) return [whole]
  const short = called.filter((c) => label(c.name) !== undefined && isLow(ctx, kind, c))
  const most = short.length < called.length && short.length >= called.length * mostOfThem
  const part = most ? wholeTable(ctx, kind, short) : undefined
  // Those with an agenda or another list are separate, with its table below.
  const listless = called.filter((c) => !c.left.some((f) => isList(kind, f)))
  const many = part === undefined && listless.length < called.length && listless.length >= called.length * mostOfThem
  const others = many ? besidesTable(ctx, kind, listless) : undefined
  const held = part !== undefined ? short : others !== undefined ? listless : []
  const rest = called.filter((c) => !held.includes(c))
  const rows = part ?? others
  const { once, own } = alikeIn(ctx, kind, rest)
  return [...(rows === undefined ? [] : [rows]), ...once, ...own.flatMap((c) => besideName(ctx, kind, c, all))]
}

/** From so many records on, what all of them say is said once above them: the same questions under seven forms are read by nobody. */
const manyAlike = 4

/** What is the same in each of many records, and the records without it. */
function alikeIn(
  ctx: Context,
  kind: Kind<Fields>,
  records: readonly Called[],
): { readonly once: readonly Block[]; readonly own: readonly Called[] } {
  const [first] = records
  if (first === undefined || records.length < manyAlike) return { once: [], own: records }
  const textOf = (c: Called, f: string) => fieldsInWords(ctx, kind, c.u.record, [f]).join('\n')
  const same = first.left.filter(
    (f) =>
      f !== kind.title &&
      !isList(kind, f) &&
      records.every((c) => c.left.includes(f) && textOf(c, f) === textOf(first, f)),
  )
  if (same.length === 0 || records.some((c) => c.left.every((f) => same.includes(f)))) return { once: [], own: records }
  const without = (fields: readonly string[]) => fields.filter((f) => !same.includes(f))
  return {
    once: hung('For all of them', fieldsInWords(ctx, kind, first.u.record, same)),
    own: records.map((c) => ({ ...c, left: without(c.left), u: { ...c.u, fields: without(c.u.fields) } })),
  }
}

/** One record with its words beside its name, and what it lists as tables below them. */
function besideName(ctx: Context, kind: Kind<Fields>, { u, name, left }: Called, all: readonly Untold[]): Block[] {
  const short = label(name)
  // A “why” is named by its audience, each of them: else one list would name some by that and some by all their words.
  const whose = forWhom(ctx, u)
  const known = whose !== undefined && all.filter((other) => forWhom(ctx, other) === whose).length === 1
  const isUntold = u.fields.includes(kind.title ?? '')
  const fields = (known ? isUntold : short === undefined) ? u.fields : left
  // A number would mean nothing: no page or list has it.
  const called = (known ? whose : short) ?? forWhom(ctx, u) ?? beginningOf(name) ?? kind.one
  const { tables, others: said } = listTables(ctx, kind, u.record, fields, called)
  // The label has it already.
  const others = said.filter((f) => f !== 'audienceGroup' || called !== forWhom(ctx, u))
  if (others.length < said.length) ctx.told('why', u.record.id, 'audienceGroup')
  const lines = [...fieldsInWords(ctx, kind, u.record, others), ...ownWords(ctx, { kind: kind.name, id: u.record.id })]
  // A name that does not fit beside its words, and was printed before, is repeated above them.
  const paragraphs =
    short === undefined && u.fields.includes(kind.title ?? '')
      ? lines
      : short === undefined && !known
        ? [name, ...lines]
        : lines
  const breaks = paragraphs.length > mostWhole && ({ breaks: true } as const)
  return [...(paragraphs.length === 0 ? [] : [{ t: 'hung', label: called, paragraphs, ...breaks } as const]), ...tables]
}

/** More paragraphs are half a page: that much is not left empty for them. */
const mostWhole = 8

/** The first words of a name that is whole beside them: under one label, five could not be told apart. */
const beginningOf = (name: string): string | undefined => label(shortened(name, longestLabel)) || undefined

/** A “why” is listed under its audience. */
function forWhom(ctx: Context, { kind, record }: Untold): string | undefined {
  const audience = kind.name === 'why' ? record['audienceGroup'] : undefined
  return typeof audience === 'string' ? label(nameOf(ctx, 'audienceGroup', audience)) || undefined : undefined
}

/** For a kind with a single record, the label is the field's. */
function singleBlocks(ctx: Context, { kind, record, fields }: Untold, telling?: string): Block[] {
  return fields.flatMap((name): readonly Block[] => {
    const { tables } = listTables(ctx, kind, record, [name])
    if (tables.length > 0) return tables
    const said = fieldOf(ctx, kind, record, name)
    const how = name === telling ? ({ leads: 'telling' } as const) : {}
    return said ? hung(...overItsHole(said.label, said.paragraphs), how) : []
  })
}

/**
 * A label with a gap for its value, “Data is old after … years”, beside “2”: the words after the gap go with the
 * value.
 */
function overItsHole(whole: string, paragraphs: readonly string[]): [string, readonly string[]] {
  const [before = '', after] = whole.split(' … ')
  const [first, ...more] = paragraphs
  if (after === undefined || first === undefined) return [whole, paragraphs]
  return [before, [`${first} ${first === '1' ? after.replace(/s$/, '') : after}`, ...more]]
}

/** The remaining fields of a record, each with its label beside it. `telling`: the one that tells most. */
export function restBlocks(ctx: Context, kindName: KindName, id: string, telling?: string): Block[] {
  const left = leftOf(ctx, kindName, id, [])
  return left === undefined ? [] : singleBlocks(ctx, { ...left, whole: false }, telling)
}
