import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { GroupFigure } from '../../figures/figure.ts'
import type { Finding } from '../../rules/finding.ts'
import { judgedBy } from '../../rules/judged.ts'
import { borneOut, contradicts, type Standing } from '../../rules/status.ts'
import {
  article,
  capital,
  compareKeys,
  countInWords,
  goalNumbers,
  listed,
  plural,
  quotation,
  sentence,
  small,
} from '../../words/index.ts'
import { inFullByRule, monitoredOn } from '../board/defaults.ts'
import { interimOfViews } from '../board/interim.ts'
import { butFigures, standingIn, statusNamesIn } from '../board/marks.ts'
import { toldOtherwise } from '../board/otherwise.ts'
import { mainView } from '../board/views.ts'
import { type Context, type NumberedGoal, roleOf, statusOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import { endedWords } from '../parts/ended-behind.ts'
import { tellFindings } from '../told-findings.ts'
import { fromPapers, lackingOf } from './from-papers.ts'
import { heldWords } from './held.ts'
import { aside, askWhom, type Likely, latest, tellAsked } from './likely.ts'
import { newsSince } from './since.ts'

/**
 * Questions that the plan itself raises: weak goals that the meeting monitors; then other weak goals, what the rules found,
 * what the board’s paper points to and concerns heard, one of each in turn.
 */
export function raised(ctx: Context, found: readonly Finding[], asked: ReadonlySet<string>): readonly Likely[] {
  const weak = weakGoals(ctx, asked)
  // What the board monitors that evening comes first; what does not fit is cut from the end.
  const evening = monitoredOn(ctx.plan, ctx.request.date)
  const first = weak.filter((w) => evening.has(w.goal))
  const later = weak.filter((w) => !evening.has(w.goal))
  // The headline that is said first names these; of several one answer has room.
  const called = later.filter((w) => w.against !== null)
  const others = called.length > 1 ? later.filter((w) => !called.includes(w)) : later
  if (called.length > 1) first.push(...others.filter((w) => w.off), calledTogether(called))
  const rest = others.filter((w) => !first.includes(w))
  const rules = fromFindings(ctx, found, asked)
  // After so many goals money and the like have their turn, before one more goal.
  const lists = [
    ...(first.length > 2 ? [rules, rest] : [rest, rules]),
    fromPapers(ctx, asked),
    concerns(ctx, asked),
    lackingOf(ctx, asked),
  ]
  const longest = Math.max(...lists.map((l) => l.length))
  return [...first, ...Array.from({ length: longest }, (_, i) => lists.flatMap((l) => l[i] ?? [])).flat()]
}

interface Weak extends Likely {
  readonly goal: string
  readonly no: number
  readonly against: Standing['against']
  /** Off track by a word that counts. */
  readonly off: boolean
  /** Newer figures, from within a year, bear its word out. */
  readonly borne: boolean
  /** What its figures say against its status, and the words that were given with that status. */
  readonly short: readonly string[]
}

/** Goals whose figures contradict their status, in one place: the reason for each status, and its figures. */
function calledTogether(all: readonly Weak[]): Weak {
  const [one] = all as readonly [Weak, ...Weak[]]
  const numbers = goalNumbers(all.map((w) => w.no))
  const [older, newer] = [all.filter((w) => w.borne), all.filter((w) => !w.borne)]
  const called = (of: readonly Weak[], then: string) =>
    `${goalNumbers(of.map((w) => w.no))} ${plural(of.length, 'is', 'are')} called better than ${plural(of.length, 'its', 'their')} ${then} say`
  const parts = [
    ...(newer.length === 0 ? [] : [called(newer, 'figures')]),
    ...(older.length === 0 ? [] : [called(older, 'older figures')]),
  ]
  return {
    ...one,
    question: `${[parts[0], ...parts.slice(1).map(small)].join(', and ')}. Why?`,
    answer: all.map((w) => `Goal ${w.no}: ${w.short.join(' ')}`),
    figure: '',
    // The label is narrow: its last number is not alone on a line.
    place: `Full plan, ${small(numbers).replace(/ and (?=\d+$)/, ' and\u00a0')}`,
    of: [],
    tell: () => {
      for (const { tell } of all) tell?.()
    },
  }
}

/** Goals at risk, off track, or reported on track while their figures say otherwise. */
function weakGoals(ctx: Context, asked: ReadonlySet<string>): Weak[] {
  // The briefing of that evening has some goals in full, and its words on the others nowhere.
  const inBriefing = new Set(inFullByRule(ctx.plan, ctx.request.date).goals)
  // There is room for few: whatever is off track is asked about first, then what the board has in full that evening.
  const first = ({ goal }: NumberedGoal) =>
    standingIn(ctx, goal).word === 'offTrack' ? 0 : inBriefing.has(goal.id) ? 1 : 2
  const inTurn = ctx.goals.toSorted((a, b) => first(a) - first(b) || a.no - b.no)
  return inTurn.flatMap((g) => aside(ctx, (own) => weakGoal(own, g, asked, inBriefing)))
}

function weakGoal(ctx: Context, g: NumberedGoal, asked: ReadonlySet<string>, inBriefing: ReadonlySet<string>): Weak[] {
  const standing = standingIn(ctx, g.goal)
  const but = butFigures(ctx, g)
  const judged = judgedBy(ctx.plan, g.goal)
  const weak = standing.word === 'atRisk' || standing.word === 'offTrack' || but !== ''
  if (!weak || asked.has(`goal/${g.goal.id}`)) return []
  const update = statusOf(ctx, g.goal.id)
  const where = `Goal ${g.no}, status`
  const said = [ctx.write.line(update?.narrative, where), ctx.write.line(update?.nextStep, where)]
    .filter((t) => t !== '')
    .map(sentence)
  // Old words do not answer what has happened since.
  const old = !standing.counts && but === '' ? update?.date : undefined
  const { figure, of, has } = latest(ctx, g, old)
  const news = old === undefined ? undefined : newsSince(ctx, g, old)
  const answer =
    news === undefined || old === undefined
      ? said.length > 0 && update?.date !== undefined
        ? [`On ${dayInWords(update.date)} it was said: ${said.join(' ')}`]
        : [...said, ...(update?.date === undefined ? besideYears(ctx, g) : [])]
      : [
          ...(said.length > 0 ? [`On ${dayInWords(old)} it was said: ${said.join(' ')}`] : []),
          // Earlier figures do not answer it either: they are below the old words.
          ...(news.newer || !has ? [...news.says, figure] : [figure, ...news.says]),
          ...(said.length === 0 ? [askWhom(ctx, g)] : []),
        ]
  const within = but === '' ? undefined : withinYear(ctx, g, figure)
  if (within !== undefined) answer.push(within.text)
  return [
    {
      short: [sentence(but), ...(said.length > 0 ? ['Said of it:', ...said] : answer)],
      ...{ goal: g.goal.id, no: g.no, against: standing.against, off: standing.counts && standing.word === 'offTrack' },
      borne: contradicts(standing, judged) && borneOut(standing, judged, ctx.request.date),
      question: `Goal ${g.no} (${quotation(g.title)})${whyOf(ctx, standing, but)}`,
      answer: answer.length > 0 ? answer : [`No status says why. ${askWhom(ctx, g)}`],
      figure: news === undefined ? figure : '',
      place: `${inBriefing.has(g.goal.id) ? 'Board briefing' : 'Full plan'}, goal ${g.no}`,
      of: [...of, ...(within?.of ?? [])],
      tell: () => {
        ctx.told('goal', g.goal.id, 'title')
        ctx.told('statusUpdate', update?.id, 'goal', 'status', 'narrative', 'nextStep')
        if (update?.date !== undefined) ctx.told('statusUpdate', update?.id, 'date')
        news?.tell()
        if (said.length === 0) tellAsked(ctx, g)
      },
    },
  ]
}

/** Other figures of a main measure, beside its yearly ones: what came after an undated status is unknown. */
function besideYears(ctx: Context, g: NumberedGoal): string[] {
  const view = mainView(ctx, g)
  const told = view === undefined || view.latestYear === null ? '' : toldOtherwise(ctx, view)
  return told === '' ? [] : [told]
}

/**
 * Figures of the main measure from within the year after the last whole one: a status that older figures contradict
 * needs the newer ones.
 */
function withinYear(
  ctx: Context,
  g: NumberedGoal,
  said: string,
): { text: string; of: readonly GroupFigure[] } | undefined {
  const view = mainView(ctx, g)
  const [note] = view === undefined ? [] : interimOfViews(ctx, [view])
  return note?.t === 'note' && !said.includes(note.text) ? { text: note.text, of: note.of ?? [] } : undefined
}

/** The question about its status: why it is so, why its figures say otherwise, or what has happened since. */
function whyOf(ctx: Context, { word, counts }: Standing, but: string): string {
  const is = word === undefined ? '' : statusNamesIn(ctx)[word]
  if (but !== '') return ` is reported ${is}, but ${but}. Why?`
  return counts ? `: why is it ${is}?` : ` was last reported ${is}. What has happened since?`
}

function concerns(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const all = ctx.plan.all('concern').filter((c) => c.concern?.trim() && !asked.has(`concern/${c.id}`))
  const bare = all.filter((c) => !c.answer?.trim() && !c.honestPart?.trim())
  if (bare.length < 2) return alone(ctx, all)
  return [
    together(ctx, bare),
    ...alone(
      ctx,
      all.filter((c) => !bare.includes(c)),
    ),
  ]
}

/** In quotation marks, unless it ends with who said it: that was not said. */
const asHeard = (concern: string): string => (/\([^)]+\)[.]?$/.test(concern) ? concern : quotation(concern))

