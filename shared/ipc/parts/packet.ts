import { z } from 'zod'
import { packetRequest } from '../../briefing/packet/request.ts'
import { briefingChannels } from './briefing.ts'
import { channel, none } from './common.ts'

/** Packets: papers and PDFs from outside in one file. */
export const packetChannels = {
  /** Asks for a PDF in a dialog of the system, and reads it to its last page. It is at hand until the app is closed. */
  'packet.addPdf': channel(
    none,
    z
      .strictObject({
        /** How a packet names it. */
        token: z.string(),
        /** By which the plan knows it again. */
        sha256: z.string(),
        name: z.string(),
        pages: z.number(),
        /** What of it would be left out, a sentence each. */
        notes: z.array(z.string()),
      })
      .nullable(),
  ),
  'packet.preview': channel(packetRequest, briefingChannels['briefing.preview'].output),
  'packet.export': channel(packetRequest, briefingChannels['briefing.export'].output),
} as const
