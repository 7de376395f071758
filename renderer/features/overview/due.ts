import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'

export interface Due {
  readonly day: string
  readonly text: string
  readonly late: boolean
  readonly about: About
}

/** How far ahead one looks, in days. */
const AHEAD = 45

/** What is late, and what is due in the next weeks: actions, packets of meetings, reviews of policies. By day. */
export function dueIn(plan: Plan, today: string): readonly Due[] {
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + AHEAD * 86_400_000).toISOString().slice(0, 10)
  const found: Due[] = []
  const add = (day: string | undefined, text: string, about: About, mayBeLate: boolean) => {
    if (day === undefined || day > until || (day < today && !mayBeLate)) return
    found.push({ day, text, late: day < today, about })
  }
  for (const a of plan.all('action')) {
    if (a.status === 'done' || a.status === 'stopped') continue
    add(a.due, a.title?.trim() || 'An action without a title', { kind: 'action', id: a.id }, true)
  }
  for (const m of plan.all('meeting'))
    add(m.packetDue, `Packet for the ${m.forum ?? ''} meeting`.replace('  ', ' '), { kind: 'meeting', id: m.id }, false)
  for (const p of plan.all('policy')) {
    const name = [p.code, p.title].filter(Boolean).join(' ')
    if (p.stage === 'adopted') add(p.reviewDue, `Review of ${name || 'a policy'}`, { kind: 'policy', id: p.id }, true)
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.text.localeCompare(b.text)))
}
