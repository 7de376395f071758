import { z } from 'zod'
import { documentIds } from '../../briefing/documents.ts'
import { longestList, longestText } from '../../domain/reader.ts'
import { channel, committed, id, none } from './common.ts'

/** Parts of the board briefing that can be left out. */
export const briefingParts = ['cover', 'stand', 'changed', 'goals', 'money', 'departments', 'asked', 'signOff'] as const
export type BriefingPart = (typeof briefingParts)[number]

/** What a person typed for a paper: all that a field of the plan can hold, since none of it is cut; and the few words before it. */
const typed = z.string().max(longestText + 1000)

/** Choices made in the briefing builder; the same for preview and export. */
export const briefingRequest = z.strictObject({
  document: z.enum(documentIds),
  /** For whom it is made, where the document can be made for several. */
  readBy: z.enum(['public', 'board']).optional(),
  paper: z.enum(['letter', 'a4']),
  date: z.iso.date(),
  draft: z.boolean(),
  cover: z.strictObject({
    subject: typed,
    purpose: typed,
    motion: typed,
    background: typed,
    /** Where left out, what the plan's budget lines say about the goals shown. */
    fiscal: typed.optional(),
    /** Where left out: action where there is a motion, else information. */
    itemType: z.enum(['information', 'discussion', 'action', 'consent']).optional(),
    /** Number on the agenda. */
    item: typed.optional(),
    /** Besides these, "no change" is always among them. */
    options: z
      .array(z.strictObject({ option: typed, for: typed, against: typed }))
      .max(longestList)
      .optional(),
    /** Decisions asked of the board, one verb each. */
    asked: z.array(typed).max(longestList).optional(),
    /** Ids of decisions; where left out, the board's own on the goals and policies. */
    earlier: z.array(id).max(longestList).optional(),
    attachments: z.array(typed).max(longestList).optional(),
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
  /** Ends the making of whatever document is being made; who waits for it is told that it stopped. */
  'briefing.stop': channel(none, z.null()),
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
