import { z } from 'zod'
import { documentIds } from '../../briefing/documents.ts'
import { channel, committed, id } from './common.ts'

/** Parts of the board briefing that can be left out. */
export const briefingParts = ['cover', 'stand', 'changed', 'goals', 'money', 'departments', 'asked', 'signOff'] as const
export type BriefingPart = (typeof briefingParts)[number]

/** Choices made in the briefing builder; the same for preview and export. */
export const briefingRequest = z.strictObject({
  document: z.enum(documentIds),
  /** For whom it is made, where the document can be made for several. */
  readBy: z.enum(['public', 'board']).optional(),
  paper: z.enum(['letter', 'a4']),
  date: z.iso.date(),
  draft: z.boolean(),
  cover: z.strictObject({
    subject: z.string().max(2000),
    purpose: z.string().max(4000),
    motion: z.string().max(4000),
    background: z.string().max(8000),
    /** Where left out, what the plan's budget lines say about the goals shown. */
    fiscal: z.string().max(4000).optional(),
    /** Where left out: action where there is a motion, else information. */
    itemType: z.enum(['information', 'discussion', 'action', 'consent']).optional(),
    /** Number on the agenda. */
    item: z.string().max(200).optional(),
    /** Besides these, "no change" is always among them. */
    options: z
      .array(z.strictObject({ option: z.string().max(2000), for: z.string().max(4000), against: z.string().max(4000) }))
      .max(12)
      .optional(),
    /** Decisions asked of the board, one verb each. */
    asked: z.array(z.string().max(2000)).max(20).optional(),
    /** Ids of decisions; where left out, the board's own on the goals and policies. */
    earlier: z.array(id).max(50).optional(),
    attachments: z.array(z.string().max(1000)).max(50).optional(),
    /** Ids of people. Where left out, the officer. */
    preparedBy: id.optional(),
    presentedBy: id.optional(),
  }),
  /** Parts left out. */
  off: z.array(z.enum(briefingParts)).optional(),
  /** Goals to be shown, in order; null for all. */
  goals: z.array(id).nullable(),
})
export type BriefingRequest = z.infer<typeof briefingRequest>

const briefingMade = z.strictObject({
  /** Where the page reads the bytes: `app://groundwork/briefing/<token>.pdf`; it asks for `/briefing/<token>.pdf`. */
  token: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** What was withheld or set aside, a sentence each. */
  notes: z.array(z.string()),
})
export type BriefingMade = z.infer<typeof briefingMade>

/** Documents. */
export const briefingChannels = {
  'briefing.preview': channel(briefingRequest, briefingMade),
  'briefing.export': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        pages: z.number(),
        sha256: z.string(),
        /** What was kept of it in the plan; null where nothing was new in it. */
        kept: committed.nullable(),
        /** A sentence where the plan could not remember what went out. */
        said: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Writes the tables on its pages as CSV, into a folder of their own inside the one that is chosen. */
  'briefing.tables': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        tables: z.number(),
        kept: committed.nullable(),
        said: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Makes a sent document readable under a token, as it was. */
  'briefing.openSent': channel(z.strictObject({ id }), z.strictObject({ token: z.string() })),
  'briefing.saveSent': channel(z.strictObject({ id }), z.strictObject({ file: z.string() }).nullable()),
} as const
