import type { ReactNode } from 'react'
import { shareScreen } from '../../state/index.ts'
import { Button } from '../button/Button.tsx'
import { Empty } from './Empty.tsx'

/** Takes the place of words that the board may not see, so that nobody takes them for empty. */
export const HiddenHere = ({ what, action }: { what: string; action?: ReactNode }) => (
  <Empty
    title={`${what} is hidden while you share this screen.`}
    action={
      <>
        {action}
        <Button onPress={() => void shareScreen(false)}>Stop sharing this screen</Button>
      </>
    }
  >
    It is still in the plan. Once nobody else sees the screen, stop sharing it.
  </Empty>
)
