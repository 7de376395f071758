import {
  dayAfter,
  dayInWords,
  daysBetween,
  earliestOf,
  fiscalYear,
  latestOf,
  yearInWords,
  yearsAfter,
} from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { inForce, isEnded } from '../domain/policy-force.ts'
import { capital, counted, dollars, fteWords, listed, plural } from '../words/index.ts'
import { meetingsKept } from './access.ts'

import { needBeside } from './load.ts'
import { isUnsaid, moneyByYear, moneyOf } from './money/by-year.ts'

/** A condition of the work besides its outcomes, now and a year before; each is counted in its own way. */
export interface Condition {
  readonly id: 'budget' | 'fte' | 'agenda' | 'policies' | 'meetings' | 'items' | 'oneToOne'
  readonly name: string
  /** The state a year before, in words; null if it is not known. */
  readonly before: string | null
  readonly now: string
  /** Whether it is better than a year before; null if that can't be said. */
  readonly went: 'better' | 'worse' | 'same' | null
  /** Why the two are not compared, if both are known. */
  readonly why?: string
}

export const wentWords = { better: 'better', worse: 'worse', same: 'the same' } as const

/** The trend of a condition, for a table cell; empty if it is not known. */
export const wayOf = ({ went, why }: Condition): string =>
  went !== null ? capital(wentWords[went]) : why === undefined ? '' : `Not compared: ${why}`

const yearBefore = (day: string): string => dayAfter(day, -365) ?? day

const wentBy = (before: number | null, now: number): Condition['went'] => {
  if (before === null) return null
  // Rounded in the same way as the shown numbers.
  const by = Math.round(now * 1000) - Math.round(before * 1000)
  return by === 0 ? 'same' : by > 0 ? 'better' : 'worse'
}

/**
 * The conditions of the work on a day (ISO), from what this reader's view of a plan holds: money, staff, the board's
 * agenda and policies; and if the view has the consultation log, meetings kept. A condition without any entry is left out.
 */
export const conditionsOf = (plan: Plan, day: string): readonly Condition[] => [
  ...budget(plan, day),
  ...staff(plan, day),
  ...agenda(plan, day),
  ...policies(plan, day),
  ...access(plan, day),
]

function budget(plan: Plan, day: string): Condition[] {
  const year = fiscalYear(day, startMonthOf(plan))
  const [last, now] = [moneyOf(plan, yearsAfter(year, -1)), moneyOf(plan, year)]
  if (now.need <= 0) return []
  // $0 would say that nothing is secured, where nobody has entered how much the sources give.
  const words = (m: typeof now) => {
    const need = `${dollars(m.need)} in ${yearInWords(m.year)}`
    return isUnsaid(m) ? `how much of ${need} is not entered` : `${dollars(m.covered)} of ${need}`
  }
  // A covered year alone would be read as all years, so the first year that is covered less is printed beside it.
  const share = (m: typeof now) => m.covered / m.need
  const worse = moneyByYear(plan, day).find((m) => m.year > year && m.need > 0 && share(m) < share(now))
  return [
    {
      ...{ id: 'budget', name: 'Budget secured', now: [now, ...(worse ? [worse] : [])].map(words).join('; ') },
      // A year that is over was paid in full somehow: compared with it, the present year could only be worse.
      before: last.need > 0 ? words(last) : null,
      went: null,
      ...(last.need > 0 && { why: 'last year’s money is already spent' }),
    },
  ]
}

