/** Words by which figures are no results of the district: targets, other places, distances between figures, ranks. */

const aims =
  /\b(targets?|goals?|objectives?|benchmarks?|thresholds?|projections?|projected|forecasts?|predicted|predictions?|expected|estimates?|estimated|planned|scenarios?|aspiration(al|s)?|amo|mip|trajector(y|ies))\b/i
const distances =
  /\b(gaps?|ranks?|rank(ed|ing)|quartiles?|deciles?|margins? of error|standard (error|deviation)s?|confidence (interval|limit)s?|growth|(percent )?(increase|decrease)s?|p[- ]values?|differences?|lag(ged)?)\b/i
const places =
  /\b(of|to) (the )?(state|nation|national|avg|average|mean)\b|\b(nation(al|wide)?|u\.s\. average|peer (districts?|average|group)|peers|similar (districts|schools)|comparison (districts?|group)|charter schools?|charters|other districts|(alternative|magnet|virtual|online|private|nonpublic) schools? only|statewide(?! (assessments?|tests?|testing|exams?)\b)|state (average|avg|total|rate|results))\b|\((the )?state\)|\bstate (\w+ ){1,2}rates?\b|[-–,]\s*(the )?state\s*$|\bfor (the )?state\s*$|[-–,(]\s*charters?\)?\s*$/i
const parts = /\b(grade|year|school) \d{1,2} only\b|\bonly grade \d{1,2}\b/i
const length = /\b(5|6|7|five|six|seven|extended)[- ]?(yr|years?)\b/i

/** What a title, a heading or a file's name says against the figures being the district's results; null if nothing. */
export function anotherKindIn(text: string, measure: string): string | null {
  const plain = text.replaceAll('_', ' ')
  for (const words of [aims, distances, places, parts, length]) {
    const found = words.exec(plain)?.[0]
    // A measure of growth is told in growth; and "met the goal" is what is counted.
    if (
      found !== undefined &&
      !words.test(measure) &&
      !/\b(met|meet(s|ing)?|reach(ed|ing)?|at|above|on|exceed\w*)\b[\w -]{0,20}$/i.test(
        plain.slice(0, plain.indexOf(found)),
      )
    )
      return found
  }
  return null
}

const unreal =
  /\b(simulated|synthetic|fictitious|fictional|fake|dummy|mock|made[- ]up|hypothetical|(sample|example|practice|placeholder) (data|figures?|file|report|table|values?|only)|for (illustration|demonstration|training|testing)|illustrative|not real|superseded|obsolete|do not use|not for( \w+)? use|test file)\b|^\W*test data\W*$|^\W*(sample|example|test|template)\W*$/i
const unfinished =
  /\b(draft|prelim(?:inary)?|provisional|tentative|unofficial|uncertified|unverified|not (yet )?(final|official|certified|verified|validated))\b/i
const partOfYear =
  /\b(mid[- ]?year|(?<!\bup[- ])to[- ]date|ytd|q[1-4]|(1st|2nd|3rd|4th|first|second|third|fourth) (quarter|semester|trimester|marking period)|(quarter|semester|trimester) [1-4])\b/i
/** “S1”, “T2”, “MP3” in a cell: a semester, a trimester, a marking period. */
const partCode = /^(s|sem|t|tri|mp|qtr)\.? ?[1-6]$/i
/** Figures that end within a school year: through January, and not the day on which a file was made. */
const until =
  /\b(through|thru|until|up to|ending( in)?|year to) (the end of )?(sept?|oct|nov|dec|jan|feb|mar|apr)[a-z]*\b(?! ?- ?)/i
/** “From the start of school to the start of remote learning”, “through the closure of schools”. */
const untilClosed =
  /\bfrom (?:the )?(?:start|beginning|first day) of (?:the )?(?:school|year|school year)\b(?![^.;]{0,20}\b(?:end|last day)\b)[^.;]{0,40}\b(?:to|through|until)\b|\b(?:until|through|prior to|before|up to) (?:the )?(?:start|beginning|onset|closure|shutdown|closing) of\b|\b(?:until|through|prior to|before) (?:the )?(?:school )?(?:closures?|shutdown|remote[- ]learning)\b/i
const ofQuarter =
  /\b(as of|through|thru) (the )?(end of )?(q[1-3]|(the )?(1st|2nd|3rd|first|second|third) (quarter|semester|trimester))\b/i
const blurred =
  /\b(random noise|noise (was|is|has been)? ?(added|infused)|perturb\w*|differential\w* priva\w*|jitter\w*|data swapping)\b/i
const indexed = /\bindex(ed)?\b[^.;]*(=\s*100\b|\b100\s*=)/i
const asOf = /\bas of (sept?|oct|nov|dec|jan|feb|mar|apr)[a-z]*\b/i
const otherYear = /\b(prior|previous|last)[- ]year\b/i
/** A year in the file means another one than it says. */
const meansYear =
  /\byears? (?:(?:shown|listed|given|reported|above) )?(?:is|are|means?) (?:that of|the (?:year|date) (?:of|when|in which)|not) (?:the )?(?:releas|publi|report|collect|print)\w*|\b(years?|(19|20)\d{2}[-–](19|20)?\d{2}) (refers? to|means?|denotes?|stands? for)\b/i
