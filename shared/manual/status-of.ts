import { isNotInForce } from './sections.ts'

/** Whether a policy says of itself that it does not hold: repealed, retired, a draft. */

export const month = String.raw`(?!and\b)\p{L}{3,9}\.?`
/** A day as policies write it: with all of it, or a month, or a year alone. */
export const day = String.raw`\d{4}[.-]\d\d[.-]\d\d|20\d{2}(?:0\d|1[0-2])[0-3]\d(?!\d)|\d{1,2}(?: ?[/.-] ?)\d{1,2}(?: ?[/.-] ?)\d{2,4}|\d{1,2}/\d{4}|\d{1,2}(?:\s+|-)${month}(?:\s+|-)\d{4}|\d{1,2}(?:st|nd|rd|th) day of ${month},?\s+\d{4}|${month}\s+\d{1,2}(?:st|nd|rd|th)?\s?,?\s+\d{4}|${month},?\s+\d{4}|${month}\s+(?:\d{1,2}(?:st|nd|rd|th)?\s?,?\s+)?[’']\d{2}(?!\d)|(?:19|20)\d{2}(?!\d|[/.-]\d)`

/** A day in a line of a few words: “see 3030” has the shape of a month and a year. */
const when = String.raw`\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{2,4}|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}|(?:19|20)\d{2}(?![\d/.-])`

/** Such words are said of a policy alone; the others also of students, books and money. */
const strong = 'repealed|rescinded|obsolete|superseded|revoked|abolished|discontinued'
const weak = 'deleted|withdrawn|retired|void|suspended|inactive|eliminated|removed|cancell?ed|expired|archived'
/** Said of a number, with the one under which the text is now. */
const moved = 'moved|renumbered|recoded|replaced|merged|combined|incorporated'
/** Any of them, anywhere in a line. */
export const goneWord = new RegExp(`\\b(?:${strong}|${weak}|${moved}|rescission|expires|sunset)\\b`, 'iu')

const subject = String.raw`(?:(?:this|the)\s+)?(?:board\s+)?(?:policy|regulation|procedure|exhibit|bylaw|rule|guideline)(?:\s+(?:number|code|no\.?))?`
const gone = (words: string): RegExp =>
  new RegExp(String.raw`^(?:(?:${subject}\s+)?(?:(?:has|have|was|is|are)\s+(?:been\s+)?)?)?(${words})\b(.*)$`, 'iu')
const [goneAnyhow, goneAlone, goneTo] = [gone(strong), gone(weak), gone(moved)]
const noLonger = new RegExp(
  String.raw`^(?:${subject}\s+(?:is\s+)?)?(?:no longer (?:used|in (?:use|effect|force)|active|valid)|(?<=\s)not (?:in (?:use|effect|force)|used))\b(.*)$`,
  'iu',
)
/** What may follow: when, by whom, and where the text is now. */
const follows = new Set(
  'on by until as of effective in see and with from the to into under date dated replaced superseded moved renumbered combined merged incorporated board education trustees directors school committee council superintendent policy policies regulation procedure manual action vote new'.split(
    ' ',
  ),
)
const beforeCode = /^(?:see|to|by|as|with|into|and|under|policy|policies|regulation|procedure|from)$/i
const isCode = (text: string): boolean =>
  /^(?:(?:[A-Z]{1,5}|[A-L]{6})(?:-[A-Z0-9]{1,4})*|(?:BP|AR|P|R)?\d{3,5}(?:\.\d{1,4})*(?:-[A-Z0-9]{1,3})?|\d{1,2}[:.]\d{2,5})$/.test(
    text,
  )

/** True for words behind “repealed” that say no more than when, by whom, and in favor of what. */
function isClosed(rest: string): boolean {
  const plain = rest.replace(new RegExp(when, 'giu'), ' ')
  const words = plain.split(/[\s,;:()[\]–—*-]+|\.(?=\s|$)/).filter((w) => w !== '')
  return words.every((w, i) => follows.has(w.toLowerCase()) || (isCode(w) && beforeCode.test(words[i - 1] ?? 'see')))
}
const named = (rest: string): boolean => rest.split(/[\s.,;:()–—]+/).some((w) => /\d/.test(w) && isCode(w))

/** Marks around a line: brackets, stars, dashes. */
const bare = (line: string): string => line.trim().replace(/^[\s*[({_~–—-]+|[\s*\])}_~]+$/g, '')

