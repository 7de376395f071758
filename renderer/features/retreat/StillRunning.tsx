import { useState } from 'react'
import { standingOf } from '../../../shared/retreat/running.ts'
import { Banner, BareButton, Buttons } from '../../components/index.ts'
import { usePlace, useSharedScreen } from '../../state/index.ts'
import { useRunning } from './BackToRoom.tsx'
import { goTo, roomWords } from './gatherings.ts'

const there = ['run', 'prepare', 'bring-home']

/** Says on every other page that a retreat is running: after a stop the person who leads is one press away from it. */
export function StillRunning() {
  const g = useRunning()
  const shared = useSharedScreen()
  const { page } = usePlace()
  const [closed, setClosed] = useState('')
  if (g === undefined || there.includes(page) || closed === g.id) return null
  return (
    <Banner
      tone="good"
      action={
        <Buttons>
          <BareButton look="primary" onPress={() => goTo('run', g)}>
            {roomWords(g, standingOf(g))}
          </BareButton>
          <BareButton onPress={() => setClosed(g.id)}>Hide this</BareButton>
        </Buttons>
      }
    >
      {shared ? 'The room is still running.' : `Still running: ${g.title}.`}
    </Banner>
  )
}
