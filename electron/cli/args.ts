import { parseArgs } from 'node:util'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/** The parsed command line: positional arguments in order, options by name. */
export interface Args {
  readonly places: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/**
 * Parses a command line against the options of a verb: a 'text' option takes the next argument, a 'flag' takes none.
 */
export function readArgs(argv: readonly string[], known: Readonly<Record<string, 'text' | 'flag'>>): Result<Args> {
  const types = Object.entries(known).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' }])
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(types),
    // `strict` is off because the sentences about errors are our own.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const options = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(known, token.name))
      return err(appError('bad-input', `There is no option ${token.rawName} for this command.`))
    if (options.has(token.name))
      return err(appError('bad-input', `The option ${token.rawName} is there twice. Leave one out.`))
    const isFlag = known[token.name] === 'flag'
    if (isFlag && token.value !== undefined)
      return err(appError('bad-input', `The option ${token.rawName} takes no value: add it, or leave it out.`))
    // In the place of a value, an option means that the value was forgotten.
    if (!isFlag && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))))
      return err(appError('bad-input', `The option ${token.rawName} needs a value after it.`))
    options.set(token.name, token.value ?? 'yes')
  }
  return ok({ places: positionals, options })
}
