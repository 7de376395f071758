import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'

/** Columns that say for each row that its figure must not be shown, though it is beside it. */

const saysHeld =
  /\b(suppress\w*|withh[eo]ld|redact\w*|masked|do not (publish|report|display|show)|not for (publication|release)|non[- ]?public)\b/i
const saysOpen =
  /^(is )?(reported|reportable|publish(ed|able)?|publicly? reported|displayed|released|ok to (publish|report))\??$/i
const ofWords = /\b(notes?|comments?|remarks?)\b/i
const remarks = /\b(flags?|notes?|footnotes?|comments?|remarks?|status|reason|symbol|data quality)\b/i

const yes = /^(y|yes|true|t|1|x|s|sup(p|pr)?|✓|\*{1,4})$/i
const no =
  /^(n|no|false|f|0|none|-|–|—|n\/?a|ok|final|(not|un|no)[- ]?(data )?(suppress\w*|withh\w*|redact\w*|mask\w*)|reported|public|shown)$/i
/** In words: what is not shown, or too few for it. */
const held =
  /^(?!.*\b(not|un|no|no longer)[- ]?(suppress|redact|withh|mask))(?!.*\bsuppressed in (19|20)\d\d).*(\bsuppress(ed|ion)?\b|\bwithh[eo]ld\b|\bredacted\b|\bmasked\b|\bdo(es)? not (report|publish|display|show|meet (the )?(minimum|n))|\bnot (reported|published|shown|displayed)\b.*\b(privacy|small|few)|\btoo (few|small)\b|\b(fewer|less) than \d+|\bn\s*(<|≤|<=)\s*\d+|\bsmall (n|cell|group)|\bprivacy\b|\bdo(es)? not use\b|\bnot (valid|usable)\b|\binvalid\b|\berroneous\b)/i

/** In a remark it only warns: the source that writes it shows the figure beside it. */
const warns =
  /^\W*(small (n|cell|group)( sizes?)?|n\s*[<≤]=?\s*\d+|(fewer|less) than \d+( students| children| pupils)?)\W*$/i

/** Words with only this meaning, whatever the heading. */
const plainlyHeld = /\b(suppress(ed|ion)|redacted|withh[eo]ld)\b/i
/** How a state says that a share is too near to none or to all to be shown: “Top/Bottom Range (>95%)”. */
const edge = /\b(top|bottom)[ /-]?(and |or |\/ ?)?((top|bottom)[- ])?(range|cod(ed|ing))\b|^\W*[<>≤≥]=? ?\d+ ?%?\W*$/i

const MOST = 30

/**
 * Whether a cell of this column says that its row's figure is withheld; null if the column is about something else,
 * or uses words whose meaning a person has to give.
 */
export function heldBackBy(
  column: Pick<Column, 'heading' | 'distinct' | 'distinctCut'>,
): ((cell: string) => boolean) | null {
  const texts = column.distinct.map((d) => d.text.trim()).filter((t) => t !== '')
  if (texts.length === 0 || texts.length > MOST) return null
  const [name, all] = [head(column), new Set(texts)]
  if (saysHeld.test(name) && !/\b(rate|percent|pct|number|count|n|size|threshold|rule)\b|%|#/i.test(name))
    return texts.every((t) => yes.test(t) || no.test(t) || held.test(t) || edge.test(t))
      ? (c) => all.has(c) && !no.test(c)
      : null
  if (saysOpen.test(name)) return texts.every((t) => yes.test(t) || no.test(t)) ? (c) => no.test(c) : null
  const isHeld = (text: string): boolean => held.test(text) && !(ofWords.test(name) && warns.test(text))
  if (remarks.test(name) && texts.some(isHeld)) return isHeld
  // “Suppressed: N<10” among nothing else: the column is there to say so, whatever it is called.
  const saysSo =
    texts.some((t) => plainlyHeld.test(t) && held.test(t)) && texts.every((t) => no.test(t) || held.test(t))
  return saysSo && !ofWords.test(name) ? (c) => all.has(c) && !no.test(c) : null
}
