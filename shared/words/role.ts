/** Words that occur in the name of an office and not in a person's name. */
const offices =
  /\b(officers?|directors?|chiefs?|superintendents?|principals?|managers?|coordinators?|presidents?|chairs?|heads?|leads?|leaders?|specialists?|counsel|attorneys?|teachers?|deans?|supervisors?|administrators?|secretary|clerks?|treasurers?|analysts?|liaisons?|coach|coaches|counselors?|nurses?|mentors?|committees?|council|teams?|board|department|office|trustees?|assistants?|facilitators?|psychologists?|librarians?|advisers?|advisors?|C[A-Z]O)\b/i
const withOwnArticle = /^(the|our|their|his|her|my|all|both|each|every|an?|two|three|four|five|some)\b/i

/**
 * The subject of a sentence that may have been typed as a role or a name: “the Chief Academic Officer”, “Dr. Ana Ruiz”,
 * “our two principals”. Only the name of an office gets an article.
 */
export function whom(typed: string): string {
  if (withOwnArticle.test(typed)) return typed.charAt(0).toLowerCase() + typed.slice(1)
  return offices.test(typed) ? `the ${typed}` : typed
}
