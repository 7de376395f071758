import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { languageName, quotation, small } from '../words/index.ts'
import { listedOr } from '../words/lists.ts'

/** The reader for whom a document is made. Each reader has a separate edition. */
export type Reader = 'public' | 'board' | 'cabinet'

/** A reader, as a sentence speaks of it. */
export const readerWords: Readonly<Record<Reader, string>> = {
  public: 'the public',
  board: 'the board',
  cabinet: 'the cabinet',
}

/** An edition, as each of its pages and the name of its file say it. */
export const editionWords: Readonly<Record<Reader, string>> = {
  public: 'Public edition',
  board: 'Board edition',
  cabinet: 'Cabinet edition',
}

/**
 * A kind of document, for choosing it and for keeping it. A new document is a line here and its function and
 * template.
 */
interface DocumentKind {
  /** The name under which one that was sent is kept. */
  readonly kept: NonNullable<RecordOf<'briefingSent'>['document']>
  readonly name: string
  /** One sentence: for whom, about what. */
  readonly says: string
  /** The possible readers; the first is the default. The document leaves out what a reader may not see. */
  readonly readers: readonly [Reader, ...Reader[]]
  /** The paper has a cover block, filled in for a meeting of the board. */
  readonly cover?: true
  /** It has no more pages than these, whatever the plan holds. */
  readonly pages?: number
  /** It is about one meeting or retreat; its readers are the people who meet there (`of-gathering.ts`). */
  readonly ofGathering?: true
  /** It is made to be sent and pasted: no draft unless somebody says so, and for Word for every reader. */
  readonly goesOut?: true
  /** It tells of one record: the one that is asked for, else the first that is offered (`which.ts`). */
  readonly tellsOf?: TellsOf
  /** It tells of the day on which it is made, whatever meeting is being prepared for. */
  readonly ofToday?: true
  /** It can be made in any language for which the plan has words. */
  readonly inLanguages?: true
}

export interface TellsOf {
  readonly kind: KindName
  /** "Which source": what the choice is called. */
  readonly asks: string
  /** A sentence for a plan that has none. */
  readonly none: string
  /** "Every owner": it is made for all of them unless one is asked for. Left out: it tells of one alone. */
  readonly all?: string
}

export const documentKinds = {
  board: {
    kept: 'boardBriefing',
    name: 'Board briefing',
    says: 'For the packet: the agenda item, where we stand, what changed, and each goal with its figures.',
    readers: ['board'],
    cover: true,
  },
  onePage: {
    kept: 'onePageBrief',
    name: 'One-page brief',
    says: 'For a board member with two minutes: the same at a glance, on exactly one page.',
    readers: ['board'],
    pages: 1,
  },
  progress: {
    kept: 'progressReport',
    name: 'Progress report',
    says: 'For monitoring at a meeting: one goal on its page, or every goal, with target, actual figures by group, gap, trend and status.',
    readers: ['board'],
    tellsOf: { kind: 'goal', asks: 'Which goal', none: 'The plan has no goals yet.', all: 'Every goal' },
  },
  plan: {
    kept: 'fullPlan',
    name: 'Full plan',
    says: 'For adoption and for the district’s website: everything its reader may see.',
    readers: ['public', 'board', 'cabinet'],
  },
  hire: {
    kept: 'readyToHire',
    name: 'Ready to hire',
    says: 'Before an officer is hired: what is in place and what is not, with reasons, and the position’s charter.',
    readers: ['board'],
  },
  policy: {
    kept: 'policyChange',
    name: 'Policy change sheet',
    says: 'For a first or second reading: wording now and proposed side by side, the dates, and who was asked.',
    readers: ['board'],
    tellsOf: { kind: 'policy', asks: 'Which policy', none: 'The plan has no policies yet.' },
  },
  calendar: {
    kept: 'planningCalendar',
    name: 'Planning calendar',
    says: 'The year by month: meetings, what is monitored when, and readings; for the cabinet also packets, check-ins and look-backs.',
    readers: ['public', 'cabinet'],
  },
  slips: {
    kept: 'updateSlips',
    name: 'Update forms',
    says: 'A page for each owner, in walking order: the figures, updates and actions they owe, to fill in by hand.',
    readers: ['cabinet'],
    tellsOf: {
      kind: 'person',
      asks: 'Whose form',
      none: 'Nobody owes a figure, an update or an action.',
      all: 'Every owner, a page each',
    },
  },
  sheets: {
    kept: 'departmentSheets',
    name: 'Department sheets',
    says: 'A page for each department to sign: what it commits to, its part in the goals, and when you meet.',
    readers: ['cabinet'],
    tellsOf: {
      kind: 'department',
      asks: 'Which department',
      none: 'The plan has no departments yet.',
      all: 'Every department, a page each',
    },
  },
  department: {
    kept: 'departmentReport',
    name: 'Department report',
    says: 'All that the plan has of one department: its commitment, goals, actions, policies, money and check-ins.',
    readers: ['cabinet', 'board'],
    tellsOf: { kind: 'department', asks: 'Which department', none: 'The plan has no departments yet.' },
  },
  agenda: {
    kept: 'agenda',
    name: 'Agenda',
    says: 'Of a meeting, for whoever meets: each part with its times, what is asked, who leads it, what to read and what to prepare.',
    readers: ['cabinet', 'board'],
    ofGathering: true,
    goesOut: true,
  },
  minutes: {
    kept: 'minutes',
    name: 'Minutes',
    says: 'Of a retreat or a meeting, for whoever met: what was decided, what happens next, votes, and how it ran.',
    readers: ['cabinet', 'board'],
    ofGathering: true,
  },
  community: {
    kept: 'communityPage',
    name: 'Community page',
    says: 'For families, one sheet in plain language: words we use, why, how it is going, and how to be heard.',
    readers: ['public'],
    pages: 2,
    // Families get it now: dated by a meeting to come, it would tell as late what is due before that meeting.
    ofToday: true,
    tellsOf: {
      kind: 'why',
      asks: 'Whose why',
      none: 'No “why” has been agreed on for families yet. The page begins with the commitment, if the plan has one.',
    },
    inLanguages: true,
  },
  presenter: {
    kept: 'presenterPage',
    name: 'Presenter’s page',
    says: 'For whoever speaks before the board: likely questions, an answer, the figure, and where to find it.',
    readers: ['cabinet'],
    pages: 2,
    tellsOf: {
      kind: 'briefing',
      asks: 'Which briefing',
      none: 'No briefing is in preparation, so it has questions from the plan, and those that belong to no briefing.',
    },
  },
  hardTruth: {
    kept: 'hardTruth',
    name: 'Hard-truth page',
    says: 'A bad number told well: what the data shows, what we don’t know, what it would take, and whose decision it is.',
    readers: ['cabinet'],
    tellsOf: { kind: 'hardTruth', asks: 'Which hard truth', none: 'No hard truth has been written yet.' },
  },
  ifStops: {
    kept: 'ifSourceStops',
    name: 'If this source stops',
    says: 'For budget season: the positions, goals and costs that depend on one source, before it stops and after.',
    readers: ['board'],
    tellsOf: { kind: 'fundingSource', asks: 'Which source', none: 'There are no funding sources in the plan yet.' },
  },
  ask: {
    kept: 'ask',
    name: 'Ask',
    says: 'For a funder or the finance office: what is missing, what it would pay for, and the tests that the money has.',
    readers: ['public'],
    pages: 1,
    tellsOf: { kind: 'goal', asks: 'For which goal', none: 'The plan has no goals yet.' },
  },
  cards: {
    kept: 'answerCards',
    name: 'Answer cards',
    says: 'For principals to carry: each concern with what is true in it, the answer, what backs it up, and who brings it.',
    readers: ['cabinet'],
    tellsOf: {
      kind: 'concern',
      asks: 'Which concern',
      none: 'There are no concerns in the plan yet.',
      all: 'Every concern with an answer',
    },
  },
  retreatPack: {
    kept: 'retreatPack',
    name: 'Retreat pack',
    says: 'To print for a planning day: the agenda, a worksheet for each step, ballots, and cards with your terms.',
    readers: ['cabinet'],
    tellsOf: { kind: 'retreat', asks: 'Which retreat', none: 'No retreat is planned yet.' },
  },
  dossier: {
    kept: 'transitionDossier',
    name: 'Transition dossier',
    says: 'For the next officer or superintendent: what to do first, what was promised, decided, funded and owed, and what is fragile.',
    readers: ['cabinet'],
    ofToday: true,
  },
} as const satisfies Record<string, DocumentKind>

