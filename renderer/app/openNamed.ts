import { openInstead, useApp } from '../state/app.ts'
import { invoke } from '../state/bridge.ts'

/** Opens the plan whose file was double-clicked, if there is one; the present plan is saved and closed first. */
export async function openNamed(): Promise<void> {
  if (useApp.getState().phase === 'name') return // first who is at the keyboard; it is asked for again then
  await openInstead(invoke('plans.openNamed', undefined))
}
