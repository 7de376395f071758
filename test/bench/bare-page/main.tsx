import { createRoot } from 'react-dom/client'

/** The least that React shows: what the app's first screen is measured against. */
const root = document.getElementById('root')
if (root) createRoot(root).render(<h1>A bare page</h1>)
