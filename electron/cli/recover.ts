import { statSync } from 'node:fs'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { isLocked } from '../plan/copies/locked.ts'
import type { Readable } from '../plan/recovery/report.ts'
import { lockedCopy, naming } from './open.ts'
import { withReader } from './reader.ts'
import { type CliVerb, outJson } from './verb.ts'

/** `recover`: makes a new plan from what a damaged file still holds, and reports what is missing. */
export const recover: CliVerb = {
  usage: 'DAMAGED NEW [--snapshots FOLDER] [--json]',
  says: 'Makes a new plan from what can still be read of a damaged one. The damaged file is not changed. Exits with 1 if not everything could be proven to be there.',
  places: 2,
  options: { snapshots: 'text', json: 'flag' },
  run: async (args, around) => {
    const { who, out } = around
    const [path = '', to = ''] = args.places
    const root = args.options.get('snapshots') ?? null
    if (root !== null && !isFolder(root)) return err(appError('missing', noFolder, root))
    if (isLocked(path)) return err({ ...lockedCopy, where: path })
    const made = await withReader((reader) => reader.rebuild({ path, root, plan: null, to, who }))
    if (!made.ok) return naming(made, made.error.kind === 'exists' ? to : path)
    if (args.options.has('json')) outJson(around, made.value)
    else for (const line of linesOf(made.value, path, to, root)) out(line)
    return ok(made.value.complete ? 0 : 1)
  },
}

const noFolder =
  'There is no such folder of earlier versions. Nothing was made. Name the folder “snapshots” among Groundwork’s own files, or leave --snapshots out.'

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function linesOf(read: Readable, path: string, to: string, root: string | null): readonly string[] {
  return [
    `Made ${to}: ${counted(read.records, 'record')} from ${counted(read.changes, 'change')} that could be read.`,
    ...(read.fromEarlier > 0
      ? [`${counted(read.fromEarlier, 'change')} came from the version of ${read.earlier}.`]
      : []),
    ...(root !== null && read.earlier === null ? [`No earlier version of this plan is in ${root}.`] : []),
    read.complete
      ? 'Nothing is missing: everything matches what was saved.'
      : read.lost > 0
        ? `Missing for certain, judging by the numbers of the changes that were read: ${counted(read.lost, 'change')}. There may be more.`
        : 'Nothing is missing for certain, but what was read does not match the plan’s own checksums, or those can’t be read.',
    ...(read.notes === null
      ? []
      : [
          read.notes === 'lost'
            ? 'The locked private notes can’t be read any more, and are not in the new plan.'
            : 'The locked private notes can’t be read in it any more: in the new plan they are as in that earlier version.',
        ]),
    ...read.touched.map(
      (t) => `Not everything could be read in: ${kindOf(t.kind)?.one ?? t.kind}, ${t.title || t.record}`,
    ),
    `The damaged file is as it was: ${path}`,
  ]
}