export type DocumentId = keyof typeof documentKinds
export const documentIds = Object.keys(documentKinds) as [DocumentId, ...DocumentId[]]
export const documentKind = (id: DocumentId): DocumentKind => documentKinds[id]

/**
 * The reader of a document: the one asked for, else the default. Refused if the document has no edition for that
 * reader, with the readers that it has.
 */
export function readerOf(id: DocumentId, asked?: string): Result<Reader> {
  const { name, readers } = documentKind(id)
  if (asked === undefined) return ok(readers[0])
  const found = readers.find((r) => r === asked)
  if (found !== undefined) return ok(found)
  const whom = Object.hasOwn(readerWords, asked) ? readerWords[asked as Reader] : quotation(asked.slice(0, 40))
  const has = listedOr(readers.map((r, i) => (i === 0 ? readerWords[r] : `for ${readerWords[r]}`)))
  return err(
    appError(
      'bad-input',
      `${quotation(name)} has no edition for ${whom}: it is made for ${has}. Nothing was saved.`,
      'readBy',
    ),
  )
}

/** Characters that a file's name may have, its ending and a number left aside. */
const longest = 80

/**
 * The name of a paper's file, without its ending: the plan, the document, for whom, which day, and that it is a draft.
 * Only the plan's part is ever cut, so that two editions never come to one name.
 */
export const paperName = (
  plan: string,
  {
    document,
    language,
    ...paper
  }: { document: DocumentId; language?: string | undefined; reader: Reader; date: string; draft: boolean },
): string => {
  const { name, inLanguages } = documentKind(document)
  return nameOfPaper(plan, inLanguages && language !== undefined ? `${name} in ${languageName(language)}` : name, paper)
}

/** The file name of a document that is not in this list: a packet. */
export function nameOfPaper(
  plan: string,
  name: string,
  paper: { reader: Reader; date: string; draft: boolean },
): string {
  const rest = [name, editionWords[paper.reader], paper.date, ...(paper.draft ? ['draft'] : [])]
  const words = rest.join(', ')
  const own = plan.replace(/ equity plan( \d+)?$/, '').trim()
  const cut = [...own]
    .slice(0, longest - words.length - 2)
    .join('')
    .trim()
  return cut === '' ? words : `${cut}, ${small(words)}`
}

/** The name, then with a number, for where the first is taken: "… (2)". */
export function* numbered(name: string): Generator<string> {
  yield name
  for (let n = 2; n < 1000; n++) yield `${name} (${n})`
}
