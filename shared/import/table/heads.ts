/** What headings of columns say about their contents. */

/** As much of a column as is looked at here. */
interface Column {
  readonly heading: string
  readonly filled: number
  readonly years: number
  readonly numbers: { readonly numbers: number }
}

/** The heading with its words apart: Student_Group, StudentGroup. */
export const head = (c: Pick<Column, 'heading'>): string =>
  c.heading
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()

export const share = (part: number, c: Column): number => (c.filled === 0 ? 0 : part / c.filled)
export const numeric = (c: Column): boolean => share(c.numbers.numbers, c) > 0.5

export const code =
  /\b(codes?|cd|id|ids|nces|leaid|fips|zip|irn|aun|beds|rcdts)\b|\b(district|division|corporation|school|lea|sau|state|county|parish|region|system|agency|entity|organi[sz]ation|institution|building|campus|site)\s*(number|num|nbr|no|#)(?! of)/i

/** The size of a figure's group. */
export const nHead =
  /^(n|denominator|n[ -_]?size|valid n|n (tested|count|students|size)|(#|no\.?|num|number|total|count)( of)? (students?|tested|students? tested|valid|enrolled|pupils|children|cohort)|((#|no\.?|num|number|total|count)( of)? )?((students?|pupils|children) )?in( the)?( adjusted| graduation)? cohort|((students?|pupils|children) counted)|(students?|pupils?|children|tested|total|cohort|enrollment)( (count|total|tested|n|size|number|enrolled))?|enrolled|num ?students|numtested|(metric|measure|test|group|subgroup|sample|cohort|unweighted|total)[ _-]n|(group|student|total)? ?headcount|(group|subgroup) size|(number|#|n) in (the )?(group|subgroup)|(student |fall |october )?membership|unduplicated (student )?count|eligible students|((#|n|no\.?|num|number|total|count)( of)? )?((students? )?test[- ]?takers|participants|valid (test )?(scores|tests)))$/i

export const countsIn = /\b(n|counts?|cnt|numbers?|num|tested|enrolled|enrollment|students|denominator|total)\b|#/i
export const shareIn = /percent|pct|%|\brate\b/i

/** The group of a row, and its year. */
export const groupHead =
  /\b(group|category|sub.?category|sub.?group|race|ethnicity|demographic|student group|breakdown|gender|sex)\b/i
export const yearHead = /\b(year|time ?frame|school ?year|period|sy|fall|spring|cohort)\b/i

/** Heads of columns of places: those of districts first, then of any place, last of what is larger or smaller. */
export const places: readonly RegExp[] = [
  /\b(district|lea|corporation|school system|school division|division name)\b/i,
  /\b(location|place|organi[sz]ation|entity|institution|agency|jurisdiction|parish)\b/i,
  /\b(county|school|building|campus|site|state)\b/i,
]

/** Headings of columns beside a figure that are not part of it. */
export const besides =
  /\b(change|error|margin|differences?|diff|gap|prior|previous|last year|statewide|national|rank|lower|upper|ci|lcl|ucl|lb|ub|moe|confidence|interval|se|std|standard error|capacity|seats)\b|(?<!\b(meet\w*|met|reach\w*|above|at|on)( \w+){0,2} )\b(targets?|goals?|projected|projections?)\b|\bstate(?=[’']?s? (percent|pct|rate|average|avg|total|mean|%)|$)|^((data|file|report|release|record|sampl\w+|survey|student|case|population) )?(version|weight(s|ing)?)( (no|num|number|factor))?\W*$/i

/** Headings that say that figures are below. */
export const figureHead =
  /^(data|value|figure|rate|percent(age)?|pct|result|score|%.*|.*(\b(rate|percent(age)?|pct)\b|%).*)$/i

export const mostlyYears = (c: Column): boolean => share(c.years, c) > 0.5
