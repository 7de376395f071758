import { askAhead } from './state/asked.ts'

// A script of its own before the page's. A room's screen shows what another window has opened.
if (location.hash !== '#room') askAhead()
