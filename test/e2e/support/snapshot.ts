import type { Snapshot } from '../../../shared/ipc/contract.ts'
import { readPlanLines } from '../../../shared/ipc/snapshot-lines.ts'
import type { App } from './app.ts'

/** The open plan as its window gets it, all of it read. */
export async function snapshot(app: App): Promise<Snapshot> {
  const lines = await app.page.evaluate(async () => (await fetch('/plan/snapshot.jsonl')).text())
  const { head, kinds, recordsOf } = readPlanLines(Buffer.from(lines), (bytes) => Buffer.from(bytes).toString())
  return { ...head, records: kinds.flatMap(recordsOf) }
}
