import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app/App.tsx'
import './app/pages.ts'
import { noteBugs } from './state/bugs.ts'
import { later } from './state/later.tsx'
import { speak } from './state/spoken.ts'

const RoomWindow = later(() => import('./app/RoomWindow.tsx').then((m) => m.RoomWindow))

noteBugs()
speak()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id root')
createRoot(root).render(<StrictMode>{location.hash === '#room' ? <RoomWindow /> : <App />}</StrictMode>)