/** The most concerns in one answer. */
const mostTogether = 6

/** Concerns without an answer yet, in one place: four times the same sentence helps nobody. */
function together(ctx: Context, all: readonly RecordOf<'concern'>[]): Likely {
  const shown = all.slice(0, mostTogether)
  const more = all.length - shown.length
  return {
    question: `${capital(countInWords(all.length))} concerns were heard to which the plan records no answer.`,
    answer: [
      ...shown.map((c) => asHeard(ctx.write.line(c.concern, 'Concern'))),
      ...(more > 0 ? [`${capital(countInWords(more))} more ${plural(more, 'is', 'are')} in the plan.`] : []),
      'Agree on an answer to each before the meeting.',
    ],
    figure: '',
    place: 'Concerns heard',
    tell: () => {
      for (const c of shown) ctx.told('concern', c.id, 'concern')
    },
  }
}

function alone(ctx: Context, all: readonly RecordOf<'concern'>[]): Likely[] {
  return all
    .toSorted((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || compareKeys(a.id, b.id))
    .flatMap((c) => aside(ctx, (own) => [answered(own, c)]))
}

function answered(ctx: Context, c: RecordOf<'concern'>): Likely {
  const truth = ctx.write.line(c.honestPart, 'Concern, what is true in it')
  const answer = ctx.write.line(c.answer, 'Concern, answer')
  const who = roleOf(ctx, c.messenger, 'Concern, messenger')
  const rests = (c.evidence ?? []).map((id) => nameOf(ctx, 'evidence', id)).filter((n) => n !== '')
  return {
    question: asHeard(ctx.write.line(c.concern, 'Concern')),
    answer: [truth, answer === '' ? 'The plan records no answer. Agree on one before the meeting.' : answer].filter(
      (t) => t !== '',
    ),
    figure: rests.join('; '),
    place: who === undefined ? 'Concerns heard' : `Concerns heard; named to answer: ${who}`,
    tell: () => ctx.told('concern', c.id, 'concern', 'honestPart', 'answer', 'messenger', 'evidence'),
  }
}

/** The part of the full plan about what backs goals: it does not exist while no policy is entered. */
const backingPlace = 'Full plan, appendix: policies behind the goals'

/** A rule's finding as a question from a board member. */
const asks: Readonly<Record<string, { readonly question: string; readonly place: string }>> = {
  'funding-cliff': { question: 'What happens when the money ends?', place: 'Full plan, budget lines' },
  'budget-gap': { question: 'Is the money secured?', place: 'Board briefing, Money' },
  'unbacked-goal': { question: 'Which policies are behind the goals?', place: backingPlace },
  'gap-widened': {
    question: 'Why are some children further behind than before?',
    place: 'Board briefing, goal by goal',
  },
  'distance/place': { question: 'Why does the office not report to the superintendent?', place: 'Ready to hire' },
  'promise-overdue/look-back': { question: 'What became of what we decided?', place: 'Equity screen' },
}

/** Most findings that answer one question. */
const mostSaid = 3

/** Each finding in its sentence; sentences that several goals share are said once. */
function saidOf(ctx: Context, own: readonly Finding[]): string[] {
  const lines = own.map((f) => {
    const says = ctx.write.line(f.says, 'Finding')
    const [, title = '', tail] = /^Goal (“.+”) has (no .+)$/.exec(says) ?? []
    return { f, says, title, tail }
  })
  const alike = [...Map.groupBy(lines, ({ says, tail }) => tail ?? says).values()]
  const said = alike.slice(0, mostSaid)
  const shown = said.map((same) => {
    const [{ says, tail } = { says: '', tail: '' }] = same
    if (same.length === 1 || tail === undefined) return says
    const what = `have ${tail.replace(/ it(?=[.,])/, ' them').replace(', only one', ', each only one')}`
    // “None of them has an adopted policy”: of all, no “no” is said.
    const one = tail.replace(/^no /, '')
    if (same.length === ctx.goals.length)
      return `${same.length === 2 ? 'Neither goal' : `None of the ${countInWords(same.length)} goals`} has ${article(one)} ${one}`
    if (own.length <= mostSaid) return `Goals ${listed(same.map((l) => l.title))} ${what}`
    const nos = ctx.goals.filter((g) => same.some(({ f }) => f.about.some((a) => a.id === g.goal.id))).map((g) => g.no)
    return `${goalNumbers(nos)} ${what}`
  })
  tellFindings(ctx, shown.join('\n'), own)
  const more = own.length - said.flat().length
  return more === 0
    ? shown
    : [...shown, `${capital(countInWords(more))} more of the kind ${plural(more, 'is', 'are')} on the page “Findings”.`]
}

/** One question for each rule: a board asks it once, however many goals it is about. */
function fromFindings(ctx: Context, found: readonly Finding[], asked: ReadonlySet<string>): Likely[] {
  return Object.keys(asks).flatMap((rule) => aside(ctx, (own) => fromRule(own, rule, found, asked)))
}

function fromRule(ctx: Context, rule: string, found: readonly Finding[], asked: ReadonlySet<string>): Likely[] {
  const { question = '', place = '' } = asks[rule] ?? {}
  const own = found.filter((f) => f.rule === rule && !f.about.some((a) => asked.has(`${a.kind}/${a.id}`)))
  const [first] = own
  if (first === undefined) return []
  const none = place === backingPlace && ctx.plan.all('policyLink').length === 0
  const ended = rule === 'unbacked-goal' ? [...heldWords(ctx), ...endedWords(ctx, own)] : []
  return [
    {
      // If only a seat is missing, nobody should be asked about a reporting line that is direct.
      question: first.field === 'inCabinet' ? 'Why has the officer no seat in cabinet?' : question,
      answer: [...saidOf(ctx, own), ...ended],
      figure: '',
      place: none ? 'the full plan links no policy' : place,
    },
  ]
}
