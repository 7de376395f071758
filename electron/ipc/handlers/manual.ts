import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { err, ok } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import { readManual, takeManual } from '../../use-cases/manual.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { otherFile } from './refusals.ts'

/**
 * The policy manual: the person chooses a file, the import process reads and holds it, and the page says which parts to
 * keep. The text goes straight to the plan; the page gets it one page at a time.
 */
export const manualHandlers = (c: Context) => {
  let chosen: { readonly token: string; readonly file: string; readonly plan: string } | undefined
  return {
    'manual.choose': async () => {
      if (c.plan.path === undefined) return err(noPlanIsOpen)
      const file = await c.dialogs.openManual('Choose the policy manual, or a part of it')
      if (file === null) return ok(null)
      chosen = { token: randomBytes(16).toString('hex'), file, plan: c.plan.path }
      return ok({ token: chosen.token, file: path.basename(file) })
    },
    'manual.read': async ({ token, codes }) => {
      if (chosen?.token !== token) return err(otherFile)
      const read = await readManual(c.import, chosen.file, codes)
      if (!read.ok) return read
      if (read.value === null) return ok(null)
      const { notes, parts, ...rest } = read.value
      return ok({
        ...rest,
        notes: [...notes],
        parts: parts.map(({ effective, repealed, ...part }) => ({
          ...part,
          ...(effective && { effective: String(effective) }),
          ...(repealed && { repealed: String(repealed) }),
        })),
      })
    },
    'manual.take': async ({ token, parts }) => {
      if (chosen?.token !== token || chosen.plan !== c.plan.path) return err(otherFile)
      return takeManual({ plan: c.plan.verbs, reader: c.import, file: path.basename(chosen.file) }, parts)
    },
    'manual.pages': async ({ text, from, count }) => {
      const found = await c.plan.verbs.textPages({ hash: text, from, count })
      return found.ok ? ok({ of: found.value.of, pages: [...found.value.pages] }) : found
    },
    'manual.find': async (how) => {
      const found = await c.plan.verbs.findInTexts(how)
      return found.ok ? ok({ hits: [...found.value.hits], all: found.value.all }) : found
    },
    'manual.hold': async ({ asked }) => {
      const says = await c.plan.verbs.textsHold({ asked })
      return says.ok ? ok([...says.value]) : says
    },
  } satisfies Partial<Handlers>
}
