import { existsSync } from 'node:fs'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { keepReport } from '../../selftest/run.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The check of the installation: run on request, kept as a file that a person may send. */
export const checkHandlers = (c: Context) =>
  ({
    'app.check': async () => {
      const report = await c.check.run()
      return ok({ ...report, kept: keepReport(report, c.check.file) })
    },
    'app.showCheck': () => {
      if (!existsSync(c.check.file)) return err(appError('missing', 'The installation has not been checked yet.'))
      c.dialogs.show(c.check.file)
      return ok(null)
    },
  }) satisfies Partial<Handlers>
