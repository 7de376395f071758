/** Nouns of a plan: a name that has one takes an article, as any noun does. */
const noun =
  /\b(plan|program|framework|strategy|roadmap|map|agenda|initiative|policy|commitment|compact|project|blueprint|vision|charter|agreement|pledge)\b/i

/** A plan's name inside a sentence: “the Unity Plan”, but “Five Steps to Fair”. One typed with its article keeps it. */
export function planInSentence(name: string): string {
  const bare = name.replace(/^the /i, '')
  return bare !== name || noun.test(bare) ? `the ${bare}` : bare
}
