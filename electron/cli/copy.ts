import { err, ok } from '../../shared/result/result.ts'
import { taken } from '../door/faults.ts'
import { placeCopy } from '../plan/copies/place.ts'
import { isThere } from '../plan/file/beside.ts'
import { copyPlan } from '../use-cases/take-out.ts'
import { naming, withPlan } from './open.ts'
import { askPassphrase } from './passphrase.ts'
import { unlocking, withReader } from './reader.ts'
import type { CliVerb } from './verb.ts'

/** `copy`: a copy to hand over, read back and compared; with `--locked`, no one opens it without its passphrase. */
export const copy: CliVerb = {
  usage: 'FILE OUT [--locked] [--with-private]',
  says: 'Saves a copy of the plan, read back and compared. For a locked copy, it asks for a passphrase or takes the first line of standard input.',
  places: 2,
  options: { locked: 'flag', 'with-private': 'flag' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const to = args.places[1] as string
      if (isThere(to)) return err({ ...taken, where: to })
      const passphrase = args.options.has('locked') ? await askPassphrase('new') : ok(undefined)
      if (!passphrase.ok) return passphrase
      const how = { to, withPrivate: args.options.has('with-private'), passphrase: passphrase.value }
      const done = await withReader((reader) => copyPlan(plan, { ...how, reader }))
      if (!done.ok) return done
      around.out(`Wrote ${to}: ${done.value.bytes} bytes, SHA-256 ${done.value.sha256}`)
      return ok(0)
    }),
}

/** `unlock`: a separate plan made from a locked copy. */
export const unlock: CliVerb = {
  usage: 'LOCKED NEW',
  says: 'Makes a separate plan from a locked copy, which stays as it is. Asks for the passphrase, or takes the first line of standard input.',
  places: 2,
  options: {},
  run: async (args, { out }) => {
    const [path = '', to = ''] = args.places
    if (isThere(to)) return err({ ...taken, where: to })
    const made = await withReader((reader) =>
      unlocking((passphrase) => reader.received(path, (whole) => placeCopy(whole, to), passphrase)),
    )
    if (!made.ok) return naming(made, path)
    out(`Made ${to}`)
    return ok(0)
  },
}
