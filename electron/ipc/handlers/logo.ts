import { promises as fs } from 'node:fs'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { mostBytes, tooHeavy } from '../../briefing/picture.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The bytes of a file that may be a logo: never more than a logo may have, whatever the file says of its size. */
async function readSmall(file: string): Promise<Result<Uint8Array>> {
  try {
    const handle = await fs.open(file, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return err(unread)
      if (stat.size > mostBytes) return tooHeavy(stat.size)
      const room = Buffer.alloc(mostBytes + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(room, length, room.length - length)
        length += bytesRead
        if (bytesRead === 0 || length === room.length) break
      }
      return ok(room.subarray(0, length))
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (typeof (cause as { code?: unknown }).code !== 'string') throw cause
    return err(unread)
  }
}

const unread = appError('io', 'This file can’t be read. Nothing was changed. Look whether it is still there.')

/**
 * The district’s logo: chosen in a dialog of the system, read and tried on a page in the briefing process, then kept in
 * the plan. The page sends no path and no picture.
 */
export const logoHandlers = (c: Context) =>
  ({
    'plan.chooseLogo': async ({ base }) => {
      const into = c.plan.path
      if (into === undefined) return err(appError('missing', 'No plan is open. Open one from Home.'))
      const file = await c.dialogs.openPicture('Choose the district’s logo')
      if (file === null) return ok(null)
      const bytes = await readSmall(file)
      if (!bytes.ok) return bytes
      const picture = await c.briefing.readPicture({ bytes: bytes.value })
      if (!picture.ok) return picture
      if (c.plan.path !== into)
        return err(
          appError('stopped', 'Another plan was opened meanwhile. Nothing was changed. Choose the logo again.'),
        )
      return c.plan.verbs.setLogo({ picture: picture.value, base })
    },
  }) satisfies Partial<Handlers>
