import { PAGE_END } from '../../../shared/manual/places.ts'
import { split } from '../../../shared/manual/split.ts'
import { tidied, trimmed } from '../../../shared/manual/tidy.ts'
import { toldOf } from '../../../shared/manual/told.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { listed, quotation } from '../../../shared/words/index.ts'
import { wordsToAsk } from '../encoding.ts'
import type { Progress } from '../progress.ts'
import { notKept, openManual } from './read.ts'
import type { TextReading } from './reading.ts'
import type { ManualVerbs } from './verbs.ts'

const nothing = appError('missing', 'No file was read, or reading was stopped. Choose the file again.')

/** The verbs that read a policy manual, which is held here until a person has said which parts to keep. */
export function createManualService(): ManualVerbs {
  let reading: { readonly text: TextReading; readonly codes: readonly string[] } | undefined
  let held: { readonly text: string; readonly codes: readonly string[]; readonly reading: TextReading } | undefined
  const letGo = (): void => {
    reading?.text.close()
    reading = undefined
    held = undefined
  }
  return {
    beginText: async ({ path, codes }) => {
      letGo()
      const opened = await openManual(path)
      if (!opened.ok) return opened
      reading = { text: opened.value, codes }
      return ok({ done: 0, total: opened.value.total })
    },
    stepText: async (): Promise<Result<Progress | null>> => {
      if (reading === undefined) return held === undefined ? err(nothing) : ok(null)
      const { text, codes } = reading
      const stepped = await text.step()
      if (!stepped.ok || !stepped.value) {
        if (!stepped.ok) letGo()
        return stepped.ok ? ok({ done: text.done, total: text.total }) : stepped
      }
      const whole = tidied(text.text())
      const refused = notKept(whole)
      text.close()
      reading = undefined
      if (refused !== null) return refused
      held = { text: whole, codes, reading: text }
      return ok(null)
    },
    manualRead: () => {
      if (held === undefined) return err(nothing)
      const { text, codes, reading: of } = held
      const parts = split(text, codes)
      return ok({
        pages: of.paged ? text.split(PAGE_END).length : null,
        letters: text.length,
        begins: trimmed(text).slice(0, 200),
        notes: [...of.notes(), ...oddWordsIn(text), ...toldOf(parts, text)],
        parts,
      })
    },
    textsOf: ({ parts }) => {
      const own = held
      if (own === undefined) return err(nothing)
      return ok(
        parts.map(({ from, to }) => {
          const part = own.text.slice(from, to)
          // Pages before the part's first word do not belong to it.
          const before = /^[\s\f]*/.exec(part)?.[0].split(PAGE_END).length ?? 1
          const text = trimmed(part)
          const firstPage = own.text.slice(0, from).split(PAGE_END).length + before - 1
          return {
            text,
            firstPage: own.reading.paged ? firstPage : null,
            pages: own.reading.paged ? text.split(PAGE_END).length : null,
          }
        }),
      )
    },
  }
}

/** What another program made of its letters is kept, since nothing says what they were. */
function oddWordsIn(text: string): readonly string[] {
  const words = wordsToAsk({ text, encoding: 'UTF-8' })
  return words.length === 0
    ? []
    : [
        `Some words of this file were saved with wrong letters before, such as ${listed(words.slice(0, 2).map(quotation))}. They are kept as the file has them. Save the manual again from where it comes, and choose that file.`,
      ]
}
