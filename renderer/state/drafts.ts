import type { Draft } from '../../shared/ipc/contract.ts'
import { readPlaceholder } from '../../shared/merge/pending.ts'
import { invoke } from './bridge.ts'
import { realBase } from './edit.ts'
import { lineEmpty } from './queue.ts'
import { nothingStopped, savingStopped, typingIn, useSave } from './save.ts'
import { keepTyped, letTypedGo, typedKey } from './unsaved.ts'

/** At most one message in this many milliseconds and field. A crash loses no more than is typed in that time. */
const EVERY = 500
/**
 * Texts of one field that are known after a stop. Which of them was brought back is learned only when the plan is open again;
 * on a busy machine somebody has typed for seconds by then.
 */
const KNOWN = 60

interface Line {
  /** The latest texts that went out. After a stop the plan may hold one of them as a version. */
  readonly sent: string[]
  waiting: Draft | null
  timer: ReturnType<typeof setTimeout> | null
}
const lines = new Map<string, Line>()

/** Keeps what is being typed: the first keystroke at once, then the latest text every half second. */
export function keepDraft(typed: Draft): void {
  const key = typedKey(typed)
  keepTyped(typed)
  typingIn(key, true)
  const line = lines.get(key) ?? { sent: [], waiting: null, timer: null }
  lines.set(key, line)
  line.waiting = typed
  if (line.timer === null) {
    void send(key, line)
    line.timer = setTimeout(() => tick(key, line), EVERY)
  }
}

function tick(key: string, line: Line): void {
  line.timer = null
  if (line.waiting === null) return
  void send(key, line)
  line.timer = setTimeout(() => tick(key, line), EVERY)
}

async function send(key: string, line: Line): Promise<void> {
  const typed = line.waiting
  if (typed === null) return
  line.waiting = null
  if ([...typed.base, ...(typed.there ?? [])].some((tip) => readPlaceholder(tip))) await lineEmpty()
  if (lines.get(key) !== line) return
  const real = (tips: readonly string[]) => [...realBase({ kind: typed.kind, id: typed.record }, tips)]
  const base = real(typed.base)
  line.sent.push(typed.text)
  line.sent.splice(0, line.sent.length - KNOWN)
  const result = await invoke('plan.draft', { ...typed, base, ...(typed.there && { there: real(typed.there) }) })
  if (lines.get(key) !== line) return
  if (!result.ok) return savingStopped(key, result.error)
  if (line.waiting === null) typingIn(key, false)
  nothingStopped(key)
  useSave.setState({ savedAt: new Date().toISOString() })
}

/** Forgets the draft of a field, or of a part: its text became a version, or was put back. */
export async function dropDraft(where: Pick<Draft, 'record' | 'field' | 'part'>): Promise<void> {
  const key = typedKey(where)
  const line = lines.get(key)
  const known = letTypedGo(where)
  if (line === undefined && !known) return
  if (line?.timer != null) clearTimeout(line.timer)
  lines.delete(key)
  typingIn(key, false)
  nothingStopped(key)
  const { record, field, part } = where
  await invoke('plan.dropDraft', part === undefined ? { record, field } : { record, field, part })
}

/** The latest texts of a field that went out as drafts: whatever was brought back of it is one of these. */
export const sentOf = (where: Pick<Draft, 'record' | 'field' | 'part'>): readonly string[] =>
  lines.get(typedKey(where))?.sent ?? []

/** Sends at once what waits for its half second: the window is being closed. */
export function flushDrafts(): void {
  for (const [key, line] of lines) void send(key, line)
}
