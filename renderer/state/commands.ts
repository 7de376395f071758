import { create } from 'zustand'
import type { Command } from '../../shared/ipc/contract.ts'
import { closePlan, saveSettings, useApp } from './app.ts'
import { invoke } from './bridge.ts'
import { flushDrafts } from './drafts.ts'
import { focusOn } from './focus.ts'
import { redo, undo } from './index.ts'
import { lineEmpty } from './queue.ts'

interface Overlays {
  readonly find: boolean
  readonly shortcuts: boolean
  readonly menu: boolean
  readonly errors: boolean
  readonly check: boolean
}

const none: Overlays = { find: false, shortcuts: false, menu: false, errors: false, check: false }

/** Which of the shell's overlays is open; one at a time. */
export const useOverlays = create<Overlays>(() => none)
export const openOverlay = (which: keyof Overlays): void => useOverlays.setState({ ...none, [which]: true })
export const closeOverlays = (): void => useOverlays.setState(none)

/** Whether the rail is slim: its supports by their marks only, for more room beside it. It belongs to the laptop. */
export const useSlimRail = (): boolean => useApp((s) => s.settings.slimRail === true)

/** Makes the rail slim or wide; a focus inside it stays inside it. */
export function toggleRail(): void {
  const rail = document.querySelector<HTMLElement>('[data-region="rail"]')
  const within = rail?.contains(document.activeElement) ?? false
  const { settings } = useApp.getState()
  const slimRail = settings.slimRail !== true
  // Shown at once, and kept for the next start; where that fails, it holds until then.
  useApp.setState({ settings: { ...settings, slimRail } })
  void saveSettings({ slimRail })
  if (within) requestAnimationFrame(() => focusOn(rail))
}

/** Commands that work at any time. 'open' leads to a page and is handled above the pages (`app/begin.ts`). */
const always = {
  leave: () => void leave(),
  keep: flushDrafts,
  shortcuts: () => openOverlay('shortcuts'),
  errors: () => openOverlay('errors'),
  check: () => openOverlay('check'),
}
type Always = keyof typeof always

/** Commands that need an open plan: all the rest. */
const inPlan: Readonly<Record<Exclude<Command, 'open' | Always>, () => void>> = {
  undo: () => void undo(),
  redo: () => void redo(),
  find: () => openOverlay('find'),
  home: () => void closePlan(),
}

const isAlways = (command: Command): command is Always => Object.hasOwn(always, command)

/** Does a command by name: from the menu, a key or the palette. */
export function run(command: Exclude<Command, 'open'>): void {
  if (isAlways(command)) always[command]()
  else if (useApp.getState().phase === 'plan') inPlan[command]()
}

/** The window is being closed and waits for this: what was typed a moment ago goes out, and then the word. */
async function leave(): Promise<void> {
  flushDrafts()
  await lineEmpty()
  await invoke('app.mayClose', undefined)
}
