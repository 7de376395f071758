import type { KindName } from '../../domain/kinds/index.ts'
import type { Context } from '../context.ts'
import type { Entry } from './entries.ts'

/** The parts of a record that its entry prints: its name and its day. */
export function tellEntry(ctx: Context, { about, sort }: Entry): void {
  // A goal’s number alone says nothing of it.
  if (about.kind === 'goal') return
  const fields: Readonly<Record<string, readonly string[]>> = {
    meeting: [
      'date',
      'forum',
      ...(sort === 'packet' ? ['packetDue'] : []),
      ...(sort === 'monitored' ? ['monitors'] : []),
    ],
    policy: ['code', 'title', sort === 'review' ? 'reviewDue' : 'planned'],
    engagement: ['title', 'date'],
    equityScreen: ['title', 'lookBack'],
    department: ['name'],
    checkIn: ['date', 'department'],
    departmentCommitment: ['department', 'reviewDate'],
    briefing: ['subject', 'date'],
    fundingSource: ['name', 'endsOn'],
    retreat: ['title', 'date'],
    audienceGroup: ['name'],
  }
  ctx.told(about.kind as KindName, about.id, ...((fields[about.kind] ?? []) as never[]))
}
