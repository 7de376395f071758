import { useEffect, useState } from 'react'
import type { ShownInRoom } from '../../shared/ipc/contract.ts'
import { Room } from '../features/retreat/run/Room.tsx'
import { invoke } from '../state/bridge.ts'
import { putTheme } from '../state/theme.ts'
import styles from './roomWindow.module.css'

/** The projector's window. It shows what the person who leads shows, reads no plan, and passes on every key. */
export function RoomWindow() {
  const [shown, setShown] = useState<ShownInRoom | null>(null)
  useEffect(() => {
    void invoke('room.shown', undefined).then((now) => {
      if (now.ok && now.value) setShown((before) => before ?? now.value)
    })
    const stop = window.groundwork.on('room.screen', setShown)
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      void invoke('room.key', { key: event.key.slice(0, 40) })
    }
    window.addEventListener('keydown', onKey)
    return () => {
      stop()
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  const look = shown?.look
  useEffect(() => {
    if (look === undefined) return
    putTheme(look.theme)
    document.documentElement.style.fontSize = `${look.textSize}%`
  }, [look])
  return (
    <main className={styles.wall}>
      {shown ? <Room screen={shown.screen} /> : <h1 className="notice">Groundwork</h1>}
    </main>
  )
}
