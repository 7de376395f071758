import { fold } from '../../domain/usual-groups.ts'

/** Words of headings, titles and files’ names that make no figure one of another thing: of a report, a table, a district. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words that may be above any table of outcomes. */
const anywhere = new Set(
  list(`
  a about across all also among an and any are as at be been between both but by can could did do does each either end
  for from given had has have having how if in into is it its least may more most of on or our overall own per than
  that the their them then there these they this those through to total totals up us was we were what when where whether
  which while who whom whose will with within you your
  annual annually academic year years yearly yr yrs sy fy ay eoy date dates time trend trends longitudinal
  historical latest current
  actual actuals appendix book card cards chart charts clean cleaned column columns copy corrected csv dashboard data database dataset detail
  details download downloaded downloads excel exhibit export exported exports extract figure figures file files final
  finalized info information list output overview page pages profile profiles public query raw record records released
  displayed shown report reported reporting reports results result revised row rows scorecard set sheet spreadsheet stat statistic
  statistics stats summary tab table tables tabs txt updated version view workbook xls xlsx
  average avg count counts indicator indicators measure measures metric metrics n num number numbers outcome outcomes one
  decimal decimals fraction fractions perc percent percentage percentages percents pct performance point points proportion rate rates share size valid
  value values
  breakdown breakdowns categories category demo demographic demographics disagg disaggregated disaggregation ethnic
  ethnicities ethnicity gender genders group groups population populations race races racial re sex status
  subgroup subgroups type types
  child children kid kids learner learners pupil pupils student students youth
  families family parent parents teacher teachers
  confidential service services
  agency agencies board boards building buildings campus county department dept district districts districtwide education
  educational entity grade grades instruction lea leas level levels local location office organization org other place isd
  program programs school schools superintendent system systems state states unit wide
  accountability committee data-driven equity evaluation goal plan plans presentation progress research
  strategic update
  filter filters source sources tmp temp untitled attachment pivot kpi kpis tbl main download downloads pull adhoc ad hoc request
  aeries campus ccd civil rights collection crdc edfacts eden infinite ipeds nces powerbi powerschool skyward synergy tableau
  `),
)

