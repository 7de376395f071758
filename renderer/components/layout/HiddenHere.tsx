import { Empty } from '../index.ts'

/** In place of what a board may not see, so that nobody takes it for empty. */
export const HiddenHere = ({ what }: { what: string }) => (
  <Empty title={`${what} is hidden while you share this screen.`}>
    It is still in the plan. It comes back when you stop sharing.
  </Empty>
)
