import { counted, countedFirst, folded } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import type { Facts } from '../columns/facts.ts'
import { head } from '../table/heads.ts'
import type { PlanDraft } from './draft.ts'
import { sayingOf } from './enters.ts'
import type { Things } from './thing.ts'
import type { Against } from './titles.ts'

/** Cells of one row that can't both be right, or that say that the row is not meant for others. */

const howFar = /(%|\b(percent\w*|pct))[\s_]*(done|complete\w*|finished|progress)|\bprogress\b/i
const done =
  /^\W*(done|completed?|finished|achieved|accomplished|closed)\W*((in |on )?[\d/.-]+|(in )?[a-z]{3,9}\.? (\d{1,2},? )?\d{4})?\W*$/i
const notBegun = /^\W*(not (yet )?(started|begun|done|complete\w*)|to ?do|planned|scheduled)\W*$/i
const underway = /^\W*((in )?progress|in process|on ?going|under ?way|started|begun|on track)\W*$/i
const ofNotes = /\b(notes?|comments?|remarks?|updates?)\b/i

/** How much of a thing is done, as a share of a hundred; null where a cell says no share. */
function shareIn(cell: Cell): number | null {
  const [, number, sign] = /^\s*(\d{1,3}(?:\.\d+)?)\s*(%?)\s*$/.exec(cellText(cell)) ?? []
  if (number === undefined) return null
  return sign === '' && Number(number) > 0 && Number(number) < 1 ? Number(number) * 100 : Number(number)
}

/** Statuses beside which the same row says the contrary: “100%” and “Not started”. */
export function statusAgainst({ roles, rows }: PlanDraft, { columns }: Facts): readonly Against[] {
  const at = roles.findIndex((r) => sayingOf(r)?.saying === 'status')
  if (at < 0) return []
  const far = columns.findIndex((c, i) => i !== at && howFar.test(head(c)))
  const noted = columns.flatMap((c, i) => (i !== at && i !== far && ofNotes.test(head(c)) ? [i] : []))
  const found = (rows?.rows ?? []).flatMap(({ row, cells }) => {
    const text = (i: number): string => cellText(cells[i]).trim()
    const status = text(at)
    const share = far < 0 ? null : shareIn(cells[far] ?? '')
    const isOff =
      share !== null && (done.test(status) ? share < 100 : notBegun.test(status) && (share >= 100 || share > 50))
    const open = notBegun.test(status) || underway.test(status)
    const note = open ? noted.find((i) => done.test(text(i))) : undefined
    const other = isOff ? far : note
    return other === undefined ? [] : [{ row, status, other, text: text(other) }]
  })
  const [first] = found
  if (first === undefined) return []
  const name = (i: number): string => `“${columns[i]?.name ?? ''}”`
  const others =
    found.length === 1
      ? ''
      : found.length === 2
        ? ` Row ${found[1]?.row} contradicts itself, too.`
        : ` ${counted(found.length - 1, 'more row')} contradict themselves, too.`
  return [
    {
      key: `status: ${found.map((f) => `${f.row} ${f.text}`).join('; ')}`.slice(0, 200),
      says: `Row ${first.row} says “${first.status.slice(0, 40)}” under ${name(at)} and “${first.text.slice(0, 40)}” under ${name(first.other)}.${others}`,
      confirm: 'The status is right',
      ask: 'the status is right',
    },
  ]
}

/** The words of a cell, or of a bracket behind a name, by which only few may read about it. */
const forFew =
  'strictly confidential|confidential|do not (?:publish|share|print|distribute|post|release)|not (?:to be |for )(?:public\\w*|publish\\w*|print\\w*|shared?|release\\w*)|internal(?: use)?(?: only)?|for internal use(?: only)?|private|personnel(?: matter| issue)?|(?:about|re:?|for) (?:a|one|the) (?:student|child|employee|parent)|parent complaint|attorney[- ]client.{0,20}|legal hold|eyes only'
