import type { RecordState } from '../../../shared/domain/state.ts'

/** The sample plan with its goals, and what hangs on them, again and again under other names. */
export function manyTimes(records: readonly RecordState[], times: number): RecordState[] {
  const goals = new Set(records.filter((r) => r.kind === 'goal').map((r) => r.id))
  const hangs = new Set(goals)
  for (let before = -1; before !== hangs.size; ) {
    before = hangs.size
    for (const r of records) if (Object.values(r.values).some((v) => hangs.has(v as string))) hangs.add(r.id)
  }
  const again = (r: RecordState, n: number): RecordState => {
    const named = (v: unknown): unknown => (typeof v === 'string' && hangs.has(v) ? `${v}-${n}` : v)
    return {
      ...r,
      id: `${r.id}-${n}`,
      values: Object.fromEntries(Object.entries(r.values).map(([f, v]) => [f, named(v)])),
    }
  }
  const more = Array.from({ length: times - 1 }, (_, n) =>
    records.filter((r) => hangs.has(r.id)).map((r) => again(r, n + 1)),
  )
  return [...records, ...more.flat()]
}
