import { Empty } from '../index.ts'

/** In place of what a board may not see, so that nobody takes it for empty. */
export const HiddenHere = ({ what }: { what: string }) => (
  <Empty title={`${what} is hidden while this screen is shared.`}>
    It is still in the plan. It comes back when the screen is no longer shared.
  </Empty>
)
