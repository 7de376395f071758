import { fold } from '../../domain/usual-groups.ts'

/** How far money is decided and whether it comes again, from the words of a file: only what they say plainly. */

const yes = /^(y|yes|true|1|x)$/
const no = /^(n|no|false|0)$/

const undecided =
  /\b(pending|await\w*|to be (approved|adopted|decided)|subject to|not yet|under review|submitted|for approval)\b/
const denied =
  /\b(not|non|no|never|without|un\w*|dis(approved|allowed)|part|partial\w*|condition\w*|if|except|reduced|in part|tentative\w*)\b/
const statusWords: readonly (readonly [RegExp, string])[] = [
  [
    /^((fully|formally|(school )?board) )?(approved|adopted|budgeted|final|active)( budget)?( by (the )?(school )?board)?( (on )?[\d ]+)?$/,
    'approved',
  ],
  [/\b(requested|request|proposed|asked)\b/, 'requested'],
  [/\b(idea|draft|planned)\b/, 'idea'],
  [/\b(spent|closed|paid|expended)\b/, 'spent'],
  [/\b(declined|denied|cut|rejected)\b/, 'declined'],
]
/** A heading over yes and no that asks whether money is approved. */
const asksApproved = /\b(approved|adopted)\b/i

/** A folded day, such as that on which the board approved a line. */
const day = /^(\d{1,2} \d{1,2} (20)?\d{2}|20\d{2} \d{1,2} \d{1,2})$/
/** True for a heading of a column that says of each line whether it is approved: by yes and no, and perhaps by the day. */
export const asksWhetherApproved = (heading: string, texts: readonly string[]): boolean =>
  asksApproved.test(heading) &&
  texts.some((t) => isYesOrNo(t)) &&
  texts.every((t) => isYesOrNo(t) || day.test(fold(t)) || statusSaid(fold(t), heading) !== undefined)

const isYesOrNo = (text: string): boolean => {
  const own = text.trim().toLowerCase()
  return yes.test(own) || no.test(own)
}

/** A line's status according to a folded text; undefined if it leaves that open, as “not approved” and “in part” do. */
export function statusSaid(text: string, heading: string): string | undefined {
  if (yes.test(text) || day.test(text))
    return asksApproved.test(heading) && !denied.test(heading.toLowerCase()) ? 'approved' : undefined
  if (undecided.test(text)) return 'requested'
  return denied.test(text) ? undefined : statusWords.find(([pattern]) => pattern.test(text))?.[1]
}

const once = /^(one time|onetime|1 time|once|non recurring|nonrecurring|not recurring|not ongoing|temporary)( only)?$/
const again = /^(recurring|ongoing|base|permanent|annual)$/
const headedOnce =
  /\bone[- ]?time\b|\b1[- ]?time\b|\bnon[- ]?recurring\b|\bnot (recurring|ongoing)\b|\bonce\b|\btemporary\b/i

/** Whether a folded text says that money comes again: “yes” under “One-time” says that it does not. */
export function recurringSaid(text: string, heading: string): 'yes' | 'no' | undefined {
  if (once.test(text)) return 'no'
  if (again.test(text)) return 'yes'
  if (!yes.test(text) && !no.test(text)) return undefined
  const isOnce = headedOnce.test(heading)
  const isAgain = /\b(recurring|ongoing|base|permanent)\b/i.test(heading.replace(new RegExp(headedOnce, 'gi'), ' '))
  // Under “Recurring / One-time” nobody can tell which of the two is meant.
  if (isOnce === isAgain) return undefined
  return yes.test(text) === isAgain ? 'yes' : 'no'
}

/** True for a text by which a column may say whether money comes again. */
export const saysRecurring = (text: string, heading: string): boolean =>
  isYesOrNo(text) || recurringSaid(text, heading) !== undefined

/**
 * What the heading of amounts says against money being approved: 'requested', or '' if it is only projected; null if
 * it says nothing about that.
 */
export function statusOver(heading: string): 'requested' | '' | null {
  if (/\b(request(s|ed)?|propos(ed|al)|recommend(ed|ation)|asked?)\b/i.test(heading)) return 'requested'
  return /\b(project(ed|ions?)|forecast|estimate[ds]?|prelim\w*|tentative|draft|planned|working)\b/i.test(heading)
    ? ''
    : null
}

/**
 * The status of a line, from the answer for all lines and the heading above its amount. A request is never approved
 * in passing.
 */
export function statusBy(said: string | null, heading: string): string {
  const over = statusOver(heading)
  return over !== null && (said === null || said === 'approved' || said === 'spent') ? over : (said ?? '')
}
