/** Words for people: a group’s name that has one needs no “students” behind it. */
const peopleNames =
  'students|scholars|children|kids|learners|boys|girls|families|youth|pupils|graders|kindergartners|kindergarteners|newcomers|freshmen|sophomores|juniors|seniors|athletes|staff|teachers|educators'

/** First words of groups' names that are no proper nouns, and so are small inside a sentence. */
const common = new Set(`all|${peopleNames}|multilingual|economically|two|young|female|male|low`.split('|'))
const people = new RegExp(String.raw`\b(${peopleNames}|SWDs?|E[LS]Ls|ELs|MLs|MLLs)\b`, 'i')

/** Words behind the first one that are no names, where somebody writes each of them large: “Students With Disabilities”. */
const noNames = new RegExp(
  String.raw`(?<=[\s(])(?:${peopleNames}|with|without|in|of|or|and|more|races|disabilities|disadvantaged|income|special|education)\b`,
  'gi',
)

/** What is said behind the people whom it names: "students in special education", "students eligible for free lunch". */
const isSaidBehind =
  /^(in|with|without|from|on|at|eligible|receiving|identified|enrolled|experiencing|living|served|participating) /i

/** A group's name as it is typed, small where it is no proper noun: "All Students" as "all students". */
export function smallInSentence(name: string): string {
  const first = name.split(/\s/, 1)[0] ?? ''
  return common.has(first.toLowerCase())
    ? first.toLowerCase() + name.slice(first.length).replace(noNames, (word) => word.toLowerCase())
    : name.replace(/^Non-/, 'non-')
}

/**
 * A group's name inside a sentence: "Hispanic" as "Hispanic students", "Students with disabilities" as is, small.
 * `who` says who they are where it isn't students.
 */
export function groupInSentence(name: string, who = 'students'): string {
  // “27 of every 100 children named, and Black students are …” would be two statements.
  if (name.includes(',')) return `“${name}”`
  const small = smallInSentence(name)
  if (/^not /i.test(name)) return `${who} who are ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  if (people.test(small)) return small
  // “Grades 3 to 5 students” is no English, nor “two or more races students”.
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  if (/^grades? \d/i.test(name)) return `${who} in ${lower}`
  // “Hispanic/Latino of any race” says who they are, “two or more races” of which they are.
  if (/\bof any race$/i.test(name)) return `${who} who are ${name}`
  if (/^(?:\d|two|three|more|multiple|several|mixed|other|some other|another|any|unknown)\b.*\braces?$/i.test(name))
    return `${who} of ${lower}`
  if (isSaidBehind.test(name)) return `${who} ${lower}`
  return `${small} ${who}`
}
