export { dayAfter, dayAt, daysBetween, isDay, monthBefore, monthsBetween, timeOf, weekdayOf } from './calendar.ts'
export { clockAsTyped, clockWords, readClock, spanWords } from './clock.ts'
export {
  elapsed,
  hasZone,
  isMoment,
  keptMinutes,
  localDay,
  localMinute,
  localMinutes,
  momentAfter,
  momentDay,
  momentHere,
  savedWords,
  startOfDay,
  timeWords,
  whenWords,
} from './moments.ts'
export { quarterSigned } from './quarters.ts'
export { likelyDay, readDay } from './read.ts'
export {
  byDay,
  dayOrder,
  earliestOf,
  endingIn,
  isRoughDay,
  latestOf,
  monthOfRough,
  onRough,
  type RoughDay,
  readRoughDay,
  readYear,
  roughInWords,
  roughly,
  wasDue,
} from './rough.ts'
export { namesTime, timeNamed } from './time-named.ts'
export {
  away,
  dayInLanguage,
  dayInShort,
  dayInWords,
  endOfYear,
  longAgo,
  monthInWords,
  months,
  noDay,
  weekdays,
  yearInWords,
} from './words.ts'
export { type DaysOff, isWorkingDay, workingDaysBefore } from './working.ts'
export { firstDay, fiscalYear, isYear, lastDay, yearFrom, yearsAfter } from './years.ts'
