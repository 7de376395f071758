import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'

/** Columns of cohorts: “2023”, “Class of 2023”, or the years that students are given, “4” and “5”. */

/** In which year a cohort began high school is told of it in a heading of its own. */
const began = /\b(enter\w*|entry|begin\w*|start\w*|9th|ninth|freshm[ae]n|first[ -]time)\b/i

/** True for a column that says which class of students a row is of. */
export const isCohort = (c: Column): boolean =>
  /\bcohort( year)?$|\bclass( of)?( year)?$/i.test(head(c)) && !began.test(head(c))

/** The longest time that states give a class for its diploma, in years. */
const LONGEST = 7
/** True for a column headed “Cohort” whose numbers are years, and not students: small, and the same again. */
export const countsYears = (c: Column): boolean =>
  /^cohorts?$/i.test(head(c)) &&
  c.filled > c.distinct.length &&
  c.distinct.every((d) => /^\d$/.test(d.text.trim()) && Number(d.text) <= LONGEST)
