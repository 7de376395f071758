import type { Sources } from './arrows.ts'

/** A turn of phrase that a comment may not use, and what to write instead. */
interface Dialect {
  readonly looks: RegExp
  readonly says: string
}

const dialects: readonly Dialect[] = [
  {
    looks: /(?:^|[.!?:] )Of (?!course\b)\S+(?: \S+)?/,
    says: 'put the subject first: “An empty line has no name”, not “Of an empty line the name is missing”.',
  },
  {
    looks: /(?:^|[.!?] )So (?:many|much|long|few)\b(?: \S+)?/,
    says: 'name the thing, then its limit: “Lines shown before ‘Show all’”.',
  },
  {
    looks: /(?<!\bthere )\b(?:is|are|was|were) none\b/i,
    says: 'say what it is not: “is not a number”, “does not count as one”.',
  },
  {
    looks: /(?<!\bwhere we )\bst(?:ands?|ood)\b(?!-| (?:behind|for)\b)/i,
    says: 'write “is”, “is in”, “is written” or “appears”; “stands for” and “stands behind” are left.',
  },
  { looks: /\banew\b/i, says: 'write “again”, or the verb with “re-”.' },
  { looks: /\bnobody (?:has )?(?:said|named|told)\b/i, says: 'write what is missing: “not entered”, “has no date”.' },
  { looks: /\bh(?:ang(?:s|ing)?|ung) on\b/i, says: 'write “belongs to”, “depends on” or “is about”.' },
  {
    looks: /\bwho(?:m)?ever\b/i,
    says: 'name the person: “a reader who”, “the caller”, “a person who”.',
  },
  { looks: /\bwhat is (?:so|none|gone to|no more)\b/i, says: 'use a noun for the thing.' },
  { looks: /(?:^|[,;.] )of wh(?:om|ich)\b/i, says: 'make two sentences, or write “whose”.' },
  { looks: /\b(?:is|are|was|were) to be\b/i, says: 'write “must be”, “will be” or “should be”.' },
  { looks: /\bby (?:itself|themselves)\b/i, says: 'write “on its own” or “alone”.' },
  {
    looks:
      /\b(?:colour|grey|neighbour|cancelled|licence|centre|programme|behaviour|favour)(?:s|ed|ing)?\b|\bafterwards\b/i,
    says: 'write American English.',
  },
]

/** Folders whose comments are not yet held to this. A folder leaves the list once its comments are rewritten. */
export const notYetHeld: readonly string[] = ['test']

/** A comment with the number of its first line; its text has no comment marks, no line breaks and no code. */
interface Comment {
  readonly line: number
  readonly text: string
}

/** The comments of a file. Consecutive lines of slashes are one comment. */
export function commentsIn(source: string): readonly Comment[] {
  const found = source.matchAll(
    /^[ \t]*\{?\/\*\*?([\s\S]*?)\*\/|(?:^[ \t]*\/\/[^\n]*(?:\n|$))+|(?<=^[^\n'"`]*[^\s:'"`][ \t])\/\/ [^\n]*/gm,
  )
  return [...found].map(({ 0: whole, 1: block, index }) => ({
    line: source.slice(0, index).split('\n').length,
    text: (block === undefined ? whole.replace(/^[ \t]*\/\/ ?/gm, '') : block.replace(/^[ \t]*\* ?/gm, ''))
      .replace(/`[^`]*`/g, '``')
      .replace(/\s+/g, ' ')
      .trim(),
  }))
}

/** A sentence for each comment that uses one of these turns, which a newcomer has to read twice. */
export const dialectIn = (sources: Sources, except: readonly string[] = notYetHeld): readonly string[] =>
  [...sources].flatMap(([file, source]) =>
    except.some((place) => file.startsWith(`${place}/`))
      ? []
      : commentsIn(source).flatMap(({ line, text }) =>
          dialects.flatMap(({ looks, says }) => {
            const found = looks.exec(text)?.[0]
            return found === undefined ? [] : [`${file}:${line} has “${found.trim()}” in a comment: ${says}`]
          }),
        ),
  )
