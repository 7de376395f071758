import { useEffect } from 'react'
import { tickTour, useTour } from '../../state/tour.ts'

/** Ticks off a step of the running tour as soon as its result is on the screen. */
export function useTourTick(step: 'seen', isDone: boolean): void {
  const on = useTour()?.on === true
  useEffect(() => {
    if (on && isDone) tickTour(step)
  }, [step, on, isDone])
}
