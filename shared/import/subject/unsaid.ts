import type { Plan } from '../../domain/plan.ts'
import { fold, groupIn } from '../../domain/usual-groups.ts'
import { listed, listedOr } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import { aboutPlaces } from '../columns/unused.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import {
  FILE,
  HEADING,
  headsSource,
  LINE,
  namesSource,
  SHEET,
  saidByEachRow,
  TITLE,
  titlesOf,
} from '../draft/said-over.ts'
import { nameOfFile, placeKey } from '../names/names.ts'
import { OVER_NOTHING } from '../table/beside.ts'
import { shareIn } from '../table/heads.ts'
import { states } from '../vocabulary/another-kind.ts'
import { codesIn, fromThird, spelled } from '../vocabulary/codes.ts'
import { madeBy, saidOfMakers } from '../vocabulary/made-by.ts'
import { inAnyForm, namesNothing, plainWords } from '../vocabulary/plain-words.ts'
import { namesTopic, otherGrades, type Source, sameTopic, withoutShared } from '../vocabulary/topics.ts'
import { yearIn } from '../years/years.ts'
import type { Other } from './agreed.ts'
import { heardInNotes, plainInNotes } from './note-words.ts'
import { notesOfFigures, titlesOfFigures } from './over-figures.ts'

/**
 * Words of a heading, a title or a name that nothing explains: neither the measure, nor the district, nor the usual
 * words of tables. They reveal a file about something unforeseen, so each of them is asked about.
 */

/** What is known about a file before it is read. */
interface Known {
  /** The measure is a number of students. */
  readonly isCount: boolean
  /** The measure's name and its phrase. */
  readonly measure: string
  /** Other words of the plan: who is counted, where figures come from. */
  readonly beside: string
  /** What is asked about the file already, in its words. */
  readonly asked: string
  /** The district, by each of its names, and its state. */
  readonly own: readonly string[]
  /** States that say no more than where the district is, since a row or a title names it. */
  readonly states: readonly string[]
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*'
/** A day on which something was made, or until which it counts. */
const dates = new RegExp(
  String.raw`\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b${months}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d{2})?\b|\b(?:\d{1,2} )?${months},? (?:19|20)\d{2}\b`,
  'gi',
)
/** Publishers of figures of all districts: a state's name alone may mean that they are the state's. */
const publishers = new RegExp(
  `\\b(?:${[...states].join('|')}) (?:state )?(?:department|dept\\.?|board|office) of (?:public |elementary and secondary )?(?:education|instruction)\\b`,
  'gi',
)
/** A number of what is counted makes it another measure: “5 days”, “3 or more courses”. */
const howMany =
  /\b(\d+(?:\.\d+)?) ?(?:\+|%|(?:percent|or more|or fewer|plus)\b)? ?(?:(?:school|full|unexcused|excused|ap|college) )?(%|percent|days?|absences?|times?|courses?|exams?|credits?|tests?|class(?:es)?|incidents?|referrals?|suspensions?|minutes|hours|weeks|months)(?![\w])/gi
const orMore = /\b(\d+) ?(?:\+|or (?:more|higher|above|better|greater|fewer|less))/gi
/** “2-year colleges”, “a three-year average”: of years to a diploma `topics.ts` knows more. */
const inYears =
  /\b([1-9]|one|two|three|four|five|six)[- ]?(?:yrs?|years?)\b(?! (?:old|trend|history|comparison|plan))/gi
/** Chronic absence is a tenth of 180 days, and regular attendance the rest: each in its own unit. */
const usualMany: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bchronic|\babsen/i, ['10', '10%', '18', '18 days', '90%']],
  [/\bregular\w*\W+attend|\battend\w*\W+regular/i, ['90', '90%']],
]
/** “10 percent” and “10%” are one. */
const inUnit = (number: string, unit: string | undefined): string =>
  unit === undefined ? number : /^(%|percent)$/i.test(unit) ? `${number}%` : `${number} ${unit.toLowerCase()}`
/** The highest level beside the one that is counted, and not alone. */
const aboveToo =
  /\b(prof(?:icient)?|meets?|met|meeting)\W+(?:(?:or|and)\W+)?(?:higher|better|adv(?:anced)?|distinguished|exceed\w*|mastery)\b/gi
const shortNames = new Set(['ap', 'ib', 'hs', 'ms', 'es', 'pk', 'tk'])
/**
 * A paragraph tells of much; no word is so long that is made of others; and “late” is not short for “latest”, nor
 * “present” for “presentation”.
 */
const MOST = { words: 25, letters: 400, joined: 30, short: 0.65, inShort: 6 }