function staff(plan: Plan, day: string): Condition[] {
  const positions = plan.all('position').filter((p) => (p.fte ?? 0) > 0)
  if (positions.length === 0) return []
  const filled = positions.filter((p) => p.state === 'filled')
  const sum = (list: typeof positions) => list.reduce((n, p) => n + (p.fte ?? 0), 0)
  const [of, now] = [sum(positions), sum(filled)]
  const unsaid = sum(positions.filter((p) => p.state === undefined))
  const need = needBeside(plan, of)
  if (unsaid > 0)
    return [
      {
        ...{ id: 'fte', name: 'FTE filled', before: null, went: null },
        now: `${fteWords(now)} of ${fteWords(of)} planned; for ${fteWords(unsaid)} no status is given${need}`,
      },
    ]
  // Without the day on which a position was filled, nobody can say whether it was filled a year before.
  const then = filled.every((p) => p.startedOn !== undefined)
    ? sum(filled.filter((p) => p.startedOn !== undefined && latestOf(p.startedOn) <= yearBefore(day)))
    : null
  // A position that is vacant today may have been filled a year ago: the day on which it became vacant is not entered.
  const empty = of - now
  const sure = empty === 0 || (then !== null && now - then > empty)
  return [
    {
      ...{ id: 'fte', name: 'FTE filled', now: `${fteWords(now)} of ${fteWords(of)} planned${need}` },
      before:
        then === null
          ? null
          : then === now && now > 0
            ? // “… of those filled now” would read as a loss if all of those filled now were filled then, too.
              `${empty === 0 ? 'the same' : 'at least'} ${fteWords(then)}`
            : `${fteWords(then)} of those filled now`,
      went: sure ? wentBy(then, now) : null,
    },
  ]
}

function agenda(plan: Plan, day: string): Condition[] {
  // An item that was still a draft, or not ready, at its meeting is no evidence that the board had it.
  const isDraft = (i: RecordOf<'boardItem'>) => i.state === 'draft' || i.state === 'notReady'
  const daysOf = (items: readonly RecordOf<'boardItem'>[]) =>
    items.flatMap((i) => plan.get('meeting', i.meeting)?.date ?? [])
  const items = plan.all('boardItem')
  const days = daysOf(items.filter((i) => !isDraft(i)))
  const drafts = daysOf(items.filter(isDraft))
  const within = (all: readonly string[], to: string) => all.filter((d) => d > yearBefore(to) && d <= to).length
  const [now, left] = [within(days, day), within(drafts, day)]
  const open = within(daysOf(items.filter((i) => !isDraft(i) && i.state !== 'decided')), day)
  if (days.length + left === 0) return []
  // With no entry that old, earlier ones were not recorded, which does not mean that there were none.
  const then = days.some((d) => d <= yearBefore(day)) ? within(days, yearBefore(day)) : null
  const beside = left === 0 ? '' : `; ${left} more ${plural(left, 'was', 'were')} a draft or not ready`
  const since = dayInWords(dayAfter(yearBefore(day), 1) ?? day)
  return [
    {
      ...{ id: 'agenda', name: 'Board items' },
      ...{
        now: `${now} on the board’s agenda since ${since}${unheard(open, now)}${beside}${uncounted(plan, day)}`,
        went: wentBy(then, now),
      },
      before: then === null ? null : `${counted(then, 'item')} in the twelve months before`,
    },
  ]
}

/** Items that were ready for their meeting are counted, although they are not marked as decided. */
const unheard = (open: number, of: number): string =>
  open === 0 ? '' : ` (no decision entered${open === of ? '' : ` for ${open} of them`})`

/**
 * What the board had besides the titled items of the plan: documents that were kept as sent, by their days, and for a
 * reader who may see the consultation log, what it notes. One may be the same as the other, so neither is counted.
 */
function uncounted(plan: Plan, day: string): string {
  const within = (d: string | undefined): d is string => d !== undefined && d > yearBefore(day) && d <= day
  // A document of the same day may be an earlier draft of this one.
  const dates = plan
    .all('briefingSent')
    .filter((s) => s.readBy === 'board' && !s.draft && s.form !== 'csv' && s.form !== 'html')
    .map((s) => s.forDay ?? s.exportedOn)
    .filter((d) => within(d) && d !== day)
  const noted = plan
    .all('accessEntry')
    .filter((e) => e.type === 'boardItem' && e.outcome === 'kept' && within(e.date)).length
  const said = [
    ...(dates.length === 0 ? [] : [`papers sent for ${counted(new Set(dates).size, 'other day', 'other days')}`]),
    ...(noted === 0 ? [] : [`${counted(noted, 'board item')} of the consultation log that took place`]),
  ]
  return said.length === 0 ? '' : `. Not counted, since they may be the same items: ${listed(said)}`
}

