/** What a test may be marked with behind its name, or a file on its first line. */
export const tags = [
  {
    name: 'long',
    description: 'A walk through a screen in all its detail. `npm run test:long` has it, and `npm test` does not.',
  },
  {
    name: 'seconds',
    description:
      'A part that takes seconds even alone: a paper that is typeset, thousands of rows, programs that are started. `npm test` has it, and `npm run test:unit` does not.',
  },
]
