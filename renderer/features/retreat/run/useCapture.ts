import { useEffect, useRef, useState } from 'react'
import type { About } from '../../../../shared/domain/schema.ts'
import { set } from '../../../../shared/domain/state.ts'
import { type Sort, sortsFor, ways } from '../../../../shared/retreat/captures.ts'
import { saidAt } from '../../../../shared/retreat/gathering.ts'
import { cleanText } from '../../../state/cleanText.ts'
import { dropDraft, keepDraft } from '../../../state/drafts.ts'
import { edit, newId } from '../../../state/index.ts'
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

/** A line that is being typed in the room, the sort of thing that it is, and the lines before it that are not kept yet. */
export function useCapture(run: Run, first: Sort | undefined, table: string) {
  const { part, saving } = run
  const [sort, setSort] = useState<Sort>(first ?? sortsFor(part?.step)[0] ?? 'note')
  const [text, setText] = useState('')
  const [beside, setBeside] = useState(nothing)
  const [lines, setLines] = useState<readonly Line[]>([])
  const id = useRef(newId())
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
