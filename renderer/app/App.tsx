import { useEffect, useRef } from 'react'
import { useApp } from '../state/app.ts'
import { useOverlays } from '../state/commands.ts'
import { later } from '../state/later.tsx'
import { useLocked } from '../state/locked.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { openNamed } from './openNamed.ts'
import { Shell } from './Shell.tsx'
import { useAppearance } from './useAppearance.ts'
import { useLeaving } from './useLeaving.ts'
import { useShortcuts } from './useShortcuts.ts'

const Home = later(() => import('../features/home/Home.tsx').then((m) => m.Home), { name: 'home' })
const Recovery = later(() => import('../features/recovery/Recovery.tsx').then((m) => m.Recovery), { name: 'lost' })
const Start = later(() => import('../features/start/Start.tsx').then((m) => m.Start))
const Shortcuts = later(() => import('./Shortcuts.tsx').then((m) => m.Shortcuts), {
  asked: [useOverlays, (s) => s.shortcuts],
})
const ErrorLog = later(() => import('../features/help/ErrorLog.tsx').then((m) => m.ErrorLog), {
  asked: [useOverlays, (s) => s.errors],
})
const CheckInstallation = later(
  () => import('../features/help/CheckInstallation.tsx').then((m) => m.CheckInstallation),
  { asked: [useOverlays, (s) => s.check] },
)
const Unlock = later(() => import('../features/locked/Unlock.tsx').then((m) => m.Unlock), {
  asked: [useLocked, (s) => s.asked !== null],
})

/** The whole window: first start, Home, or a plan. */
export function App() {
  const phase = useApp((s) => s.phase)
  const says = useApp((s) => s.trouble?.says)
  const locked = useLocked((s) => s.asked !== null)
  useAppearance()
  useLeaving()
  useShortcuts()
  // A plan that was double-clicked at the very first start waits until it is known who writes.
  const before = useRef(phase)
  useEffect(() => {
    if (before.current === 'name' && phase === 'home') void openNamed()
    before.current = phase
  }, [phase])
  return (
    <ErrorBoundary>
      {phase === 'starting' ? <Notice text="Opening…" /> : null}
      {phase === 'failed' ? <Notice text={says ?? ''} /> : null}
      {phase === 'name' ? <Start /> : null}
      {phase === 'home' ? <Home /> : null}
      {phase === 'lost' ? <Recovery /> : null}
      {phase === 'plan' ? <Shell /> : null}
      {phase === 'starting' ? null : (
        <>
          <Shortcuts />
          <ErrorLog />
          <CheckInstallation />
        </>
      )}
      {phase === 'starting' && !locked ? null : <Unlock />}
    </ErrorBoundary>
  )
}

function Notice({ text }: { text: string }) {
  return (
    <main className="notice">
      <h1>Groundwork</h1>
      <p role="status">{text}</p>
    </main>
  )
}
