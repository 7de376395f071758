import { z } from 'zod'
import { briefingRequest } from '../../briefing/request.ts'
import { channel, committed } from './common.ts'

/** The channel of the year's calendar file. */
export const calendarChannels = {
  'calendar.save': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        /** “41 dates: 3 new, 2 changed, 1 canceled”. */
        holds: z.string(),
        /** What is left out, one sentence each. */
        notes: z.array(z.string()),
        kept: committed.nullable(),
        /** A sentence if the plan could not record what is in it. */
        said: z.string().nullable(),
      })
      .nullable(),
  ),
} as const
