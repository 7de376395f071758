import { laidOver, type Settings } from '../../../shared/ipc/contract.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import type { Kept } from '../../settings/store.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The part of the settings that the page shows. */
const shown = ({ author, theme, textSize, singleKeys, sharedScreen, slimRail, tours, lasts }: Kept): Settings => ({
  author,
  theme,
  textSize,
  singleKeys,
  sharedScreen,
  slimRail,
  tours,
  lasts,
})

export const appHandlers = (c: Context) =>
  ({
    'app.start': async () => {
      const plans = await c.plans.list()
      const last = c.settings.get().last
      const lastKey = last === null ? null : c.plans.keyOf(last)
      return ok({ ...c.info, settings: shown(c.settings.get()), plans, last: lastKey })
    },
    'app.saveSettings': async (change) => {
      try {
        await c.settings.set(laidOver(c.settings.get(), change))
      } catch {
        const says =
          'The settings could not be saved on this laptop. The plan is not affected. The settings last until you close Groundwork.'
        return err(appError('io', says))
      }
      return ok(shown(c.settings.get()))
    },
    'app.mayClose': () => {
      c.mayClose()
      return ok(null)
    },
  }) satisfies Partial<Handlers>
