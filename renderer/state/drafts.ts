import { invoke } from './bridge.ts'
import { realBase } from './edit.ts'
import { readPlaceholder } from './overlay.ts'
import { lineEmpty } from './queue.ts'
import { savingStopped, typingIn, useSave } from './save.ts'

/** At most one message in this many milliseconds and field. A crash loses no more than is typed in that time. */
const EVERY = 500

interface Typed {
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly base: readonly string[]
  readonly text: string
}

interface Line {
  waiting: Typed | null
  timer: ReturnType<typeof setTimeout> | null
}
const lines = new Map<string, Line>()
const keyOf = (d: { record: string; field: string }) => `${d.record}/${d.field}`

/** Keeps what is being typed: the first keystroke at once, then the latest text every half second. */
export function keepDraft(typed: Typed): void {
  const key = keyOf(typed)
  typingIn(key, true)
  const line = lines.get(key) ?? { waiting: null, timer: null }
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
  if (typed.base.some((tip) => readPlaceholder(tip))) await lineEmpty()
  if (lines.get(key) !== line) return
  const base = [...realBase({ kind: typed.kind, id: typed.record }, typed.base)]
  const { kind, record, field, text } = typed
  const result = await invoke('plan.draft', { kind, record, field, text, base })
  if (lines.get(key) !== line) return
  if (!result.ok) return savingStopped(result.error)
  if (line.waiting === null) typingIn(key, false)
  useSave.setState({ savedAt: new Date().toISOString() })
}

/** Forgets the draft of a field: its text became a version, or was put back. */
export async function dropDraft(record: string, field: string): Promise<void> {
  const key = keyOf({ record, field })
  const line = lines.get(key)
  if (line === undefined) return
  if (line.timer !== null) clearTimeout(line.timer)
  lines.delete(key)
  typingIn(key, false)
  await invoke('plan.dropDraft', { record, field })
}

/** Sends at once what waits for its half second: the window is being closed. */
export function flushDrafts(): void {
  for (const [key, line] of lines) void send(key, line)
}
