import { lookupIn, showValue } from '../../shared/domain/describe.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { exportCsv, exportJson } from '../use-cases/take-out.ts'
import { withPlan } from './open.ts'
import { type CliVerb, outJson } from './verb.ts'

export const info: CliVerb = {
  usage: 'FILE [--json]',
  says: 'Says what is in a plan.',
  places: 1,
  options: { json: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, (plan) => {
      const found = plan.info()
      if (!found.ok) return found
      const i = found.value
      if (args.options.has('json')) outJson(around, i)
      else
        for (const [label, value] of [
          ['District', i.district],
          ['Plan', i.plan],
          ['Records', i.records],
          ['Changes', `${i.changes} shared, ${i.privateChanges} private, in ${i.sessions} sessions`],
          ['Open conflicts', i.conflicts],
          ['Last saved', i.savedAt ?? 'never'],
          ['Made', i.createdAt],
          ['Log format', i.format],
          ['Size', `${i.bytes} bytes`],
        ])
          around.out(`${label}: ${value}`)
      return ok(0)
    }),
}

export const exportPlan: CliVerb = {
  usage: 'FILE --json OUT [--with-private] | FILE --csv DIR',
  says: 'Saves the plan as JSON, or as one CSV for each kind of record. Private records are included only if you ask.',
  places: 1,
  options: { json: 'text', csv: 'text', 'with-private': 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const json = args.options.get('json')
      const csv = args.options.get('csv')
      const withPrivate = args.options.has('with-private')
      if ((json === undefined) === (csv === undefined))
        return err(appError('bad-input', 'An export needs either --json OUT or --csv DIR.'))
      if (csv !== undefined && withPrivate)
        return err(appError('bad-input', 'Private records are never saved as CSV. Nothing was saved.'))
      if (json !== undefined) {
        const done = await exportJson(plan, { to: json, withPrivate, replace: false })
        if (!done.ok) return done
        around.out(`Wrote ${json}`)
        return ok(0)
      }
      const done = await exportCsv(plan, [csv as string])
      if (!done.ok) return done
      around.out(`Wrote ${counted(done.value.files.length, 'table')} to ${done.value.folder}`)
      return ok(0)
    }),
}

export const history: CliVerb = {
  usage: 'FILE [--record ID] [--json]',
  says: 'Says who changed what, newest first.',
  places: 1,
  options: { record: 'text', json: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, (plan) => {
      const found = plan.history({ record: args.options.get('record') ?? null, limit: 1000 })
      if (!found.ok) return found
      const records = plan.records()
      if (!records.ok) return records
      const lookup = lookupIn(planOf(records.value))
      if (args.options.has('json')) outJson(around, found.value)
      else
        for (const entry of found.value) {
          around.out(`${entry.at}  ${entry.author || 'no name given'}: ${entry.label}`)
          for (const c of entry.changes.slice(0, 20)) {
            const field = kindOf(c.kind)?.fields[c.field]
            const words = c.removed
              ? 'removed for good'
              : field === undefined
                ? JSON.stringify(c.after)
                : showValue(field, c.after, lookup)
            if (c.field !== '') around.out(`    ${c.title} · ${field?.label ?? c.field}: ${words}`)
          }
          if (entry.changes.length > 20) around.out(`    and ${entry.changes.length - 20} more`)
        }
      return ok(0)
    }),
}
