import { askAhead } from './state/ahead.ts'

// Read before all else of the page. A room's screen shows what another window has opened.
if (location.hash !== '#room') askAhead()
