import { existsSync } from 'node:fs'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The log of errors: the page adds to it, and the person can see it. */
export const errorHandlers = (c: Context) =>
  ({
    'errors.note': (told) => {
      c.errors.noteTold('page', told)
      return ok(null)
    },
    'errors.read': () => ok({ text: c.errors.read() }),
    'errors.show': () => {
      if (!existsSync(c.errors.file))
        return err(appError('missing', 'There is no error log on this laptop yet, because nothing has gone wrong.'))
      c.dialogs.show(c.errors.file)
      return ok(null)
    },
  }) satisfies Partial<Handlers>
