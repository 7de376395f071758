import type { CliVerb } from './verb.ts'

/**
 * Every verb of the command line. Each is loaded only when it is called: loading what makes a briefing took half the
 * time of a command that only looks into a plan.
 */
export const verbs: Readonly<Record<string, () => Promise<CliVerb>>> = {
  new: async () => (await import('./create.ts')).create,
  sample: async () => (await import('./create.ts')).sample,
  info: async () => (await import('./read.ts')).info,
  check: async () => (await import('./check.ts')).check,
  apply: async () => (await import('./apply.ts')).apply,
  export: async () => (await import('./read.ts')).exportPlan,
  brief: async () => (await import('./brief.ts')).brief,
  packet: async () => (await import('./packet.ts')).packet,
  calendar: async () => (await import('./calendar.ts')).calendar,
  copy: async () => (await import('./copy.ts')).copy,
  unlock: async () => (await import('./copy.ts')).unlock,
  'lock-notes': async () => (await import('./notes.ts')).lockNotesVerb,
  import: async () => (await import('./import.ts')).importTable,
  manual: async () => (await import('./manual.ts')).manual,
  merge: async () => (await import('./merge.ts')).merge,
  history: async () => (await import('./read.ts')).history,
  recover: async () => (await import('./recover.ts')).recover,
}
