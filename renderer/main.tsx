import { type JSX, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/motion.css'
import { App } from './app/App.tsx'
import { begin } from './app/begin.ts'
import './app/pages.ts'
import { noteBugs } from './state/bugs.ts'
import { fetchFaces } from './state/faces.ts'
import { later } from './state/later.tsx'
import { followPresses } from './state/press.ts'
import { keepPageInDistrictWords } from './state/spoken.ts'
import { putTheme } from './state/theme.ts'

const RoomWindow = later(() => import('./app/RoomWindow.tsx').then((m) => m.RoomWindow))

noteBugs()
// Until the settings have come the window has the system’s colors.
putTheme('system')
fetchFaces()
keepPageInDistrictWords()
followPresses()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id root')
const draw = (window: JSX.Element) => createRoot(root).render(<StrictMode>{window}</StrictMode>)
if (location.hash === '#room') draw(<RoomWindow />)
else begin(() => draw(<App />))
