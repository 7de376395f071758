import { earliestOf, type RoughDay, readRoughDay } from '../days/index.ts'
import { another, daysWithin } from './days-within.ts'
import { PAGE_END } from './places.ts'
import { day, month, statusOf } from './status-of.ts'

/** What a policy says of itself: since when it holds, and whether it still does. */

const inForce =
  '(?:adopt|amend|am|appr|eff|upd)(?=\\.)|(?:amd|adpt|rvsd|revsd)(?=[.:])|adopted|adoption|readopted|re-adopted|reinstated|reenacted|enacted|passed|restored|reaffirmed|reissued|approved|approval|revised|revisions?|rev|amended|updated|ratified|modified|(?:to (?:be|become) |with (?:an? )?)?effective|version(?=:|\\s+date)|created(?=:)|action(?=:)|(?:to )?takes? effect|in effect from|in (?:force|effect) since|last reviewed and revised'
const noLonger =
  'repealed|rescinded|rescission|deleted|deleted from the manual|suspended|voided|archived|ended|inactivated|inactive|expires?|expired|expiration|sunsets?|retired|revoked|discontinued|eliminated|abolished|removed|cancell?ed|withdrawn'

/** What a label may begin with: “Policy …”, “Date of …”, “This policy was last …”, “Reviewed/…”. */
const before = String.raw`(?:(?:this policy(?: (?:was|is|has|shall|will))?|(?:policy )?history:|policy|regulation|procedure|rule|bylaw|exhibit|guideline|original(?:ly)?|orig\.|local(?:ly)?|district|last|latest|current|amendments?|most recent(?:ly)?|final|as(?=[^\S\n]+(?:adopt|approv|revis|amend|updat|modif))|date(?:s|\(s\))?(?: of)?|(?:(?:school )?board|school committee)(?: of (?:education|trustees|(?:school )?directors))?|boe|code|first|second|third|\dth|1st|2nd|3rd|re|(?:reviewed|recoded|renumbered)[^\S\n]*(?:[/&]|and\b)|(?:first|second) reading(?: and|[^\S\n]*[/&]))[^\S\n-]*-?)*`
/** By whom: “by the Board of Education”, “by Superintendent”, “by Resolution 19-05”. */
const byWhom = String.raw`by (?:the )?(?:(?:\p{L}+[^\S\n]+){0,4}(?:board|committee|council|trustees|directors|education|superintendent)(?: action| vote| resolution| at its (?:\p{L}+ )?meeting (?:of|on))?|(?:board )?resolution (?:no\.? ?)?[\d-]+|(?:\p{L}+[^\S\n]+){0,2}(?:consent|motion|vote|action))|at (?:the|its|a) (?:\p{L}+ ){0,3}meeting (?:of|on)`
/** “5/95” behind a label is a month: no policy says in which month of no year it was revised. */
const monthly = String.raw`(?:0?[1-9]|1[0-2])/\d{2}(?!\d|/)`

/**
 * Days behind a label: “Adopted: May 2020; Revised 6/1/2021, 3/4/2022”, “Last Revised Date: …”, “Adopted” over a day. In
 * a sentence (“a law that was approved October 9, 2023”, “must be amended by June 30”) they are of something else.
 */
