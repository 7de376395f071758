/** Words of which one at the least is in the name of an office, and in the name of no person. */
const offices =
  /\b(officers?|directors?|chiefs?|superintendents?|principals?|managers?|coordinators?|presidents?|chairs?|heads?|leads?|leaders?|specialists?|counsel|attorneys?|teachers?|deans?|supervisors?|administrators?|secretary|clerks?|treasurers?|analysts?|liaisons?|coach|coaches|counselors?|nurses?|mentors?|committees?|council|teams?|board|department|office|trustees?|assistants?|facilitators?|psychologists?|librarians?|advisers?|advisors?|C[A-Z]O)\b/i
const withOwnArticle = /^(the|our|their|his|her|my|all|both|each|every|an?|two|three|four|five|some)\b/i

/**
 * Whom a sentence is about, where a role or a name may have been typed: "the Chief Academic Officer", "Dr. Ana Ruiz", "our
 * two principals". An article is put before what names an office alone.
 */
export function whom(typed: string): string {
  if (withOwnArticle.test(typed)) return typed.charAt(0).toLowerCase() + typed.slice(1)
  return offices.test(typed) ? `the ${typed}` : typed
}
