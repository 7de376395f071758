import { z } from 'zod'
import { otherForms } from '../../briefing/forms.ts'
import { briefingRequest } from '../../briefing/request.ts'
import { channel, committed, id, none } from './common.ts'

export { type BriefingPart, type BriefingRequest, briefingParts, briefingRequest } from '../../briefing/request.ts'

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
        /** What was checked by machine in this file, and what a person still has to look at. */
        report: z.string(),
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
  /** Writes the same in another form: one file, with nothing outside of it. */
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
  /** Saves the report on a file that was exported in this session, beside it. */
  'briefing.report': channel(z.strictObject({ sha256: z.string() }), z.strictObject({ file: z.string() }).nullable()),
  /** Shows a file that was written in this session in its folder, as the system does; by its checksum or what was said to stand for it, never by a place. */
  'briefing.showFile': channel(z.strictObject({ sha256: z.string().max(64) }), z.null()),
  /** Makes a sent document readable under a token, as it was. */
  'briefing.openSent': channel(z.strictObject({ id }), z.strictObject({ token: z.string() })),
  'briefing.saveSent': channel(z.strictObject({ id }), z.strictObject({ file: z.string() }).nullable()),
} as const