const labeled = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:^|(?<=\d[^\S\n]*)[;/]|[.;|,(\[&*_•·▪–—-]|(?<=\d[^\S\n]+|\breviewed:?[^\S\n]+|\S[^\S\n]{2,}|\((?:LEGAL|LOCAL|EXHIBIT|REGULATION)\)(?:-\w+)?[^\S\n]+)(?=\p{Lu})|(?<=\d\s)and\b|(?<=\d[^\S\n]+)(?=(?:with an? |to be(?:come)? )?eff(?:\.|ective)))[^\S\n]*${before}(?:${words})\b` +
      String.raw`(?:[^\S\n]*[/,&][^\S\n]*(?:last )?(?:${words}|reviewed|readopted)\b|\.?[^\S\n]+(?:(?:and|as)[^\S\n]+)?(?:${words}|dates?(?: of)?|history|renumbered|recoded|on|as of|from (?:the )?manual|${byWhom}|(?:#|no\.)[^\S\n]*\d{1,2})(?![\p{L}\d]))*(?:\(s\))?` +
      String.raw`[^\S\n]*(?:[:–—-]|\.(?=[^\S\n]*(?:${day}|${monthly}))|\.{3,})?(?:\*\*)?[\s_]*(?:(?:the|this) )?((?:${day}|${monthly})(?:(?:[^\S\n]*(?:[,;&/](?:[^\S\n]+and\b)?|and)\s*|[^\S\n]+)(?:${day}|${monthly})|[^\S\n]*\n[^\S\n]*(?:${day})(?=[^\S\n]*$))*)`,
    'gimu',
  )
/** The day of a page’s printing, which counts where a text has no day of the board, nor a place for one: “ADOPTED:”. */
const issued = labeled('issued')
const noDay = /\badopted:[^\S\n]*$/im
const [since, until] = [labeled(inForce), labeled(noLonger)]
/** Labels begin with a capital: “approved June 1, 2020” at the beginning of a line is the rest of a sentence. */
const isLabel = (found: string): boolean =>
  /^(?:and|;|\P{L}*\p{Lu})/u.test(found) ||
  /:\s*\P{L}*\d/u.test(found) ||
  /^\P{L}*(?:\p{L}+\s+)?\p{L}+\s*:/u.test(found)

const column = new RegExp(String.raw`:[^\S\n]*(?:\n\s*\n?[^\S\n]*(?:${day})[^\S\n]*(?=\n)){2,}`, 'gu')

/** One day as policies write it, brought into a form that the reader of days knows. */
function dayIn(written: string): RoughDay | undefined {
  const century = (year: string): string => `${Number(year) >= LAST_CENTURY ? '19' : '20'}${year}`
  const read = readRoughDay(
    written
      .replace(/\s+/g, ' ')
      .replace(/(?<=\d) ?([/.-]) ?(?=\d)/g, '$1')
      .replace(/^(\p{L}{3,}\.?), (?=\d{4}$)/u, '$1 ')
      .replace(/^(\d{1,2})\w* day of (\p{L}+\.?),? (\d{4})$/iu, '$2 $1, $3')
      .replace(/^(\d{1,2})[ -](\p{L}+\.?)[ -](\d{4})$/u, '$2 $1, $3')
      .replace(/ ,/, ',')
      .replace(/ [’'](\d\d)$/, (_, year: string) => ` ${century(year)}`)
      .replace(/^(\d{4})[.](\d\d)[.](\d\d)$|^(20\d{2})(\d\d)(\d\d)$/, '$1$4-$2$5-$3$6')
      .replace(/^(\d{1,2})[.-](\d{1,2})[.-](?=\d)/, '$1/$2/')
      .replace(/^(\d{1,2}\/\d{1,2})\/(\d\d)$/, (_, day: string, year: string) => `${day}/${century(year)}`)
      .replace(/^(\d{1,2})\/(\d\d)$/, (_, month: string, year: string) => `${month}/${century(year)}`),
  )
  const is = read.ok ? (read.value as unknown as RoughDay) : undefined
  return is !== undefined && earliestOf(is) > FIRST && earliestOf(is) < LAST ? is : undefined
}
/** Outside of these years a day has a slip: “5/1/2110”. */
const [FIRST, LAST] = ['1850', '2100']
/** A two-digit year from this one on is of the last century: no policy is in force from 2050. */
const LAST_CENTURY = 50

const history =
  /^[^\S\n]*(?:(?:policy )?history:?[^\S\n]*)?(?:original(?:ly)? )?(?:adopted|approved|(?:first|second|third|1st|2nd|3rd) reading)\b.*\d$/iu

/** “Effective 7/1/2020 to 6/30/2025”, “Valid through June 30, 2024”: the last day on which a policy holds. */
const lastDay = new RegExp(
  String.raw`^[^\S\n]*[*([]?${before}(?:Effective|Valid|In (?:effect|force))\b[^\S\n]*(?:dates?)?[^\S\n]*:?[^\S\n]*(?:(?:from[^\S\n]+)?(?:${day})[^\S\n]*)?(?:to|through|thru|until|till|[–—-])[^\S\n]*(${day})`,
  'gimu',
)
/** “This policy shall sunset June 30, 2022 unless renewed”: whether it was is not said. */
const perhaps =
  /^[^\n]*\b(?:expires?|expired|sunsets?|valid (?:through|until)|in effect until)\b[^\n.]*\b(?:unless|if not)\b[^\n]*$/gim

/** Words beside a day on which an association of boards changed its model, and not the board its policy. */
const model =
  /^\W*note\s*:|\bsource\s*:|\bprepared by\b|\b(?:sample|model|reference) (?:policy|regulation|procedure|form)\b|\b(?:MASC|CASB|MSBA|NSBA|NHSBA|OSBA|PSBA|CSBA|IASB|NYSSBA|VSBA|WSSDA|NEOLA)\b[^\S\n]*[,;:(–—-]*[^\S\n]*$/iu
const ofBoard = /\badopt|\bapprov|\beffective|\bratif/i
const modelBelow = /^[\])]?[^\S\n]*(?:\n\s*)?[^\n]{0,40}\b(?:sample|model) policy\b/iu

/** What a text of another kind has on the same sheet: “Regulation adopted: 6/6/2022” below a policy. */
const ofRegulation = /\b(?:regulation|procedure|exhibit|guideline)\b/i
const ofPolicy = /\bpolicy\b/i

/** “Form JB-E, current version: August 2024”, “Last modified: August 1, 2024 by webmaster”. */
const [ofForm, ofPage] = [
  /^\W*(?:form|attachment|appendix)\b/i,
  /^[^\S\n]+by\b(?![^\S\n]+(?:the )?(?:school )?(?:board|committee|superintendent))/i,
]

/** True for a label whose day is one of a model, or of the other kind than the text. */
const isOfAnother = (label: string, before: string, behind: string, otherKind?: RegExp): boolean =>
  (!ofBoard.test(label) && (model.test(before) || modelBelow.test(behind))) ||
  (/modified/i.test(label) && ofPage.test(behind)) ||
  otherKind?.test(label) === true

/** The latest of the days that a text gives behind some labels; undefined if it gives none. */
function latestDay(text: string, behind: RegExp, skipped?: Skipped[]): RoughDay | undefined {
  // Each line of a manual is asked, and most have no number.
  if (!/\d/.test(text)) return
  const [heading = ''] = text.trimStart().split('\n', 1)
  const isRegulation =
    /\b(?:[Rr]egulation|[Pp]rocedure|[Ee]xhibit|[Rr]ule|[Gg]uideline)s?\b|-(?:R|AR|P|E)\b|\bAR\b/.test(heading)
  const other = isRegulation ? (ownDays.test(text) ? ofPolicy : undefined) : ofRegulation
  return latestOf(text, behind, other, skipped) ?? latestOf(text, behind, undefined, skipped)
}
const ownDays =
  /^[^\S\n]*(?:regulation|procedure|exhibit|rule|guideline)[^\S\n]+(?:adopted|approved|revised|issued|amended)\b/im

/** A day within the text, and its line; and the line with which another text begins. */
interface Skipped {
  readonly line?: string
  readonly value?: RoughDay
  readonly other?: string
}

function latestOf(text: string, behind: RegExp, ofKind?: RegExp, skipped?: Skipped[]): RoughDay | undefined {
  let latest: RoughDay | undefined
  // A column of days below its label may have empty lines between them: “Date of Revision:”.
  const dense = withDaysBehind(text.replace(column, (lines) => lines.replace(/\n\s*\n/g, '\n')).replace(/\*\*/g, ''))
  const all = [...dense.matchAll(behind)]
  const [heading = ''] = dense.trimStart().split('\n', 1)
  let isIndex = false
  const last = all.findLast(([label]) => isLabel(label))?.index ?? -1
  const { within, other } =
    behind === since
      ? daysWithin(
          dense,
          all.filter(([label]) => isLabel(label)),
        )
      : NONE
  if (other !== undefined) skipped?.push({ other })
  for (const one of all) {
    const { 0: found, 1: days = '', index } = one
    if (within.has(one)) {
      const at = index + Math.max(0, found.search(/\S/))
      const line = (dense.slice(dense.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '').trim()
      for (const [written] of days.matchAll(new RegExp(`${day}|${monthly}`, 'giu'))) {
        const value = dayIn(written)
        if (value !== undefined) skipped?.push({ line, value })
      }
      continue
    }
    // “Adopted 5/5/2015, amended 6/6/2019”: in a line of such labels a small letter begins one, too.
    const line = dense.slice(dense.lastIndexOf('\n', index) + 1, index)
    if (!isLabel(found) && !(/^(?:[,(]|with |to be|eff)/.test(found) && history.test(line.trimEnd()))) continue
    const rest = dense.slice(index + found.length, index + found.length + BEHIND)
    // “KF - Use of Facilities     Adopted 2014” in an index behind the last policy.
    const [, listed] =
      index > heading.length
        ? (ofListed.exec(dense.slice(dense.lastIndexOf('\n', index) + 1, index + found.length)) ?? [])
        : []
    if (listed !== undefined && (isIndex || !heading.includes(listed))) {
      isIndex = true
      continue
    }
    if (isOfAnother(found, line, rest, ofKind) || isSentence(found, rest)) continue
    if (index > heading.length && ofForm.test(line)) continue
    const isLast = last <= index
    if (!isLast && line.trim() === '' && isWithinText(dense, index, index + found.length, last)) continue
    for (const [written] of days.matchAll(new RegExp(`${day}|${monthly}`, 'giu'))) {
      const value = dayIn(written)
      if (value === undefined) continue
      if (latest === undefined || earliestOf(value) > earliestOf(latest)) latest = value
    }
  }
  return latest
}

const ofListed =
  /^\s*((?:[A-L][A-Z]{1,4}|\d{3,5}(?:\.\d{1,4})*)(?:-[A-Z]{1,3})?)\s*[:–—-]*\s+(?![Aa]dopt|[Aa]pprov|[Rr]evis|[Rr]eview|[Aa]mend|[Ee]ffect|[Ii]ssue|[Uu]pdat)\p{Lu}\p{Ll}/u

const NONE: ReturnType<typeof daysWithin> = { within: new Set() }

/** Letters behind a day that may say what it is of. */
const BEHIND = 300
/** “Effective July 1, 2025, schools report twice a year.” */
function isSentence(label: string, rest: string): boolean {
  if (!/^\P{L}*(?:effective|as)\b(?!\s*:)/iu.test(label)) return false
  if (/^\s*,\s*\n\s*\p{Ll}/u.test(rest)) return true
  if (!/^[^\S\n]*[,:]?[^\S\n]+\p{L}/u.test(rest)) return false
  const [line = ''] = rest.split('\n', 1)
  const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const least = /^\s*[,:]/.test(line) ? 2 : 3
  return (
    words.length >= least && !goesWith.test(words[0] ?? '') && words.slice(0, SEEN).some((w) => /^\p{Ll}{4}/u.test(w))
  )
}
/** Words of a sentence among which one with a small letter is: “Board Policy Manual” has none. */
const SEEN = 4
const goesWith =
  /^(?:and|through|thru|to|until|by|per|for|as|upon|with|at|if|revised|amended|adopted|approved|reviewed)$/i

const sentence = /^[^\S\n]*\p{Lu}.*\p{Ll}.*\s\S+[.;][^\S\n]*$/mu
/**
 * Whether a label from one place to another is in the middle of a text, right below a line of other words, where the policy has
 * days of its own behind it (`later`): “Schools follow the calendar” over “approved: 5/6/2024 by the Board.”
 */
function isWithinText(text: string, from: number, to: number, later: number): boolean {
  if (later < 0) return false
  const line = text.lastIndexOf('\n', from + Math.max(0, text.slice(from, to).search(/\S/)) - 1)
  const above = text.slice(text.lastIndexOf('\n', line - 1) + 1, Math.max(0, line)).trim()
  // “Policy History” over “Revised: 6/6/2020” is of the policy.
  const isOther = /^\s*\p{Ll}/u.test(text.slice(from, to)) || another.test(above)
  if (above === '' || !isOther || new RegExp(day, 'iu').test(above)) return false
  const next = (of: RegExp, at: number): number => {
    const found = new RegExp(of.source, 'gmu')
    found.lastIndex = at
    return found.exec(text)?.index ?? Number.POSITIVE_INFINITY
  }
  const isBehindText = next(sentence, text.indexOf('\n') + 1) < line
  return isBehindText && later > next(another.test(above) ? /\n\s*\n/ : sentence, to)
}

/** “Adopted:    Revised:” over “5/5/2020     6/6/2021”, and “6/6/2021 Revised”, with each day behind its label. */
function withDaysBehind(text: string): string {
  const lines = text.split('\n')
  const wordsOf = (line = ''): readonly string[] => line.trim().split(/\s{2,}|\t+/)
  return lines
    .flatMap((line, i) => {
      // “AC - Nondiscrimination Adopted: 5/5/2010”, as a PDF tells a day at the right edge of a heading.
      if (i === 0) return [line.replace(besideTitle, '$1\n')]
      const [labels, days] = [wordsOf(line), wordsOf(lines[i + 1])]
      const isTable = labels.length > 1 && labels.length === days.length
      if (isTable && labels.every((l) => isLabelWord.test(l)) && days.every((d) => onlyDay.test(d)))
        return labels.map((l, k) => `${l.replace(/\s*:$/, '')}: ${days[k]}`)
      const above = wordsOf(lines[i - 1])
      if (
        above.length > 1 &&
        above.length === labels.length &&
        above.every((l) => isLabelWord.test(l)) &&
        labels.every((d) => onlyDay.test(d))
      )
        return []
      const [, own = '', word = ''] = dayFirst.exec(line) ?? []
      return own === '' ? [line] : [`${word}: ${own}`]
    })
    .join('\n')
}
const besideTitle = new RegExp(
  String.raw`(\p{L})[^\S\n](?=(?:Date )?(?:Adopted|Approved|Revised|Amended|Effective)\s*:[^\S\n]*(?:(?:${day})|$))`,
  'u',
)
const isLabelWord = /^(?:date )?(?:adopted|approved|revised|reviewed|amended|effective)\s*:?$/i
const onlyDay = new RegExp(`^(?:${day})$`, 'iu')
const dayFirst = new RegExp(
  String.raw`^[^\S\n]*(${day})[^\S\n]+(Adopted|Approved|Revised|Reviewed|Amended|Readopted)[^\S\n]*$`,
  'u',
)

/** Below it the days are those of an appendix or an exhibit, where the policy has one above it. */
const appended =
  /^[^\S\n]*(?:(?:APPENDIX|Appendix|ATTACHMENT|Attachment)\b[^.\n]{0,80}|(?:EXHIBIT|RESOLUTION)\b[^a-z\n]{0,80})[^\S\n]*$/m

/** A line with the label of a day and something that is no day behind it: “Revised: 2019-20”, “Adopted: ______”, “Adopted: [date]”. */
const unread = new RegExp(
  String.raw`^[^\S\n]*(?:[*_•·▪–—-][^\S\n]*)*${before}(?:${inForce})(?:[^\S\n]+(?:dates?|on)|\(s\))*(?:[^\S\n]*:[^\S\n]*(?=\S*[\d_[])|[^\S\n]+(?=\d|_{3}|${month}[^\S\n]+\d))[^\n]{1,60}$`,
  'gimu',
)

/** The first label whose day is not read; undefined where all are. Without a day at all, an empty place for one counts. */
function unreadIn(
  text: string,
  effective: RoughDay | undefined,
  skipped: readonly Skipped[],
  holds: boolean,
): string | undefined {
  const lines = [...text.matchAll(unread)].map(([line]) => line.trim())
  const open = lines.filter((line) => latestDay(line, since) === undefined)
  const [end] = text.match(perhaps) ?? []
  // A day in the text that is newer than the policy's own.
  const newer = skipped.find(({ value }) => effective && value && earliestOf(value) > earliestOf(effective))?.line
  if (newer !== undefined) return newer
  const asked = (effective === undefined ? open : open.filter((line) => /\d/.test(line)))[0] ?? end?.trim()
  return asked ?? (holds ? changedLater(text, effective) : undefined)
}

/** Words of a change beside which a day may be that of a revision, in a form that is not known: “Technical correction: 6/7/2022”. */
const ofChange =
  /(?<!\p{L})(?:re-?)?(?:adopt|approv|revis|amend|updat|effective|correct|edit(?!ion|or)|chang|modif|rewrit)|\brev\b|\b(?:2nd|3rd|second|third|final) reading\b/iu
/** What is no change of the policy: a review, a reprint, the work of a committee. */
const noChange =
  /\b(?:review\p{L}*(?! and )|next|due|print|post|minutes|renumber|recod|reformat|expires?|until|prior|previous|former|replaces?|replaced|supersedes|committee)\b/iu
/** Words in a line about something else: a law, a form, the other text on the sheet. */
const ofOther =
  /\b(?:handbook|agreement|list|attachment|form|calendar|school year|state|federal|legal|law|act|stat|title [ivx]+|rule|regulations?|procedures?|exhibit)\b|\brefs?\b|§|(?:\p{Lu}\.){2}|https?:/iu
const ofAssociation = /\b(?:MASC|CASB|MSBA|NSBA|NHSBA|OSBA|PSBA|CSBA|IASB|NYSSBA|VSBA|WSSDA|NEOLA)\b/
/** A line in which a day newer than the policy’s is behind a word of a change, or before it. */
function changedLater(text: string, effective: RoughDay | undefined): string | undefined {
  const lines = text.split(/[\n\f]/).slice(1)
  return lines
    .map((line) => line.trim())
    .find((line) => {
      if (line.length > LINE || !/\d/.test(line) || /[.;:,]$/.test(line) || !ofChange.test(line)) return false
      if (model.test(line) || ofAssociation.test(line) || ofListed.test(line) || ofOther.test(line)) return false
      // A day that is read in this line is left out for another reason.
      const read = latestDay(line, since)
      let words = ''
      let end = 0
      return [...line.matchAll(new RegExp(day, 'giu'))].some(({ 0: written, index }) => {
        // “Revised: 6/1/2015, 6/7/2022” is one label with two days; “6/7/2022 Revised” has its own behind the day.
        const own = index === 0 ? (line.slice(written.length).split(/[\d;|]/, 1)[0] ?? '') : line.slice(end, index)
        if (/\p{L}{2}/u.test(own)) words = own
        end = index + written.length
        if (!ofChange.test(words) || noChange.test(words) || /^\d{4}$/.test(written)) return false
        const value = dayIn(written)
        if (value === undefined || value === read) return false
        return effective === undefined || earliestOf(value) > earliestOf(effective)
      })
    })
}
/** Letters of a line that says when a policy was changed. */
const LINE = 100

/**
 * Since when a policy holds, until when it did, and the words by which it says that it does not. `ofItself` is its text
 * without lines that name other policies: “Policy JD: Calendar (repealed 5/5/2019)”.
 */
export function saidOf(
  onPages: string,
  ofItself = onPages,
): {
  readonly effective?: RoughDay
  readonly repealed?: RoughDay
  readonly status?: string
  /** A label of a day that is not read as one. */
  readonly unread?: string
  /** The line with which another text begins, below the days of the policy. */
  readonly other?: string
} {
  // A day may be the first line of a page.
  const text = onPages.replaceAll(PAGE_END, '\n')
  const isExhibit = /\bexhibit\b|\bE(?:\(\d\))? ?\d|-E\b/i.test(text.slice(0, text.indexOf('\n')))
  const form = isExhibit ? 0 : (appended.exec(text)?.index ?? 0)
  const skipped: Skipped[] = []
  const own = (form > 0 ? latestDay(text.slice(0, form), since, skipped) : undefined) ?? latestDay(text, since, skipped)
  const sure = ofItself.replaceAll(PAGE_END, '\n').replace(perhaps, '')
  const ends = [latestDay(sure, until), latestDay(sure, lastDay)].flatMap((d) => d ?? [])
  const ended = ends.toSorted((a, b) => (earliestOf(a) < earliestOf(b) ? 1 : -1))[0]
  const effective = own ?? (noDay.test(text) ? undefined : latestDay(text, issued))
  const repealed = ended && (!effective || earliestOf(ended) >= earliestOf(effective)) ? ended : undefined
  const status = statusOf(ofItself)
  const other = skipped.find((s) => s.other !== undefined)?.other
  const open = other === undefined ? unreadIn(text, effective, skipped, !repealed && !status) : undefined
  return {
    ...(effective && { effective }),
    ...(repealed && { repealed }),
    ...(status && { status }),
    ...(open && { unread: open }),
    ...(other && { other }),
  }
}
