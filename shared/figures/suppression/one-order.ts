import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { wordsIn } from './amounts.ts'

/**
 * The words of a text that say something, in the singular and in one order: “reads at the grade level” is “read at grade level”,
 * and “Completion of courses” is “Course completion”. Each word stays that tells groups apart, “ever” and “or”.
 */
export const inOneOrder = memo((text): string =>
  [...wordsIn(fold(text).replaceAll(' or ', ' either '))].sort().join(' '),
)
