import { memo } from '../../words/index.ts'
import { plainly, wordsIn } from './amounts.ts'

/**
 * The words of a text that say something, in the singular and in one order: “reads at the grade level” is “read at grade level”,
 * and “Completion of courses” is “Course completion”.
 */
export const inOneOrder = memo((text): string => [...wordsIn(plainly(text))].sort().join(' '))
