import { apply } from './apply.ts'
import { brief } from './brief.ts'
import { calendar } from './calendar.ts'
import { check } from './check.ts'
import { copy, unlock } from './copy.ts'
import { create, sample } from './create.ts'
import { merge } from './merge.ts'
import { packet } from './packet.ts'
import { exportPlan, history, info } from './read.ts'
import { recover } from './recover.ts'
import type { CliVerb } from './verb.ts'

/** Every verb of the command line. */
export const verbs: Readonly<Record<string, CliVerb>> = {
  new: create,
  sample,
  info,
  check,
  apply,
  export: exportPlan,
  brief,
  packet,
  calendar,
  copy,
  unlock,
  merge,
  history,
  recover,
}
