export { compareKeys, compareTexts } from './compare.ts'
export { commas, counted, countedFirst, countInWords, everyDays, plural, share, those, withNumber } from './counts.ts'
export { shortNames, wholeWords } from './cut.ts'
export { figureAsTyped, figureWords, fteWords, rounded } from './figures.ts'
export { withoutUnit } from './finished.ts'
export { asName, asTitle, composed, folded, sameName, searchable } from './fold.ts'
export { groupInSentence, smallInSentence } from './group.ts'
export { hasWords } from './has-words.ts'
export { languageName, languageOf } from './languages.ts'
export {
  article,
  capital,
  firstSentence,
  quotation,
  quoted,
  sentence,
  signsOf,
  small,
  unstopped,
  wordsOf,
} from './letters.ts'
export {
  inOwnWords,
  type Level,
  type LevelWord,
  type LevelWords,
  levels,
  marked,
  markedProgram,
  spoken,
} from './levels.ts'
export { goalNumbers, listed, listedOr, strung } from './lists.ts'
export { literal } from './literal.ts'
export { mark, unmarked } from './mark.ts'
export { memo } from './memo.ts'
export { dollars, moneyWords, plainMoney, typedMoney, wholeDollars } from './money.ts'
export { onceAsked } from './once-asked.ts'
export { saysWhatTheyDo } from './predicate.ts'
export { MOST_CENTS, readFigure, readFte, readMoney } from './read.ts'
export { readingGrade } from './reading-grade.ts'
export { whom } from './role.ts'
