import { dayAfter, earliestOf, latestOf, roughInWords } from '../../days/index.ts'
import { isUnfinished } from '../../domain/goal-of.ts'
import { derivedId } from '../../domain/ids.ts'
import { kinds } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { storyOf } from '../../figures/story.ts'
import { capital, compareKeys, countInWords, plural, share, those } from '../../words/index.ts'
import { areOld, oldAfter } from '../community.ts'
import { engagementsOf } from '../promises-overdue.ts'
import { isAdopted, isWritten, watchedUses } from '../term-uses.ts'
import { type News, named, todoIn } from './tell.ts'

/** “Two of nine community actions are late, “Open days” since October 6, 2026.” '' if none is. */
function lateActs(plan: Plan, today: string): string {
  const acts = plan.all('act')
  const late = acts
    .flatMap((a) =>
      isUnfinished(a) && a.due !== undefined && latestOf(a.due) < today
        ? [{ title: a.title, due: a.due, day: latestOf(a.due) }]
        : [],
    )
    .toSorted((a, b) => compareKeys(a.day, b.day))
  const [first] = late
  return first === undefined
    ? ''
    : `${those(late.length, acts.length, 'community action', 'community actions', 'is late', 'are late')}, ${named([first.title])}${late.length > 1 ? ' the longest,' : ''} since ${roughInWords(first.due)}.`
}

