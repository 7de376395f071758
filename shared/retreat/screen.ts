import { dayInWords } from '../days/index.ts'
import { countOf, titleOf } from '../domain/describe.ts'
import { type KindName, kindOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { fillSlots, supportOf, type Words } from '../guide/guide.ts'
import { wholeStep as stepOf } from '../guide/steps/index.ts'
import { capital, counted, countedFirst, listed, small } from '../words/index.ts'
import { type Gathering, madeAt, type Part } from './gathering.ts'
import { askFirst, levelResult, meaningsOf } from './levels.ts'
import { blockOf } from './ready.ts'
import { itemsOf } from './review.ts'
import { standingOf, type Time, type Tone, timeWordsOf } from './running.ts'
import { isTimed, minutesOf, startWords, timetable, titleOfPart } from './timetable.ts'
import { type Ballot, optionsOf, resultWords, tally } from './votes.ts'

/** What a room sees: one thing, as plain data, so that it is the same in this window and on the projector. */
export interface RoomScreen {
  readonly how: 'cover' | 'agenda' | 'ask' | 'plan' | 'kept' | 'vote' | 'parked' | 'check' | 'end' | 'blank'
  readonly support: { readonly number: number; readonly name: string } | null
  /** The line above the title: the step, or the sort of screen. */
  readonly over: string
  readonly title: string
  /** One sentence below the title. */
  readonly say: string | null
  readonly lines: readonly RoomLine[]
  /** The number of lines that there was no room for. */
  readonly more: number
  readonly vote: RoomVote | null
  readonly time: RoomTime | null
  /** The progress of the agenda: each part's minutes, the index of the running one, and the same in words. */
  readonly parts: { readonly minutes: readonly number[]; readonly at: number; readonly words: string } | null
}

interface RoomLine {
  readonly text: string
  readonly note: string | null
  readonly mark: 'none' | 'now' | 'done' | 'saving'
}

export interface RoomTime {
  readonly big: string
  readonly small: string
  readonly tone: Tone
  readonly gone: number
  readonly silenced: boolean
}

export interface RoomVote {
  readonly shown: boolean
  readonly words: string
  readonly options: readonly { readonly option: string; readonly dots: number | null; readonly first: boolean }[]
  /** What each option means, in a vote on a level of an indicator. */
  readonly meanings: readonly string[] | null
}

/** The screen that the presenter chose, which need not be the running part's. */
export interface View {
  readonly how: RoomScreen['how']
  /** A part's short name. */
  readonly part?: string | undefined
  readonly ballot?: string | undefined
}

export interface Shown {
  readonly view: View
  readonly time: Time | null
  readonly silenced: boolean
  /** Sentences from the rules about a step, for its reader. */
  readonly found: (step: string) => readonly string[]
  /** What the plan knows of what a part is about; null for a part of which it can know nothing. */
  readonly told?: (part: Part) => readonly string[] | null
  /** Typed entries that are not saved yet, by their future ids. */
  readonly saving: readonly { readonly id: string; readonly text: string }[]
}

/** The most lines that can be read from the back of a room; fewer of sentences, which wrap. */
export const MOST_LINES = 6
const MOST_SENTENCES = 4
/** The most rows of text, if lines wrap or have a note below them, and about how many letters fit in a row. */
const MOST_ROWS = 9
const LETTERS_IN_ROW = 56
/** The most options of a vote, in two columns if there are more than eight. */
const MOST_OPTIONS = 14

const blank: Omit<RoomScreen, 'how' | 'over' | 'title'> = {
  support: null,
  say: null,
  lines: [],
  more: 0,
  vote: null,
  time: null,
  parts: null,
}

/** The plan's own words for the guide's texts. */
const wordsOf = (plan: Plan): Words | undefined => plan.get('words', 'words')

/** The question of a part: the guide's, or else its purpose, or else its title. */
export function questionOf(plan: Plan, part: Part): string {
  const asked = (part.question ?? '').trim()
  const ofGuide = stepOf(asked.split('.')[0] ?? '')?.inTheRoom.find((q) => q.id === asked)?.question
  return fillSlots(ofGuide ?? (asked || part.purpose?.trim() || titleOfPart(part)), wordsOf(plan))
}

/**
 * What the plan says about a step now: how many of the records that it needs there are, what the rules found, or else
 * their names.
 */
export function factsOf(plan: Plan, stepId: string | undefined, found: Shown['found']): readonly string[] {
  const step = stepOf(stepId ?? '')
  if (step === undefined) return []
  const needed = step.needs.flatMap((name) => {
    const kind = kindOf(name)
    return kind === undefined || kind.identity === 'singleton' ? [] : [{ name: name as KindName, kind }]
  })
  if (needed.length === 0) return found(step.id)
  const counts = needed.map(({ name, kind }) => {
    const n = plan.all(name).length
    return n === 0 ? `no ${small(kind.one)} yet` : countOf(n, kind)
  })
  const said = found(step.id)
  const [first] = needed
  const names =
    said.length > 0 || first === undefined
      ? []
      : plan.all(first.name).map((r) => titleOf(first.name, r as Readonly<Record<string, unknown>>, plan))
  return [`${capital(listed(counts))}.`, ...said, ...names]
}

/** What a part's screen of facts says: what it is about, as on the paper; else what the plan says of its step. */
const factsOfPart = (plan: Plan, part: Part, { found, told }: Facts): readonly string[] =>
  told?.(part) ?? factsOf(plan, part.step, found)

type Facts = Pick<Shown, 'found' | 'told'>

const isPause = (part: Part): boolean => part.block === 'pause'

/** The screens of a part, in the order in which a clicker goes through them. */
export const screensOf = (plan: Plan, part: Part, facts: Facts): readonly RoomScreen['how'][] =>
  isPause(part) ? ['ask'] : ['ask', ...(factsOfPart(plan, part, facts).length > 0 ? (['plan'] as const) : []), 'kept']

function headOf(plan: Plan, part: Part): Pick<RoomScreen, 'support' | 'over'> {
  const step = stepOf(part.step ?? '')
  const support = step && supportOf(step.id)
  const words = wordsOf(plan)
  return {
    support: support ? { number: support.number, name: support.name } : null,
    over: step ? fillSlots(step.title, words) : titleOfPart(part),
  }
}

function firstOf<T>(
  list: readonly T[],
  line: (one: T) => RoomLine,
  last = false,
  most = MOST_LINES,
): Pick<RoomScreen, 'lines' | 'more'> {
  const all = (last ? list.toReversed() : list).slice(0, most).map(line)
  const some: RoomLine[] = []
  let rows = 0
  for (const one of all) {
    rows += rowsOf(one)
    // A first line that is longer than the screen is shown all the same.
    if (rows > MOST_ROWS && some.length > 0) break
    some.push(one)
  }
  return { lines: last ? some.toReversed() : some, more: list.length - some.length }
}

/** How many rows a line takes at 1024 by 768. */
function rowsOf({ text, note }: RoomLine): number {
  const own = Math.max(1, Math.ceil(text.length / LETTERS_IN_ROW))
  return own + (note !== null && (own > 1 || text.length + note.length > LETTERS_IN_ROW) ? 1 : 0)
}

const plain = (text: string, note: string | null = null, mark: RoomLine['mark'] = 'none'): RoomLine => ({
  text,
  note,
  mark,
})

/** What the room sees. The plan is the room's view of it (`roomPlan`), so that nothing else can appear. */
export function roomScreen(plan: Plan, g: Gathering, shown: Shown): RoomScreen {
  const { view, time, silenced } = shown
  const running = standingOf(g)
  const part = g.agenda.find((p) => p.part === view.part) ?? running.part
  const at = part === undefined ? -1 : g.agenda.indexOf(part)
  const parts =
    g.agenda.length === 0 || at < 0
      ? null
      : { minutes: g.agenda.map(minutesOf), at, words: `Part ${at + 1} of ${g.agenda.length}` }
  const roomTime: RoomTime | null =
    time === null ? null : { ...timeWordsOf(time), tone: time.tone, gone: time.gone, silenced }
  const around = { ...blank, parts, time: roomTime }
  const { how } = view
  if (how === 'blank') return { ...blank, how, over: '', title: '' }
  if (how === 'check')
    return {
      ...blank,
      how,
      over: 'Screen test',
      title: 'Can the back row read this?',
      say: 'If not, move the table closer, draw the curtains, or make the letters larger.',
      lines: [plain('This line is as small as it gets.'), plain('Six lines fit below a question.')],
    }
  if (how === 'cover' || how === 'agenda')
    return { ...agendaScreen(g, how, running.index), time: how === 'agenda' ? roomTime : null }
  if (how === 'end') return endScreen(plan, g)
  if (how === 'parked') return { ...around, ...parkingLot(plan, g) }
  if (how === 'vote') {
    const ballot = plan.get('ballot', view.ballot)
    if (ballot)
      return { ...around, how, ...(part ? headOf(plan, part) : { over: g.title }), ...voteScreen(plan, ballot) }
  }
  if (part === undefined) return agendaScreen(g, 'cover', running.index)
  const head = { ...around, ...headOf(plan, part) }
  if (how === 'plan') {
    const facts = factsOfPart(plan, part, shown)
    return { ...head, how, title: 'What the plan says now', ...firstOf(facts, (f) => plain(f), false, MOST_SENTENCES) }
  }
  if (how === 'kept') return { ...head, ...keptOf(plan, g, part, shown.saving) }
  const title = questionOf(plan, part)
  return {
    ...head,
    how: 'ask',
    title,
    say: isPause(part) ? null : taskOf(part, title, time),
  }
}

function endScreen(plan: Plan, g: Gathering): RoomScreen {
  const many = itemsOf(plan, g).length
  const say = `${countedFirst(many, 'thing')} said today ${many === 1 ? 'is' : 'are'} kept. Each one is looked at before it becomes part of the plan.`
  return { ...blank, how: 'end', over: g.title, title: 'Thank you.', say }
}

function parkingLot(plan: Plan, g: Gathering) {
  const all = madeAt(plan, 'parkedItem', g)
  const line = (p: (typeof all)[number]) => plain(p.text ?? '', owed(plan, p.owner, p.due))
  return {
    how: 'parked',
    over: 'Parking lot',
    title: 'Not lost, just not for now.',
    ...firstOf(all, line, true),
  } as const
}

/** What was kept in a part, with what is still being saved. */
function keptOf(plan: Plan, g: Gathering, part: Part, saving: Shown['saving']) {
  const all = itemsOf(plan, g).filter((i) => i.part === part.part)
  const lines = [
    ...all.map((i) => plain(i.text, [i.word, owed(plan, i.owner, i.due)].filter(Boolean).join(', '))),
    ...saving.filter((s) => !all.some((i) => i.id === s.id)).map((s) => plain(s.text, 'Saving…', 'saving')),
  ]
  return {
    how: 'kept',
    title: lines.length === 0 ? 'What should we keep?' : 'What we keep',
    say: lines.length === 0 ? (blockOf(part.block)?.capture ?? null) : null,
    ...firstOf(lines, (l) => l, true),
  } as const
}

const MINUTE = 60_000

/** What to do now: a block of the library follows its own steps, any other part its purpose. */
function taskOf(part: Part, title: string, time: Time | null): string | null {
  const block = blockOf(part.block)
  const purpose = part.purpose?.trim() || null
  if (block === undefined) return purpose === title ? null : purpose
  // In a part that is shorter or longer than its block, the steps go faster or slower in proportion.
  const whole = block.steps.reduce((n, s) => n + s.minutes, 0)
  const gone = time === null || time.allowed === 0 ? 0 : ((time.allowed - time.left) / time.allowed) * whole * MINUTE
  let until = 0
  for (const step of block.steps) {
    until += step.minutes * MINUTE
    if (gone < until) return step.text
  }
  return block.steps.at(-1)?.text ?? purpose
}

const owed = (plan: Plan, owner: string | undefined, due: string | undefined): string | null => {
  const words = [plan.get('person', owner)?.role, due ? `by ${dayInWords(due)}` : undefined].filter(
    (w) => w !== undefined,
  )
  return words.length === 0 ? null : words.join(', ')
}

function agendaScreen(g: Gathering, how: 'cover' | 'agenda', at: number): RoomScreen {
  const { parts } = timetable(g.agenda, { begins: g.begins, ends: g.ends })
  const from = how === 'cover' ? 0 : Math.max(0, Math.min(at - 1, parts.length - MOST_LINES))
  const some = parts.slice(from, from + MOST_LINES)
  const known = isTimed(g)
  const first = parts[0]?.starts ?? 0
  return {
    ...blank,
    how,
    over: how === 'cover' ? (g.place ?? g.forum) : 'Agenda',
    title: g.title,
    say: how === 'cover' ? (g.purpose?.trim() ?? null) : null,
    lines: some.map((t, i) =>
      plain(titleOfPart(t.row), startWords(t, first, known), from + i === at ? 'now' : from + i < at ? 'done' : 'none'),
    ),
    more: parts.length - from - some.length,
  }
}

/** Counts stay hidden until all are in: a room that sees the first dots puts its own beside them. */
function voteScreen(plan: Plan, b: Ballot): Pick<RoomScreen, 'title' | 'say' | 'more' | 'vote'> {
  const { ranked, given, there, tie } = tally(b)
  const shown = b.closed === true
  const meanings = meaningsOf(b, wordsOf(plan))
  // Levels stay in their order, no matter how many people picked each.
  const options = shown && meanings === null ? ranked : optionsOf(b).map((o) => ({ ...o, place: 0 }))
  const most = ranked[0]?.dots ?? 0
  const [one, many] = meanings === null ? ['dot', 'dots'] : ['ballot', 'ballots']
  return {
    title: b.question?.trim() || 'Where do your dots go?',
    say:
      meanings === null
        ? shown
          ? `${resultWords(b)}${tie.length > 1 ? ' Vote again on these?' : ''}`
          : `${counted(b.dots ?? 1, 'dot')} each. Decide on paper first.`
        : shown
          ? [levelResult(b), askFirst(b)].filter(Boolean).join(' ')
          : 'Pick a level in silence. Then all show it at once.',
    more: Math.max(0, options.length - MOST_OPTIONS),
    vote: {
      shown,
      meanings,
      words: there > 0 ? `${given} of ${there} ${many} are in` : `${counted(given, one, many)} in`,
      options: options.slice(0, MOST_OPTIONS).map((o) => ({
        option: o.option,
        dots: shown ? o.dots : null,
        first: shown && most > 0 && o.dots === most,
      })),
    },
  }
}