const bare = (word: string): string => word.replace(/(ies|es|s|ed|ing|er|ers|ly|y|e)$/, '')
/** “Reading” and “readiness” begin alike, and one says nothing of the other. */
const oneSubject = (a: string, b: string): boolean => !namesTopic(a) || !namesTopic(b) || sameTopic(a, b)
const alike = (a: string, b: string): boolean => {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const longer = Math.max(a.length, b.length)
  return same >= 5 && longer - same <= 6 && same >= longer / 2
}

/** A text without the district's name, whatever kind of place follows it: a part of the name may be another place's. */
const withoutOwn = (text: string, own: readonly string[]): string =>
  own.reduce(
    (rest, name) => (name === '' ? rest : rest.replaceAll(new RegExp(`\\b${name}(?: (?:${kindNames}))*\\b`, 'g'), ' ')),
    text,
  )
const kindNames =
  'public|unified|community|consolidated|independent|city|area|union|joint|schools?|districts?|systems?|[a-z]{0,3}sd|\\d+'
/** These places hold few words, and each of them matters. */
const coded = new Set([HEADING, TITLE, LINE, SHEET])
/** The abbreviations of a name: its letters, or its words in one. */
const shortOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const words = name.split(' ')
    return words.length < 2 ? [name] : [words.join(''), words.map((w) => w[0] ?? '').join('')]
  })

/** Measures for which four years to a diploma are usual. */
const ofYears = /\bgraduat|\bdrop[- ]?out|\bcohort/i
const counts = /\b(numbers?|counts?|enrollment)\b/i

/** Tells which words of a text nothing explains. */
function unsaidIn(known: Known): (text: string, where?: string, asHeading?: boolean) => readonly string[] {
  const { measure } = known
  const named = fold(`${measure} ${known.beside} ${known.asked}`).split(' ')
  const names = [...new Set(known.own.flatMap((name) => [fold(name), placeKey(name)]))]
  const own = shortOf(names)
  const any = namesNothing(measure)
  const plain = plainWords(measure)
  const bares = [...inAnyForm(measure), ...named]
  const shortened = [...plain].filter((w) => w.length > 4)
  const isWhole = (word: string): boolean =>
    plain.has(word) ||
    (word.length > 3 && plain.has(`${word}s`)) ||
    (word.endsWith('s') && plain.has(word.slice(0, -1))) ||
    named.includes(word) ||
    own.includes(word) ||
    (bare(word).length > 2 && bares.some((w) => bare(w) === bare(word) && oneSubject(w, word))) ||
    named.some((w) => ((word.length > 2 && w.startsWith(word)) || alike(w, word)) && oneSubject(w, word))
  const isKnown = (word: string): boolean =>
    isWhole(word) ||
    (word.length > 3 &&
      word.length <= MOST.inShort &&
      !namesTopic(word) &&
      shortened.some((w) => w.startsWith(word) && word.length <= w.length * MOST.short))
  const isJoined = (word: string): boolean =>
    isWhole(word) ||
    (word.length <= MOST.joined &&
      Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).some(
        (at) => isWhole(word.slice(0, at)) && isJoined(word.slice(at)),
      ))
  const numbers = new Set([
    '1',
    'one',
    ...named,
    ...usualMany.flatMap(([about, many]) => (about.test(measure) ? many : [])),
    ...(measure.match(/\d+/g) ?? []),
  ])
  return (text, where, asHeading = false) => {
    if (text.length > MOST.letters) return []
    if (madeBy.test(text)) return saidOfMakers(text, { measure, isKnown })
    const bare = text
      .replace(/^\W*(school |our )?(district|lea|school system|corporation)( name)?\s*[:=–-]\s*/i, '')
      .replace(/^\W*data sources?\s*[:=–-]\s*/i, '')
      .replace(publishers, ' ')
      // The number of one of several tables in a report.
      .replace(/^\W*(table|figure|exhibit|appendix|chart) \d{1,3}\b/i, ' ')
      // A report of both has a column for each.
      .replace(where === HEADING ? /$^/ : /\b(suspensions?) (?:and|&) expulsions?\b/gi, '$1')
      // How a pivot table heads itself.
      .replace(/\b(row|column) labels\b|^\W*values\W*$/gi, ' ')
      .replace(ofYears.test(measure) ? /\b(?:4|four)[- ]?(?:year|yr)s?\b/gi : /$^/, ' ')
      .replace(counts.test(measure) || known.isCount ? /^\W*(sum|count) of\b/i : /$^/, ' ')
    const spaced = bare.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    const said = spaced.replace(aboveToo, '$1').replace(dates, ' ').replace(new RegExp(yearIn, 'gi'), ' ')
    const expected = [
      ...numbers,
      ...usualMany.flatMap(([about, many]) => (about.test(text) ? many : [])),
      // Some count ten days as chronic, and say so.
      ...(/\bchronic/i.test(text) ? ['10 days'] : []),
    ]
    const without = said
      .replace(/\bg(?:r(?:ades?)?)?\.? ?\d+/gi, ' ')
      .replace(plain.has('proficient') ? fromThird : /$^/, ' ')
    const counted = [...without.matchAll(howMany)]
    const others = [...without.matchAll(orMore), ...without.matchAll(inYears)].filter(
      (m) => !counted.some((c) => c.index === m.index),
    )
    const plans = /\b504\b/.test(without) && !/\b504\b/.test(measure) ? ['504'] : []
    const many = [...counted, ...others].flatMap((m) => {
      const [all, number = '', unit] = m
      const isCounted = counted.includes(m) && /^(%|percent|days?)$/i.test(unit ?? '')
      const isExpected = isCounted
        ? expected.includes(inUnit(number, unit)) || fold(measure).includes(fold(inUnit(number, unit)))
        : expected.includes(number.toLowerCase())
      return isExpected ? [] : [all.replace(/\s+/g, ' ').trim()]
    })
    const grades = otherGrades(measure, said)
    const shared = withoutShared(`${measure} ${known.asked}`, said, any)
    let rest = withoutOwn(fold(spelled(shared)), names)
    for (const state of known.states) rest = ` ${rest} `.replaceAll(` ${state} `, ' ')
    for (let group = groupIn(rest); group !== null; group = groupIn(rest)) rest = ` ${rest} `.replace(` ${group} `, ' ')
    const words = rest.split(/[\s\d]+/).filter((w) => w.length > 2 || shortNames.has(w))
    if (words.length > MOST.words) return []
    const how = {
      expected,
      levels: plain.has('proficient'),
      withNumbers: asHeading || where === HEADING || where === LINE,
    }
    const codes = !asHeading && !coded.has(where ?? '') ? [] : codesIn(shared, rest.split(' '), isKnown, how)
    return [
      ...new Set([
        ...many,
        ...plans,
        ...grades,
        ...codes.filter((c) => !many.some((m) => m.includes(c)) && !grades.some((g) => g.includes(c))),
        ...words.filter((w) => !isKnown(w) && !isJoined(w) && !grades.some((g) => fold(g).includes(w))),
      ]),
    ]
  }
}