function policies(plan: Plan, day: string): Condition[] {
  const all = plan.all('policy')
  if (all.length === 0) return []
  const held = all.filter((p) => inForce(p, day))
  const now = held.length
  // What was in force a year ago is known only if each policy has the days on which it began and ended.
  const dated = [...held, ...all.filter((p) => isEnded(p, day))].every(
    ({ stage, reached: r }) => r?.adopted !== undefined && (stage !== 'retired' || r.retired !== undefined),
  )
  const ended = all.filter((p) => isEnded(p, day)).length
  // A policy without a stage may be adopted.
  const unsaid = all.filter((p) => !isEnded(p, day) && p.stage === undefined).length
  const left = all.length - ended
  const beside = ended === 0 ? '' : `; ${ended} more ${plural(ended, 'is', 'are')} no longer in force`
  const inWords =
    unsaid === 0
      ? left === 0
        ? 'None in force'
        : `${now} of ${left}`
      : unsaid === left
        ? `Not known; the stage of ${left === 1 ? 'the one policy' : `all ${left}`} is not given`
        : `${now} of ${left}; the stage of ${unsaid} is not given`
  const on = yearBefore(day)
  // With nothing in the inventory that old, earlier policies were not recorded, which does not mean that there were
  // none.
  const old = all.some((p) => Object.values(p.reached ?? {}).some((d) => d !== undefined && earliestOf(d) <= on))
  const then =
    dated && old
      ? all.filter((p) => p.reached?.adopted && earliestOf(p.reached.adopted) <= on && inForce(p, on)).length
      : null
  return [
    {
      ...{ id: 'policies', name: 'Policies adopted', now: `${inWords}${beside}` },
      ...{ before: then === null ? null : String(then), went: unsaid > 0 ? null : wentBy(then, now) },
      ...(unsaid > 0 &&
        then !== null && { why: unsaid === left ? 'no stage is given' : `the stage of ${unsaid} is not given` }),
    },
  ]
}

/** Empty if the reader's view has no consultation log: which meetings were kept and canceled is the cabinet's. */
function access(plan: Plan, day: string): Condition[] {
  const entries = plan.all('accessEntry').filter((e) => e.date !== undefined && e.date <= day)
  if (entries.length === 0) return []
  const found: Condition[] = []
  // The log may be younger than a year: then only the time since its first entry is known.
  const first = entries.map((e) => e.date ?? '').sort()[0] ?? day
  const since = first > yearBefore(day) ? `since ${dayInWords(first)}` : 'in twelve months'
  const [then, now] = [meetingsKept(plan, yearBefore(day)), meetingsKept(plan, day)]
  const share = (m: typeof now) => (m.of > 0 ? m.kept / m.of : null)
  if (now.of > 0)
    found.push({
      ...{ id: 'meetings', name: 'Standing meetings kept', now: `${now.kept} of ${now.of} entered ${since}` },
      before: then.of > 0 ? `${then.kept} of ${then.of}` : null,
      went: wentBy(share(then), share(now) ?? 0),
    })
  const last = (on: string) =>
    entries
      .filter((e) => e.type === 'standingMeeting' && e.outcome === 'kept' && (e.date ?? '') <= on)
      .map((e) => e.date ?? '')
      .sort()
      .at(-1)
  const [lastNow, lastThen] = [last(day), last(yearBefore(day))]
  if (lastNow !== undefined) {
    const since = daysBetween(lastNow, day)
    const before = lastThen === undefined ? null : daysBetween(lastThen, yearBefore(day))
    found.push({
      ...{ id: 'oneToOne', name: 'Since the last standing meeting', now: counted(since, 'day') },
      before: before === null ? null : counted(before, 'day'),
      went: before === null ? null : wentBy(-before, -since),
    })
  }
  const cabinet = (on: string) =>
    entries.filter(
      (e) =>
        e.type === 'cabinetItem' && e.outcome === 'kept' && (e.date ?? '') > yearBefore(on) && (e.date ?? '') <= on,
    ).length
  const old = entries.some((e) => (e.date ?? '') <= yearBefore(day))
  const [itemsThen, itemsNow] = [old ? cabinet(yearBefore(day)) : null, cabinet(day)]
  if (itemsNow + (itemsThen ?? 0) > 0)
    found.push({
      ...{ id: 'items', name: 'Our items in cabinet', now: `${counted(itemsNow, 'item')} ${since}` },
      ...{ before: itemsThen === null ? null : counted(itemsThen, 'item'), went: wentBy(itemsThen, itemsNow) },
    })
  return found
}
