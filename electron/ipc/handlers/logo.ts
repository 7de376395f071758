import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { mostBytes, tooHeavy } from '../../briefing/picture.ts'
import type { Budget } from '../../door/budgets.ts'
import { readThroughLater } from '../../door/door.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { inTime } from '../../process/in-time.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The largest file that may be read as a logo. */
const LOGO: Budget = { most: mostBytes, tooLarge: (bytes) => tooHeavy(bytes).error }

/** How long a picture may take to be read and tried on a page, in milliseconds. */
const READING = 60_000
const tookLong = appError(
  'bad-input',
  'Reading this picture took longer than a minute, so Groundwork stopped. Nothing was changed. Choose a smaller picture.',
)

/**
 * The district's logo: chosen in a system dialog, read and tried on a page in the briefing process, then kept in the
 * plan. The page sends neither a path nor a picture.
 */
export const logoHandlers = (c: Context) =>
  ({
    'plan.chooseLogo': async ({ base }) => {
      const into = c.plan.path
      if (into === undefined) return err(noPlanIsOpen)
      const file = await c.dialogs.openPicture('Choose the district’s logo')
      if (file === null) return ok(null)
      const bytes = await readThroughLater(file, LOGO)
      if (!bytes.ok) return bytes
      const ask = () => c.briefing.readPicture({ bytes: bytes.value })
      const picture = await inTime({ stop: c.stopBriefing }, READING, tookLong, ask)
      if (!picture.ok) return picture
      if (c.plan.path !== into)
        return err(
          appError('stopped', 'Another plan was opened in the meantime. Nothing was changed. Choose the logo again.'),
        )
      return c.plan.verbs.setLogo({ picture: picture.value, base })
    },
  }) satisfies Partial<Handlers>
