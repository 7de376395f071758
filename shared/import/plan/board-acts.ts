import type { Column } from '../table/columns.ts'

/** “Revised”, “Approved first reading, 5-0”, “Tabled”: what a board did with the item of a row, and no action of a plan. */

const did =
  /^(re)?(adopted|revised|reviewed|approved|accepted|tabled|rescinded|repealed|retired|renewed|affirmed|amended|updated|deleted|removed|withdrawn|postponed|deferred|denied|rejected|discussed|presented|received|archived|replaced|renumbered|recoded|carried|passed|failed|reading|adoption|approval|revision|deletion|discussion|information|new|none)$/
const beside =
  /^(\d+|first|1st|second|2nd|third|3rd|final|annual|and|or|with|as|on|at|for|by|to|the|a|an|no|its|only|item|action|vote|taken|motion|changes?|consent|agenda|unanimous(ly)?|committee|board|minor|review)$/
/** From this part of a column’s texts on. */
const MOST = 0.75

function isBoards(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z\d]+/g) ?? []
  return words.some((w) => did.test(w)) && words.every((w) => did.test(w) || beside.test(w))
}

export const saysWhatBoardDid = ({ distinct }: Pick<Column, 'distinct'>): boolean =>
  distinct.length > 0 && distinct.filter((d) => isBoards(d.text)).length >= distinct.length * MOST
