import type { RoughDay } from '../days/index.ts'

/**
 * The language in which each kind of record is declared once. From one declaration come the TypeScript
 * type, the reader for outside data, the projection table, the generic form, the CSV columns and the
 * words of a difference.
 */

/** Who may see a record, a field or a document; each level sees what stands after it, too. */
export const audiences = ['officer', 'cabinet', 'board', 'public'] as const
export type Audience = (typeof audiences)[number]

/** True where something meant for `what` may be shown to `reader`. */
export const maySee = (reader: Audience, what: Audience): boolean =>
  audiences.indexOf(reader) <= audiences.indexOf(what)

/** Points at any record. */
export interface About {
  readonly kind: string
  readonly id: string
}

export type FieldShape =
  | { readonly t: 'text'; readonly long: boolean }
  | { readonly t: 'choice'; readonly options: readonly Option[] }
  // ISO day, 2026-11-24; rough: also a month, season or year, and a school year where that says when it begins or ends
  | { readonly t: 'day'; readonly rough?: true; readonly schoolYear?: 'begins' | 'ends' }
  | { readonly t: 'year' } // school or fiscal year, 2026-27
  | { readonly t: 'money' } // integer cents
  | { readonly t: 'figure'; readonly unit?: 'fte' } // a finite number, stored as it was measured
  | { readonly t: 'integer' }
  | { readonly t: 'flag' }
  | { readonly t: 'ref'; readonly kind: string } // id of one record
  | { readonly t: 'refs'; readonly kind: string } // ids of records
  | { readonly t: 'about' } // one record of any kind
  | { readonly t: 'abouts' } // records of any kind
  | { readonly t: 'texts' } // short texts in order
  | { readonly t: 'blob' } // the content hash of a file kept in the plan
  | { readonly t: 'parts'; readonly parts: Fields } // decided as a whole, so one version holds all of it
  | { readonly t: 'rows'; readonly parts: Fields } // a short list decided as a whole

export interface Option {
  readonly value: string
  readonly label: string
}

/** One field. `_type` exists for the compiler only. */
export interface Field<T = unknown> {
  readonly shape: FieldShape
  readonly label: string
  readonly hint?: string
  /** Narrower than the record's, where it matters. */
  readonly audience?: Audience
  /** A step is done only where its required fields stand; saving is never blocked. */
  readonly required?: boolean
  /** The least and the most that a number may be, both included; cents for money. */
  readonly min?: number
  readonly max?: number
  /** What its number or text tells, where people say that in other words: 7 is July, “14:00” is 2:00 pm. */
  readonly tells?: 'month' | 'clock'
  /** The other parts of which it speaks: where one of them becomes another, it is gone. */
  readonly of?: readonly string[]
  /** The choice by which a record says itself who may see it: made by `whoMaySee`, named by its kind's `readers`. */
  readonly saysWho?: true
  readonly _type?: T
}

export interface Fields {
  readonly [name: string]: Field
}

/** The fields of a kind that were made by `whoMaySee`; of kinds in general, any. */
type SaysWho<F extends Fields> = string extends keyof F
  ? string
  : { [K in keyof F & string]: F[K] extends { readonly saysWho: true } ? K : never }[keyof F & string]

/**
 * A field that holds a day; with `once`, only where one of these fields says something, and until then the record is
 * planned and known. Or why no day of it decides.
 */
type KnownFrom<Name extends string = string> =
  | Name
  | { readonly day: Name; readonly once: readonly Name[] }
  | { readonly not: string }

/** Why papers of every day have a record, whatever days it holds. */
export const notByDay = {
  ahead: { not: 'Its days lie ahead: what is planned is known today.' },
  standing: { not: 'A day is only one of the things that it says: papers of every day have it.' },
  made: { not: 'It is about papers and files, and none tells what happened in the district.' },
} as const satisfies Readonly<Record<string, KnownFrom>>

/** What makes a record the same record on two laptops. */
type Identity = 'random' | 'singleton' | { readonly key: readonly string[] }

export interface Kind<F extends Fields = Fields> {
  readonly name: string
  /** Label of one and of many, sentence case. */
  readonly one: string
  readonly many: string
  /** What stands behind a number, small, where that is neither of them: “3 care notes” of “Pace and care”. */
  readonly counted?: { readonly one?: string; readonly many: string }
  readonly audience: Audience
  readonly identity: Identity
  /** The field that names a record in lists and in history. */
  readonly title?: keyof F & string
  /** The field that says what the record hangs on: it then inherits that record's audience. */
  readonly hangsOn?: keyof F & string
  /**
   * The field that names one more record which nobody may see less of than this one: an entry is seen by those who may
   * see both what it is about and the field of one's own that it is in.
   */
  readonly within?: keyof F & string
  /**
   * The field, made by `whoMaySee`, by which each record says itself who may see it. Where it says nothing, the fewest
   * that a shared record can be for.
   */
  readonly readers?: SaysWho<F>
  /**
   * Who may see a record by what it says itself, where that is not its kind's audience: what was promised to the public
   * is no secret before it, and how far the cabinet's own steps have come is the cabinet's.
   */
  readonly seenBy?: (values: Readonly<Record<string, unknown>>) => Audience | undefined
  /**
   * A record that hangs on nothing itself, and that others name, is for those who may see one of the others: counsel's
   * letter behind a rating that is the board's is no evidence for the public.
   */
  readonly shownWithWhatNamesIt?: true
  /** The field that names the record of which it is a part, and with which it goes: a measure of its goal. */
  readonly partOf?: keyof F & string
  /**
   * The day from which the record is known, of what was said, decided or held on a day: a paper of an earlier day does not
   * have it. Asked of each kind that has days and that people create freely.
   */
  readonly knownFrom?: KnownFrom<keyof F & string>
  /** Where it is entered: a step's id, or 'across' for what is entered on a page of its own. */
  readonly step: string
  readonly fields: F
}

