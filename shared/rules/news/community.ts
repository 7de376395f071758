import { where } from '../../domain/plan.ts'
import { storyOf } from '../../figures/story.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import { engagementsOf } from '../promises-overdue.ts'
import { isAdopted, watchedUses } from '../term-uses.ts'
import { type News, named, share, those } from './tell.ts'

/** What the steps of Community tell. */
export const communityNews: Readonly<Record<string, News>> = {
  'community-define': (plan) => {
    const terms = plan.all('term')
    if (terms.length === 0) return null
    const used = watchedUses(plan).filter((u) => u.places.length > 0 && !isAdopted(u.watch.record))
    return used.length > 0
      ? `The plan uses ${named(used.map((u) => u.watch.name))}, and nobody has agreed on what ${plural(used.length, 'it means', 'they mean')} here.`
      : 'Every word of the watch list that the plan uses has an adopted meaning.'
  },
  'community-data': (plan) => {
    const stories = plan.all('story')
    if (stories.length === 0) return null
    // What is withheld is the same for every reader, and a reader’s view of a large plan takes long to make.
    const told = stories.filter((s) => storyOf(plan, s, 'officer').printable).length
    return `${those(told, stories.length, 'story', 'stories', 'can be printed', 'can be printed')}.`
  },
  'community-why': (plan) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0 || plan.all('why').length === 0) return null
    const without = audiences.filter((a) => !where(plan, 'why', 'audienceGroup', a.id).some((w) => w.text?.trim()))
    return without.length === 0
      ? `${those(audiences.length, audiences.length, 'audience', 'audiences', 'has its own why', 'have their own why')}.`
      : `Why we do this is not written yet for ${named(without.map((a) => a.name))}.`
  },
  'community-audiences': (plan) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0) return null
    const against = audiences.filter((a) => a.stance === 'opposed' || a.stance === 'skeptical')
    // While the screen is shared nobody's stance is told, not even that none is against.
    if (audiences.every((a) => a.stance === undefined))
      return `The plan names ${countInWords(audiences.length)} ${plural(audiences.length, 'audience', 'audiences')}.`
    const high = against.filter((a) => a.influence === 'high')
    const others = against.filter((a) => a.influence !== 'high')
    const who = [
      ...(high.length > 0 ? [`${named(high.map((a) => a.name))}, with high influence`] : []),
      ...(others.length > 0 ? [named(others.map((a) => a.name))] : []),
    ]
    return against.length === 0
      ? 'No audience is skeptical or opposed.'
      : `${those(against.length, audiences.length, 'audience', 'audiences', 'is skeptical or opposed', 'are skeptical or opposed')}: ${who.join('; ')}.`
  },
  'community-act': (plan) => {
    const concerns = plan.all('concern')
    if (concerns.length === 0) return null
    const open = concerns.filter((c) => !c.answer?.trim())
    return open.length > 0
      ? `Not answered yet: ${named(open.map((c) => c.concern))}`.replace(/[.!?]?”$/, '”.')
      : `${capital(countInWords(concerns.length))} ${plural(concerns.length, 'concern was', 'concerns were')} heard, and every one has an answer.`
  },
  'community-engagement': (plan, today) => {
    const audiences = plan.all('audienceGroup')
    if (audiences.length === 0 || plan.all('engagement').length === 0) return null
    const held = plan.all('engagement')
    const never = audiences.filter((a) => !held.some((e) => e.audiences?.includes(a.id)))
    const late = audiences.filter((a) => engagementsOf(plan, a.id, today).overdue)
    const first =
      never.length > 0
        ? `Nobody has met with ${named(never.map((a) => a.name))} yet`
        : late.length > 0
          ? `A meeting with ${named(late.map((a) => a.name))} is overdue`
          : 'No meeting with an audience is overdue'
    const untold = held.filter((e) => !e.toldThem).length
    const back =
      untold === 0
        ? ''
        : `; after ${share(untold, held.length).toLowerCase()} ${plural(held.length, 'session, survey or meeting', 'sessions, surveys and meetings')}, nobody has told people what happened`
    return `${first}${back}.`
  },
}
