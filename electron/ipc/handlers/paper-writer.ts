import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { localDay } from '../../../shared/days/index.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import type { PacketDesk } from '../../use-cases/packet.ts'
import type { WrittenPaper } from '../../use-cases/paper.ts'
import { writePaper } from '../../use-cases/paper-file.ts'
import type { Context } from '../context.ts'

const pdf = { ending: 'pdf', kind: 'PDF' }

/** Reports on the files exported since the app started: a few kilobytes each. */
type Reports = Map<string, { readonly name: string; readonly report: string }>
/**
 * Paths of the files written since the app started, by checksum or another token. No other file is ever shown in its
 * folder.
 */
type Places = Map<string, string>
const kept = new WeakMap<Context, { readonly reports: Reports; readonly places: Places }>()

/** Makes documents from the open plan, writes them where the person chooses, and keeps their reports and paths. */
export function paperWriter(c: Context) {
  const { reports, places } = kept.get(c) ?? { reports: new Map(), places: new Map() }
  kept.set(c, { reports, places })
  /** Asks in the system's dialog where to write; the dialog asks before it lets a file be replaced. */
  const write = async (
    title: string,
    name: string,
    bytes: Uint8Array,
    as = pdf,
  ): Promise<Result<WrittenPaper<string> | null>> => {
    const chosen = await c.dialogs.save({ title, name: `${name}.${as.ending}`, ...as })
    if (chosen === null) return ok(null)
    const done = await writePaper(chosen.path, bytes, { replace: chosen.confirmed })
    if (!done.ok) return done
    places.set(createHash('sha256').update(bytes).digest('hex'), chosen.path)
    const takeBack = chosen.confirmed ? null : () => fs.rm(chosen.path, { force: true })
    return ok({ told: path.basename(chosen.path), takeBack })
  }
  const desk: PacketDesk = {
    plan: c.plan.verbs,
    briefing: c.briefing,
    path: () => c.plan.path,
    today: () => localDay(c.now()),
  }
  return { desk, write, reports, places }
}
