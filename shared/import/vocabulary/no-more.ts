/** Words in a name, or in a cell of its own, that say that something no longer counts, or does not count yet. */

/** That it is over, or was taken back. “Not started” and “done” are no such words: a thing that they are said of counts. */
const over =
  'rejected|tabled|withdrawn|eliminated|declined|denied|vetoed|removed|deleted|dropped|cancell?ed|void(?:ed)?|archived|retired|former(?:ly)?|outdated|out of date|discontinued|superseded|obsolete|defunct|duplicated?|parked|on hold|paused|deferred|postponed|delayed|suspended|shelved|abandoned|scrapped|sunset(?:ted)?|expired|terminated|stopped|halted|inactive|replaced|merged|absorbed|moved(?! (?:by|with|for|in|at|on)\\b)|transferr?ed(?: out)?|relocated|rescinded|repealed|reversed|revoked|backlog|out of scope|frozen|unfunded|closed|outsourced|disbanded|renumbered|consolidated|deceased|resigned|not in use|intentionally left blank|left (?:the )?district|parking lot'
/** As words of a name they may say what is done: “Cut suspensions in half”. */
const verbs =
  'cut|stop|eliminate|elimination|remove|delete|drop|cancel|archive|retire|discontinue|pause|skip|ignore|struck'
/** After these anything may follow. */
const overAnd =
  "no longer|duplicates? of|dupe|repeat(?:ed)? (?:of|from)|combined with|not (?:doing|do|pursu(?:ed|ing)|proceeding|continu(?:ed|ing)|renewed|used|included|counted|needed|applicable|going|happening|moving|(?:yet )?(?:funded|approved|adopted|budgeted|filled|in (?:the )?budget))|(?:do|does|did|will|shall|don['’]t|won['’]t|didn['’]t)(?: not)? (?:do|use|fund|include|count|proceed|continue|happen)|never (?:started|funded|done)|below the line|(?:prior|last|previous|old) (?:year|plan|version)|see (?:line|row|goal|strategy|action|above|below)"
/** That it is not decided, or only shows how one would look. */
const open =
  'proposed|proposal|draft|tentative|optional|(?:options?|alternatives?|alternates?|scenarios?|alt)(?: [a-z\\d])?|ideas?|wish ?list|hypothetical|examples?|e\\.? ?g\\.?|samples?|placeholder|tb[dc]|possible|maybe'
const openAnd =
  'pending|contingent|conditional|subject to|awaiting|if (?:[\\w-]+ ){0,3}(?:funded|awarded|approved|granted|available|possible|needed|renewed|hired|passe[sd]|fails?|allows?)|for (?:discussion|consideration|review|example)|under (?:review|revision|consideration|development)|to be (?:decided|determined|confirmed|approved)|to consider'

const since =
  '(?:\\s+(?:by|to|until|till|from|in|into|for|as of|of|per|with|at|on|due|since|after|before|under)\\b[^()[\\]:]{0,50}|[\\s,;]+\\d[\\d/.-]*)?'
