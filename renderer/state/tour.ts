import type { Tour } from '../../shared/ipc/contract.ts'
import { saveSettings, useApp } from './app.ts'
import { useRecords } from './records.ts'
import { hideToast, showToast } from './toast.ts'

/** The tour of the plan that is open, as this laptop remembers it; undefined where it never ran here. */
export function useTour(): Tour | undefined {
  const plan = useRecords((s) => s.plan?.id)
  return useApp((s) => (plan === undefined ? undefined : s.settings.tours?.[plan]))
}

async function keep(change: Partial<Tour>): Promise<void> {
  const plan = useRecords.getState().plan?.id
  if (plan !== undefined) await saveSettings({ tours: { [plan]: change } })
}

/** Starts the tour of the open plan, or goes on where it was left. */
export const startTour = (): Promise<void> => keep({ on: true })

/**
 * True until somebody on this laptop has printed a page by a tour, or left one: a person who begins again after a first
 * try is still new.
 */
export const isNewHere = (tours: Readonly<Record<string, Tour>> = {}): boolean =>
  Object.values(tours).every((tour) => tour.on && !tour.printed)

/** Starts it in a new plan of somebody who is new here. */
export const offerTour = async (): Promise<void> => {
  if (isNewHere(useApp.getState().settings.tours)) await startTour()
}

/**
 * Ends the tour. What was done stays done, so that it continues from there; a tour that was finished needs no way
 * back. `onBack`: it was left by mistake and continues.
 */
export async function leaveTour(finished: boolean, onBack: () => void): Promise<void> {
  await keep({ on: false })
  if (finished) return
  const act = () => {
    hideToast()
    void startTour().then(onBack)
  }
  showToast('You left the tour. You can start it again from Help.', { verb: { label: 'Go on with the tour', act } })
}

/** The questions that the tour goes on without. */
export type Passed = 'costSkipped' | 'countLater' | 'ofOthers'

/** Ticks off a step that leaves nothing in the plan: the pages were seen, or written to a file, or a question was skipped. */
export function tickTour(step: 'seen' | 'printed' | Passed): void {
  const plan = useRecords.getState().plan?.id
  const tour = plan === undefined ? undefined : useApp.getState().settings.tours?.[plan]
  if (tour?.on && !tour[step]) void keep(step === 'printed' ? { seen: true, printed: true } : { [step]: true })
}
