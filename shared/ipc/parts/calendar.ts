import { z } from 'zod'
import { briefingRequest } from '../../briefing/request.ts'
import { channel, committed } from './common.ts'

/** The year as a calendar file. */
export const calendarChannels = {
  'calendar.save': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        /** "41 dates: 3 new, 2 changed, 1 canceled". */
        holds: z.string(),
        /** What is not in it, one sentence each. */
        notes: z.array(z.string()),
        kept: committed.nullable(),
        /** A sentence where the plan could not remember what is in it. */
        said: z.string().nullable(),
      })
      .nullable(),
  ),
} as const
