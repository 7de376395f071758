import { create } from 'zustand'
import { mayGoInto } from '../../../shared/briefing/packet/packet.ts'
import type { PacketPart, PacketRequest } from '../../../shared/briefing/packet/request.ts'

/** A part as the page has it: what is sent, and of a PDF from outside what was found in it. */
export interface Part {
  readonly key: number
  readonly part: PacketPart
  readonly pages?: number
  readonly notes?: readonly string[]
}

interface Chosen {
  /** The plan for which it was chosen. */
  readonly plan: string
  readonly readBy: PacketRequest['readBy']
  readonly title: string
  readonly backs: boolean
  readonly parts: readonly Part[]
}

const first: Omit<Chosen, 'plan'> = {
  readBy: 'board',
  title: '',
  backs: true,
  parts: [
    { key: 1, part: { document: 'board' } },
    { key: 2, part: { document: 'progress' } },
  ],
}

/** What was chosen on the page, kept while one is elsewhere; PDFs from outside are at hand until the app is closed. */
export const usePacket = create<Chosen>(() => ({ plan: '', ...first }))

/** Another plan begins another packet. */
export function packetFor(plan: string): void {
  if (usePacket.getState().plan !== plan) usePacket.setState({ plan, ...first })
}

let last = 10

export const addPart = (part: Omit<Part, 'key'>): void =>
  usePacket.setState(({ parts }) => ({ parts: [...parts, { ...part, key: ++last }] }))

export const removePart = (key: number): void =>
  usePacket.setState(({ parts }) => ({ parts: parts.filter((p) => p.key !== key) }))

export const changePart = (key: number, part: PacketPart): void =>
  usePacket.setState(({ parts }) => ({ parts: parts.map((p) => (p.key === key ? { ...p, part } : p)) }))

/** One place up or down. */
export function movePart(key: number, by: -1 | 1): void {
  const { parts } = usePacket.getState()
  const at = parts.findIndex((p) => p.key === key)
  const to = at + by
  if (at < 0 || to < 0 || to >= parts.length) return
  const next = [...parts]
  const [moved] = next.splice(at, 1)
  if (moved) next.splice(to, 0, moved)
  usePacket.setState({ parts: next })
}

/** For another reader the papers that are not that reader's go; how many went is said. */
export function readFor(readBy: PacketRequest['readBy']): number {
  const { parts } = usePacket.getState()
  const left = parts.filter(({ part }) => !('document' in part) || mayGoInto(part.document, readBy))
  usePacket.setState({ readBy, parts: left })
  return parts.length - left.length
}
