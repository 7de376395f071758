import { serveVerbs } from '../../../../electron/process/serve.ts'

/** A process that dies of a bug outside any answer, with words of a plan in the message. */
serveVerbs({
  die: () =>
    new Promise(() =>
      setTimeout(() => {
        throw new RangeError('Heron Elementary can’t read its own numbers')
      }),
    ),
})
