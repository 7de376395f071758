import { fieldsFor, hasOwnReaders, isShownTo } from '../../shared/domain/audience.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { type Audience, maySee } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { saveSettings, useApp } from './app.ts'
import { usePlaces } from './place.ts'
import { planFrom } from './planOfKinds.ts'
import { type Kinds, useRecords } from './records.ts'
import { hideToast, showToast, useToast } from './toast.ts'

/** The audience of a shared screen: a board, and nobody who may see more. */
const SHARED_SCREEN_AUDIENCE: Audience = 'board'

/** Whether others see this screen. It belongs to the laptop, and holds until it is switched off. */
export const useSharedScreen = (): boolean => useApp((s) => s.settings.sharedScreen === true)
export const isShared = (): boolean => useApp.getState().settings.sharedScreen === true

/** Switches the shared screen on or off, and announces it. Fields that it hides are saved before. */
export async function shareScreen(on: boolean): Promise<void> {
  const text = on ? 'This screen is shared: anything not for a board is hidden' : 'This screen is no longer shared'
  const saved = await saveSettings({ sharedScreen: on })
  if (!saved) return
  showToast(text)
  // The bar shows it for as long as it is on, so the toast does not follow to other pages.
  const stop = usePlaces.subscribe(() => {
    stop()
    if (useToast.getState().toast?.text === text) hideToast()
  })
}

const stripped = new WeakMap<RecordState, RecordState>()
type OneKind = ReadonlyMap<string, RecordState>
const kept = new WeakMap<OneKind, OneKind>()
const seen = new WeakMap<Kinds, Kinds>()

/** The records that a shared screen may show: none that is private or above the board, and no such field. */
export function onSharedScreen(kinds: Kinds): Kinds {
  let found = seen.get(kinds)
  if (found === undefined) {
    const plan = planFrom(kinds)
    found = Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, map]): [string, OneKind][] => {
        const declared = kindOf(kind)
        if (declared === undefined || !maySee(SHARED_SCREEN_AUDIENCE, declared.audience)) return []
        if (hasOwnReaders(declared))
          return [[kind, pass(map, (s) => isShownTo(plan, SHARED_SCREEN_AUDIENCE, { kind, id: s.id }))]]
        const known = kept.get(map) ?? pass(map, () => true)
        kept.set(map, known)
        return [[kind, known]]
      }),
    )
    seen.set(kinds, found)
  }
  return found
}

/** Removed records are left out: if one belonged to another, nobody can say any more who may see it. */
const pass = (map: OneKind, may: (state: RecordState) => boolean): OneKind =>
  new Map([...map].flatMap(([id, s]) => (!s.private && !s.gone && may(s) ? [[id, strip(s)] as const] : [])))

function strip(state: RecordState): RecordState {
  let found = stripped.get(state)
  if (found === undefined) {
    const fields = kindOf(state.kind)?.fields ?? {}
    const conflicts = state.conflicts.filter((c) =>
      maySee(SHARED_SCREEN_AUDIENCE, fields[c.field]?.audience ?? 'board'),
    )
    found = { ...state, values: fieldsFor(fields, state.values, SHARED_SCREEN_AUDIENCE), conflicts }
    stripped.set(state, found)
  }
  return found
}

/** The records as the screen may show them now. */
export const shownKinds = (kinds: Kinds, shared: boolean): Kinds => (shared ? onSharedScreen(kinds) : kinds)

/** The kinds that are shown, for a component. */
export function useShownKinds(): Kinds {
  const shared = useSharedScreen()
  return useRecords((s) => shownKinds(s.kinds, shared))
}

/** One kind's records as the screen may show them now. */
export function useShownKind(kind: string): ReadonlyMap<string, RecordState> | undefined {
  const shared = useSharedScreen()
  return useRecords((s) => shownKinds(s.kinds, shared)[kind])
}

/** True if the screen, as it is now, may not show this field of this record. */
export function useHidden(kind: string, id: string, field: string): boolean {
  const shared = useSharedScreen()
  const hidden = useRecords(
    (s) => shared && s.kinds[kind]?.get(id) !== undefined && !onSharedScreen(s.kinds)[kind]?.has(id),
  )
  return hidden || (shared && !mayShowField(kind, field))
}

/** True if a shared screen may show a field by its declaration, whatever its record belongs to. */
export function mayShowField(kind: string, field: string): boolean {
  const declared = kindOf(kind)
  if (declared === undefined || !maySee(SHARED_SCREEN_AUDIENCE, declared.audience)) return false
  return field === '' || maySee(SHARED_SCREEN_AUDIENCE, declared.fields[field]?.audience ?? 'board')
}
