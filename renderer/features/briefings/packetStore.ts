import { create } from 'zustand'
import { documentIds, documentKind } from '../../../shared/briefing/documents.ts'
import { ownPart, packetRows, type Row, readByOf } from '../../../shared/briefing/packet/missing.ts'
import { mayGoInto } from '../../../shared/briefing/packet/packet.ts'
import type { OwnPart, PacketPart, PacketRequest } from '../../../shared/briefing/packet/request.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planNow, setFields } from '../../state/index.ts'

/** The packet in preparation is in the plan: its order and its own documents are there at the next start. */

type ReadBy = PacketRequest['readBy']

/** A part as the page has it. */
export type Part = { readonly key: string; readonly row: Row } & (
  | { readonly part: OwnPart }
  /** A PDF from outside; null where its file is not at hand any more. */
  | { readonly outside: AtHand | null }
)

/** The contents of an outside PDF. Its bytes stay in the main process until the app is closed. */
interface AtHand {
  readonly token: string
  readonly pages: number
  readonly notes: readonly string[]
}

/** PDFs from outside that were chosen since the app was started, by their checksum. */
export const useAtHand = create<Readonly<Record<string, AtHand>>>(() => ({}))

/** The public's part of them, if the board's own documents go and nothing else is in the packet. */
const usualForAll: readonly Row[] = [{ document: 'communityPage' }]

/** Only who prints on both sides wants an empty page behind a cover: most packets are posted and read on a screen. */
export const backsOf = (plan: Plan): boolean => plan.get('packet', 'packet')?.fronts ?? false

function partOf(row: Row, key: string, atHand: Readonly<Record<string, AtHand>>): Part {
  const part = ownPart(row)
  return part === undefined ? { key, row, outside: atHand[row.sha256 ?? ''] ?? null } : { key, row, part }
}

/** The parts in order; a part keeps its key wherever it moves. */
export function partsOf(plan: Plan, atHand: Readonly<Record<string, AtHand>>): readonly Part[] {
  const seen = new Map<string, number>()
  return packetRows(plan).map((row) => {
    const name = row.document ?? row.sha256 ?? ''
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return partOf(row, `${name} ${nth}`, atHand)
  })
}

/** The parts that are sent: all that are at hand. */
export const sentParts = (parts: readonly Part[]): readonly PacketPart[] =>
  parts.flatMap((p): PacketPart[] => {
    if ('part' in p) return [p.part]
    return p.outside ? [{ outside: p.outside.token, title: p.row.title ?? '' }] : []
  })

/** The packet in preparation, with the day, paper and draft mark of a briefing. */
export function packetOf(
  plan: Plan,
  base: PacketRequest['base'],
  atHand: Readonly<Record<string, AtHand>>,
): PacketRequest {
  const title = plan.get('packet', 'packet')?.title?.trim() ?? ''
  return {
    readBy: readByOf(plan),
    backs: backsOf(plan),
    ...(title !== '' && { title }),
    parts: [...sentParts(partsOf(plan, atHand))],
    base,
  }
}

const put = (parts: readonly Row[]): void => void setFields('packet', 'packet', { parts })
const rowsNow = (): readonly Row[] => packetRows(planNow())

export const addRow = (row: Row): void => put([...rowsNow(), row])
export const removeRow = (at: number): void => put(rowsNow().filter((_, i) => i !== at))
export const changeRow = (at: number, row: Row): void => put(rowsNow().map((r, i) => (i === at ? row : r)))

/** One place up or down. */
export function moveRow(at: number, by: -1 | 1): void {
  const next = [...rowsNow()]
  const [moved] = next.splice(at, 1)
  if (moved) put(next.toSpliced(at + by, 0, moved))
}

/** For another reader the documents that are not for that reader are taken out; the number of them is returned. */
export function readFor(readBy: ReadBy): number {
  const rows = rowsNow()
  const left = rows.filter((row) => {
    const document = documentIds.find((id) => documentKind(id).kept === row.document)
    return document === undefined || mayGoInto(document, readBy)
  })
  void setFields('packet', 'packet', { readBy, parts: left.length === 0 && rows.length > 0 ? usualForAll : left })
  return rows.length - left.length
}
