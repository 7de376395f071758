import { useEffect, useState } from 'react'
import type { RoomState } from '../../../../shared/ipc/contract.ts'
import type { RoomScreen } from '../../../../shared/retreat/screen.ts'
import { useApp } from '../../../state/app.ts'
import { invoke } from '../../../state/index.ts'

export interface Projector extends RoomState {
  /** It was pulled out, or its window closed, while the room was shown on it. */
  readonly lost: boolean
  readonly open: boolean
  readonly begin: () => void
  readonly end: () => void
}

/** The room on the laptop's second screen: whether there is one, and what is shown there now. */
export function useProjector(screen: RoomScreen): Projector {
  const [state, setState] = useState<RoomState>({ other: false, open: false })
  const [lost, setLost] = useState(false)
  const theme = useApp((s) => s.settings.theme)
  const textSize = useApp((s) => s.settings.textSize)
  useEffect(() => {
    void invoke('room.state', undefined).then((now) => (now.ok ? setState(now.value) : undefined))
    const stop = window.groundwork.on('room.changed', (now) =>
      setState((before) => {
        if (before.open && !now.open) setLost(true)
        return now
      }),
    )
    return () => {
      stop()
      void invoke('room.close', undefined)
    }
  }, [])
  // The time's bar moves by a hundredth; the rest as it is said.
  const said = JSON.stringify({
    ...screen,
    time: screen.time && { ...screen.time, gone: Math.round(screen.time.gone * 100) / 100 },
  })
  const { open } = state
  useEffect(() => {
    if (open) void invoke('room.show', { screen: JSON.parse(said) as RoomScreen, look: { theme, textSize } })
  }, [open, said, theme, textSize])
  const ask = (channel: 'room.open' | 'room.close') => () => {
    setLost(false)
    void invoke(channel, undefined).then((now) => (now.ok ? setState(now.value) : undefined))
  }
  return { ...state, lost: lost && !open, begin: ask('room.open'), end: ask('room.close') }
}
