import process from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { tooShort } from '../../shared/domain/passphrase.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/** Where a passphrase is typed: a terminal, or what is piped in. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: { write(text: string): unknown }
}

const none = appError(
  'bad-input',
  'No passphrase came in, and nothing was written. Type it when it is asked for, or let it be the first line of standard input.',
)
const notTheSame = appError('bad-input', 'The two are not the same, and nothing was written. Start once more.')

/** What is typed is shown nowhere. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Asks for a passphrase: a known one once, a new one twice. Where no terminal is there it is the first line of
 * standard input. It is never a word of the command, which every program of the machine and the shell's history see.
 */
export async function askPassphrase(
  which: 'known' | 'new',
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<Result<string>> {
  const typed = input.isTTY === true
  const lines = createInterface({ input, output: nowhere(), terminal: typed, historySize: 0 })
  const waiting: string[] = []
  let wake = (): void => {}
  let over = false
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    over = true
    wake()
  })
  const ask = async (prompt: string): Promise<string> => {
    if (typed) output.write(prompt)
    while (waiting.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve))
    if (typed) output.write('\n')
    return waiting.shift() ?? ''
  }
  try {
    const words = (await ask('Passphrase: ')).replace(/^\uFEFF/, '')
    if (words === '') return err(none)
    if (which === 'known') return ok(words)
    const short = tooShort(words)
    if (short !== null) return err(appError('bad-input', `${short} Nothing was written.`))
    return typed && (await ask('The passphrase once more: ')) !== words ? err(notTheSame) : ok(words)
  } finally {
    lines.close()
  }
}
