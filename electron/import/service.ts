import { cellText, isBlank, type Rows } from '../../shared/import/cells/cells.ts'
import { type Facts, factsOf } from '../../shared/import/columns/facts.ts'
import { guessRoles } from '../../shared/import/columns/roles.ts'
import { findPlanHeader } from '../../shared/import/plan/header.ts'
import { unfolded } from '../../shared/import/plan/unfold.ts'
import { selectRows, wholeRows } from '../../shared/import/rows/select.ts'
import { type Beside, COMMENTS, commentOn } from '../../shared/import/table/beside.ts'
import { findHeader, headingsOf } from '../../shared/import/table/columns.ts'
import { withGroupNames } from '../../shared/import/table/group-names.ts'
import type { Note } from '../../shared/import/table/notes.ts'
import { withPairsApart } from '../../shared/import/table/two-in-one-cell.ts'
import { filledDown } from '../../shared/import/table/written-once.ts'
import { withLengthsApart } from '../../shared/import/table/years-and-lengths.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { listed } from '../../shared/words/index.ts'
import { TABLE } from '../door/budgets.ts'
import { readThroughLater } from '../door/door.ts'
import type { Comment } from './around.ts'
import { withoutLongBlanks } from './blanks.ts'
import { type CsvReading, findSeparator, readCsv, separatorName } from './csv.ts'
import { decode, wordsToAsk } from './encoding.ts'
import { isZip, otherKind, withoutTag } from './kinds.ts'
import { createManualService } from './manual/service.ts'
import { notBroughtIn } from './refusal.ts'
import type { ImportVerbs, Progress } from './verbs.ts'
import { readXlsx, type SheetName, type SheetRead } from './xlsx.ts'

interface Held {
  readonly form: string
  /** The cells as they are in the file. */
  readonly raw: Rows
  /** The rows as they are read: a plan's may be laid out differently. */
  rows: Rows
  readonly sheets: readonly SheetName[]
  readonly alike: readonly string[]
  readonly hidden: ReadonlySet<number>
  readonly scaled: ReadonlySet<number>
  readonly counts: ReadonlyMap<number, string>
  readonly sheet: string | null
  readonly ignored: readonly string[]
  readonly beside: readonly Beside[]
  readonly comments: readonly Comment[]
  readonly letters: readonly string[]
  readonly ofWords: boolean
  facts?: Facts
}

const nothing = appError('missing', 'No file was read, or reading was stopped. Choose the file again.')
const refuse = (says: string) => notBroughtIn(says, null)

/** The rows as they are read, with what is known of them; `says` is what was done to them, for the person. */
function layOut(held: Held, header: boolean | null): { rows: Rows; facts: Facts; says: string } {
  const found = header === false ? null : ((held.ofWords ? findPlanHeader(held.raw) : null) ?? findHeader(held.raw))
  const at = header === true ? (found ?? 0) : found
  const { rows, beside } = withComments(held, at)
  const laid = held.ofWords ? unfolded(rows, at) : null
  // Hidden cells are read too, and the person is asked about them.
  if (laid !== null && held.hidden.size === 0)
    return {
      rows: laid.rows,
      facts: factsOf(laid.rows, at, held.hidden, new Set(), beside, new Map()),
      says: laid.says,
    }
  const once = held.ofWords ? null : filledDown(rows, at, headingsUnlessWords(held, at))
  const pairs = withPairsApart(once?.rows ?? rows, at, headingsUnlessWords(held, at))
  const lengths = held.ofWords ? { rows: pairs.rows, parted: [] } : withLengthsApart(pairs.rows, at)
  const groups = withGroupNames(lengths.rows, at, headingsUnlessWords(held, at))
  const facts = factsOf(groups.rows, at, held.hidden, held.scaled, [...beside, ...groups.beside], held.counts)
  const told = (columns: readonly number[], words: (names: string) => string): readonly string[] =>
    columns.length === 0 ? [] : [words(listed(columns.map((i) => `“${facts.columns[i]?.name ?? ''}”`)))]
  const says = [
    ...told(once?.filled ?? [], (names) => `${names} written once, for the rows below`),
    ...told(pairs.parted, (names) => `${names} with the number of students in the same cells`),
    ...told(lengths.parted, (names) => `${names} with how long a class was given in the same cells`),
    ...told(groups.coded, (names) => `the groups under ${names} by the names of their codes`),
  ]
  return { rows: groups.rows, facts, says: says.join('; ') }
}

