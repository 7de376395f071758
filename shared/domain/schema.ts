import type { RoughDay } from '../days/index.ts'

/**
 * The language in which each kind of record is declared, once. The TypeScript type, the reader for untrusted input, the
 * projection table, the generic form, the CSV columns and the words of a difference all come from the declaration.
 */

/** Who may see a record, a field or a document; each level also sees everything for the levels after it. */
export const audiences = ['officer', 'cabinet', 'board', 'public'] as const
export type Audience = (typeof audiences)[number]

/** True if something meant for `what` may be shown to `reader`. */
export const maySee = (reader: Audience, what: Audience): boolean =>
  audiences.indexOf(reader) <= audiences.indexOf(what)

/** A reference to any record. */
export interface About {
  readonly kind: string
  readonly id: string
}

/** True for a reference to a record, in a value that was read. */
export const isAbout = (value: unknown): value is About =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<About>).kind === 'string' &&
  typeof (value as Partial<About>).id === 'string'

export type FieldShape =
  | { readonly t: 'text'; readonly long: boolean }
  | { readonly t: 'choice'; readonly options: readonly Option[] }
  // ISO day, 2026-11-24; rough: also a month, season or year, and with `schoolYear` a school year, as its beginning or
  // end
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
  /** Smaller than the record's, if given. */
  readonly audience?: Audience
  /** A step is done only when its required fields are filled; saving is never blocked. */
  readonly required?: boolean
  /** The smallest and the largest number allowed, both included; cents for money. */
  readonly min?: number
  readonly max?: number
  /**
   * The meaning of its number or text, if people say it differently: 7 is July, “14:00” is 2:00 pm, “2026-Q2” is April to
   * June 2026, “es” is Spanish.
   */
  readonly meaning?: 'month' | 'clock' | 'quarter' | 'language'
  /** The parts that this one depends on: when one of them changes, this one is removed. */
  readonly dependsOn?: readonly string[]
  /** Marks the choice by which a record names its own audience: made by `whoMaySee`, named in its kind's `readers`. */
  readonly saysWho?: true
  readonly _type?: T
}

export interface Fields {
  readonly [name: string]: Field
}

/** The fields of a kind that were made by `whoMaySee`; for kinds in general, any field. */
type SaysWho<F extends Fields> = string extends keyof F
  ? string
  : { [K in keyof F & string]: F[K] extends { readonly saysWho: true } ? K : never }[keyof F & string]

/**
 * A field that holds a day; with `once`, only if one of these fields is filled, and until then the record is a plan and
 * known. Or the reason why no day decides.
 */
type KnownFrom<Name extends string = string> =
  | Name
  | { readonly day: Name; readonly once: readonly Name[] }
  | { readonly not: string }

/** Reasons why documents of any day include a record, regardless of its days. */
export const notByDay = {
  ahead: { not: 'Its days lie ahead: what is planned is known today.' },
  standing: { not: 'A day is only one of the things that it says: papers of every day have it.' },
  made: { not: 'It is about papers and files, and none tells what happened in the district.' },
} as const satisfies Readonly<Record<string, KnownFrom>>

/** What makes a record the same record on two laptops. */
type Identity = 'random' | 'singleton' | { readonly key: readonly string[] }

