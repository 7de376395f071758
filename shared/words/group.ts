/** First words of groups' names that are common nouns, and so are lowercase inside a sentence. */
const common = new Set([
  'all',
  'students',
  'children',
  'boys',
  'girls',
  'multilingual',
  'economically',
  'families',
  'two',
  'young',
  'female',
  'male',
  'low',
])
const people = /\b(students|children|learners|boys|girls|families|youth|pupils|graders|staff|teachers|educators)\b/i

/** Names that follow the people they describe: “students in special education”, “students eligible for free lunch”. */
const isSaidBehind =
  /^(in|with|without|from|on|at|eligible|receiving|identified|enrolled|experiencing|living|served|participating) /i

/**
 * A group's name inside a sentence: “Hispanic” becomes “Hispanic students”, “Students with disabilities” only gets a
 * small letter. `who` names the people if they are not students.
 */
export function groupInSentence(name: string, who = 'students'): string {
  // Without the quotation marks, “27 of every 100 children named, and Black students are …” would read as two
  // statements.
  if (name.includes(',')) return `“${name}”`
  const first = name.split(/\s/, 1)[0] ?? ''
  const small = common.has(first.toLowerCase())
    ? first.toLowerCase() + name.slice(first.length)
    : name.replace(/^Non-/, 'non-')
  if (/^not /i.test(name)) return `${who} who are ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  if (people.test(small)) return small
  // “Grades 3 to 5 students” is not English, nor is “two or more races students”.
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  if (/^grades? \d/i.test(name)) return `${who} in ${lower}`
  if (/\braces?$/i.test(name)) return `${who} of ${lower}`
  if (isSaidBehind.test(name)) return `${who} ${lower}`
  return `${small} ${who}`
}
