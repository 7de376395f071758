import { useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Sprite } from '../components/icons/Sprite.tsx'
import { CheckInstallation } from '../features/help/CheckInstallation.tsx'
import { ErrorLog } from '../features/help/ErrorLog.tsx'
import { Home } from '../features/home/Home.tsx'
import { Unlock } from '../features/locked/Unlock.tsx'
import { Recovery } from '../features/recovery/Recovery.tsx'
import { Start } from '../features/start/Start.tsx'
import { listen, startApp, useApp } from '../state/app.ts'
import { run } from '../state/commands.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { openNamed } from './openNamed.ts'
import { Shell } from './Shell.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { useAppearance } from './useAppearance.ts'
import { useLeaving } from './useLeaving.ts'
import { useShortcuts } from './useShortcuts.ts'

let begun = false

/** The whole window: first start, Home, or a plan. */
export function App() {
  const phase = useApp((s) => s.phase)
  const says = useApp((s) => s.trouble?.says)
  useAppearance()
  useLeaving()
  useShortcuts()
  // A plan that was double-clicked at the very first start waits until it is known who writes.
  const before = useRef(phase)
  useEffect(() => {
    if (before.current === 'name' && phase === 'home') void openNamed()
    before.current = phase
  }, [phase])
  useEffect(() => {
    if (!begun) void startApp().then(openNamed)
    begun = true
    return listen((command) => (command === 'open' ? void openNamed() : run(command)))
  }, [])
  return (
    <I18nProvider locale="en-US">
      <Sprite />
      <ErrorBoundary>
        {phase === 'starting' ? <Notice text="Opening…" /> : null}
        {phase === 'failed' ? <Notice text={says ?? ''} /> : null}
        {phase === 'name' ? <Start /> : null}
        {phase === 'home' ? <Home /> : null}
        {phase === 'lost' ? <Recovery /> : null}
        {phase === 'plan' ? <Shell /> : null}
        <Shortcuts />
        <ErrorLog />
        <CheckInstallation />
        <Unlock />
      </ErrorBoundary>
    </I18nProvider>
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
