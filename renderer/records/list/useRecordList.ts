import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KindName } from '../../../shared/domain/kinds/index.ts'
import type { Op } from '../../../shared/domain/state.ts'
import {
  besideRecord,
  focusField,
  focusOnceLeft,
  keepFocusInView,
  movedOn,
  recordSelector,
} from '../../components/focusField.ts'
import { useBegun } from '../../state/begun.ts'
import { go, newId, planNow, useKey, usePlace } from '../../state/index.ts'
import { usePlaces } from '../../state/place.ts'
import { typedOf } from '../../state/unsaved.ts'
import { addWords, type Declared, firstField, type Values } from './declared.ts'

/** One that is being added: it comes to be with the first thing that is entered. */
interface Fresh {
  readonly id: string
  /** Which of the page's lists of its kind it is in. */
  readonly place: string
  readonly also: Values
}

/** Which record of a list is open and which is being added, and the ways from one to the other. */
export interface RecordList {
  readonly openId: string | null
  readonly fresh: Fresh | null
  /** Opens one in its place, at a field. */
  readonly open: (id: string, field?: string) => void
  /** Shuts it, and gives the focus back to its line. */
  readonly close: (id: string) => void
  /**
   * Adds a record, or continues one that was begun and is not saved; with its initial values, and in which list of
   * the page it is.
   */
  readonly add: (also?: Values, place?: string, id?: string) => void
}

interface Options {
  /**
   * Without an address: in the drawer, which is above whatever page is shown, or within another open record; there,
   * the place may name the one to open as `in`.
   */
  readonly local?: boolean
  /** Begins with a new one, which begins with these. */
  readonly begin?: Values | undefined
  /** What the key N adds: false for nothing, if another list of the page has it. */
  readonly addKey?: false | (() => void)
  /** In place of "Add an action", among the page's keys. */
  readonly addLabel?: string
  /** What is written with a new one elsewhere: in the record that names it. */
  readonly brings?: (id: string) => readonly Op[]
}

const idIn = (address: string | undefined, kind: string): string | null =>
  address?.startsWith(`${kind}/`) ? address.slice(kind.length + 1) : null

export const addSelector = (kind: string, place = ''): string =>
  `[data-add="${place === '' ? kind : `${kind} ${place}`}"]`

/**
 * A list's one law: the place says which record is open, so that a finding and Find lead there and Back leads out; what
 * is opened or added takes the focus, and what is shut gives it back to its line.
 */
export function useRecordList<K extends KindName, C>(declared: Declared<K, C>, options: Options = {}): RecordList {
  const { kind } = declared
  const { local = false, begin, addKey, addLabel = addWords(kind), brings } = options
  const place = usePlace()
  const { at, in: inner } = place.params
  const [own, setOwn] = useState(() => idIn(inner, kind))
  useEffect(() => {
    const led = idIn(inner, kind)
    if (local && led !== null) setOwn(led)
  }, [local, inner, kind])
  const [fresh, setFresh] = useState<Fresh | null>(() => (begin ? { id: newId(), place: '', also: begin } : null))
  useBegun(fresh && { kind, id: fresh.id, also: fresh.also, brings })
  useEffect(() => {
    const led = local ? null : idIn(at, kind)
    if (led === null) return
    // The address leads to one that is there, and shuts what is being added; one that is only typed is begun again
    // with that typing.
    if (planNow().get(kind, led)) return setFresh(null)
    const [typed] = typedOf(led)
    if (typed) setFresh({ id: typed.record, place: '', also: typed.also ?? {} })
  }, [local, at, kind])
  // Back shuts what was being added, as it shuts what was open; what was typed in it is in the plan.
  useEffect(() => {
    if (!local && place.seen !== undefined) setFresh(null)
  }, [local, place])
  const show = useCallback(
    async (id: string | null, field?: string): Promise<boolean> => {
      if (local) {
        setOwn(id)
        return true
      }
      const { page, params } = usePlaces.getState().place
      const { at: _, in: __, field: ___, adds: ____, called: _____, ...rest } = params
      if (id === null && params.at === undefined) return true
      return go(page, id === null ? rest : { ...rest, at: `${kind}/${id}`, field: field ?? '' })
    },
    [kind, local],
  )
  const open = useCallback(
    (id: string, field?: string) => {
      movedOn()
      setFresh(null)
      void show(id, field ?? firstField(declared, planNow().get(kind, id)))
      // Elsewhere the address says the field.
      if (local && field !== undefined) focusField(`[data-field="${kind}/${id}/${field}"]`)
    },
    [declared, kind, local, show],
  )
  const close = useCallback(
    (id: string) => {
      const beside = besideRecord(kind, id, 'main h1')
      const left = show(null)
      setFresh((now) => {
        void focusOnceLeft(left, recordSelector(kind, id), ...(now ? [addSelector(kind, now.place)] : []), beside)
        return null
      })
    },
    [kind, show],
  )
  const add = useCallback(
    (also: Values = {}, place = '', id = newId()) => {
      movedOn()
      setFresh({ id, place, also: { ...declared.begins?.(), ...also } })
      void show(null)
      // Another list of the page may have one open, which shuts now.
      keepFocusInView()
    },
    [declared, show],
  )
  const addOne = useCallback(() => (addKey ? addKey() : add()), [add, addKey])
  useKey(addKey === false ? null : 'n', addLabel, addOne)
  const openId = fresh === null ? (local ? own : idIn(at, kind)) : null
  return useMemo(() => ({ openId, fresh, open, close, add }), [openId, fresh, open, close, add])
}
