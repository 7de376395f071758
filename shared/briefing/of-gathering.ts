import { forAudience } from '../domain/audience.ts'
import type { KindName } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { earlierThan, type Gathering, gatheringKinds, gatheringOf } from '../retreat/gathering.ts'
import { roomPlan } from '../retreat/room-plan.ts'
import { compareKeys } from '../words/index.ts'
import { type Context, contextOf } from './context.ts'
import { type DocumentId, type Reader, readerWords } from './documents.ts'
import type { BriefingRequest } from './request.ts'
import type { Coverage } from './text.ts'

/** Which retreat, meeting or check-in a document is about, and who reads it: the people who meet there. */
interface OfGathering {
  readonly has: (g: Gathering) => boolean
  readonly order: (day: string) => (a: Gathering, b: Gathering) => number
  /** A sentence for a plan in which none has what the document is made of. */
  readonly none: string
  /** Whom it is for, before who that is: “These minutes are for those who met”. */
  readonly forThem: string
}

const latestFirst = (a: Gathering, b: Gathering): number =>
  compareKeys(b.date ?? '', a.date ?? '') || compareKeys(a.id, b.id)

/** The next one on or after a day, then those after it; then those that are over, the latest first. */
const nextFirst =
  (day: string) =>
  (a: Gathering, b: Gathering): number => {
    const [aheadA, aheadB] = [(a.date ?? '') >= day, (b.date ?? '') >= day]
    if (aheadA !== aheadB) return Number(aheadB) - Number(aheadA)
    return aheadA ? compareKeys(a.date ?? '', b.date ?? '') || compareKeys(a.id, b.id) : latestFirst(a, b)
  }

const ways = {
  minutes: {
    has: (g) => g.ran.length > 0,
    order: () => latestFirst,
    none: 'No retreat or meeting has started yet, so there are no minutes.',
    forThem: 'These minutes are for those who met',
  },
  agenda: {
    has: (g) => g.agenda.length > 0,
    order: nextFirst,
    none: 'No meeting in the plan has an agenda yet.',
    forThem: 'This agenda is for those who meet',
  },
} as const satisfies { readonly [D in DocumentId]?: OfGathering }

const wayOf = (document: DocumentId): OfGathering => ways[document as keyof typeof ways] ?? ways.minutes

/** The gatherings that a document can be made of on a day (ISO), the usual one first. */
export const gatheringsFor = (plan: Plan, document: DocumentId, day: string): readonly Gathering[] => {
  const { has, order } = wayOf(document)
  return gatheringKinds
    .flatMap((kind) =>
      (plan.all(kind as KindName) as readonly { readonly id: string }[]).map(({ id }) => ({ kind, id })),
    )
    .flatMap((about) => gatheringOf(plan, about) ?? [])
    .filter(has)
    .toSorted(order(day))
}

type Asked = Pick<BriefingRequest, 'document' | 'of' | 'date'>

/** The gathering that a document is about: the one that was asked for, else the first that is offered on its day. */
export const gatheringFor = (plan: Plan, { document, of, date }: Asked): Gathering | undefined =>
  of === undefined ? gatheringsFor(plan, document, date)[0] : gatheringOf(plan, of)

/** What a plan says that has none for this document. */
export const noneFor = (document: DocumentId): string => wayOf(document).none

/**
 * The reader of such a document: the forum that meets, and nobody else. Refused if another edition was asked for. If there is no
 * meeting yet, the cabinet may look at the page that says so (`preview`), and nothing is made of it that would be sent.
 */
export function forumReader(plan: Plan, request: Asked, asked: string | undefined, preview = true): Result<Reader> {
  const of = gatheringFor(plan, request)
  const reader = of?.reader ?? 'cabinet'
  if ((of !== undefined || preview) && (asked === undefined || asked === reader)) return ok(reader)
  const { none, forThem } = wayOf(request.document)
  const why =
    of === undefined
      ? none
      : `${forThem}: ${request.document === 'minutes' ? 'they are' : 'it is'} made for ${readerWords[reader]}.`
  return err(appError('bad-input', `${why} Nothing was written.`, 'readBy'))
}

/** “Agenda: Cabinet meeting”: agenda and minutes of one meeting are told apart where only their titles are read. */
export const titleOfPaper = (kind: 'Agenda' | 'Minutes', title: string): string =>
  title === '' || title.toLowerCase().includes(kind.toLowerCase()) ? title || kind : `${kind}: ${title}`

/** What a document of a gathering is written from. */
interface Met {
  readonly ctx: Context
  /** Undefined for a plan without one, and for a reader who did not meet: nothing of the forum's is printed for them. */
  readonly g: Gathering | undefined
  /** Whether there is one, for any reader. */
  readonly any: boolean
}

/**
 * The gathering that a document is about with what its readers see: the people who met see of the plan what they may see, and all
 * of their own gathering; an agenda also what was said at their earlier ones. Other readers are refused earlier (`forumReader`); should one get here, there is nothing for them.
 */
export function metFor(plan: Plan, request: BriefingRequest, covers?: Coverage): Met {
  const met = gatheringFor(plan, request)
  const reader = request.readBy ?? met?.reader ?? 'cabinet'
  const g = met?.reader === reader ? met : undefined
  const earlier = g !== undefined && request.document === 'agenda' ? earlierThan(plan, g) : []
  const view = g === undefined ? forAudience(plan, reader) : roomPlan(plan, g, reader, earlier)
  return { ctx: contextOf(view, request, covers, reader), g, any: met !== undefined }
}

/** What the agenda's page and the room show of a gathering: as its paper, on its own day, for a reader. */
export function shownFor(plan: Plan, g: Gathering, reader: Reader, today: string): Context {
  const { kind, id } = g
  const request: BriefingRequest = {
    ...{ document: 'agenda', of: { kind, id }, date: g.date ?? today, paper: 'letter', draft: true, goals: null },
    cover: { subject: '', purpose: '', motion: '', background: '' },
  }
  const earlier = reader === g.reader ? earlierThan(plan, g) : []
  return contextOf(roomPlan(plan, g, reader, earlier), request, undefined, reader)
}
