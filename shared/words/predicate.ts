/**
 * Words with which a phrase says what people do or are: “read at grade level”, “are suspended”, “never miss a day”. A
 * phrase without one of them may not finish “students who …”; documents then print it as a name, which is always right.
 */
const verbs = new Set(
  `accept access achieve acquire act adopt advance agree answer appear apply appreciate approach arrive ask attain attempt
  attend become begin believe belong bring build call came can care carry catch change choose claim come commit complete
  contribute could cut demonstrate describe design did disagree discuss display do drive drop earn eat elect engage enjoy
  enroll enrol enter equal exceed exhibit exit expect experience explain face fail fall feel felt fill find finish fit
  follow found gain gave get give go got graduate grew grow had have hear heard held help hold hope identify improve
  increase indicate join keep kept knew know learn leave left lent like listen live lose lost love made maintain make
  master match may mean mention meet met miss move must name near need obtain offer open opt own owe participate pass pay
  perceive perform persist place plan play possess practice prefer prepare produce progress promote prove provide qualify
  rank rate reach read receive recall recommend reenroll refer register reject relate remain report represent request
  require return ride run said sat satisfy saw say score see seek seem serve share should show sign sit speak spend spent
  spoke start stay stop struggle study submit succeed suffer support sustain take talk taught teach tell test think took
  transfer transition travel trust try turn understand understood undertake use utilize visit vote wait walk want was went
  were will win withdraw withdrew won work would write wrote are is has does be am`.split(/\s+/),
)

/** Words that may come before such a word. */
const before =
  /^(?:(?:not|never|also|always|often|rarely|seldom|sometimes|still|only|first|then|now|currently|[a-z]+ly|either|both|who|that)\s+)+(?=\S)/i

/** “adjusted cohort graduation rate”, “unexcused absences”: words that look like a verb and belong to a noun. */
const noVerb = new Set(
  'adjusted advanced combined excused extended limited planned projected red related scaled unduplicated unexcused unexplained weighted'.split(
    ' ',
  ),
)

/**
 * “rate of suspension”, “share of staff”, “test scores”, “work hours”: words that are nouns if another noun or “of”
 * follows.
 */
const asNouns =
  /^(?:access|change|count|drop|gain|increase|lack|loss|move|number|practice|progress|rank|rate|report|score|share|test|transfer|visit|work)\s+(?:of|per|by|for|level|levels|rate|rates|score|scores|hours|days)\b/i

/** Whether words finish a sentence on “students who …”: “suspensions” and “four-year graduation rate” name something. */
export function saysWhatTheyDo(phrase: string): boolean {
  const said = phrase.trim().replace(before, '')
  const [first = ''] = said.toLowerCase().split(/[\s,.;:(/]+/, 1)
  if (asNouns.test(said) || noVerb.has(first)) return false
  return verbs.has(first) || /^(?:lack|[a-z-]{2,}ed)$/.test(first)
}
