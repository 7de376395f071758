import { create } from 'zustand'
import { defaultBoardRequest, nextBoardDay } from '../../../shared/briefing/board/defaults.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { planNow } from '../../state/index.ts'

/** What is typed for the board briefing, by plan. Kept while the app runs, so that leaving the page loses nothing. */
const useForms = create<Readonly<Record<string, BriefingRequest>>>(() => ({}))

const today = (): string => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The form of a plan as it stands; at first what can be known without asking. */
export function formOf(plan: string): BriefingRequest {
  const known = useForms.getState()[plan]
  if (known !== undefined) return known
  const view = planNow()
  const first = defaultBoardRequest(view, nextBoardDay(view, today()))
  useForms.setState({ [plan]: first })
  return first
}

export function useForm(plan: string): BriefingRequest {
  const form = useForms((forms) => forms[plan])
  return form ?? formOf(plan)
}

export const change = (plan: string, values: Partial<BriefingRequest>): void =>
  useForms.setState({ [plan]: { ...formOf(plan), ...values } })

export const changeCover = (plan: string, values: Partial<BriefingRequest['cover']>): void =>
  change(plan, { cover: { ...formOf(plan).cover, ...values } })
