import { useMemo } from 'react'
import { create } from 'zustand'
import { nextBoardDay } from '../../../shared/briefing/board/defaults.ts'
import { preparedBriefings, requestOf } from '../../../shared/briefing/board/prepared.ts'
import { documentIds, documentKind, readerOf } from '../../../shared/briefing/documents.ts'
import { gatheringFor } from '../../../shared/briefing/of-gathering.ts'
import { boardFigures } from '../../../shared/briefing/request.ts'
import { dayAfter } from '../../../shared/days/index.ts'
import { kindOf, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { fromKey } from '../../../shared/retreat/gathering.ts'
import { go, newId, setFields, todayHere, usePlanView } from '../../state/index.ts'
import { useAsked } from './asked.ts'

type Prepared = RecordOf<'briefing'>

/** The present typing, field by field: it is on the pages before it is saved on leaving the field. */
const useTyping = create<Readonly<Record<string, string>>>(() => ({}))
/**
 * The other documents that are no drafts any more, by the briefing beside which they are made: that one of them went out
 * says nothing of the briefing, nor of the next of them.
 */
const useFinal = create<Readonly<Record<string, boolean>>>(() => ({}))
/** The id that a plan's first briefing gets with the first thing that is entered. */
const fresh = new Map<string, string>()

export interface BriefingForm {
  readonly id: string
  readonly prepared: Prepared | undefined
  readonly request: BriefingRequest
  /** A sentence where an edition was asked for that the document has not. */
  readonly noEdition: string | null
  /** Set with the first thing that is entered. */
  readonly first: Readonly<Record<string, unknown>>
}

/** The briefing in preparation, the one that was asked for, else the latest; and the request made from it. */
export function useForm(plan: string): BriefingForm {
  const view = usePlanView()
  const { briefing, document, reader, of, language, from, show, fund } = useAsked()
  const typing = useTyping()
  const finals = useFinal()
  return useMemo(() => {
    const all = preparedBriefings(view)
    const prepared = all.find((b) => b.id === briefing) ?? all[0]
    let id = prepared?.id ?? fresh.get(plan)
    if (id === undefined) {
      id = newId()
      fresh.set(plan, id)
    }
    const typed = Object.fromEntries(
      Object.entries(typing).flatMap(([key, text]) =>
        key.startsWith(`${id} `) ? [[key.slice(id.length + 1), text]] : [],
      ),
    )
    const kind = documentIds.find((d) => d === document) ?? 'board'
    // A link may ask for an edition that the document has not; then its usual one is shown, and it is said why.
    const asked = readerOf(kind, reader)
    const named = fromKey(of) as BriefingRequest['of']
    const met = documentKind(kind).ofGathering
      ? gatheringFor(view, { document: kind, date: todayHere(), ...(named && { of: named }) })
      : undefined
    // For a retreat or meeting the document knows its readers: the people who meet.
    const readBy = asked.ok && !documentKind(kind).ofGathering ? asked.value : undefined
    const about = documentKind(kind).tellsOf && fromKey(of)
    const request: BriefingRequest = {
      ...requestOf(
        view,
        prepared || Object.keys(typed).length > 0 ? { id, ...prepared, ...typed } : undefined,
        todayHere(),
      ),
      document: kind,
      ...(!documentKind(kind).cover && { draft: !(finals[`${id} ${kind}`] ?? documentKind(kind).goesOut === true) }),
      ...(documentKind(kind).ofToday && { date: todayHere() }),
      ...(readBy && { readBy }),
      ...(from && (kind === 'ifStops' || kind === 'calendar') && { fromYear: from }),
      ...(kind === 'ask' && {
        show: boardFigures.filter((f) => show?.split(' ').includes(f)),
        ...(fund && { fundKind: fund }),
      }),
      ...(language && documentKind(kind).inLanguages && { language }),
      ...(about && kindOf(about.kind) && { of: about as NonNullable<BriefingRequest['of']> }),
      ...(met && { of: { kind: met.kind, id: met.id }, ...(met.date && { date: met.date }) }),
    }
    const noEdition = asked.ok ? null : asked.error.says
    return { id, prepared, request, noEdition, first: { document: 'boardBriefing', date: request.date } }
  }, [view, briefing, document, reader, of, language, from, show, fund, typing, finals, plan])
}

export const typed = (id: string, field: string, text: string): void => useTyping.setState({ [`${id} ${field}`]: text })

/** The text of a field of the form: the present typing, else the saved one. */
export function useText(id: string, field: string): string {
  const view = usePlanView()
  const now = useTyping((typing) => typing[`${id} ${field}`])
  return now ?? String(view.get('briefing', id)?.[field as keyof Prepared] ?? '')
}

/** The typing was saved or undone: from here on the record has the text. */
export const settled = (id: string, field: string): void => {
  const { [`${id} ${field}`]: _, ...rest } = useTyping.getState()
  useTyping.setState(rest, true)
}

/** Sets fields of the briefing; the first thing entered makes it. */
export const change = (form: BriefingForm, values: Readonly<Record<string, unknown>>): void =>
  void setFields('briefing', form.id, form.prepared ? values : { ...form.first, ...values })

/** Whether it is a draft: the briefing itself keeps it in the plan. */
export const markDraft = (form: BriefingForm, draft: boolean): void => {
  const { document } = form.request
  if (documentKind(document).cover) change(form, { final: !draft })
  else useFinal.setState({ [`${form.id} ${document}`]: !draft })
}

/** Begins the next briefing, for the first meeting of the board after this one. */
export function begin(form: BriefingForm, view: Parameters<typeof nextBoardDay>[0]): void {
  const after = dayAfter(form.request.date, 1) ?? form.request.date
  const day = [todayHere(), after].sort().at(-1) as string
  const id = newId()
  // Choices for the last briefing hold for the next: who prepares it, its paper, the parts it has.
  const { paper, holes, confidential, leftOut, preparedBy, presentedBy, itemType } = form.prepared ?? {}
  const chosen = { paper, holes, confidential, leftOut, preparedBy, presentedBy, itemType }
  const kept = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  void setFields('briefing', id, { document: 'boardBriefing', date: nextBoardDay(view, day), ...kept })
  go('briefings', { briefing: id })
}
