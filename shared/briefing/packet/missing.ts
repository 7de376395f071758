import type { KindName, RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { capital, countInWords, plural, small } from '../../words/index.ts'
import type { Missing } from '../board/missing.ts'
import { preparedFor, requestOf } from '../board/prepared.ts'
import { type DocumentId, documentIds, documentKind } from '../documents.ts'
import { missingIn } from '../missing.ts'
import type { OwnPart, PacketRequest } from './request.ts'

export type Row = NonNullable<RecordOf<'packet'>['parts']>[number]

/** The parts of a packet at first. */
const usual: readonly Row[] = [{ document: 'boardBriefing' }, { document: 'progressReport' }]

/** The packet in preparation, as the plan has it. */
export const packetRows = (plan: Plan): readonly Row[] => plan.get('packet', 'packet')?.parts ?? usual
export const readByOf = (plan: Plan): PacketRequest['readBy'] => plan.get('packet', 'packet')?.readBy ?? 'board'

/** A row that is a document of ours; undefined for a PDF from outside. */
export function ownPart(row: Row): OwnPart | undefined {
  const document = documentIds.find((id) => documentKind(id).kept === row.document)
  if (document === undefined) return undefined
  return { document, ...(row.about && { of: { kind: row.about.kind as KindName, id: row.about.id } }) }
}

/** A part that a packet's document lacks, as Briefings says it for that document. */
interface MissingInPart extends Missing {
  readonly document: DocumentId
}

/** What the packet's documents still lack, each thing once; nothing after the meeting. */
export function missingInPacket(plan: Plan, { parts, base }: PacketRequest, today: string): readonly MissingInPart[] {
  if (base.date < today) return []
  const found = parts.flatMap((p): MissingInPart[] => {
    if (!('document' in p)) return []
    const { of: _, ...rest } = base
    const request = { ...rest, document: p.document, ...(p.of && { of: p.of }) }
    return (missingIn(plan, request) ?? []).map((m) => ({ ...m, document: p.document }))
  })
  return found.filter((m, i) => found.findIndex((one) => one.says === m.says) === i)
}

/** What the packet for a board's meeting lacks: Overview, Meetings and the packet's page count and name the same. */
export function lacksOf(plan: Plan, m: RecordOf<'meeting'>, today: string): readonly MissingInPart[] {
  const prepared = preparedFor(plan, m.date ?? '')
  if (m.forum !== 'board' || prepared === undefined) return []
  const parts = packetRows(plan).flatMap((row) => ownPart(row) ?? [])
  const request = { readBy: readByOf(plan), backs: true, parts, base: requestOf(plan, prepared, today) }
  return missingInPacket(plan, request, today)
}

/**
 * “Six things to fix, first: goal 7 has no measure.”, “One thing to fix: …”; '' for none. Beside a meeting “First: Goal 7 …” reads
 * like the first item of its agenda. `where`: “ in the packet”, said away from its page.
 */
export function fixWords(lacks: readonly Pick<Missing, 'says'>[], where = ''): string {
  const [first] = lacks
  if (first === undefined) return ''
  return `${toFix(lacks.length)}${where}${lacks.length === 1 ? '' : ', first'}: ${small(first.says)}`
}

/** “Six things to fix”, of a packet. */
export const toFix = (count: number): string => `${things(count)} to fix`

/** “One thing is missing”, of what is printed all the same. A gap is between groups of children everywhere else. */
export const areMissing = (count: number): string => `${things(count)} ${plural(count, 'is', 'are')} missing`

const things = (count: number): string => `${capital(countInWords(count))} ${plural(count, 'thing', 'things')}`
