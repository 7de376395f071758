import { startOfDay } from '../../shared/days/index.ts'
import { labelOfCommand, leadOf } from '../../shared/domain/command-label.ts'
import { isNamedInWords, isNameless, titleBy } from '../../shared/domain/describe.ts'
import { type HistoryFilter, isOf, kindsIn, saysItsStep, supportOfRecord } from '../../shared/domain/history-filter.ts'
import { kindOf, type RecordOf } from '../../shared/domain/kinds/index.ts'
import { countsOthers, rowName } from '../../shared/domain/people.ts'
import type { About } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Words } from '../../shared/guide/guide.ts'
import type { HistoryEntry, Output } from '../../shared/ipc/contract.ts'
import { commonAncestor } from '../../shared/merge/ancestor.ts'
import { type Change, RECORD, readCommand, verbs } from '../../shared/merge/change.ts'
import { entryKey } from '../../shared/merge/index-of-log.ts'
import { isEmptied } from '../../shared/merge/revert.ts'
import { compareTexts } from '../../shared/words/index.ts'
import type { ChangesAsked } from './log/asked.ts'
import { type LogName, logName, logs } from './log/format.ts'
import type { PlanFile } from './plan-file.ts'

/** History, Undo's names and the audit trail are all read from the one log. */

const parsed = (c: Change | undefined): unknown => (c === undefined || c.value === null ? null : JSON.parse(c.value))

/** The value before a change, as its author saw it. */
function before(plan: PlanFile, log: LogName, c: Change): unknown {
  const parent = c.parents[0]
  if (parent === undefined) return null
  const known = plan.reader.one(log, parent)
  return known?.field === c.field ? parsed(known) : null
}

/** A command in words: “change target”, “add goal”. */
export function labelOf(plan: PlanFile, log: LogName, changes: readonly Change[]): string {
  const { verb } = readCommand(changes[0]?.command ?? '')
  return labelOfCommand(
    changes.map((c) => ({
      kind: c.kind,
      // An import is named by how many values it brought in, so records have to be told apart.
      ...(verb === 'import' && { record: c.record }),
      field: c.field,
      before: before(plan, log, c),
      after: parsed(c),
    })),
    verb,
  )
}

/**
 * A command's name for Undo, with the name of its record if others may read that: “change owner, “Read well by grade
 * 3””, “remove goal and 6 more, “Read well by grade 3””. The record's name is never cut: two names may begin alike.
 */
export function nameOf(plan: PlanFile, log: LogName, changes: readonly Change[]): string {
  const label = labelOf(plan, log, changes)
  if (log === 'private_change' || !/^(change|add|remove|bring back) /.test(label)) return label
  const lead = leadOf(changes)
  const one = (c: Change) => `${c.kind}/${c.record}`
  const first = lead === undefined ? changes[0] : changes.find((c) => c.field === '' && c.kind === lead)
  const audience = first && kindOf(first.kind)?.audience
  if (first === undefined || (audience !== 'public' && audience !== 'board')) return label
  if (lead === undefined && changes.some((c) => one(c) !== one(first))) return label
  // What a plan has once needs no name: “change paper, “Kettle Lake Area Schools”” would be a paper that is called so.
  if (kindOf(first.kind)?.identity === 'singleton') return label
  const values = plan.log.state(entryKey(first.kind, first.record))?.values ?? {}
  const declared = kindOf(first.kind)
  const title = values[declared?.title ?? '']
  const titled = declared?.fields[declared.title ?? '']
  const isText = titled?.shape.t === 'text' && titled.meaning === undefined
  const isTyped = isText && !isNamedInWords(first.kind)
  // A cell that has the audience of another record would be named by one that not everybody may know of.
  if (!isTyped && declared?.hangsOn !== undefined) return label
  const words = plan.log.state(entryKey('words', 'words'))?.values as Words | undefined
  const name = isTyped
    ? String(title ?? '')
        .replace(/\s+/g, ' ')
        .trim()
    : titleIn(plan, first.kind, values, words)
  return isNameless(first.kind, name) ? label : `${label}, “${name}”`
}

/**
 * A record's name; for one without a name, those of the records it belongs to: “Human Resources” for that department's
 * commitment, “Graduation, English learners, 2028–29” for a target.
 */
