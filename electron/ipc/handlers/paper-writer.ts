import { promises as fs } from 'node:fs'
import path from 'node:path'
import { ok, type Result } from '../../../shared/result/result.ts'
import type { WrittenPaper } from '../../use-cases/paper.ts'
import { writePaper } from '../../use-cases/paper-file.ts'
import type { Context } from '../context.ts'

const pdf = { ending: 'pdf', kind: 'PDF' }

/** Of a file that was exported since the start: a few kilobytes each. */
type Reports = Map<string, { readonly name: string; readonly report: string }>
const reportsOf = new WeakMap<Context, Reports>()

/** Writes papers where somebody says, and keeps the reports on them. */
export function paperWriter(c: Context) {
  const reports: Reports = reportsOf.get(c) ?? new Map()
  reportsOf.set(c, reports)
  /** Asks where to, in the system's dialog, which asks before it lets a file be replaced. */
  const write = async (
    title: string,
    name: string,
    bytes: Uint8Array,
    as = pdf,
  ): Promise<Result<WrittenPaper<string> | null>> => {
    const chosen = await c.dialogs.save({ title, name: `${name}.${as.ending}`, ...as })
    if (chosen === null) return ok(null)
    const done = await writePaper(chosen.path, bytes, chosen.confirmed)
    if (!done.ok) return done
    const takeBack = chosen.confirmed ? null : () => fs.rm(chosen.path, { force: true })
    return ok({ told: path.basename(chosen.path), takeBack })
  }
  return { write, reports }
}