/** The verbs of the import process. */
export function createImportService(): ImportVerbs {
  let reading: { text: CsvReading; form: string; letters: readonly string[]; ofWords: boolean } | undefined
  let sheet: { bytes: Uint8Array; wish: string | null; ofWords: boolean } | undefined
  let held: Held | undefined

  const forget = (): void => {
    reading = undefined
    sheet = undefined
    held = undefined
  }
  return {
    ...createManualService(),
    begin: async ({ path, sheet: wish, ofWords = false }) => {
      forget()
      const file = await readFile(path)
      if (!file.ok) return file
      const bytes = file.value
      if (isZip(bytes)) {
        sheet = { bytes, wish, ofWords }
        return ok({ done: 0, total: bytes.length })
      }
      const other = otherKind(bytes)
      if (other !== null) return refuse(other)
      const decoded = decode(bytes)
      if (!decoded.ok) return decoded
      if (decoded.value.text.trim() === '') return refuse('The file is empty.')
      if (wish !== null) return refuse(`This file is no workbook, so it has no sheet “${wish}”. Leave the sheet out.`)
      const text = withoutTag(decoded.value.text)
      const separator = findSeparator(text)
      const form = `CSV, ${decoded.value.encoding}, separated by ${separatorName(separator)}`
      reading = { text: readCsv(text, separator), form, letters: wordsToAsk(decoded.value), ofWords }
      return ok({ done: 0, total: reading.text.total })
    },
    step: async (): Promise<Result<Progress | null>> => {
      if (sheet !== undefined) {
        const { bytes, wish, ofWords } = sheet
        const read = await readXlsx(bytes, wish, ofWords)
        sheet = undefined
        if (!read.ok) return read
        held = fromSheet(read.value, ofWords)
        return ok(null)
      }
      if (reading === undefined) return held === undefined ? err(nothing) : ok(null)
      const { text, form, letters, ofWords } = reading
      const stepped = await text.step()
      if (!stepped.ok) {
        forget()
        return stepped
      }
      if (!stepped.value) return ok({ done: text.done, total: text.total })
      const none = {
        sheets: [],
        alike: [],
        hidden: new Set<number>(),
        scaled: new Set<number>(),
        ignored: [],
        beside: [],
        comments: [],
        counts: new Map<number, string>(),
      }
      const raw = withoutLongBlanks(text.rows)
      held = { form, raw, rows: raw, sheet: null, letters, ofWords, ...none }
      reading = undefined
      return ok(null)
    },
    table: ({ header }) => {
      if (held === undefined) return err(nothing)
      const { rows, facts, says } = layOut(held, header)
      held.rows = rows
      held.facts = facts
      const { sheets, alike, sheet: name, ignored, letters } = held
      return ok({
        form: says === '' ? held.form : `${held.form}; ${says}`,
        sheets,
        alike,
        sheet: name,
        ignored,
        letters,
        facts,
        roles: guessRoles(facts.columns, facts.made),
      })
    },
    select: (how) => {
      if (held?.facts === undefined) return err(nothing)
      const selection = selectRows(held.rows, held.facts.columns, how)
      const notes = held.facts.beside.flatMap(({ where, text, column }): Note[] =>
        column === undefined || how.roles[column] !== 'ignored' ? [{ row: 0, where, text }] : [],
      )
      return ok({ ...selection, notes: [...selection.notes, ...notes] })
    },
    rows: (how) => {
      if (held?.facts === undefined) return err(nothing)
      return ok(wholeRows(held.rows, held.facts.columns, how))
    },
    forget: () => {
      forget()
      return ok(null)
    },
  }
}

const headingsUnlessWords = ({ ofWords, raw }: Held, at: number | null): readonly string[] =>
  ofWords || at === null ? [] : headingsOf(raw, at)

/**
 * Adds a column for comments on cells, so that they are read as a column of notes. A comment on a heading, a title or a
 * note outside the table applies to more than one row.
 */
function withComments(
  { raw, beside, comments }: Pick<Held, 'raw' | 'beside' | 'comments'>,
  header: number | null,
): { readonly rows: Rows; readonly beside: readonly Beside[] } {
  if (comments.length === 0) return { rows: raw, beside }
  const said = [...beside]
  const byRow = new Map<number, string[]>()
  for (const { row, column, text } of comments) {
    const filled = (raw[row] ?? []).filter((c) => !isBlank(c)).length
    if (row === header) said.push({ where: commentOn(cellText(raw[row]?.[column]).trim()), text, over: false, column })
    else if (filled < 2) said.push({ where: 'A comment on the sheet', text, over: false })
    else byRow.set(row, [...(byRow.get(row) ?? []), text])
  }
  if (byRow.size === 0) return { rows: raw, beside: said }
  const width = Math.max(...raw.map((row) => row.length))
  const rows = raw.map((row, i) => {
    const last = i === header ? COMMENTS : (byRow.get(i)?.join('; ') ?? '')
    return [...row, ...Array.from({ length: width - row.length }, () => ''), last]
  })
  return { rows, beside: said }
}

function fromSheet(read: SheetRead, ofWords: boolean): Held {
  const raw = withoutLongBlanks(read.rows)
  const { sheets, alike, hidden, scaled, counts, sheet, ignored, beside, comments } = read
  return {
    form: `Excel, sheet “${sheet}”`,
    raw,
    rows: raw,
    sheets,
    alike,
    hidden,
    scaled,
    counts,
    sheet,
    ignored,
    beside,
    comments,
    letters: [],
    ofWords,
  }
}

async function readFile(path: string): Promise<Result<Uint8Array>> {
  const read = await readThroughLater(path, TABLE)
  return read.ok && read.value.length === 0 ? refuse('The file is empty.') : read
}