/** The measure's subject, and words that add nothing to it. */
const beside: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bgraduat|\bdiploma|\bdrop(ped|ping)?[ -]?out|\bcompleti?(on|ers?)\b|\bleft school\b/i,
    list(
      'complete completed completes completing grad grads graduate graduates diploma diplomas cohort cohorts adjusted acgr cgr four 4yr regular reg entering entered standard class on time high secondary hs completion completer completers drop dropped dropping out dropout dropouts leaver leavers left event finish finished',
    ),
  ],
  [
    /\babsen|\btruan|\battend|\bpresent\b/i,
    list(
      'attendance absent absence absences absenteeism chronic chronically miss missed missing day days enrolled possible',
    ),
  ],
  [/\battend|\bpresent\b/i, list('attended attending present ada adm membership daily')],
  [
    /\bsuspen|\bexpel|\bexpuls|\bdisciplin|\breferr|\barrest|\brestrain|\bseclu|\bbull/i,
    list(
      'expulsion expulsions behavior discipline disciplinary disciplined exclusionary out of one once office unduplicated',
    ),
  ],
  [
    /\bprofic|\bmath|\bread(s|ing)?\b|\bela\b|\bliteracy|\bwrit(es?|ing)\b|\bscience|\bstandards?\b|\bassess|\btest|\bgrade[ -]level|\bscores?\b|\bmastery|\bexams?\b|\balgebra|\bmeet|\bmet\b|\bmap\b|\bgrowth\b/i,
    list(
      'score scores proficient proficiency prof met meet meets meeting exceed exceeds exceeded exceeding standard standards expectation expectations above over achieved achievement achieving performance performing assessment assessments assessed test tests tested testing tester testers taker takers spring summative eog eoc pass passed passing mastery content area subject exam benchmark benchmarks sol sols sbac balanced smarter mcas caaspp staar mca cmas parcc njsla milestones regents pssa keystone mstep fsa leap tcap isasp mean median scale scaled',
    ),
  ],
  [
    /\bmap\b|\bgrowth\b|\bnwea\b|\brit\b/i,
    list('target targets typical expected map nwea growth projected projection projections rit conditional'),
  ],
  [
    /\bon[- ]track\b|\bninth|\b9th\b|\bgrade 9\b|\bfreshm/i,
    list('freshman freshmen ninth 9th grader graders on track ontrack high'),
  ],
  [
    /\bap\b|\badvanced\b|\bib\b|\bdual\b|\bhonou?rs\b|\bcte\b/i,
    list(
      'advanced placement ap taking take took enrolled enrollment enrolling participating participation participants high',
    ),
  ],
  [/\benroll/i, list('enrolled enrollment enrollments enrolling membership headcount fall october day cbeds')],
  [
    /\bcollege|\bcareer|\bpostsecondary|\bpost-secondary|\bmatricul|\bccr\b/i,
    list(
      'college colleges career postsecondary enrolled enrollment going matriculation nsc clearinghouse high graduates',
    ),
  ],
  [/\bread(y|iness)\b|\bprepar|\bccm?r\b/i, list('readiness ready ccr ccmr prepared')],
  [/\b(college|career)\b.*\bcomplet|\bcomplet\w*\b.*\b(college|career)/i, list('completion completed')],
  [/\bfafsa/i, list('senior seniors complete completed completing college high graduates')],
  [/\bcareer|\bcte\b|\bpathway/i, list('cte career technical pathway pathways')],
  [/\bcourses?\b|\bcoursework|\badvanced\b(?! placement)/i, list('course courses class classes coursework')],
  [/\bgifted|\btalented|\bgate\b/i, list('gifted talented gate identified identification identify services served')],
  [
    /\bbelong|\bsafe|\btrust|\bclimate|\bsurvey|\bfeel|\bfavorabl|\bagree|\bconnect|\badults?\b|\bcar(e|es|ing)\b|\brespect|\bwelcom|\bsupport|\bheard\b|\bhope|\bmatter|\bengage|\bwell-?being|\brelationship|\bvoice/i,
    list(
      'survey surveys favorable favorably response responses respondent respondents responding positive positively agree agreed agreeing strongly item items question questions topic topics climate sense panorama',
    ),
  ],
  [
    /\bkindergart|\bpre-?k\b|\bpreschool/i,
    list(
      'preschool kindergarten kinder ready readiness entry demonstrate demonstrated demonstrating entering prekindergarten assessment assessments assessed score scores met meet meets meeting standard standards expectation expectations',
    ),
  ],
  [/^(?!.*\bread(y|iness)\b).*(\bkindergart|\bpre-?k\b|\bpreschool)/i, list('enrolled enrollment access')],
  [
    /\bteacher|\bstaff|\beducator|\bfaculty|\bemployee|\bprincipal/i,
    list('teacher teachers staff educator educators faculty employees workforce'),
  ],
]

/** True for a name that does not say what is counted: “Rate”, “Outcomes 2024”. Any outcome may be meant by it. */
export const namesNothing = (measure: string): boolean =>
  fold(measure)
    .split(/[\s\d]+/)
    .every((w) => w === '' || anywhere.has(w))

/** Those of them that are known in their other forms, too: of words over any table each says only what it says itself. */
export const inAnyForm = (measure: string): readonly string[] =>
  [...plainWords(measure)].filter((w) => !anywhere.has(w))

/** The words that say nothing more than a measure does, each as it is folded. */
export const plainWords = (measure: string): ReadonlySet<string> =>
  new Set([
    ...anywhere,
    ...beside.flatMap(([about, words]) => (namesNothing(measure) || about.test(measure) ? words : [])),
  ])