/** The news of the steps of Community. */
export const communityNews: Readonly<Record<string, News>> = {
  'community-define': (plan) => {
    const terms = plan.all('term')
    if (terms.length === 0) return null
    const used = watchedUses(plan).filter((u) => u.places.length > 0 && !isAdopted(u.watch.record))
    const bare = used.filter((u) => !isWritten(u.watch.record))
    const drafts = used.filter((u) => isWritten(u.watch.record))
    const [draft] = drafts
    const names = (some: typeof used) => named(some.map((u) => u.watch.name))
    const [open] = bare
    if (open !== undefined) {
      const says = `The plan uses ${names(bare)}, and nobody has agreed on what ${plural(bare.length, 'it means', 'they mean')} here${drafts.length > 0 ? `; the ${plural(drafts.length, 'meaning', 'meanings')} of ${names(drafts)} ${plural(drafts.length, 'is', 'are')} written and not adopted` : ''}.`
      const id = open.watch.record?.id
      // The finding begins a term that nobody began.
      if (id === undefined) return says
      const what = `Write what ${named([open.watch.name])} means here, and have that adopted.`
      return { says, todo: todoIn('term', id, 'plain', what, 'Define it') }
    }
    return draft?.watch.record !== undefined
      ? {
          says: `The ${plural(drafts.length, 'meaning', 'meanings')} of ${names(drafts)} ${plural(drafts.length, 'is', 'are')} written, and not adopted yet.`,
          todo: todoIn(
            'term',
            draft.watch.record.id,
            'status',
            `Have the meaning of ${named([draft.watch.name])} adopted, and enter that.`,
            'Enter its status',
          ),
        }
      : 'Every word of the watch list that the plan uses has an adopted meaning.'
  },
  'community-data': (plan, today) => {
    const stories = plan.all('story')
    if (stories.length === 0) return null
    // What is withheld is the same for every reader, and a reader’s view of a large plan takes long to make.
    const all = stories.map((story) => ({ story, told: storyOf(plan, story, 'officer') }))
    const not = all.filter((s) => !s.told.printable)
    const [first] = not
    const can = stories.length - not.length
    if (first !== undefined)
      return {
        says: `${named(not.map((s) => s.story.title))} can’t be printed; ${can === 0 ? 'no story can' : `${countInWords(can)} of ${countInWords(stories.length)} can`}.`,
        about: { kind: 'story', id: first.story.id },
      }
    const years = oldAfter(plan)
    const old = all.filter((s) => s.told.newest !== null && areOld(plan, s.told.newest, today))
    const printable = those(can, stories.length, 'story', 'stories', 'can be printed', 'can be printed')
    return old.length === 0
      ? `${printable}.`
      : {
          says: `${printable}; ${stories.length === 1 ? 'its figures are' : old.length === stories.length ? 'the figures of all are' : `the figures of ${named(old.map((s) => s.story.title))} are`} more than ${years === 1 ? 'a year' : `${countInWords(years)} years`} old.`,
          about: { kind: 'story', id: old[0]?.story.id ?? '' },
        }
  },
  'community-why': (plan) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0) return null
    const without = audiences.filter((a) => !where(plan, 'why', 'audienceGroup', a.id).some((w) => w.text?.trim()))
    const open = without.find((a) => a.influence === 'high') ?? without[0]
    if (open !== undefined)
      return {
        says: `Why we do this is not written yet for ${without.length === audiences.length && audiences.length > 2 ? `any of ${countInWords(audiences.length)} audiences` : named([open, ...without.filter((a) => a !== open)].map((a) => a.name))}.`,
        todo: todoIn(
          'why',
          derivedId(kinds.why, { audienceGroup: open.id }) ?? undefined,
          'text',
          `Write why the district does this, in words for ${named([open.name])}.`,
          'Write it',
        ),
      }
    return `${those(audiences.length, audiences.length, 'audience', 'audiences', 'has its own why', 'have their own why')}.`
  },
  'community-audiences': (plan, _, reader) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0) return null
    const against = audiences.filter((a) => a.stance === 'opposed' || a.stance === 'skeptical')
    // While the screen is shared, nobody's stance is mentioned, not even that none is against.
    if (audiences.every((a) => a.stance === undefined))
      return reader === 'board' || reader === 'public'
        ? `The plan names ${countInWords(audiences.length)} ${plural(audiences.length, 'audience', 'audiences')}.`
        : {
            says: `Who is for and who is against is not entered yet for ${audiences.length === 1 ? 'the one audience' : audiences.length === 2 ? 'either of the two audiences' : `any of the ${countInWords(audiences.length)} audiences`}.`,
            todo: todoIn(
              'audienceGroup',
              audiences[0]?.id,
              'stance',
              `Enter whether ${named([audiences[0]?.name])} is for or against, what it cares about and whom it trusts.`,
              'Enter the stance',
            ),
          }
    const high = against.filter((a) => a.influence === 'high')
    const others = against.filter((a) => a.influence !== 'high')
    const who = [
      ...(high.length > 0 ? [`${named(high.map((a) => a.name))}, with high influence`] : []),
      ...(others.length > 0 ? [named(others.map((a) => a.name))] : []),
    ]
    const [first = against[0]] = high
    return first === undefined
      ? 'No audience is skeptical or opposed.'
      : {
          says: `${those(against.length, audiences.length, 'audience', 'audiences', 'is skeptical or opposed', 'are skeptical or opposed')}: ${who.join('; ')}.`,
          todo: {
            do: `Meet with ${named([first.name])}, together with somebody whom they trust.`,
            verb: 'See when you last met',
            page: 'community-engagement',
          },
        }
  },
  'community-act': (plan, today) => {
    const concerns = plan.all('concern')
    const acts = lateActs(plan, today)
    if (concerns.length === 0) return acts === '' ? null : acts
    const open = concerns.filter((c) => !c.answer?.trim())
    const [first] = open
    return first !== undefined
      ? {
          says: `${share(open.length, concerns.length)} ${plural(concerns.length, 'concern', 'concerns')} ${plural(open.length, 'has', 'have')} no answer yet: ${named(open.map((c) => c.concern?.trim().replace(/[.!?]$/, '')))}.${acts === '' ? '' : ` ${acts}`}`,
          about: { kind: 'concern', id: first.id },
        }
      : `${capital(countInWords(concerns.length))} ${plural(concerns.length, 'concern was', 'concerns were')} heard, and ${plural(concerns.length, 'it', 'every one')} has an answer.${acts === '' ? '' : ` ${acts}`}`
  },
  'community-engagement': (plan, today) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0) return null
    // One with a day to come is planned: nobody was met there, and nobody waits to hear of it.
    const held = plan.all('engagement').filter((e) => e.date === undefined || earliestOf(e.date) <= today)
    const never = audiences.filter((a) => !held.some((e) => e.audiences?.includes(a.id)))
    // Without a promised schedule, a year is expected, as the table below says.
    const late = audiences.filter((a) => {
      const { overdue, due, last } = engagementsOf(plan, a.id, today)
      return overdue || (due === undefined && last !== undefined && (dayAfter(last, 365) ?? today) < today)
    })
    const first =
      never.length > 0
        ? `Nobody has met with ${named(never.map((a) => a.name))} yet`
        : late.length > 0
          ? `A meeting with ${named(late.map((a) => a.name))} is overdue`
          : 'No meeting with an audience is overdue'
    const open = held.filter((e) => !e.toldThem)
    const untold = open.length
    const back =
      untold === 0
        ? ''
        : `. The people of ${share(untold, held.length).toLowerCase()} ${plural(held.length, 'session, survey or meeting', 'sessions, surveys and meetings')} have not been told what came of it`
    const [whom = late[0]] = never
    const toTell = open[0]
      ? todoIn(
          'engagement',
          open[0].id,
          'toldThem',
          `Report back to the people of ${named([open[0].title])}: tell them what came of it.`,
          'Open it',
        )
      : undefined
    return {
      says: `${first}${back}.`,
      ...(whom && { about: { kind: 'audienceGroup', id: whom.id } }),
      ...(toTell && (whom ? { also: toTell } : { todo: toTell })),
    }
  },
}