/** The text of each row in a column that selects none; for a source, a date or a target its own heading says enough. */
const eachRowOf = (draft: ImportDraft, { facts }: TableRead): readonly Source[] =>
  saidByEachRow(draft, facts).filter(
    ([, text, under = '']) =>
      text.length <= 60 &&
      (/\p{L}/u.test(text) ||
        (text.includes('%') &&
          !besideFigures.test(under) &&
          !shareIn.test(under) &&
          !namesTopic(under) &&
          !yearIn.test(under))) &&
      !/^(none|null|n\/?a|not applicable|[yn]|no|yes|true|false|(full|whole|entire) (school )?year)$/i.test(text) &&
      !/^(not|un)[- ]?(suppressed|masked|withheld)$/i.test(text) &&
      !namesSource(text, under) &&
      (!aboutPlaces(under) || remarks.test(under) || headsSource(under)),
  )
const remarks = /\b(notes?|comments?|footnotes?|remarks?)\b/i
const besideFigures = /\b(targets?|goals?|project\w*|benchmark|prior|previous|state\w*|nation\w*|change|gap)\b/i

/** By what the rows were chosen before they came into the file: “IEP=N”, “FRL: yes”. */
const filtered = /^[^=:]{2,40}\s*(=|:|<>|!=)\s*(n|y|no|yes|true|false|0|1)$/i

/** “Percent 2”, “Rate B”: a heading of a second one, or of another. */
const secondIn = (heading: string, measure: string): readonly string[] => {
  const last = /\s(v?\d{1,2}|[A-HJ-Z])$/.exec(heading.replace(new RegExp(yearIn, 'gi'), ''))?.[1]
  return last === undefined || measure.includes(last) || /\b(grade|level|gr)\.? \S+$/i.test(heading) ? [] : [last]
}