export function titleIn(plan: PlanFile, kind: string, values: RecordState['values'], words?: Words): string {
  const named = (kind: string, id: string): string | undefined => {
    const found = plan.log.state(entryKey(kind, id))?.values
    const name = found && titleIn(plan, kind, found, words)
    if (name === undefined || kind !== 'studentGroup' || found?.['isTotal'] !== true) return name
    // A figure of staff is in the row of all students, and is not called theirs.
    const measure = plan.log.state(entryKey('measure', String(values['measure'])))?.values as RecordOf<'measure'>
    return measure !== undefined && countsOthers(measure) ? rowName(name, true, measure) : name
  }
  return titleBy(kind, values, named, words)
}

/**
 * The command that was first undone or redone, so that it keeps one name: “bring in 24 figures”, and not what its undo
 * did. The command itself if it is not an undo, or its target is not in this log.
 */
export function originOf(plan: PlanFile, log: LogName, command: string): string {
  let at = command
  for (let steps = 0; steps < 1000; steps++) {
    const { target } = readCommand(at)
    // Most commands undo nothing, and leave at once: each save asks for its name.
    if (target === undefined) return at
    const names = verbs.map((verb) => `${verb}/${target}`)
    const find = plan.db
      .prepare(`SELECT command FROM ${log} WHERE command IN (SELECT value FROM json_each(?)) OR command GLOB ? LIMIT 1`)
      .pluck()
    const found = find.get(JSON.stringify(names), `[ur][ne]do/${target}/*`)
    if (typeof found !== 'string') return at
    at = found
  }
  return at
}

/**
 * A command as History names it. What was brought in from a file and taken back at once has many records of several
 * kinds. The first of them would say nothing, so it is named by the import.
 */
function labelInHistory(plan: PlanFile, log: LogName, command: string, changes: readonly Change[]): string {
  const origin = originOf(plan, log, command)
  const began = origin === command ? '' : labelOf(plan, log, plan.reader.ofCommand(log, origin))
  return began.startsWith('bring in ') ? `${readCommand(command).verb} “${began}”` : labelOf(plan, log, changes)
}

function entryOfCommand(
  plan: PlanFile,
  log: LogName,
  command: string,
  most: number,
  isAsked: (c: Change) => boolean = () => true,
): HistoryEntry | undefined {
  const changes = plan.reader.ofCommand(log, command)
  const first = changes[0]
  if (first === undefined) return undefined
  const session = plan.sessionOf(first.session)
  const words = plan.log.state(entryKey('words', 'words'))?.values as Words | undefined
  // Records that belong to the restored one were restored before it, and are listed after it; the record that the
  // person asked for comes first.
  const lead = leadOf(changes)
  const rank = (c: Change) => Number(c.kind === lead) + (isAsked(c) ? 2 : 0)
  const told = changes.toSorted((a, b) => rank(b) - rank(a))
  return {
    command,
    label: labelInHistory(plan, log, command, changes),
    author: session?.author ?? '',
    device: session?.device ?? '',
    at: first.at,
    private: log === 'private_change',
    changes: told.slice(0, most).map((c) => {
      const state = plan.log.state(entryKey(c.kind, c.record))
      return {
        id: c.id,
        kind: c.kind,
        record: c.record,
        title: titleIn(plan, c.kind, state?.values ?? {}, words),
        field: c.field,
        before: before(plan, log, c),
        after: parsed(c),
        removed:
          c.removed ||
          (c.field === RECORD && parsed(c) === false && isEmptied(plan.log.get(entryKey(c.kind, c.record)))),
      }
    }),
    more: Math.max(0, changes.length - most),
  }
}

/**
 * The records without a name of their own that begin with this one's: a measure's figures and targets, a department's
 * commitment, entries in own fields. They are part of its history, since nobody would look for them elsewhere.
 */
function cellsOf(plan: PlanFile, record: string): readonly string[] {
  const found: string[] = []
  for (const { kind, id, values } of plan.log.states()) {
    const { identity, title } = kindOf(kind) ?? {}
    const [first] = typeof identity === 'object' ? identity.key : []
    if (first === undefined || (title !== undefined && title !== first)) continue
    const of = values[first]
    if (of === record || (of as Partial<About> | undefined)?.id === record) found.push(id)
  }
  return found
}

