const childrenNames =
  'students|scholars|children|kids|learners|boys|girls|youth|pupils|graders|kindergartners|kindergarteners|newcomers|freshmen|sophomores|juniors|seniors|athletes'
/** Words for people: a group's name with one of them needs no “students” after it. */
const peopleNames = `${childrenNames}|families|staff|teachers|educators`

/** First words of groups' names that are common nouns, and so are lowercase inside a sentence. */
const common = new Set(`all|${peopleNames}|multilingual|economically|two|young|female|male|low`.split('|'))
const shortNames = 'SWDs?|E[LS]Ls|ELs|MLs|MLLs'
const people = new RegExp(String.raw`\b(${peopleNames}|${shortNames})\b`, 'i')
const children = new RegExp(String.raw`\b(${childrenNames}|${shortNames})\b`, 'i')
const grownUps =
  /\b(famil(y|ies)|parents?|guardians?|caregivers?|households?|mothers?|fathers?|staff|teachers?|educators?|employees|principals?|counselors?|coaches)\b/i

/** Later words that are common nouns, though some people capitalize each: “Students With Disabilities”. */
const noNames = new RegExp(
  String.raw`(?<=[\s(])(?:${peopleNames}|with|without|in|of|or|and|more|races|disabilities|disadvantaged|income|special|education)\b`,
  'gi',
)

/** Names that follow the people they describe: “students in special education”, “students eligible for free lunch”. */
const isSaidBehind =
  /^(in|with|without|from|on|at|eligible|receiving|identified|enrolled|experiencing|living|served|participating) /i

/** A group's name in lowercase unless it is a proper noun: “All Students” becomes “all students”. */
export function smallInSentence(name: string): string {
  const first = name.split(/\s/, 1)[0] ?? ''
  return common.has(first.toLowerCase())
    ? first.toLowerCase() + name.slice(first.length).replace(noNames, (word) => word.toLowerCase())
    : name.replace(/^Non-/, 'non-')
}

const isOfChild = new RegExp(String.raw`${isSaidBehind.source}|^grades? \d`, 'i')

/**
 * A group's name inside a sentence: “Hispanic” becomes “Hispanic students”, “Students with disabilities” only gets a
 * small letter. `who` names the people if they are not students: English learners have families, but are not those families.
 */
export function groupInSentence(name: string, who = 'students'): string {
  const isOfChildren = children.test(name) && !grownUps.test(name)
  // A disability or a grade is the child's, even where the name has no word for children.
  if (who === 'families' && (isOfChildren || (isOfChild.test(name) && !grownUps.test(name))))
    return `families of ${groupInSentence(name)}`
  // How staff belong to a group of students nobody entered: “staff of English learners” might be untrue.
  if (who === 'staff' && isOfChildren) return `staff in the group “${name}”`
  // Without the quotation marks, “27 percent of children named, and Black students are …” would read as two
  // statements.
  if (name.includes(',')) return `“${name}”`
  const small = smallInSentence(name)
  if (/^not /i.test(name)) return `${who} who are ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  if (people.test(small)) return small
  // “Grades 3 to 5 students” is not English, nor is “two or more races students”.
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  if (/^grades? \d/i.test(name)) return `${who} in ${lower}`
  // “Hispanic/Latino of any race” describes who they are, “two or more races” needs an “of”.
  if (/\bof any race$/i.test(name)) return `${who} who are ${name}`
  if (/^(?:\d|two|three|more|multiple|several|mixed|other|some other|another|any|unknown)\b.*\braces?$/i.test(name))
    return `${who} of ${lower}`
  if (isSaidBehind.test(name)) return `${who} ${lower}`
  return `${small} ${who}`
}
