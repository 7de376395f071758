import { askAhead } from './state/asked.ts'

// A script of its own before the page's. The projector's window shows what another window has opened, so it asks for
// nothing.
if (location.hash !== '#room') askAhead()