export interface Kind<F extends Fields = Fields> {
  readonly name: string
  /** The label for one and for many, in sentence case. */
  readonly one: string
  readonly many: string
  /** The words after a number, in lowercase, if they are neither of those: “3 care notes” for “Pace and care”. */
  readonly counted?: { readonly one?: string; readonly many: string }
  readonly audience: Audience
  readonly identity: Identity
  /** The field that names a record in lists and in history. */
  readonly title?: keyof F & string
  /** The field that names the record's owner, whose audience the record then inherits. */
  readonly hangsOn?: keyof F & string
  /**
   * The field that names a second record whose audience also applies: an entry is seen by those who may see both the
   * record it is about and the own field that it is in.
   */
  readonly within?: keyof F & string
  /**
   * The field, made by `whoMaySee`, in which each record names its audience. If it is empty, it is the smallest one of
   * a shared record.
   */
  readonly readers?: SaysWho<F>
  /**
   * The audience of a record by its own fields, if that is not its kind's: what was promised to the public is no
   * secret, and the progress of the cabinet's own steps is the cabinet's.
   */
  readonly seenBy?: (values: Readonly<Record<string, unknown>>) => Audience | undefined
  /**
   * A record without an owner that others name is for those who may see one of the others: counsel's letter behind a
   * rating for the board is no evidence for the public.
   */
  readonly shownWithWhatNamesIt?: true
  /** The field that names the record that this one is a part of, and is removed with: a measure belongs to its goal. */
  readonly partOf?: keyof F & string
  /**
   * The field with the day from which the record is known, for what was said, decided or held on a day: a document of
   * an earlier day does not include it. Required for each kind with days that people create freely.
   */
  readonly knownFrom?: KnownFrom<keyof F & string>
  /** Where it is entered: a step's id, or 'across' for a separate page. */
  readonly step: string
  readonly fields: F
}

type Rest = Omit<Field, 'shape' | 'label' | '_type'>
const make = <T>(shape: FieldShape, label: string, rest: Rest): Field<T> => ({ shape, label, ...rest })

export const text = (label: string, rest: Rest = {}) => make<string>({ t: 'text', long: false }, label, rest)
export const longText = (label: string, rest: Rest = {}) => make<string>({ t: 'text', long: true }, label, rest)
export const day = (label: string, rest: Rest = {}) => make<string>({ t: 'day' }, label, rest)
/** A day that may be known only by its month, season or year. */
export const roughDay = (label: string, rest: Rest = {}) => make<RoughDay>({ t: 'day', rough: true }, label, rest)
/**
 * A day on which something begins, or ends: “2028-29” typed there is the first or the last month of the school year.
 */
export const roughStart = (label: string, rest: Rest = {}) =>
  make<RoughDay>({ t: 'day', rough: true, schoolYear: 'begins' }, label, rest)
export const roughEnd = (label: string, rest: Rest = {}) =>
  make<RoughDay>({ t: 'day', rough: true, schoolYear: 'ends' }, label, rest)
export const year = (label: string, rest: Rest = {}) => make<string>({ t: 'year' }, label, rest)
export const money = (label: string, rest: Rest = {}) => make<number>({ t: 'money' }, label, rest)
export const figure = (label: string, rest: Rest = {}) => make<number>({ t: 'figure' }, label, rest)
/** A share of full time: 1 is one full-time person. It can also be typed as a percentage. */
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

/** Who may see a record, as the record itself says. Its kind is `public` and names this field in `readers`. */
export const whoMaySee = (rest: Rest = {}): Field<'public' | 'board' | 'cabinet'> & { readonly saysWho: true } => ({
  ...choice(
    'Who may see it',
    { public: 'The public', board: 'The board', cabinet: 'The cabinet' },
    { hint: 'If left blank: the cabinet', ...rest },
  ),
  saysWho: true,
})

/** Several figures or words that a person decides as a whole: a single field, a single version. */
export const parts = <const P extends Fields>(label: string, p: P, rest: Rest = {}) =>
  make<PartsOf<P>>({ t: 'parts', parts: p }, label, rest)

/** A short list whose rows are not records. */
export const rows = <const P extends Fields>(label: string, p: P, rest: Rest = {}) =>
  make<readonly PartsOf<P>[]>({ t: 'rows', parts: p }, label, rest)

type FieldValue<F> = F extends Field<infer T> ? T : never
type PartsOf<P extends Fields> = { readonly [K in keyof P]?: FieldValue<P[K]> }

/** Declares a kind. The name is also that of the table, the type and the exchange form. */
export const kind = <const N extends string, const F extends Fields>(
  name: N,
  declaration: Omit<Kind<F>, 'name'>,
): Kind<F> & { readonly name: N } => ({ name, ...declaration })

/**
 * One record as rules, screens and documents read it. Any field may be unset: people save half a goal, and no rule may
 * prevent that.
 */
export type RecordFrom<K> = K extends Kind<infer F> ? { readonly id: string } & PartsOf<F> : never
