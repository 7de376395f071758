import { z } from 'zod'
import { otherForms } from '../../briefing/forms.ts'
import { briefingRequest } from '../../briefing/request.ts'
import { channel, committed, id, none } from './common.ts'

export { type BriefingPart, type BriefingRequest, briefingParts, briefingRequest } from '../../briefing/request.ts'

const briefingMade = z.strictObject({
  /**
   * The token of the address where the page reads the bytes: `app://groundwork/briefing/<token>.pdf`, as
   * `/briefing/<token>.pdf`.
   */
  token: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** What was withheld or left out, one sentence each. */
  notes: z.array(z.string()),
})
export type BriefingMade = z.infer<typeof briefingMade>

/** The channels of documents. */
export const briefingChannels = {
  'briefing.preview': channel(briefingRequest, briefingMade),
  /** Stops making the document that is being made; the waiting call is told that it was stopped. */
  'briefing.stop': channel(none, z.null()),
  'briefing.export': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        pages: z.number(),
        sha256: z.string(),
        /** What was checked by machine in this file, and what a person still has to check. */
        report: z.string(),
        /** What the plan recorded of it; null if nothing in it was new. */
        kept: committed.nullable(),
        /** A sentence if the plan could not record what went out. */
        said: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Writes the tables on its pages as CSV, into a new folder inside the chosen one. */
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
  /** Writes the document in another form: one file that needs no other. */
  'briefing.other': channel(
    z.strictObject({ as: z.enum(otherForms), request: briefingRequest }),
    z
      .strictObject({
        file: z.string(),
        sha256: z.string(),
        report: z.string(),
        kept: committed.nullable(),
        said: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Saves the report on a file that was exported in this session, beside the file. */
  'briefing.report': channel(z.strictObject({ sha256: z.string() }), z.strictObject({ file: z.string() }).nullable()),
  /**
   * Shows a file that was written in this session in its folder; the file is named by its checksum or another token,
   * never by its path.
   */
  'briefing.showFile': channel(z.strictObject({ sha256: z.string().max(64) }), z.null()),
  /** Makes a sent document readable under a token, unchanged. */
  'briefing.openSent': channel(z.strictObject({ id }), z.strictObject({ token: z.string() })),
  'briefing.saveSent': channel(z.strictObject({ id }), z.strictObject({ file: z.string() }).nullable()),
} as const
