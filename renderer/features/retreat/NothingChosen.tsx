import { Button, Buttons, Empty } from '../../components/index.ts'
import { go } from '../../state/index.ts'

/** In place of a gathering that was not named, or is gone. */
export const NothingChosen = () => (
  <Empty
    title="Choose a retreat or a meeting first."
    action={
      <Buttons>
        <Button look="primary" onPress={() => go('retreats')}>
          All retreats
        </Button>
        <Button onPress={() => go('meetings')}>All meetings</Button>
      </Buttons>
    }
  >
    Its agenda, its room and what was said there are reached from it.
  </Empty>
)
