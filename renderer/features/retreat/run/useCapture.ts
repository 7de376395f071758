import { useEffect, useRef, useState } from 'react'
import type { About } from '../../../../shared/domain/schema.ts'
import { set } from '../../../../shared/domain/state.ts'
import type { Draft } from '../../../../shared/ipc/contract.ts'
import { type Sort, sortsFor, ways } from '../../../../shared/retreat/captures.ts'
import { saidAt } from '../../../../shared/retreat/gathering.ts'
import { aboutText } from '../../../components/index.ts'
import { cleanText } from '../../../state/cleanText.ts'
import { dropDraft, keepDraft } from '../../../state/drafts.ts'
import { edit, newId, planNow } from '../../../state/index.ts'
import { shown } from '../../../state/records.ts'
import { typedNew } from '../../../state/unsaved.ts'
import type { Run } from './useRun.ts'

/** A line that was typed and is not on the disk: on its way, or refused with a sentence. */
interface Line {
  readonly id: string
  readonly text: string
  readonly says: string | null
  readonly send: () => void
}

/** What is said beside the words of a line: who owes it and by when, what it affects. */
interface Beside {
  readonly more: string
  readonly due: string
  readonly owner: { readonly id: string; readonly title: string } | null
  readonly about: (About & { readonly title: string }) | null
}
const nothing: Beside = { more: '', due: '', owner: null, about: null }

const kindOfSort = (sort: Sort): 'roomNote' | 'parkedItem' | 'capture' =>
  sort === 'note' ? 'roomNote' : sort === 'parked' ? 'parkedItem' : 'capture'

/** What a line of a sort becomes, and what is asked beside its words. */
function askedOf(sort: Sort) {
  const kind = kindOfSort(sort)
  const way = kind === 'capture' ? ways[sort as keyof typeof ways] : undefined
  return { kind, way, owes: sort === 'parked' || way?.promised === true }
}

/** All that is kept with the words of a line. */
function valuesOf({ gathering, part, clock }: Run, table: string, sort: Sort, beside: Beside): Record<string, unknown> {
  const { kind, way, owes } = askedOf(sort)
  const { more, due, owner, about } = beside
  const to = about && { kind: about.kind, id: about.id }
  return {
    ...saidAt(gathering),
    ...(part && { part: part.part }),
    ...(table.trim() && { tableName: table.trim() }),
    ...(kind === 'capture' && { what: sort }),
    keptAt: clock.now(),
    ...(kind === 'roomNote' && part?.question && { question: part.question }),
    ...(owes && owner && { owner: owner.id }),
    ...(owes && due && { due }),
    ...(way?.more && more.trim() && { more: more.trim() }),
    ...(to && kind === 'capture' && { about: [to] }),
    ...(to && kind === 'roomNote' && { about: to }),
  }
}

/** The line that was left half typed at this gathering: as it was left by Escape, or by a step out of the room. */
function leftLine({ gathering }: Run, first: Sort | undefined) {
  const at = JSON.stringify(saidAt(gathering)).slice(1, -1)
  for (const kind of first === undefined ? (['capture', 'roomNote', 'parkedItem'] as const) : [kindOfSort(first)]) {
    const left = typedNew(
      kind,
      (id) => shown(kind, id) !== undefined,
      (also) => JSON.stringify(also).includes(at),
    )
    if (left !== undefined) return { id: left.record, text: left.text, ...asLeft(left) }
  }
  return undefined
}

/** The sort of a line that was left, and what was said beside it. */
function asLeft({ kind, also = {} }: Draft): { readonly sort: Sort; readonly beside: Beside } {
  const plan = planNow()
  const sort = kind === 'roomNote' ? 'note' : kind === 'parkedItem' ? 'parked' : (also['what'] as Sort)
  const owner = plan.get('person', also['owner'] as string | undefined)
  const about = [also['about']].flat()[0] as About | undefined
  const text = (name: string) => String(also[name] ?? '')
  return {
    sort,
    beside: {
      more: text('more'),
      due: text('due'),
      owner: owner ? { id: owner.id, title: owner.role ?? '' } : null,
      about: about ? { ...about, title: aboutText(plan, about) } : null,
    },
  }
}

/** A line that is being typed in the room, the sort of thing that it is, and the lines before it that are not kept yet. */
export function useCapture(run: Run, first: Sort | undefined, table: string) {
  const { part, saving } = run
  const [left] = useState(() => leftLine(run, first))
  const [sort, setSort] = useState<Sort>(left?.sort ?? first ?? sortsFor(part?.step)[0] ?? 'note')
  const [text, setText] = useState(left?.text ?? '')
  const [beside, setBeside] = useState(left?.beside ?? nothing)
  const [lines, setLines] = useState<readonly Line[]>([])
  const [begun] = useState(() => left?.id ?? newId())
  const id = useRef(begun)
  useEffect(() => saving(lines.filter((l) => l.says === null)), [lines, saving])

  const asked = askedOf(sort)
  const { kind } = asked
  const alongside = () => valuesOf(run, table, sort, beside)
  const latest = useRef(alongside)
  latest.current = alongside
  const type = (next: string) => {
    const clean = cleanText(next, false).text
    setText(clean)
    if (clean.trim() === '') void dropDraft({ record: id.current, field: 'text' })
  }
  // Half-typed words are kept as Enter would keep them, with owner, day and subject.
  useEffect(() => {
    void [sort, beside]
    if (text.trim() === '') return
    keepDraft({ kind, record: id.current, field: 'text', text, base: [], there: [], also: latest.current() })
  }, [text, kind, sort, beside])
  const choose = (next: Sort) => {
    setSort(next)
    // Half-typed words go along with the new sort.
    const before = id.current
    id.current = newId()
    void dropDraft({ record: before, field: 'text' })
  }
  /** Sends the line on, and begins the next: what this one affects says nothing of that. */
  const keep = () => {
    const said = text.trim()
    const record = id.current
    const values = { ...alongside(), text: said }
    const send = () => {
      setLines((l) => [...l.filter((x) => x.id !== record), { id: record, text: said, says: null, send }])
      void edit([set(kind, record, values)]).then((done) => {
        if (done.ok) void dropDraft({ record, field: 'text' })
        setLines((l) => l.flatMap((x) => (x.id !== record ? [x] : done.ok ? [] : [{ ...x, says: done.error.says }])))
      })
    }
    send()
    id.current = newId()
    setText('')
    setBeside(nothing)
  }
  return {
    sort,
    choose,
    text,
    type,
    keep,
    ...asked,
    ...beside,
    say: (some: Partial<Beside>) => setBeside((b) => ({ ...b, ...some })),
    notKept: lines.filter((l) => l.says !== null),
  }
}