/** Records that name their support themselves: ratings, and the progress of steps. */
function recordsIn(plan: PlanFile, support: string): readonly string[] {
  const found: string[] = []
  for (const { kind, id, values } of plan.log.states())
    if (saysItsStep(kind) && supportOfRecord(kind, values) === support) found.push(id)
  return found
}

/** The filter as a query of the log. */
function askedOf(plan: PlanFile, { who, support, kind, record, field, from, to, change }: HistoryFilter): ChangesAsked {
  // A record's cells are of other kinds; with a record given, the kind is not needed.
  const ofKind = record === undefined && kind !== undefined
  const inSupport = record === undefined && kind === undefined && support !== undefined
  return {
    ...(record !== undefined && { records: field === undefined ? [record, ...cellsOf(plan, record)] : [record] }),
    ...(ofKind && { kinds: [kind] }),
    ...(inSupport && { kinds: kindsIn(support), orRecords: recordsIn(plan, support) }),
    ...(field !== undefined && { field }),
    ...(who !== undefined && { author: who }),
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { before: startOfDay(to, 1) }),
    ...(change !== undefined && { change, device: plan.person.device }),
  }
}

/** The names of everyone who wrote in this plan, for the filter. */
export const authorsOf = (plan: PlanFile): readonly string[] =>
  [...new Set(plan.reader.sessions().map((s) => s.author))]
    .filter((author) => author.trim() !== '')
    .toSorted(compareTexts)

/**
 * The newest commands first. Each log is in the order of arrival, which a wrong clock can't change; the shared and the
 * private log are interleaved by the time shown. `most` limits the changes of each command: an import makes tens of
 * thousands.
 */
export function historyOf(
  plan: PlanFile,
  filter: HistoryFilter,
  limit: number,
  most = Number.POSITIVE_INFINITY,
): readonly HistoryEntry[] {
  const asked = askedOf(plan, filter)
  const valuesOf = (kind: string, record: string) => plan.log.state(entryKey(kind, record))?.values
  const isAsked = (c: Change) => isOf(filter, c, valuesOf)
  const lists = logs.map((log) =>
    plan.reader
      .commands(log, limit, asked)
      .flatMap((command) => entryOfCommand(plan, log, command, most, isAsked) ?? []),
  )
  const [shared = [], own = []] = lists
  const merged: HistoryEntry[] = []
  let i = 0
  let j = 0
  while (merged.length < limit && (i < shared.length || j < own.length)) {
    const a = shared[i]
    const b = own[j]
    if (b === undefined || (a !== undefined && a.at >= b.at)) {
      merged.push(a as HistoryEntry)
      i++
    } else {
      merged.push(b)
      j++
    }
  }
  return merged
}

/** One command with all its changes; empty if it is in neither log. */
export const historyOfCommand = (plan: PlanFile, command: string): readonly HistoryEntry[] =>
  logs.flatMap((log) => entryOfCommand(plan, log, command, Number.POSITIVE_INFINITY) ?? [])

/**
 * The version that the open versions of a field all started from, with its author and time; and which of them were
 * written on this laptop.
 */
export function ancestorOf(plan: PlanFile, kind: string, record: string, field: string): Output<'plan.ancestor'> {
  const key = entryKey(kind, record)
  const entry = plan.log.get(key)
  const conflict = plan.log.state(key)?.conflicts.find((c) => c.field === field)
  if (entry === undefined || conflict === undefined) return { from: null, here: [] }
  const changes = plan.reader.ofRecord(logName(entry.private), kind, record)
  const tips = conflict.tips.map((tip) => tip.id)
  const isHere = (c: Change) => plan.sessionOf(c.session)?.device === plan.person.device
  const here = changes.filter((c) => tips.includes(c.id) && isHere(c)).map((c) => c.id)
  const from = conflict.how === 'differ' ? commonAncestor(changes, tips) : undefined
  if (from === undefined || from.removed) return { from: null, here }
  return { from: { value: parsed(from), author: plan.sessionOf(from.session)?.author ?? '', at: from.at }, here }
}
