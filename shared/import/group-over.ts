import { yearIn } from './years.ts'

/** What is said beside a group’s name of its figure. A “not” is left, so that the rest is no group. */
const beside =
  /%|#|\b((percent(age)?|pct|rates?)( of)?|proficien\w*|(meets?|met|meeting)( (the )?standards?)?|graduat\w*|tested|number|count|n)\b/gi

/** The group that a heading names, without what it says beside: "Black % 2019" is "Black". */
export const groupOver = (heading: string): string =>
  heading
    .replaceAll('_', ' ')
    .replace(yearIn, ' ')
    .replace(beside, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/g, '')
