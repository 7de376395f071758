import type { ReactNode } from 'react'
import { Empty } from './Empty.tsx'

/** Takes the place of words that the board may not see, so that nobody takes them for empty. */
export const HiddenHere = ({ what, action }: { what: string; action?: ReactNode }) => (
  <Empty title={`${what} is hidden while you share this screen.`} action={action}>
    It is still in the plan. To see it again, press “This screen is shared” at the top.
  </Empty>
)
