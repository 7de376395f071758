import type { ReactNode } from 'react'
import { Empty } from '../index.ts'

/** In place of what a board may not see, so that nobody takes it for empty. */
export const HiddenHere = ({ what, action }: { what: string; action?: ReactNode }) => (
  <Empty title={`${what} is hidden while you share this screen.`} action={action}>
    It is still in the plan. It comes back when you stop sharing.
  </Empty>
)