type Rest = Omit<Field, 'shape' | 'label' | '_type'>
const make = <T>(shape: FieldShape, label: string, rest: Rest): Field<T> => ({ shape, label, ...rest })

export const text = (label: string, rest: Rest = {}) => make<string>({ t: 'text', long: false }, label, rest)
export const longText = (label: string, rest: Rest = {}) => make<string>({ t: 'text', long: true }, label, rest)
export const day = (label: string, rest: Rest = {}) => make<string>({ t: 'day' }, label, rest)
/** A day that may be known by its month, season or year alone. */
export const roughDay = (label: string, rest: Rest = {}) => make<RoughDay>({ t: 'day', rough: true }, label, rest)
/** A day on which something begins, or ends: “2028-29” typed there is the first or the last month of the school year. */
export const roughStart = (label: string, rest: Rest = {}) =>
  make<RoughDay>({ t: 'day', rough: true, schoolYear: 'begins' }, label, rest)
export const roughEnd = (label: string, rest: Rest = {}) =>
  make<RoughDay>({ t: 'day', rough: true, schoolYear: 'ends' }, label, rest)
export const year = (label: string, rest: Rest = {}) => make<string>({ t: 'year' }, label, rest)
export const money = (label: string, rest: Rest = {}) => make<number>({ t: 'money' }, label, rest)
export const figure = (label: string, rest: Rest = {}) => make<number>({ t: 'figure' }, label, rest)
/** A share of full time: 1 is one full-time person. Also typed as a percentage. */
export const fte = (label: string, rest: Rest = {}) => make<number>({ t: 'figure', unit: 'fte' }, label, rest)
export const integer = (label: string, rest: Rest = {}) => make<number>({ t: 'integer' }, label, rest)
export const flag = (label: string, rest: Rest = {}) => make<boolean>({ t: 'flag' }, label, rest)
export const ref = (kind: string, label: string, rest: Rest = {}) => make<string>({ t: 'ref', kind }, label, rest)
export const refs = (kind: string, label: string, rest: Rest = {}) =>
  make<readonly string[]>({ t: 'refs', kind }, label, rest)
export const about = (label: string, rest: Rest = {}) => make<About>({ t: 'about' }, label, rest)
export const abouts = (label: string, rest: Rest = {}) => make<readonly About[]>({ t: 'abouts' }, label, rest)
export const texts = (label: string, rest: Rest = {}) => make<readonly string[]>({ t: 'texts' }, label, rest)
export const blob = (label: string, rest: Rest = {}) => make<string>({ t: 'blob' }, label, rest)

/** A choice. Options are written `{ value: 'Label' }`, in the order in which they are offered. */
export const choice = <const O extends Record<string, string>>(label: string, options: O, rest: Rest = {}) =>
  make<keyof O & string>(
    { t: 'choice', options: Object.entries(options).map(([value, l]) => ({ value, label: l })) },
    label,
    rest,
  )

/** Who may see a record, said by the record itself. Its kind is `public` and names it in `readers`. */
export const whoMaySee = (rest: Rest = {}): Field<'public' | 'board' | 'cabinet'> & { readonly saysWho: true } => ({
  ...choice(
    'Who may see it',
    { public: 'The public', board: 'The board', cabinet: 'The cabinet' },
    { hint: 'If left blank: the cabinet', ...rest },
  ),
  saysWho: true,
})

/** Several figures or words that a person decides as one: a single field, a single version. */
export const parts = <const P extends Fields>(label: string, p: P, rest: Rest = {}) =>
  make<PartsOf<P>>({ t: 'parts', parts: p }, label, rest)

/** A short list whose rows have no life of their own. */
export const rows = <const P extends Fields>(label: string, p: P, rest: Rest = {}) =>
  make<readonly PartsOf<P>[]>({ t: 'rows', parts: p }, label, rest)

type FieldValue<F> = F extends Field<infer T> ? T : never
type PartsOf<P extends Fields> = { readonly [K in keyof P]?: FieldValue<P[K]> }

/** Declares a kind. The name is the table's, the type's and the exchange form's. */
export const kind = <const N extends string, const F extends Fields>(
  name: N,
  declaration: Omit<Kind<F>, 'name'>,
): Kind<F> & { readonly name: N } => ({ name, ...declaration })

/**
 * One record as rules, screens and documents read it. Any field may be unset: people save half a goal,
 * and no rule may block them.
 */
export type RecordFrom<K> = K extends Kind<infer F> ? { readonly id: string } & PartsOf<F> : never
