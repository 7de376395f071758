/** First words of groups' names that are no proper nouns, and so are small inside a sentence. */
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

/**
 * A group's name inside a sentence: "Hispanic" as "Hispanic students", "Students with disabilities" as is, small.
 * `who` says who they are where it isn't students.
 */
export function groupInSentence(name: string, who = 'students'): string {
  // “27 of every 100 children named, and Black students are …” would be two statements.
  if (name.includes(',')) return `“${name}”`
  const first = name.split(/\s/, 1)[0] ?? ''
  const small = common.has(first.toLowerCase())
    ? first.toLowerCase() + name.slice(first.length)
    : name.replace(/^Non-/, 'non-')
  // “Grades 3 to 5 students” is no English.
  if (/^grades? \d/i.test(name)) return `${who} in ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return people.test(small) ? small : `${small} ${who}`
}
