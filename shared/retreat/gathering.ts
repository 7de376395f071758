import { dayInWords, isMoment } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About } from '../domain/schema.ts'
import { compareKeys } from '../words/index.ts'

/** The kinds of gatherings that can be prepared, run and reported. */
type GatheringKind = 'retreat' | 'meeting' | 'checkIn'
export type AgendaRow = NonNullable<RecordOf<'retreat'>['agenda']>[number]
export type RanRow = NonNullable<RecordOf<'retreat'>['ran']>[number]
export type AttendedRow = NonNullable<RecordOf<'retreat'>['attended']>[number]

/** An agenda row with its short name, by which captures find it. */
export type Part = AgendaRow & { readonly part: string }

/** A retreat, a meeting or a check-in, in one form. */
export interface Gathering {
  readonly kind: GatheringKind
  readonly id: string
  /** “Winter planning day”, “Cabinet, November 3, 2026”. */
  readonly title: string
  readonly date: string | undefined
  readonly begins: string | undefined
  readonly ends: string | undefined
  readonly place: string | undefined
  readonly purpose: string | undefined
  readonly people: number | undefined
  readonly lead: string | undefined
  readonly agenda: readonly Part[]
  readonly ran: readonly RanRow[]
  readonly attended: readonly AttendedRow[]
  readonly closedAt: string | undefined
  /** The forum as a decision names it. */
  readonly forum: string
  /** The reader of the minutes: the body that was in the room. */
  readonly reader: 'board' | 'cabinet'
}

export const gatheringKinds: readonly GatheringKind[] = ['retreat', 'meeting', 'checkIn']
const isGathering = (kind: string): kind is GatheringKind => (gatheringKinds as readonly string[]).includes(kind)

const forums = { board: 'Board', cabinet: 'Cabinet', committee: 'Committee', other: 'Meeting' } as const

/** Rows from before rows had names are named by their position, until the agenda is written again. */
const named = (rows: readonly AgendaRow[] | undefined): readonly Part[] =>
  (rows ?? []).map((row, i) => ({ ...row, part: row.part || `row${i + 1}` }))

const parted = new WeakMap<object, readonly Part[]>()
function partsOf(rows: readonly AgendaRow[] | undefined): readonly Part[] {
  if (rows === undefined) return []
  const known = parted.get(rows) ?? named(rows)
  parted.set(rows, known)
  return known
}

/** The parts that ran, without texts that are not moments: a file may hold anything. */
const ranOf = (rows: readonly RanRow[] | undefined): readonly RanRow[] =>
  (rows ?? []).map(({ began, ended, ...row }) => ({
    ...row,
    ...(isMoment(began) && { began }),
    ...(isMoment(ended) && { ended }),
  }))

/** One gathering of a plan; undefined for a record of another kind, or one that is missing. */
export function gatheringOf(plan: Plan, about: About | undefined): Gathering | undefined {
  if (about === undefined || !isGathering(about.kind)) return undefined
  const { kind, id } = about
  if (kind === 'retreat') {
    const r = plan.get('retreat', id)
    return (
      r && {
        ...common(kind, r),
        title: r.title?.trim() || 'Retreat without a title',
        begins: r.start,
        place: r.place,
        purpose: r.purpose,
        people: r.people,
        lead: r.lead,
        forum: 'Retreat',
        reader: 'cabinet',
      }
    )
  }
  const none = { purpose: undefined, people: undefined }
  const day = (date: string | undefined) => (date ? dayInWords(date) : 'no date yet')
  if (kind === 'meeting') {
    const m = plan.get('meeting', id)
    const forum = m?.forum === undefined ? 'Meeting' : forums[m.forum]
    return (
      m && {
        ...none,
        ...common(kind, m),
        title: `${forum}, ${day(m.date)}`,
        begins: m.begins,
        place: m.place,
        lead: undefined,
        forum,
        reader: m.forum === 'board' || m.forum === 'committee' ? 'board' : 'cabinet',
      }
    )
  }
  const c = plan.get('checkIn', id)
  const with_ = plan.get('department', c?.department)?.name
  return (
    c && {
      ...none,
      ...common(kind, c),
      title: `Check-in${with_ ? ` with ${with_}` : ''}, ${day(c.date)}`,
      begins: c.begins,
      place: undefined,
      lead: c.heldBy,
      forum: 'Check-in',
      reader: 'cabinet',
    }
  )
}

/**
 * Earlier gatherings of the same people, the latest first; none for a meeting of some other body, which may have been
 * other people each time.
 */
export function earlierThan(plan: Plan, g: Gathering): readonly Gathering[] {
  const forum = g.kind === 'meeting' ? plan.get('meeting', g.id)?.forum : undefined
  if (g.kind === 'meeting' && (forum === undefined || forum === 'other')) return []
  const department = plan.get('checkIn', g.kind === 'checkIn' ? g.id : undefined)?.department
  return (plan.all(g.kind) as readonly { readonly id: string }[])
    .filter(({ id }) => id !== g.id)
    .filter(({ id }) => g.kind !== 'meeting' || plan.get('meeting', id)?.forum === forum)
    .filter(({ id }) => g.kind !== 'checkIn' || plan.get('checkIn', id)?.department === department)
    .flatMap(({ id }) => gatheringOf(plan, { kind: g.kind, id }) ?? [])
    .filter((one) => one.date !== undefined && (g.date === undefined || one.date < g.date))
    .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? ''))
}

type Shared = RecordOf<'retreat'> | RecordOf<'meeting'> | RecordOf<'checkIn'>
const common = (kind: GatheringKind, r: Shared) => ({
  kind,
  id: r.id,
  date: r.date,
  ends: r.ends,
  agenda: partsOf(r.agenda),
  ran: ranOf(r.ran),
  attended: r.attended ?? [],
  closedAt: isMoment(r.closedAt) ? r.closedAt : undefined,
})

/** The field with the time it begins. */
export const beginsField = (kind: GatheringKind): 'start' | 'begins' => (kind === 'retreat' ? 'start' : 'begins')

/** “retreat/r1”, as in the address of a page. */
export const asKey = ({ kind, id }: About): string => `${kind}/${id}`
export function fromKey(key: string | undefined): About | undefined {
  const at = key?.indexOf('/') ?? -1
  return key === undefined || at < 1 ? undefined : { kind: key.slice(0, at), id: key.slice(at + 1) }
}

/** The field of a record that names the gathering at which it was made. */
export const saidAt = ({ kind, id }: About): { readonly retreat: string } | { readonly gathering: About } =>
  kind === 'retreat' ? { retreat: id } : { gathering: { kind, id } }

/** A record that names the gathering at which it was made. */
export interface Said {
  readonly id: string
  readonly retreat?: string
  readonly gathering?: About
}

/** True for a record that was made at this gathering. */
export const isFrom = (record: Said, { kind, id }: About): boolean =>
  kind === 'retreat' ? record.retreat === id : record.gathering?.kind === kind && record.gathering.id === id

/** Kinds that belong to a gathering and to nothing else of the plan. */
export const ownKinds = ['ballot', 'parkedItem', 'roomNote', 'capture'] as const
type OwnKind = (typeof ownKinds)[number]

/** The records of one kind that were made at a gathering, in the order in which they were saved. */
export const madeAt = <K extends OwnKind>(plan: Plan, kind: K, of: About): readonly RecordOf<K>[] =>
  (plan.all(kind) as readonly (RecordOf<K> & Said & { readonly keptAt?: string })[])
    .filter((r) => isFrom(r, of))
    .toSorted((a, b) => compareKeys(a.keptAt ?? '', b.keptAt ?? '') || compareKeys(a.id, b.id))
