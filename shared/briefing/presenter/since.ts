import { dayInWords, earliestOf, lastDay, type RoughDay, roughInWords, yearInWords } from '../../days/index.ts'
import { decisionsOf } from '../../domain/decided.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { capital, compareKeys, countInWords, listed, listedOr, plural, quotation, sentence } from '../../words/index.ts'
import { otherwiseSince } from '../board/otherwise.ts'
import { mainView } from '../board/views.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { forTold } from '../parts/open-actions.ts'

/** Most news of one goal that is told, the latest. */
const most = 3

interface News {
  /** ISO, by which they are put in order. */
  readonly day: string
  readonly says: string
  readonly tell: () => void
}

interface Since {
  readonly says: readonly string[]
  /** True where the newest figures of the goal came after that day. */
  readonly newer: boolean
  readonly tell: () => void
}

const yearsIn = (title = ''): readonly number[] => [...title.matchAll(/\b(?:19|20)\d\d\b/g)].map(([y]) => Number(y))

/** The most letters of a quotation that somebody reads while answering. */
const isShort = (quote = ''): boolean => quote.length <= 200

function evidenceWords(ctx: Context, { title, quote, date }: RecordOf<'evidence'>): string {
  const said = isShort(quote) ? ctx.write.line(quote, 'Evidence, quote').replace(/\.$/, '') : ''
  return `${ctx.write.line(title, 'Evidence')}${date === undefined ? '' : ` (${roughInWords(date)})`}${said === '' ? '' : `: ${quotation(said)}`}.`
}

/** How they are known to be later: by a date, or by a year that their words name. */
function laterBy(later: readonly RecordOf<'evidence'>[]): string {
  const n = later.length
  const byDay = later.filter((e) => e.date !== undefined).length
  return listedOr([
    ...(byDay > 0 ? [`${plural(n, 'is', 'are')} of a later day`] : []),
    ...(byDay < n ? [`${plural(n, 'names', 'name')} a later year`] : []),
  ])
}

const dated = ({ date }: RecordOf<'evidence'>) => (date === undefined ? [] : (['date'] as const))

/** What entries are looked for: those on a goal or one of its strategies, on days that are news. */
interface Sought extends Pick<NumberedGoal, 'no' | 'goal'> {
  readonly ctx: Context
  readonly isAbout: (about: { readonly kind: string; readonly id: string } | undefined) => boolean
  readonly isNews: (on: string) => boolean
}

function decisionsMade({ ctx, isAbout, isNews }: Sought): News[] {
  return decisionsOf(ctx.plan).flatMap((d): News[] => {
    const on = d.date && earliestOf(d.date)
    const text = ctx.write.line(d.text, 'Decision')
    if (!d.date || !on || !isNews(on) || text === '' || !(d.about ?? []).some(isAbout)) return []
    const forum = ctx.write.line(d.forum, 'Decision, forum')
    const head = [roughInWords(d.date), forum].filter((t) => t !== '').join(', ')
    return [
      {
        day: on,
        says: `${head}: ${sentence(text)}`,
        tell: () => ctx.told('decision', d.id, 'date', 'forum', 'text'),
      },
    ]
  })
}

/** Updates that say something and set no status. */
function wordsAdded({ ctx, no, goal, isNews }: Sought): News[] {
  return where(ctx.plan, 'statusUpdate', 'goal', goal.id).flatMap((u): News[] => {
    const text = ctx.write.line(u.narrative, `Goal ${no}, status`)
    if (u.status !== undefined || u.date === undefined || !isNews(u.date) || text === '') return []
    return [
      {
        day: u.date,
        says: `${dayInWords(u.date)}: ${sentence(text)}`,
        tell: () => ctx.told('statusUpdate', u.id, 'goal', 'date', 'narrative'),
      },
    ]
  })
}

function actionsDone({ ctx, isAbout, isNews }: Sought): News[] {
  return ctx.plan.all('action').flatMap((a): News[] => {
    const on = a.status === 'done' && a.doneOn && earliestOf(a.doneOn)
    const title = ctx.write.line(a.title, 'Action')
    if (!a.doneOn || !on || !isNews(on) || title === '' || !isAbout(a.about)) return []
    return [
      {
        day: on,
        says: `${roughInWords(a.doneOn)}: ${title} is done.`,
        tell: () => ctx.told('action', a.id, 'title', 'status', 'doneOn', ...forTold(a)),
      },
    ]
  })
}

/** Strategies and actions that began. An action of a strategy that began, began with it. */
function workBegun({ ctx, goal, isAbout, isNews }: Sought): News[] {
  const { plan, write } = ctx
  const isBegun = (start?: RoughDay): start is RoughDay => start !== undefined && isNews(earliestOf(start))
  const begun = where(plan, 'strategy', 'goal', goal.id).filter((s) => isBegun(s.start))
  const strategies = begun.flatMap((s): News[] => {
    const title = write.line(s.title, 'Strategy')
    if (s.start === undefined || title === '') return []
    const parts = plan.all('action').filter((a) => a.about?.kind === 'strategy' && a.about.id === s.id)
    const running = parts.filter((a) => a.status === 'inProgress').length
    const far = running === 0 ? '' : `, ${countInWords(running)} of them under way`
    const many =
      parts.length === 0
        ? ''
        : `, with ${countInWords(parts.length)} ${plural(parts.length, 'action', 'actions')}${far}`
    return [
      {
        day: earliestOf(s.start),
        says: `${roughInWords(s.start)}: start of ${quotation(title)}${many}.`,
        tell: () => ctx.told('strategy', s.id, 'goal', 'title', 'start'),
      },
    ]
  })
  const actions = plan.all('action').flatMap((a): News[] => {
    const title = write.line(a.title, 'Action')
    const isOwn = isAbout(a.about) && !begun.some((s) => s.id === a.about?.id)
    if (!isOwn || a.status === 'done' || !isBegun(a.start) || title === '') return []
    return [
      {
        day: earliestOf(a.start),
        says: `${roughInWords(a.start)}: start of ${quotation(title)}.`,
        tell: () => ctx.told('action', a.id, 'title', 'start', ...forTold(a)),
      },
    ]
  })
  return [...strategies, ...actions]
}