const sides = (plain: string, and: string, alone = ''): readonly RegExp[] => {
  const words = `(?:${plain})|(?:${and})\\b[^()[\\]:]{0,50}?${alone === '' ? '' : `|(?:${alone})`}`
  // Before a name they are alone: “No longer silent: student voice” is a name.
  const before = `(?:${plain})|(?:${and.replace('no longer|', '')})${alone === '' ? '' : `|(?:${alone})`}`
  return [
    // “Rejected: van”, “Archived – van”, “[CUT] van”, “(moved to goal 3) van”.
    new RegExp(`^[^\\p{L}\\d]*(${before})(?:\\s*[:\\])]|,?\\s+[-–—]+\\s|[–—]+|(?<=g\\.?),)\\s*\\S`, 'iu'),
    // “Van – canceled”, “Van (removed 5/26)”, “Van [cut]”, “Van, pending board approval”.
    new RegExp(`\\S(?:\\s+[-–—]+\\s*|[–—:*]+\\s*|\\s*[([]\\s*|,\\s+|;\\s*)(${words})\\s*[)\\].*!]*$`, 'iu'),
    // Nothing else at all.
    new RegExp(`^[^\\p{L}\\d]*(${words})[^\\p{L}\\d]*$`, 'iu'),
  ]
}
const loud =
  /^\W*(VOID|OLD|CUT|CANCELL?ED|DELETED?|REMOVED?|WITHDRAWN|DROPPED|DISCONTINUED|SUPERSEDED|REJECTED|TABLED|ELIMINATED|RETIRED|ARCHIVED?|DUPLICATE|HOLD)\s+(?=\S)|\S\s+(CANCELL?ED|DELETED|REMOVED|WITHDRAWN|DROPPED|VOID|DISCONTINUED|SUPERSEDED|REJECTED|TABLED|ELIMINATED|RETIRED|ARCHIVED)[.!]*$/
/** Said before a sign alone: as a word in a name each may be the name’s own. */
const oldBefore = /^\W*(old|past|ended|closed|hold|held|prior|previous)\s*(?:[:\])]|\s[-–—]+\s|[–—]+)\s*\S/i
const loudOpen = /^\W*(DRAFT|EXAMPLE|SAMPLE|PROPOSED)\s+(?=\S)/
const lined = /^\W*~~.*~~\W*$/
const overSides = [...sides(`(?:${over})${since}`, overAnd, verbs), loud, oldBefore]
const openSides = [
  ...sides(open, openAnd),
  loudOpen,
  /^\W*(sample|example) (?:goal|strategy|action|task|step|policy|line|item|person|name|department)\W*$/i,
]

const first = (text: string, patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    const word = found?.[1] ?? found?.[2]
    if (word !== undefined) return word.trim()
  }
  return null
}

/** By what a name says that what it names counts no more; null where it does not. */
export const overIn = (name: string): string | null => (lined.test(name) ? '~~' : first(name, overSides))

/** By what a name says that what it names may not count yet, or is an example; null where it does not. */
export const openIn = (name: string): string | null => first(withoutLaw(name), openSides)
/** In capitals it is the federal law that pays for special education. */
const withoutLaw = (text: string): string => text.replace(/\bIDEA\b/g, 'special education')

const things =
  '(?:actions?|strateg(?:y|ies)|goals?|items?|tasks?|steps?|plans?|lists?|ideas?|work|priorities|initiatives?|activities|requests?)'
/** In lists: an action may be to cut or remove such. */
const listed =
  '(?:polic(?:y|ies)|regulations?|procedures|staff(?: members)?|employees|people|members|departments|offices|positions)'
/** A line over rows, or the name of a part of a list: “Discontinued actions”, “Prior plan (2019–22)”, “Parking lot”. */
const part = new RegExp(
  `^\\W*(?:(?:${over}|${verbs}|${open}|old|prior|previous|past|last year['’]?s|future|later|not (?:yet )?(?:funded|approved|adopted|started yet))(?: ${things}){1,2}|(?:${over}|${open}|old|prior|previous|past) ${listed}|(?:${things}|${listed}) (?:still |yet )?to be (?:written|drafted|developed|created|adopted|hired|filled)|archives?|parking lot|wish ?lists?|backlog|ideas? for (?:later|the future|next year)|old|drafts?|later|someday|on hold|below the line)(?:\\s*(?:[-–—:,]\\s?(?=\\d)|\\(|from|for|by|in|of)\\s?.{0,40})?\\W*$`,
  'i',
)
/** True for a heading that says that what follows no longer counts, or not yet. */
export const partIsOver = (text: string): boolean =>
  text.length <= 60 && [part, overSides[2], openSides[2]].some((words) => words?.test(withoutLaw(text)) === true)
