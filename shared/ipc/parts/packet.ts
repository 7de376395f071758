import { z } from 'zod'
import { packetRequest } from '../../briefing/packet/request.ts'
import { briefingChannels } from './briefing.ts'
import { channel, none } from './common.ts'

/** The channels of packets: documents and PDFs from outside in one file. */
export const packetChannels = {
  /** Asks for a PDF in a system dialog, and reads it to its last page. It is available until the app is closed. */
  'packet.addPdf': channel(
    none,
    z
      .strictObject({
        /** The name by which a packet asks for it. */
        token: z.string(),
        /** Its checksum, by which the plan recognizes it. */
        sha256: z.string(),
        name: z.string(),
        pages: z.number(),
        /** What would be left out, one sentence each. */
        notes: z.array(z.string()),
      })
      .nullable(),
  ),
  'packet.preview': channel(packetRequest, briefingChannels['briefing.preview'].output),
  'packet.export': channel(packetRequest, briefingChannels['briefing.export'].output),
} as const