const severalYears =
  /\b(rolling|moving)[ -](averages?|means?)\b|\b([2-5]|two|three|four|five)[- ]?(yr|year)s?[- ](rolling |moving )?(averages?|avg|means?)\b/i
const cumulative = /\bcumulative\b/i

/** What a text says against the figures being real: sample data, or data that another file has replaced. */
export const unrealIn = (text: string): string | null => unreal.exec(text.replaceAll('_', ' '))?.[0] ?? null

export const OTHER_YEAR = 'these may be figures for another year'

/** What a title says against the figures being final for a whole year, and what that means; null if nothing. */
export function unsettledIn(
  text: string,
  measure: string,
  isNote: boolean,
): { readonly word: string; readonly so: string } | null {
  const plain = text.replaceAll('_', ' ')
  const kinds: readonly (readonly [RegExp, string])[] = [
    [unreal, 'these may not be real figures, or none that still count'],
    [unfinished, 'these may not be the final figures'],
    [severalYears, 'these may not be figures for one year alone'],
    [until, 'these may not be figures for a whole year'],
    [untilClosed, 'these may not be figures for a whole year'],
    [ofQuarter, 'these may not be figures for a whole year'],
    [blurred, 'these may not be the exact figures'],
    [indexed, 'these may be figures on another scale'],
    // A note may well compare with another year.
    ...(isNote
      ? ([[meansYear, 'these may be figures for other years']] as const)
      : ([
          [cumulative, 'these may not be figures for one year alone'],
          [partOfYear, 'these may not be figures for a whole year'],
          [asOf, 'these may not be figures for a whole year'],
          [otherYear, OTHER_YEAR],
        ] as const)),
  ]
  for (const [words, so] of kinds) {
    const word = words.exec(plain)?.[0].trim()
    if (word !== undefined && !words.test(measure)) return { word, so }
  }
  return null
}

const ofAdults =
  /^(all )?(teachers?|educators?|staff|faculty|principals?|counselors?|employees|parents|families)( (members?|only))?$/i
const ofFew = /^(alt|alternate|alternative)( (assessments?|tests?))?$|^(alternate|alternative) (assessments?|tests?)\b/i

/** True for the text of every row where it says that figures are distances or ranks, of a part of a year, or of adults. */
export const saysNoResult = (text: string, measure: string, ofStaff: boolean): boolean =>
  text.length <= 60 &&
  ([distances, partOfYear, partCode, ofFew, length, unfinished].some(
    (words) => words.test(text) && !words.test(measure),
  ) ||
    (!ofStaff && ofAdults.test(text) && !ofAdults.test(measure)))

const wholeAim =
  /^(annual |district |state |interim |final |our )*(targets?|goals?|objectives?|benchmarks?|thresholds?|projections?|projected|forecasts?|predicted|expected|estimates?|estimated|planned)( (value|figure|rate|data|only))?$/i
const wholePlace =
  /^(the )?(state|statewide|nation|national|nationwide|county|region|regional|charters?|peers?|similar districts?|comparison( group)?)( (average|avg|total|rate|level|schools?|districts?|wide|results?))?$/i
const wholePart = /^grade \d{1,2}( only)?$|^\d{1,2}(st|nd|rd|th) grade$/i

/** True for a text in a cell that says of its row that it is no result, or one of another place or of a part. */
export const saysAnotherKind = (text: string): boolean =>
  wholeAim.test(text.trim()) || wholePlace.test(text.trim()) || wholePart.test(text.trim())

/** Whether a text states one target for every row: a state may well be the source of a whole file. */
export const saysAim = (text: string): boolean => wholeAim.test(text.trim())

const schoolName =
  /^(?:[A-Z][\w.’'-]* )+(?:Elementary|Middle|Junior High|Senior High|High|Primary|Intermediate|Charter|Academy)(?: School)?$/
/** A line alone that says of what the rows under it are: a school, targets, another place. */
export const headsAnotherKind = (text: string): boolean =>
  saysAnotherKind(text) || isState(text) || schoolName.test(text.trim()) || /^(actuals?|results?)$/i.test(text.trim())

export const states: ReadonlySet<string> = new Set(
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,united states'.split(
    ',',
  ),
)
const codes =
  'AL,AK,AZ,AR,CA,CO,CT,DE,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY'.split(
    ',',
  )
/** The state that a text names, by its name or its two letters, as those letters; null where it names none. */
export function stateOf(text: string): string | null {
  const plain = text.trim()
  const at = [...states].indexOf(plain.toLowerCase())
  return codes.includes(plain.toUpperCase()) ? plain.toUpperCase() : (codes[at] ?? null)
}
/** True for the name of a state, and nothing else. */
export const isState = (text: string): boolean => states.has(text.trim().toLowerCase())

const placeHead =
  /^(dist(rict)?|org(ani[sz]ation)?|name|town|city|su|unit name|reporting (unit|level)|geography|geographic area|area|lea|entity|jurisdiction|location|agency|institution)( name)?$/i
const placeText = /\b(csd|isd|usd|school district|public schools|county|parish|school board)\b|^state of /i

/** True for a text that names a place, by its own words or by its heading. */
export const namesPlace = (heading: string, text: string): boolean =>
  isState(text) || placeText.test(text) || (placeHead.test(heading) && /[a-z]{2}|^\d{3,}$/i.test(text))
