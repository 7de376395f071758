import { fold, groupIn } from '../../domain/usual-groups.ts'
import { readNumber } from '../cells/numbers.ts'
import { code, countsIn, shareIn } from '../table/heads.ts'
import { plainWords } from '../vocabulary/plain-words.ts'
import { readYear, yearIn } from '../years/years.ts'

/**
 * Columns that are not used, and what they may say of their rows all the same: “Valid”, “Per”, “FAY”. Nobody can foresee
 * how a source marks a figure that is estimated, too small, or of some children only, so what is harmless is known here.
 */

/** A sign, a letter, a yes or no, a number: it means nothing alone, and much under its heading. */
export const isFlag = (text: string): boolean =>
  !text.includes('%') && (isNumber(text) || /^(yes|no|true|false|low|high|none)$/i.test(text) || fold(text).length < 3)
export const isNumber = (text: string): boolean => readNumber(text, 'point').ok
const isBit = (text: string): boolean => /^[01]$/.test(text)

const warns =
  /\b(suppress\w*|flags?|reason|(foot)?notes?|estimat\w*|quality|reliab\w*|valid\w*|status|symbol|annotat\w*|caution|warning|imput\w*)\b/i
const ofGroups =
  /type|categor|dimension|breakdown|demographic|group|race|ethnic|gender|code|\bid\b|name|descri|label|order/i
/** True for the heading of a column with the kind of each group. */
export const headsGroups = (heading: string): boolean => ofGroups.test(heading) && !warns.test(heading)

export const ofPlaces =
  /\b(count(y|ies)|region(al)?|(esd|esc|cesa|isd|iu|resa|resd|boces|aea)( ?name)?|locale|city|town|zip|address|co-?op|consortium|superintendent|principal|phone|web ?site|url|e-?mail|contact|state|st|nation|country)\b/i
export const ofFiles =
  /\b(source|file|date|time|updated|refreshed|retrieved|url|link|row|record|sort|order|index|sequence|seq|page)\b/i
/**
 * Where districts are, who leads them, and how a file was made: columns that do not change whom or what figures are
 * about.
 */
export const aboutPlaces = (heading: string): boolean =>
  ofPlaces.test(heading) ||
  ofFiles.test(heading) ||
  /\b(version|notes?|comments?|footnotes?|remarks?|suppress\w*|reason|flag)\b/i.test(heading)

/** Numbers beside a figure that do not change it. */
const numbersBeside =
  /\b(takers|numerator|membership|headcount|teachers?|schools?|targets?|goals?|baseline|minimum|rank|change|difference|gap|average|avg|mean|prior|previous|statewide|lower|upper|ci|se|margin|error|year|sy)\b/i
const yes = /^(y|yes|t|true|1|x|✓)$/i
const no = /^(n|no|f|false|0|none|-|n\/?a|null)$/i
/** A yes to these is what anybody expects of a figure, and a no to those. */
const good =
  /\b(valid|includ\w*|report(ed|able)?|publish(ed|able)?|public|final|display(ed)?|show[ns]?|met?|certified|verified|official|complete|active|reliable|all)\b/i
const bad =
  /\b(suppress\w*|flags?|estimat\w*|imput\w*|charters?|virtual|online|magnet|draft|prelim\w*|provisional|redact\w*|mask\w*|alternat\w*|exclu\w*|exempt\w*|small|caution|warning|unreliable|incomplete|partial|projected|outlier|errors?|missing|(foot)?notes?|private)\b/i

/** True where a flag under a heading says nothing of figures, or what anybody would take for granted. */
export const isExpected = (heading: string, text: string): boolean =>
  ofPlaces.test(heading) ||
  ofFiles.test(heading) ||
  code.test(heading) ||
  headsGroups(heading) ||
  (/\b(levels?|aggregation)\b/i.test(heading) && /^d$/i.test(text)) ||
  /^(none|null|n\/?a|-)$/i.test(text) ||
  // All are below what was aimed at, or all above.
  /^(met|(target|goal|standard) (was )?met|met (the )?(target|goal|standard)|trend|direction)\W*$/i.test(heading) ||
  (good.test(heading) && !bad.test(heading) && yes.test(text)) ||
  (bad.test(heading) && !good.test(heading) && no.test(text))

const plain = plainWords('')
/** A text of usual words of tables, or of groups: “Race/Ethnicity”, “All students”. */
export function isPlain(text: string): boolean {
  let rest = ` ${fold(text.replace(new RegExp(yearIn, 'gi'), ' '))} `
  for (let group = groupIn(rest); group !== null; group = groupIn(rest))
    rest = ` ${rest} `.replace(` ${group} `, ' race ')
  const words = rest.split(' ').filter((w) => w !== '')
  return words.some((w) => w.length > 2) && words.every((w) => plain.has(w))
}

const countsMany =
  /\b(counts?|cnt|numbers? of|suspensions|expulsions|incidents|referrals|dropouts|graduates|completers)\b|#/i
/** Three digits are a place’s number, or a count, and so are two under “Number”; a hundred and a thousand may be a scale. */
const isOfPlace = (text: string, heading: string): boolean =>
  (/^\d{3,}$/.test(text) && !/^10+$/.test(text)) ||
  (/^0\d+$/.test(text) && /\b(number|num|no|district|school|division|lea)\b|#/i.test(heading))
/** True for numbers that are of nothing that is known by their heading, and too few to be figures. */
export const numbersTell = (heading: string, texts: readonly string[]): boolean =>
  texts.length <= 3 &&
  !texts.every((t) => isOfPlace(t.trim(), heading)) &&
  !countsMany.test(heading) &&
  (texts.length < 3 || texts.every((t) => /^\d+$/.test(t))) &&
  !texts.some((t) => readYear(t, 'ending') !== undefined) &&
  (texts.every(isBit) || !(countsIn.test(heading) || numbersBeside.test(heading))) &&
  !shareIn.test(heading) &&
  !code.test(heading) &&
  !yearIn.test(heading) &&
  !ofFiles.test(heading) &&
  !ofPlaces.test(heading)

const judging =
  /\b(trend|direction|arrow|targets?|goals?|benchmark|status|change|diff(erence)?|gap|progress|growth|track|met)\b|[Δ±]/i
const levels =
  /\b(n|min(imum)?|size|counts?|level|achievement|performance|proficiency|english|school|program|enrollment|lunch|economic|migrant|disability)\b/i
const judgement =
  /^[\s▲△↑▼▽↓→⬆⬇●◄►=✓✔✗✘~]*(up|down|flat|same|even|steady|stable|level|no change|unchanged|improv(ed|ing|ement)|declin(ed|ing|e)|increas(ed|ing|e)|decreas(ed|ing|e)|ris(ing|en)|falling|fell|rose|worse(ned|ning)?|better|above|below|at|over|under|(did not |does not |not |un|partially )?(meets?|met)|exceed(s|ed)?|on[- ]track|off[- ]track|not on track|missed|yes|no|y|n|true|false)?( (target|goal|benchmark|the (target|goal)))?[\s▲△↑▼▽↓→⬆⬇●✓✔✗✘]*$|^[▲△↑▼▽↓+(\s−–-]*\d+(\.\d+)?\)?\s*(%|points?|pts?\.?|pp|percentage points?)?\)?$/i
/** True for a column that says how a figure moved, or whether it is where it should be: it tells no rows from others. */
export const judges = (heading: string, texts: readonly string[]): boolean =>
  judging.test(heading) && !levels.test(heading) && texts.every((t) => judgement.test(t.trim()))
