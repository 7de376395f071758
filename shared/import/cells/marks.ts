/** A mark in place of a figure. Withheld: the source has it and does not give it. Not reported: it has none. */
export type MarkState = 'withheld' | 'notReported'

const notReported = /^(n\/?a|n\.a\.|na|none|null|nr|no data|not available|not applicable|not reported|#n\/a|\.|—|–|-)$/i
const withheld =
  /^(lne|\*{1,4}|--+|-( -)+|s|ps|ds|lns|ts|tfs|nsize|n[ -]size|suppressed|redacted|masked|withheld|too few.*|<|n?\s*[<>≤≥]=?\s*\d+([.,]\d+)?\s*%?|(fewer|less|more|greater) than \d+ ?%?|\d+([.,]\d+)?\s*%?\s*or (more|less|fewer|higher|lower|above|below|greater))$/i

/** Withheld figures in a sentence: “Enrollment for this group was less than 10 students.” */
const inWords =
  /^(?=.{10,120}$).*\b(fewer|less) than \d+ (valid |tested )?(students?|pupils?|children|records?|test ?takers|scores)\b|^(?=.{10,120}$).*\b(suppressed|withheld|not (displayed|shown|reported)) (to|for|in order to) (protect|ensure|maintain|(student )?privacy|confidential)/i

/** The likely meaning of a mark; null for an unknown one. A person may decide otherwise. */
export function guessMark(text: string): MarkState | null {
  const mark = text.trim()
  if (notReported.test(mark)) return 'notReported'
  return withheld.test(mark) || inWords.test(mark) ? 'withheld' : null
}
