import { isDay, localMinute } from '../../shared/days/index.ts'
import { lookupIn, showValue } from '../../shared/domain/describe.ts'
import {
  changeKinds,
  filterIn,
  filterParts,
  type HistoryFilter,
  placesOfChanges,
} from '../../shared/domain/history-filter.ts'
import { kindOf, kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { commas, counted, signsOf } from '../../shared/words/index.ts'
import type { PlanInfo } from '../plan/verbs.ts'
import { exportCsv, exportJson } from '../use-cases/take-out.ts'
import { askAndOpen } from './notes.ts'
import { withPlan } from './open.ts'
import { type CliVerb, outJson } from './verb.ts'

export const info: CliVerb = {
  usage: 'FILE [--json]',
  says: 'Says what is in a plan.',
  places: 1,
  options: { json: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const found = plan.info()
      if (!found.ok) return found
      const i = found.value
      if (args.options.has('json')) outJson(around, i)
      else
        for (const [label, value] of [
          ['District', i.district],
          ['Plan', i.plan],
          ['Records', i.records],
          ['Changes', changesOf(i)],
          ['Open conflicts', i.conflicts],
          ['Last saved', i.savedAt === null ? 'never' : minuteHere(i.savedAt)],
          ['Made', minuteHere(i.createdAt)],
          ['Log format', i.format],
          ['Size', `${i.bytes} bytes`],
        ])
          around.out(`${label}: ${value}`)
      return ok(0)
    }),
}

/** A limit above the number of commands of any plan. */
const ALL = 1_000_000_000

/**
 * A moment by this laptop's clock, in which --from and --to are meant too: “2026-11-28 22:29”. --json gives the
 * instant.
 */
const minuteHere = (moment: string): string => localMinute(moment).replace(/-(?=\d\d$)/, ':')

const changesOf = ({ changes, privateChanges, own, sessions }: PlanInfo): string =>
  own === 'locked'
    ? `${changes} shared, in ${sessions} sessions. Private notes are locked with a passphrase, and not read here`
    : `${changes} shared, ${privateChanges} private, in ${sessions} sessions`

export const exportPlan: CliVerb = {
  usage: 'FILE --json OUT [--with-private] | FILE --csv DIR',
  says: 'Saves the plan as JSON, or as one CSV for each kind of record. Private records are included only if you ask; where they are locked, it then asks for their passphrase, or takes the first line of standard input.',
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
        const own = plan.own()
        if (!own.ok) return own
        const opened = withPrivate && own.value.state === 'locked' ? await askAndOpen(plan) : ok(null)
        if (!opened.ok) return opened
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

/**
 * The longest text of one change, in characters, that a terminal shows at a glance: a kept document holds every figure
 * that it shows.
 */
const LONGEST_CHANGE = 300

function inShort(words: string): string {
  if (words.length <= LONGEST_CHANGE) return words
  const left = signsOf(words).slice(0, LONGEST_CHANGE).join('')
  return `${left.trimEnd()}… (${commas(words.length)} characters; --json has all of them)`
}

const mayBe = (option: string, known: readonly string[], what: string): string =>
  `--${option} takes ${what}: ${known.join(', ')}.`

/**
 * The filter that the options ask for; an unknown kind, field or word is refused with a list of those that are known.
 */
function historyAsked(options: ReadonlyMap<string, string>): Result<HistoryFilter> {
  const asked = Object.fromEntries(filterParts.map((part) => [part, options.get(part)]))
  const bad = (says: string) => err(appError('bad-input', says))
  const places = placesOfChanges.map((p) => p.id)
  const { support, kind, field, change } = asked
  if (support && !places.includes(support)) return bad(mayBe('support', places, 'one of these'))
  if (kind && kindOf(kind) === undefined) return bad(mayBe('kind', Object.keys(kinds), 'one kind of record'))
  if (field && !kind && !asked['record']) return bad('--field needs --kind or --record, whose field it is.')
  const fields = kind ? kindOf(kind)?.fields : undefined
  if (field && fields && fields[field] === undefined)
    return bad(mayBe('field', Object.keys(fields), `one field of ${kind}`))
  if (change && !Object.hasOwn(changeKinds, change))
    return bad(mayBe('change', Object.keys(changeKinds), 'one of these'))
  for (const end of ['from', 'to'])
    if (asked[end] && !isDay(asked[end])) return bad(`--${end} takes a day, like 2026-10-01.`)
  return ok(filterIn(asked))
}

export const history: CliVerb = {
  usage:
    'FILE [--record ID] [--kind KIND] [--field FIELD] [--who NAME] [--support ID] [--change SORT] [--from DAY] [--to DAY] [--json]',
  says: 'Says who changed what, newest first; with options, only changes in which something matches all of them, and lists that first. A change of more than 300 characters is shortened; --json has all of it.',
  places: 1,
  options: { ...Object.fromEntries(filterParts.map((part) => [part, 'text' as const])), json: 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const asked = historyAsked(args.options)
      if (!asked.ok) return asked
      const { record = null, ...only } = asked.value
      const found = plan.history({ record, only, limit: ALL })
      if (!found.ok) return found
      const records = plan.records()
      if (!records.ok) return records
      const lookup = lookupIn(planOf(records.value))
      const own = plan.own()
      if (!own.ok) return own
      if (args.options.has('json')) outJson(around, found.value)
      else
        for (const entry of found.value) {
          around.out(`${minuteHere(entry.at)}  ${entry.author || 'no name given'}: ${entry.label}`)
          for (const c of entry.changes.slice(0, 20)) {
            const field = kindOf(c.kind)?.fields[c.field]
            const words = c.removed
              ? 'removed for good'
              : field === undefined
                ? JSON.stringify(c.after)
                : showValue(field, c.after, lookup)
            if (c.field !== '') around.out(`    ${c.title} · ${field?.label ?? c.field}: ${inShort(words)}`)
          }
          if (entry.changes.length > 20) around.out(`    and ${entry.changes.length - 20} more`)
        }
      if (own.value.state === 'locked' && !args.options.has('json'))
        around.out('Private notes are locked with a passphrase. What was changed in them is not listed here.')
      return ok(0)
    }),
}
