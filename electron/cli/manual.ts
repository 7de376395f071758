import path from 'node:path'
import { localDay } from '../../shared/days/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { codeAndTitle } from '../../shared/domain/policy-name.ts'
import {
  codesOf,
  doesNotHold,
  type Offer,
  offerInWords,
  offersOf,
  takenAs,
  wholeOf,
} from '../../shared/manual/offers.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok } from '../../shared/result/result.ts'
import { commas, counted } from '../../shared/words/index.ts'
import { readManual, takeManual } from '../use-cases/manual.ts'
import { naming, WAY_BACK, withPlan } from './open.ts'
import { withFileReader } from './reader.ts'
import type { CliVerb } from './verb.ts'

const noneKnown = appError(
  'bad-input',
  'No heading of this file names the code of a policy of the plan. Nothing was changed. Leave --known out, or give the policies their codes.',
)

const noneHolds = appError(
  'bad-input',
  'Every policy in this file says that it was repealed, retired or is a draft. Nothing was changed. With --whole it is kept as one text.',
)

/** `manual`: takes the policy manual into the plan, as the window does. */
export const manual: CliVerb = {
  usage: 'FILE MANUAL [--whole | --known] [--yes]',
  says: 'Keeps a policy manual (PDF, Word or text) in the plan as text, split into policies where its headings name their codes; one that says it was repealed, retired or is a draft is left out. It says what would be kept, and changes nothing without --yes. With --whole it is one text; with --known only those whose code a policy of the plan has.',
  places: 2,
  options: { whole: 'flag', known: 'flag', yes: 'flag' },
  run: ({ places, options }, { clockAndIds, ...around }) =>
    withPlan(places[0] as string, { clockAndIds, ...around }, (plan) =>
      withFileReader(async (reader) => {
        const file = places[1] as string
        const records = plan.records()
        if (!records.ok) return records
        const view = planOf(records.value)
        const read = await readManual(reader, file, codesOf(view))
        if (!read.ok) return naming(read, file)
        if (read.value === null) return err(appError('missing', 'Reading was stopped. Nothing was brought in.'))
        const { pages, letters, notes } = read.value
        const name = path.basename(file)
        const parts = options.has('whole') ? [] : offersOf(read.value, view)
        const offers = parts.length === 0 ? [wholeOf(read.value, name)] : parts
        const day = localDay(clockAndIds.now())
        const ended = offers.filter((o) => doesNotHold(o, day))
        const inForce = offers.filter((o) => !ended.includes(o))
        const taken = options.has('known') ? inForce.filter((o) => o.policy !== undefined) : inForce
        around.out(pages === null ? `${commas(letters)} characters.` : `${counted(pages, 'page', 'pages')}.`)
        for (const note of notes) around.out(`Note: ${note}`)
        if (taken.length === 0) return err(inForce.length === 0 ? noneHolds : noneKnown)
        if (parts.length === 0 && !options.has('whole'))
          around.out('No heading in it begins a policy by its code, so it would be kept as one text.')
        for (const offer of taken) around.out(`  ${lineOf(offer, view.get('policy', offer.policy)?.title, day)}`)
        for (const offer of ended)
          around.out(`  Left out: ${lineOf(offer, view.get('policy', offer.policy)?.title, day)}`)
        if (!options.has('yes')) {
          around.out(
            `Nothing was changed. To keep ${taken.length === 1 ? 'this text' : `these ${commas(taken.length)} texts`}, add --yes. ${WAY_BACK}`,
          )
          return ok(0)
        }
        const done = await takeManual(
          { plan, reader, file: name },
          taken.map((o) => takenAs(o, name, day)),
        )
        if (!done.ok) return naming(done, file)
        const { kept, same } = done.value
        around.out(
          `Kept ${counted(kept, 'text', 'texts')}${same > 0 ? `; ${commas(same)} the plan had word for word` : ''}.`,
        )
        return ok(0)
      }),
    ),
}

function lineOf(offer: Offer, title: string | undefined, today: string): string {
  const known = offerInWords(offer, title, today)
  return `${codeAndTitle(offer)}${known === '' ? '' : ` (${known})`}`
}
