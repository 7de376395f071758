import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'

const articles = new Set('a an the of are is were was be been'.split(' '))
/** Words by which others are joined or turned: their order says which. */
const joining = /\b(?:and|or|not|no|non|nor|never|but|without|with|except|than|to|then|if|who)\b/

/**
 * The words of a text that say something, in the singular and in one order: “reads at the grade level” is “read at grade level”,
 * and “Completion of courses” is “Course completion”.
 */
export const inOneOrder = memo((text): string => {
  const whole = fold(text)
  const words = whole
    .split(' ')
    .filter((word) => word !== '' && !articles.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word))
  return (joining.test(whole) ? words : words.toSorted()).join(' ')
})
