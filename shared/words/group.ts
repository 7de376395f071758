/** Words for people: a group's name with one of them needs no “students” after it. */
const peopleNames =
  'students|scholars|children|kids|learners|boys|girls|families|youth|pupils|graders|kindergartners|kindergarteners|newcomers|freshmen|sophomores|juniors|seniors|athletes|staff|teachers|educators'

/** First words of groups' names that are common nouns, and so are lowercase inside a sentence. */
const common = new Set(`all|${peopleNames}|multilingual|economically|two|young|female|male|low`.split('|'))
const people = new RegExp(String.raw`\b(${peopleNames}|SWDs?|E[LS]Ls|ELs|MLs|MLLs)\b`, 'i')

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

/**
 * A group's name inside a sentence: “Hispanic” becomes “Hispanic students”, “Students with disabilities” only gets a
 * small letter. `who` names the people if they are not students.
 */
export function groupInSentence(name: string, who = 'students'): string {
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
