import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { textOf } from './text.ts'

export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/**
 * The lines of an input as JSON lines define them: only a line feed or the end of the input ends a line, so that other
 * characters which some programs take for line breaks may be part of a text. Ends with a refusal at a line that is
 * longer than `most` bytes or not UTF-8.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<Result<Line>, void> {
  let parts: Buffer[] = []
  let length = 0
  let number = 0
  const line = (): Result<Line> => {
    number++
    const bytes = Buffer.concat(parts)
    parts = []
    length = 0
    const text = textOf(bytes, number)
    return text.ok ? ok({ number, text: text.value.replace(/\r$/, '') }) : text
  }
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      parts.push(bytes.subarray(from, end))
      from = end + 1
      const read = line()
      yield read
      if (!read.ok) return
    }
    parts.push(bytes.subarray(from))
    length += bytes.length - from
    if (length > most) {
      yield err(tooLong(number + 1, most))
      return
    }
  }
  if (length > 0) yield line()
}

const tooLong = (number: number, most: number) =>
  appError(
    'bad-input',
    `This line is longer than ${most < 1 << 20 ? `${most} bytes` : `${most >> 20} MB`}, the most one line can have. None of it was used.`,
    `line ${number}`,
  )