/** Headings, titles and names with words that nothing explains, where nothing else is asked of them. */
export function saysUnsaid(draft: ImportDraft, read: TableRead, plan: Plan, asked: readonly Other[]): readonly Other[] {
  const [district, measure] = [plan.get('district', 'district'), plan.get('measure', draft.measure ?? '')]
  const name = draft.measure === 'new' ? draft.newMeasure.short : (measure?.short ?? '')
  const own = [district?.name, district?.shortName].flatMap((text) => (text ? [fold(text)] : []))
  const ownYears = draft.roles.includes('year') || draft.roles.includes('yearFigure')
  // Rows that name their years say more than “last-year.csv”.
  const titles = titlesOf(draft, read).flatMap(([where, text]): Source[] =>
    where === OVER_NOTHING
      ? []
      : [
          [
            where,
            where === FILE && ownYears
              ? text.replace(/\b(last|prior|previous|this|current)[-_ ]years?\b/gi, ' ')
              : text,
          ],
        ],
  )
  const named = draft.place !== null || titles.some(([, text]) => own.some((o) => fold(text).includes(o)))
  const find = unsaidIn({
    isCount: (draft.measure === 'new' ? draft.newMeasure.unit : measure?.unit) === 'count',
    states: named ? [...states] : [],
    // A new measure may be called as the file is, whatever is in it; any other name is its heading’s, or a person’s.
    measure: draft.measure === 'new' && name === nameOfFile(draft.file) ? '' : nameOf(draft, plan),
    beside: `${name} ${measure?.population ?? ''} ${measure?.source ?? ''}`,
    asked: asked.map((o) => o.key).join(' '),
    own: [district?.name, district?.shortName, district?.state, draft.place].flatMap((text) => text || []),
  })
  const headings = figuresOf(draft, read.facts.columns)?.headings ?? ''
  const sources = [
    ...[[HEADING, headings] as Source, ...titles].flatMap(([where, text]) =>
      text.split(' | ').map((part): Source => [where, part.trim()]),
    ),
    ...eachRowOf(draft, read),
  ]
  const over = titlesOfFigures(draft, read, nameOf(draft, plan))
  const isOver = (where: string, text: string): boolean =>
    where !== FILE && over.some(([w, t]) => w === where && text.replaceAll('_', ' ').startsWith(t))
  const ofFigures = new Set(notesOfFigures(draft, read, nameOf(draft, plan)).map(([, text]) => text.trim()))
  // A person who chose “per thousand” has answered what a heading and a note say about it.
  const told = new Set<string>(draft.percentForm === 'perThousand' ? ['per 1000', 'per 1,000', 'per thousand'] : [])
  const isAsked = (text: string): boolean => asked.some((o) => o.says.includes(text.slice(0, 120)))
  const found = sources.flatMap(([where, text]): Other[] => {
    const filter = where.startsWith('Each row') && filtered.test(text) ? [text] : []
    const words = [
      ...filter,
      ...find(text, where, isOver(where, text)),
      ...(where === HEADING ? secondIn(text, nameOf(draft, plan)) : []),
    ].filter((w) => !told.has(w))
    if (words.length === 0 || isAsked(text)) return []
    for (const word of words) told.add(word)
    return [sayingOf(`${where} says “${text.slice(0, 120)}”`, name, words)]
  })
  // All notes in one question: a file may have many.
  const notes = heardInNotes(draft, read).flatMap(({ where, text, kind }) => {
    // A note on the measure's meaning is not about another thing.
    if (name !== '' && new RegExp(`^\\W*${fold(name)}\\s*([:=–-]| (is|are|means)\\b)`, 'i').test(text)) return []
    const asHeading = ofFigures.has(text)
    const words =
      kind === null
        ? find(text, where, asHeading).filter((w) => !plainInNotes.has(w) && !told.has(w))
        : [kind].filter((w) => !told.has(w))
    return words.length === 0 || isAsked(text.replace(/\W+$/, '')) ? [] : [{ where, text, words }]
  })
  if (notes.length === 0) return found
  const said = listed(notes.slice(0, 4).map(({ text }) => `“${text.slice(0, 120)}”`))
  return [
    ...found,
    sayingOf(`${notes.length === 1 ? `${notes[0]?.where} says` : 'Notes say'} ${said}`, name, [
      ...new Set(notes.flatMap((n) => n.words)),
    ]),
  ]
}

const sayingOf = (said: string, measure: string, words: readonly string[]): Other => ({
  says: `${said}, and the measure “${measure}” says nothing of ${listedOr(words.slice(0, 4).map((w) => `“${w}”`))}: these may be figures for another thing, for another place, or for only some students.`,
  key: `words: ${words.join(' ')}`.slice(0, 200),
})
