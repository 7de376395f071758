import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/** What stood on the command line: places in order, options by name. */
export interface Args {
  readonly places: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** Reads a command line against the options of a verb: 'text' ones take what follows, 'flag' ones stand alone. */
export function parseArgs(argv: readonly string[], known: Readonly<Record<string, 'text' | 'flag'>>): Result<Args> {
  const places: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] as string
    if (!word.startsWith('--')) {
      places.push(word)
      continue
    }
    const [name = '', given] = word.slice(2).split(/=(.*)/s)
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined) return err(appError('bad-input', `There is no option --${name} here.`))
    if (kind === 'flag') options.set(name, 'yes')
    else {
      const value = given ?? argv[++i]
      if (value === undefined) return err(appError('bad-input', `The option --${name} needs a value after it.`))
      options.set(name, value)
    }
  }
  return ok({ places, options })
}