/** A sign under such a heading says that only few may read about the row; the row counts all the same. */
export const headsFew = /^(is )?(private|confidential|internal( only)?|restricted|sensitive|not public)\W*$/i
const yes = /^(y|yes|true|x|1|✓)$/i
const alone = new RegExp(`^\\W*(${forFew})\\W*$`, 'i')
const behind = new RegExp(`(?:[([]\\s*|\\s[-–—:]+\\s*)(${forFew})\\s*[)\\]]?\\W*$`, 'i')

/** Names with such words behind them, and rows with such a cell: a plan is printed, and others read it. */
export function forFewAgainst({ roles, rows }: PlanDraft, { columns }: Facts, { list }: Things): readonly Against[] {
  const inCells = (rows?.rows ?? []).flatMap(({ row, cells }) => {
    const i = cells.findIndex(
      (c, k) =>
        columns[k] !== undefined &&
        roles[k] !== 'only' &&
        (alone.test(cellText(c).trim()) || (headsFew.test(head(columns[k])) && yes.test(cellText(c).trim()))),
    )
    const flag = headsFew.test(columns[i]?.heading.trim() ?? '') ? `${columns[i]?.name}: ` : ''
    return i < 0 ? [] : [{ row, words: `${flag}${cellText(cells[i]).trim()}` }]
  })
  const inNames = list.flatMap(({ row, title }) => {
    const words = behind.exec(title)?.[1]
    return words === undefined ? [] : [{ row, words }]
  })
  const found = [...inNames, ...inCells]
  const [first] = found
  if (first === undefined) return []
  const others = found.length > 1 ? `, and ${found.length - 1} more like it` : ''
  return [
    {
      key: `few: ${found.map((f) => `${f.row} ${f.words}`).join('; ')}`.slice(0, 200),
      says: `Row ${first.row} says “${first.words.slice(0, 60)}”${others}, and a plan is printed and read by others.`,
      confirm: 'These may be in the plan',
      ask: 'these may be in it',
    },
  ]
}

/** The names of people in the letters of addresses: “Ana Diaz” may be ana.diaz, adiaz or diaza. */
const partsOf = (name: string): readonly string[] =>
  folded(name.replace(/,?\s*\b(dr|mr|mrs|ms|ph\.?d|ed\.?d|jr|sr)\b\.?/gi, ' '))
    .split(/[^a-z]+/)
    .filter((part) => part.length > 1)
const lettersOf = (address: string): string => folded(address.split('@')[0] ?? '').replace(/[^a-z]/g, '')
/** The shortest part of a name that says something in an address. */
const SHORT = 3
const isOf = (address: string, name: string): boolean =>
  partsOf(name).some((part) => part.length >= SHORT && lettersOf(address).includes(part))
function isWhollyOf(address: string, name: string): boolean {
  const [letters, parts] = [lettersOf(address), partsOf(name)]
  const initialAndName = parts.some((last, i) => parts.some((first, k) => k !== i && letters === `${first[0]}${last}`))
  return parts.length > 1 && (parts.every((part) => letters.includes(part)) || initialAndName)
}

/** Addresses beside people that are those of others on the list: rows that slipped. */
export function addressesAgainst({ list }: Things): readonly Against[] {
  const people = list.filter((t) => t.kind === 'person')
  const found = people.flatMap((person) => {
    const address = (person.says.get('contact') ?? []).find((cell) => /^\S+@\S+$/.test(cell.text.trim()))?.text.trim()
    if (address === undefined || isOf(address, person.title)) return []
    const other = people.find((p) => p !== person && isWhollyOf(address, p.title))
    return other === undefined ? [] : [{ person, address, other }]
  })
  const [first] = found
  if (first === undefined) return []
  const others = found.length > 1 ? ` ${countedFirst(found.length - 1, 'more has', 'more have')}, too.` : ''
  return [
    {
      key: `addresses: ${found.map((f) => f.address).join('; ')}`.slice(0, 200),
      says: `“${first.person.title.slice(0, 60)}” has the address “${first.address.slice(0, 60)}”, which looks like the address of “${first.other.title.slice(0, 60)}”.${others}`,
      confirm: 'These are their addresses',
      ask: 'these are their addresses',
    },
  ]
}