/** Targets that were set on days that are news, once for each day: "August 17, 2021: a target was set for “Belonging” (2023–24)." */
function targetsSet({ ctx, goal, isNews }: Sought): News[] {
  const set = where(ctx.plan, 'measure', 'goal', goal.id).flatMap((m) => {
    const short = ctx.write.line(m.short, 'Measure')
    const all = [...where(ctx.plan, 'target', 'measure', m.id), ...where(ctx.plan, 'gap', 'measure', m.id)]
    return all.flatMap(({ aim, year }) =>
      short === '' || aim?.figure === undefined || aim.setOn === undefined || !isNews(aim.setOn)
        ? []
        : [{ id: m.id, short, on: aim.setOn, year }],
    )
  })
  return [...Map.groupBy(set, (t) => t.on)].map(([day, same]) => {
    const named = [...Map.groupBy(same, (t) => t.short)].map(([short, of]) => {
      const years = [...new Set(of.flatMap((t) => t.year ?? []))].toSorted().map(yearInWords)
      return `${quotation(short)}${years.length === 0 ? '' : ` (${listed(years)})`}`
    })
    const what = plural(same.length, 'a target was set', 'targets were set')
    return {
      day,
      says: `${dayInWords(day)}: ${what} for ${listed(named)}.`,
      tell: () => {
        for (const t of same) ctx.told('measure', t.id, 'goal', 'short')
      },
    }
  })
}

/** The evidence on a goal: what is later than the day, in words, and what of it is told. */
function evidenceOn({ ctx, isAbout, isNews }: Sought, day: string): Omit<Since, 'newer'> {
  const kept = ctx.plan.all('evidence').filter((e) => (e.about ?? []).some(isAbout))
  // By its date; where it has none, a year in its words says that it came later.
  const isLater = (e: RecordOf<'evidence'>) =>
    e.date === undefined
      ? yearsIn(`${e.title} ${e.quote}`).some((y) => y > Number(day.slice(0, 4)))
      : isNews(earliestOf(e.date))
  const later = kept.filter(isLater)
  const named = later.slice(0, most)
  const says =
    kept.length === 0
      ? []
      : [
          `The full plan has ${countInWords(kept.length)} ${plural(kept.length, 'piece', 'pieces')} of evidence on this goal${later.length === 0 ? '' : `; ${countInWords(later.length)} ${laterBy(later)}`}.`,
          ...named.map((e) => evidenceWords(ctx, e)),
        ]
  return {
    says,
    tell: () => {
      for (const e of named)
        ctx.told('evidence', e.id, 'title', ...dated(e), ...(isShort(e.quote) ? (['quote'] as const) : []))
    },
  }
}

/**
 * The plan's entries on a goal after a day: decisions, updates without a status, actions begun and done, targets set.
 */
export function newsSince(ctx: Context, { no, goal }: NumberedGoal, day: string): Since {
  const isNews = (on: string) => on > day && on <= ctx.request.date
  const of = [`goal/${goal.id}`, ...where(ctx.plan, 'strategy', 'goal', goal.id).map((s) => `strategy/${s.id}`)]
  const sought: Sought = { ctx, no, goal, isNews, isAbout: (about) => of.includes(`${about?.kind}/${about?.id}`) }
  const all = [
    ...decisionsMade(sought),
    ...wordsAdded(sought),
    ...actionsDone(sought),
    ...workBegun(sought),
    ...targetsSet(sought),
    ...otherwiseSince(ctx, { no, goal, title: '' }, day).filter((f) => isNews(f.day)),
  ].toSorted((a, b) => compareKeys(a.day, b.day))
  const shown = all.slice(-most)
  const more = all.length - shown.length
  const year = mainView(ctx, { no, goal, title: '' })?.latestYear ?? ''
  const figures =
    year !== '' && isNews(lastDay(year, 7)) ? [`The newest figures, of ${yearInWords(year)}, came after that.`] : []
  const evidence = evidenceOn(sought, day)
  const earlier =
    more > 0
      ? [
          `${capital(countInWords(more))} ${plural(more, 'entry', 'entries')} before ${plural(shown.length, 'this', 'these')} ${plural(more, 'is', 'are')} left out here.`,
        ]
      : []
  return {
    newer: figures.length > 0,
    says:
      all.length + figures.length === 0
        ? ['On this goal the plan has no decision, status or figure of a later day.', ...evidence.says]
        : [
            ...(shown.length > 0 ? ['Since then, by the plan:', ...shown.map((n) => n.says)] : []),
            ...earlier,
            ...figures,
            ...evidence.says,
          ],
    tell: () => {
      for (const n of shown) n.tell()
      evidence.tell()
    },
  }
}
