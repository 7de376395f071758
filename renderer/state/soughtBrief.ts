import { create } from 'zustand'
import { go } from './place.ts'

/** The indicator whose research brief was asked for and is not open yet. */
export const useSoughtBrief = create<{ readonly indicator: string | null }>(() => ({ indicator: null }))

/** Goes to the step of an indicator, where its brief opens. */
export async function goToBrief(indicator: string): Promise<void> {
  useSoughtBrief.setState({ indicator })
  if (!(await go(indicator.split('.')[0] ?? '', { tab: 'good' }))) briefShown()
}

/** It is open: coming back to the step later opens nothing. */
export const briefShown = (): void => useSoughtBrief.setState({ indicator: null })
