import { z } from 'zod'
import { id } from '../../domain/id-schema.ts'
import { type KindName, kinds } from '../../domain/kinds/index.ts'
import { documentIds } from '../documents.ts'
import { briefingRequest } from '../request.ts'

const kindNames = Object.keys(kinds) as [KindName, ...KindName[]]

/** The most parts of a packet: its contents stay on the cover. */
export const mostParts = 30

const part = z.union([
  z.strictObject({
    document: z.enum(documentIds),
    /** The one thing that it tells of, where it tells of one. */
    of: z.strictObject({ kind: z.enum(kindNames), id }).optional(),
  }),
  z.strictObject({
    /** A PDF from outside that was taken in, by its name there. */
    outside: z.string().max(64),
    title: z.string().max(300),
  }),
])
export type PacketPart = z.infer<typeof part>
export type OwnPart = Extract<PacketPart, { document: unknown }>

/** The choices for a packet; the same for preview and export. */
export const packetRequest = z.strictObject({
  readBy: z.enum(['board', 'public']),
  title: z.string().max(300).optional(),
  /** Each part begins on a front, so that both sides can be printed. */
  backs: z.boolean(),
  parts: z.array(part).max(mostParts),
  /** The request for its own documents: day, paper, draft, and what was prepared for that day. */
  base: briefingRequest,
})
export type PacketRequest = z.infer<typeof packetRequest>