/** “Status: Retired”, and a draft that says so on a line of its own. */
const status =
  /^\W*status\s*:?\s+(?:retired|inactive|archived?|rescinded|repealed|deleted|draft|proposed|pending|(?:first|second) reading|under consideration|not adopted|from neola|legal review|delete|replaced|not in (?:effect|force|use)|suspended|superseded|void|expired|withdrawn|obsolete|revoked|discontinued|sunset(?:ted)?|lapsed|tabled|rejected|for discussion)\b/iu
const draft =
  /^(?:draft(?:\s+(?:policy|version|revision|only|copy|no\.?|#?\d+(?:\.\d+)?(?![\d/.-])|for .{3,40}))*|proposed(?:\s+(?:new|policy|revisions?|draft))*|for (?:first|second) reading|not yet adopted)\b(.*)$/iu

/** The words behind “Status” in what BoardDocs exports by which a policy holds. */
const BLOCK = 14
const inBlock =
  /^status\s+(?!(?:active|adopted|approved|current|final|in effect|revised|new|board approved)\b)\p{L}[\p{L} ]{2,40}$/iu
/** “(second reading)”, “– Revised Draft 3”, behind a title. */
const stage =
  /^(?:(?:revised|new|final|working|discussion) )?draft(?:\W+\d[\d/.-]*|\s+of\b.*\d)?$|^(?:working copy|old version|not adopted|pending (?:board )?approval|voided)$|^(?:tabled|rejected)\b.*\d$|^(?:archived|withdrawn|expired|void|cancell?ed|inactive)$|^(?:for )?(?:first|second) reading\b|^sample(?: policy)?$|^proposed\b|^not yet adopted$|^redline\b|^reserved(?: for future use)?$/i
/** Words alone in a line that say of a text that it is no policy yet, or no longer. */
const notInForce = new RegExp(
  String.raw`^(?:inoperative|not current|null and void|not (?:yet )?in (?:force|effect)|(?:superseded|discussion) (?:version|draft)|tentative|pending (?:board )?approval|temporarily suspended|(?:old|redlined?) (?:policy|version|copy)|(?:sample|model|template|example) policy|historical copy|voided|for board (?:review|discussion|consideration)|(?:working|clean|redline|interim) (?:copy|draft)\b.{0,40}|for discussion(?: only| purposes)*|notice of intent to (?:adopt|revise|repeal)|out for public comment\b.{0,40}|(?:\p{L}+ )?committee draft\b.{0,30}|(?:superintendent|administrative) draft (?:${when})|held in abeyance|(?:suspended|stayed) pending .{3,40}|enjoined by .{3,40}|(?:tabled|rejected|stricken|lapsed|sunsett?ed|motion failed)\b(?: (?:by|until|on) (?:the )?\p{L}+)?\W*(?:${when})|status\W+under review|to be (?:adopted|approved) .{0,10}(?:${when}))$`,
  'iu',
)
/** One such word alone, right below a title or its day: elsewhere it may be one of the text. */
const stamp =
  /^(?:tabled|rejected|stricken|lapsed|sunsett?ed|motion failed|not (?:in (?:effect|force|use)|adopted))(?: by the (?:board|committee))?$/i
/** Right below a title; at the end of a text in force it leads to the one before. */
const olderVersion = /^(?:historical|previous|prior|archived) version$/i
/** “1st Reading 12/8/2026”, “2R: January 2027”, where no day of adoption is beside it. */
const reading = new RegExp(
  String.raw`^(?:(?:(?:(?:submitted|presented|scheduled|posted) for )?(?:1st|2nd|3rd|first|second|third) reading|[123]r|introduced)\W+(?:(?:on|at)\W+)?(?:${when})[\s,;/]*)+$`,
  'iu',
)
/** “First Reading 1/1/2020   Adopted 2/1/2020”: the reading of a policy that was adopted then. */
const pastReading = new RegExp(
  String.raw`^(?:1st|2nd|3rd|first|second|third|final) readings?\W+(?:(?:on|at)\W+)?(?:${when})`,
  'iu',
)
const adopted = /\b(?:adopted|approved|revised|adoption)\b[^\n]{0,30}\d/i
/** “Replaced by JBB on 5/5/2021”, “See JBB”: where the text is now, behind a number that has no text of its own. */
const elsewhere =
  /^(?:see(?: also)?|(?:number )?(?:changed|moved|renumbered|recoded) (?:to|as)|(?:replaced|superseded) by|(?:combined|merged) (?:with|into)|incorporated (?:in|into))\s+(?:polic(?:y|ies)\s+)?([A-L][A-Z]{1,4}(?:-[A-Z0-9]{1,3})?|\d{3,5}(?:\.\d{1,4})*|\d{1,2}:\d{2,3})\b/i
const hasCode = (line: string): boolean => {
  const [, code = ''] = elsewhere.exec(line) ?? []
  return code !== '' && code === code.toUpperCase()
}
/** “Replaced by JBB: 6/6/2022”, below the text that was replaced then; “This policy has been replaced by policy JBB.” */
const isReplaced = (line: string): boolean => {
  const own = line.replace(/^(?:this|the) (?:policy|regulation|procedure) (?:has been|was|is) /i, '').replace(/\.$/, '')
  return (
    /^replaced by\b/i.test(own) &&
    hasCode(own) &&
    (own !== line || isDay(line)) &&
    isClosed(own.slice('replaced by'.length))
  )
}
/** “Original Adopted Date: Pending”, “To be adopted June 2027”. */
const pending =
  /^(?:original(?:ly)? |first )?adopt(?:ed|ion)(?: date)?\s*:\s*(?:pending|tbd|to be determined|none)\W*$|^(?:(?:this )?policy )?to be (?:adopted|approved)(?: (?:by the board|in|on))?\W*(?:\p{L}{3,9}\.? )?(?:\d{1,2},? )?(?:20\d{2})?\W*$/iu

/** How far into a text, and how far from its end, its status may be. */
const [top, foot] = [600, 300]
/** The lines at either end on which a weak word is the status, and the letters of a text that has nothing else. */
const [edge, stub] = [3, 200]
/** A heading, a day, a foot, and nothing but the one line that is looked at. */
const bareLines = 4

/** The words by which a text says that it does not hold; undefined where it says nothing. Its first line is its heading. */
export function statusOf(text: string): string | undefined {
  const lines = text.split(/[\n\f]/).map((l) => l.trim())
  const filled = lines.filter((l) => l !== '')
  const isAdopted = adopted.test(text)
  const first = inHeading(filled[0] ?? '')
  if (first !== undefined) return first
  const isBlock = /^book\b/i.test(filled[0] ?? '')
  // “Equity” over “Policy JBB” are two lines of heading.
  const titleLines = hasTitle(filled[0] ?? '') && !codeLine.test(filled[1] ?? '') ? 1 : 2
  let at = 0
  let counted = 0
  for (const [i, line] of lines.entries()) {
    const [begins, ends] = [at, at + line.length]
    at = ends + 1
    if (line === '') continue
    const number = counted++
    // “Draft” over “budgets are public.” is the beginning of that sentence.
    if (/^\p{Ll}/u.test(lines[i + 1] ?? '')) continue
    // “Repealed.” below “All policies before it are hereby” is its end.
    if (number > titleLines && endsSentence(line, lines[i - 1] ?? '')) continue
    if (isAdopted && pastReading.test(bare(line))) continue
    // In a block the word may be on the line below “Status”.
    const said = /^status$/i.test(filled[number - 1] ?? '') ? `Status ${line}` : line
    const atTop = begins < top
    if (!atTop && text.length - ends > foot) continue
    // A stamp is alone in its paragraph; in a list of words, or at the end of a sentence, others are right beside it.
    const underDay = number === 2 && /\b(?:adopted|approved|revised|adoption)\b/i.test(filled[1] ?? '')
    // “Removed” right over a sentence is a word of the text, unless it is in capitals as a stamp is.
    const isOver =
      number <= 1 && ((lines[i + 1] ?? '') === '' || line === line.toUpperCase() || isDay(lines[i + 1] ?? ''))
    const atFoot =
      number === filled.length - 1 &&
      /^(?:policy )?(?:adopted|approved|revised|adoption)\b.*\d/i.test(filled[number - 1] ?? '')
    const isAlone = isOver || underDay || atFoot || ((lines[i - 1] ?? '') === '' && (lines[i + 1] ?? '') === '')
    const nearEdge = isAlone && (number <= edge || number >= filled.length - 2 || text.length < stub)
    // Right between two sentences, such a word alone is one of the text: “The former policy 300 is repealed. / Repealed / …”.
    if (isWithin(line, number, lines[i - 1] ?? '', lines[i + 1] ?? '')) continue
    // Nothing but a heading, its title and its days, and where the text is now.
    const isBare =
      text.length < stub &&
      !filled.slice(1).some(isSentence) &&
      filled.slice(0, number).filter((l, k) => k === 0 || !isDay(l)).length <= titleLines
    const isFirst = number <= titleLines
    const atEdge = isFirst || number >= filled.length - 2
    const found =
      ofLine(line, nearEdge, text.length < stub, filled.length <= bareLines) ||
      (isFirst && notInForce.test(bare(line).replace(/\.$/, ''))) ||
      ((isFirst || underDay) && stamp.test(bare(line).replace(/\.$/, ''))) ||
      (isFirst && number === filled.length - 1 && isVacant(line)) ||
      (hasCode(bare(line)) && (isBare || (isAlone && !/^see/i.test(bare(line)) && (isDay(line) || number <= 1)))) ||
      (atEdge && isReplaced(bare(line))) ||
      (number === 1 && isAlone && olderVersion.test(bare(line))) ||
      ((isAlone || atEdge) && reading.test(bare(line)) && !isAdopted) ||
      (isBlock && number < BLOCK && inBlock.test(said))
    if (found || (atTop && !isNotInForce(line) && saysDraft(line))) return shown(line)
    const bracket = number <= 1 ? inHeading(line) : undefined
    if (bracket !== undefined) return bracket
  }
  return undefined
}

/** Whether a heading has a title behind its code: “Policy JBB Equity”. */
const hasTitle = (heading: string): boolean =>
  /\p{L}/u.test(
    heading
      .replace(
        /^(?:(?:board|administrative)\s+)?(?:policy|file|code|regulation|procedure|bylaw|bp|ar|bb)\b[\s:#]*(?:(?:code|number|no\.?)[\s:#]*)?/i,
        '',
      )
      .replace(/^\S+/, ''),
  )
/** “Policy JBB”, “File: JBB”: a code and nothing else. */
const codeLine =
  /^(?:(?:board|administrative)\s+)?(?:policy|file|code|regulation|procedure|bylaw|bp|ar|bb)\b[\s:#]*(?:(?:code|number|no\.?)[\s:#]*)?[A-Z\d][A-Z\d.:-]{1,9}$/i
/** Whether a line is the last of the sentence that the one right above it begins. */
const endsSentence = (line: string, above: string): boolean =>
  /\b(?:hereby|thereby|be|been|being|is|are|was|were|has|have|had|not|and|or|of|the|to|by|as)$/i.test(above) ||
  (/\.$/.test(line) && /^(?:\S+\s+){4,}\p{Ll}+$/u.test(above))

/** Whether one word without a day, or “Moved to 3030” is right below a sentence of the text and right above another. */
const isWithin = (line: string, number: number, above: string, below: string): boolean =>
  number >= 2 &&
  (!/\s/.test(line) || goneTo.test(line)) &&
  line !== line.toUpperCase() &&
  isSentence(above) &&
  isSentence(below)
const isSentence = (line: string): boolean => /^\p{Lu}.*\s.*\s\S+[.!?:]$/u.test(line.trim()) && !isDay(line)

/** A number that no policy has, or that is kept for one to come. */
const nothing =
  /^(?:(?:this )?(?:policy|page|section|number|code)(?: number| code)? (?:is )?)?(?:intentionally |purposely )?(?:reserved(?: for future (?:use|policy))?|left blank|not (?:been )?adopted(?: by the board)?|vacant)$/i
/** A title that says that there is no policy: “(OPEN)”, “[Reserved]”, “NOT ADOPTED”. */
export const isVacant = (title: string): boolean =>
  nothing.test(bare(title)) || /^(?:[([](?:open|none)[)\]]|unassigned|not (?:used|in use))$/i.test(title.trim())
/** A title that says where the text is now, and nothing else: “See JBB”, “Moved to 205”, “See Policies 205 and 206”. */
export const isPointer = (title: string): boolean =>
  hasCode(bare(title)) && isClosed(bare(title).replace(/(?<=\d):(?=\d)/g, '.'))
const isDay = (line: string): boolean => new RegExp(when, 'iu').test(line)
const isNoLonger = (own: string): boolean => {
  const [, rest] = noLonger.exec(own) ?? []
  return rest !== undefined && isClosed(rest)
}
const shown = (line: string): string => line.replace(/\s+/g, ' ').trim().slice(0, 60)

function ofLine(line: string, nearEdge: boolean, isStub: boolean, isBare: boolean): boolean {
  const own = bare(line)
  // A small letter goes on with the sentence above.
  if (own.length > 100 || !/^\p{Lu}/u.test(own) || isNotInForce(own)) return false
  if (status.test(own) || isNoLonger(own) || pending.test(own)) return true
  if (nearEdge && notInForce.test(own.replace(/\.$/, ''))) return true
  if (nearEdge && isBare && nothing.test(own.replace(/\W+$/, ''))) return true
  const [, , anyhow] = goneAnyhow.exec(own) ?? []
  if (anyhow !== undefined) return isClosed(anyhow) && !isDated(anyhow)
  const [, , alone] = goneAlone.exec(own) ?? []
  if (alone !== undefined) return nearEdge && isClosed(alone) && !isDated(alone)
  const [, , to] = goneTo.exec(own) ?? []
  return to !== undefined && isStub && isClosed(to) && named(to)
}
/** “Rescinded: June 2021” is a day that is read, and may lie behind one on which the policy was put in force again. */
const dated = new RegExp(
  String.raw`^[^\p{L}\d]*(?:(?:on|as of|effective|date)\W+)*(?!\d{1,2}/\d{2,4}(?!/))(?:${when})`,
  'iu',
)
const isDated = (rest: string): boolean => dated.test(rest)

const saysDraft = (line: string): boolean => {
  const [, rest] = draft.exec(bare(line)) ?? []
  return (
    rest !== undefined &&
    isClosed(
      rest.replace(
        /\b(?:for (?:first|second|board|public) \w+|(?:first|second|1st|2nd)(?= reading)|not yet adopted|review|discussion|reading|revision|only)\b/gi,
        ' ',
      ),
    )
  )
}

/** “Wellness (Repealed)”, “GCBA – REPEALED”, “4113.2 Rescinded 06/21”: behind or in place of a title. */
export function inHeading(line: string): string | undefined {
  const [said] = /\bstatus:\s*\p{L}[\p{L} ]{3,30}$/iu.exec(line) ?? []
  if (said !== undefined && status.test(said)) return shown(said)
  const [inside] = /[([]([^()[\]]{4,60})[)\]]\s*$/.exec(line)?.slice(1) ?? []
  const [, vacant] =
    /[:–—-]\s+(vacant|unassigned|not used|(?:this )?(?:number|code) not (?:used|in use))$/i.exec(line) ?? []
  if (vacant !== undefined) return shown(vacant)
  // “File: GBB - RESERVED” has both signs.
  const title = [/\s[–—-]+\s+(.+)$/, /:\s+(.+)$/].map((sign) => sign.exec(line)?.[1] ?? '').find(isVacant)
  if (title !== undefined) return shown(title)
  const behind =
    /(?:^|\s[–—-]+\s|:\s+|^\S+\s+)((?:repealed|rescinded|obsolete|superseded|deleted|(?:revised |final )?draft|(?:first|second) reading)\b[^\n]{0,60})$/iu.exec(
      line,
    )?.[1] ??
    /\s[–—-]+\s+((?:archived|not adopted|proposed (?:revision|policy|draft)|(?:moved|renumbered|replaced) (?:to|as|by) \S+))$/iu.exec(
      line,
    )?.[1]
  for (const words of [inside, behind]) {
    const own = words === undefined ? '' : bare(words)
    if (own === '') continue
    if (status.test(own) || isNoLonger(own) || stage.test(own) || notInForce.test(own)) return shown(own)
    if (words === inside && isPointer(own)) return shown(own)
    const [, , anyhow] = goneAnyhow.exec(own) ?? /^(deleted)\b(.*)$/i.exec(own) ?? []
    if (anyhow !== undefined && isClosed(anyhow)) return shown(own)
    const [, , to] = goneTo.exec(own) ?? []
    if (to !== undefined && isClosed(to) && (named(to) || hasCode(own.replace(/^renumbered as/i, 'renumbered to'))))
      return shown(own)
    const [, word = '', alone] = goneAlone.exec(own) ?? []
    if (alone === undefined || !isClosed(alone)) continue
    // “Personnel (Retired)” tells of people.
    const ofPolicy = !own.toLowerCase().startsWith(word.toLowerCase()) || /\d/.test(alone)
    if (ofPolicy || (word === word.toUpperCase() && line !== line.toUpperCase())) return shown(own)
  }
  return undefined
}
