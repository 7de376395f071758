import {
  about,
  choice,
  day,
  figure,
  flag,
  integer,
  kind,
  longText,
  money,
  notByDay,
  parts,
  ref,
  refs,
  roughDay,
  roughEnd,
  roughStart,
  rows,
  text,
  year,
} from '../schema.ts'

/** How exact a figure is that its source does not give exactly. */
const howExactly = {
  about: 'About',
  almost: 'Almost',
  over: 'More than',
  under: 'Less than',
  atLeast: 'At least',
  estimate: 'An estimate',
} as const

export const goal = kind('goal', {
  one: 'Goal',
  many: 'Goals',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'align-goals',
  knownFrom: notByDay.standing,
  fields: {
    title: text('Goal', { required: true, hint: 'What will be different, and for whom' }),
    statement: longText('Full wording', { hint: 'Only if the goal above is a short name for a longer text' }),
    owner: ref('person', 'Owner', { required: true }),
    /** For an action that no one person leads, or not alone. */
    team: refs('person', 'Led together by', { audience: 'board' }),
    start: roughStart('Starts'),
    end: roughEnd('Ends'),
    focusGroups: refs('studentGroup', 'Student groups it is for'),
    mainMeasure: ref('measure', 'Main measure'),
    planGoal: text('Goal of the strategic plan it serves'),
    missionPhrase: text('Part of the mission it serves'),
    leadNote: longText('Note on who leads', { audience: 'board' }),
    dependsOnDecisions: refs('decisionRight', 'Decisions it depends on', { audience: 'cabinet' }),
    status: choice('Stage of the goal', { draft: 'Draft', active: 'Active', done: 'Done', dropped: 'Dropped' }),
    reason: longText('Why it was dropped', { audience: 'board' }),
    /** Replaces the criteria that apply to every goal; then no figure decides the status. */
    statusCriteria: longText('How its status is decided', {
      audience: 'board',
      hint: 'If left blank: the same as for every goal',
    }),
    reportTitle: text('Title of its progress report', {
      audience: 'board',
      hint: 'If left blank: “Goal:” and the goal itself',
    }),
    sort: integer('Order in lists'),
    note: longText('Note', { audience: 'cabinet' }),
  },
})

export const strategy = kind('strategy', {
  one: 'Strategy',
  many: 'Strategies',
  knownFrom: notByDay.ahead,
  audience: 'public',
  identity: 'random',
  title: 'title',
  partOf: 'goal',
  step: 'align-goals',
  fields: {
    /** A strategy may come before its goal; until the goal is chosen, it is listed separately. */
    goal: ref('goal', 'Goal'),
    title: text('Strategy', { required: true }),
    statement: longText('Full wording', { hint: 'Only if the strategy above is a short name for a longer text' }),
    start: roughStart('Starts'),
    end: roughEnd('Ends'),
    sort: integer('Order in lists'),
  },
})

export const action = kind('action', {
  one: 'Action',
  many: 'Actions',
  audience: 'public',
  identity: 'random',
  title: 'title',
  hangsOn: 'about',
  step: 'across',
  knownFrom: notByDay.ahead,
  fields: {
    about: about('Part of'),
    title: text('Action', { required: true }),
    owner: ref('person', 'Owner', { required: true }),
    start: roughStart('Starts'),
    due: roughEnd('Due', { required: true }),
    status: choice('Status', { notBegun: 'Not started', inProgress: 'In progress', done: 'Done', stopped: 'Stopped' }),
    doneOn: roughDay('Done on'),
    reason: longText('Why it was stopped', { audience: 'board' }),
    result: longText('What came of it'),
    cost: money('Cost', { audience: 'board', hint: 'In all; the cost of each year goes on budget lines', min: 0 }),
    budgetLine: ref('budgetLine', 'Budget line that pays for it', { audience: 'board' }),
    counselLooked: day('Reviewed by counsel on', { audience: 'board' }),
    sort: integer('Order in lists'),
  },
})

export const measure = kind('measure', {
  one: 'Measure',
  many: 'Measures',
  audience: 'public',
  identity: 'random',
  title: 'short',
  partOf: 'goal',
  step: 'align-goals',
  fields: {
    goal: ref('goal', 'Goal', { required: true }),
    short: text('Name of the measure', {
      required: true,
      hint: 'Short, for the head of its tables: “Grade 3 reading”',
    }),
    phrase: text('What is counted', {
      hint: 'What they do, to finish “percent who …”: “read at grade level”, “are reached by phone”. Or a name: “days lost to suspension”',
    }),
    /** If it is not entered, documents name no people: “Percent who …”. */
    people: choice('The figures are about', { children: 'Students', staff: 'Staff', families: 'Families' }),
    unit: choice('Unit', {
      percent: 'Percent',
      rate: 'Per 100 students',
      count: 'Number',
      days: 'Days',
      score: 'Score',
    }),
    direction: choice('Which way is better', { up: 'Higher', down: 'Lower' }),
    tells: choice('Early sign or end result', {
      leading: 'Early sign: it moves first (a leading measure)',
      lagging: 'End result: it shows what was reached (a lagging measure)',
    }),
    population: text('Who is counted', {
      hint: 'If it is not all of them: “teachers”, “families who speak Spanish”. For the families of a student group, check that group in the goal instead',
    }),
    source: text('Source'),
    public: flag('The state or the district has published these figures: print them even without a number of students'),
    publicFrom: year('Public from', {
      hint: 'Only if some years are not public yet. If left blank, every year’s figures are taken as public.',
    }),
    cadence: choice('How often there are new figures', {
      yearly: 'Once a year',
      halfYearly: 'Twice a year',
      thirdly: 'Three times a year',
      quarterly: 'Each quarter',
      monthly: 'Each month',
    }),
    yearKind: choice('Kind of year', { school: 'School year', fiscal: 'Fiscal year' }),
    reference: ref('studentGroup', 'Compared with', { hint: 'All students, or one named group' }),
    gapForm: choice('Gap is shown as', { points: 'Points', ratio: 'Rate ratio' }),
    baselineYear: year('Baseline year'),
    targetYear: year('Year of the final target'),
    /**
     * For a target that is not a figure of a group and a year: it is printed as it is, and nothing is compared with it.
     */
    aimSaid: longText('Target in its source’s words', {
      hint: '10 percent fewer suspensions by 2020; twice as many as today',
    }),
    /** Figures of a place that is not the district: no gap, trend or target is made of them. */
    elsewhere: rows('Figures from elsewhere', {
      place: text('Where', { hint: 'The state; a neighboring district' }),
      year: year('Year'),
      figure: figure('Figure'),
      says: text('In words', { hint: 'Ranked 46th in the state; up 0.8 points' }),
      source: text('Source'),
    }),
    note: longText('Note'),
    sort: integer('Order in lists'),
  },
})

export const value = kind('value', {
  one: 'Figure',
  many: 'Figures',
  audience: 'public',
  identity: { key: ['measure', 'group', 'year'] },
  step: 'align-goals',
  fields: {
    measure: ref('measure', 'Measure', { required: true }),
    group: ref('studentGroup', 'Student group', { required: true }),
    year: year('Year', { required: true }),
    /** One field, so that one imported row is one change and two laptops make one conflict. */
    reading: parts('Value', {
      figure: figure('Figure'),
      n: integer('Students counted', { hint: 'How many students the figure is about', min: 0 }),
      numerator: integer('Students who did', { min: 0, dependsOn: ['figure', 'n'] }),
      state: choice('Status', { given: 'Given', withheld: 'Withheld at the source', notReported: 'Not reported' }),
      mark: text('Mark in the source', { hint: 'LNE, *, <10' }),
      source: text('Source'),
      date: roughDay('Date'),
      public: flag('The source was already public'),
      /** For a value that was brought in although it was far from its neighbors: how a person decided to take it. */
      doubt: choice(
        'Far from its neighbors',
        {
          asIs: 'Taken as it was in the file',
          divided: 'Taken divided by a hundred',
          multiplied: 'Taken multiplied by a hundred',
          lookedUp: 'Checked in the source since, and right',
        },
        { dependsOn: ['figure'] },
      ),
    }),
  },
})

export const target = kind('target', {
  one: 'Target',
  many: 'Targets',
  audience: 'public',
  identity: { key: ['measure', 'group', 'year'] },
  step: 'align-goals',
  fields: {
    measure: ref('measure', 'Measure', { required: true }),
    group: ref('studentGroup', 'Student group', { required: true }),
    year: year('Year', { required: true }),
    aim: parts('Target', { figure: figure('Figure'), by: roughEnd('By'), setOn: day('Set on') }),
  },
})

/**
 * The gap between two groups in one year: as its source gives it if the plan does not have both figures, and its
 * target. In the gap's own form, points or a ratio; above 0 points, or on the worse side of 1, the group is behind.
 */
export const gap = kind('gap', {
  one: 'Gap',
  many: 'Gaps',
  audience: 'public',
  identity: { key: ['measure', 'group', 'reference', 'year'] },
  step: 'align-goals',
  fields: {
    measure: ref('measure', 'Measure', { required: true }),
    group: ref('studentGroup', 'Student group', { required: true }),
    reference: ref('studentGroup', 'Compared with', { required: true }),
    year: year('Year', { required: true }),
    stated: parts('Gap as its source gives it', {
      figure: figure('Gap'),
      exact: choice('How exactly it is known', howExactly, { dependsOn: ['figure'] }),
      source: text('Source'),
      date: roughDay('Date'),
      public: flag('The source was already public'),
    }),
    aim: parts('Target for the gap', { figure: figure('Gap'), by: roughEnd('By'), setOn: day('Set on') }),
  },
})

/**
 * A figure from a report that does not fit a table of years: a range, several years together, a year that is not named.
 * It is printed as it is; no trend, gap, target, status or chart is made of it. No key: two sources may give two
 * figures, and the years of one may be corrected.
 */
export const reportedFigure = kind('reportedFigure', {
  one: 'Figure as reported',
  many: 'Figures as reported',
  audience: 'public',
  identity: 'random',
  title: 'group',
  partOf: 'measure',
  step: 'align-goals',
  knownFrom: {
    not: 'Its years decide, with the figures beside it: as they are read in the briefing’s own look at figures.',
  },
  fields: {
    measure: ref('measure', 'Measure', { required: true }),
    group: ref('studentGroup', 'Student group', { required: true }),
    year: year('First year', { required: true, hint: 'If the source names no year, leave it blank' }),
    through: year('Last year', { hint: 'If left blank: the first year alone' }),
    reading: parts('Figure as reported', {
      low: figure('Figure', { hint: 'Of a range, the lower end' }),
      high: figure('Higher end of a range', { hint: 'If left blank: one figure' }),
      exact: choice('How exactly it is known', howExactly),
      /**
       * A gap of one year is entered beside the figures; this is one over several years, without a year, or a range.
       */
      gap: choice('It is a gap', {
        points: 'A distance to the group it is compared with',
        ratio: 'So many times the rate of that group',
      }),
      change: choice('It is a change over these years', {
        up: 'Up by this much',
        down: 'Down by this much',
        upPercent: 'Up by this percent of what it was',
        downPercent: 'Down by this percent of what it was',
      }),
      n: integer('Students counted', { hint: 'How many students it is about, all years together', min: 0 }),
      source: text('Source'),
      date: roughDay('Date'),
      public: flag('The source was already public'),
      note: text('What its source says beside it'),
    }),
  },
})

export const interim = kind('interim', {
  one: 'Interim point',
  many: 'Interim points',
  audience: 'public',
  identity: { key: ['measure', 'group', 'year', 'point'] },
  step: 'align-goals',
  fields: {
    measure: ref('measure', 'Measure', { required: true }),
    group: ref('studentGroup', 'Student group', { required: true }),
    year: year('Year', { required: true }),
    point: text('Point in the year', { required: true, hint: 'Fall, winter, first quarter' }),
    cumulative: flag('Counted since the start of the year'),
    aim: parts('Target', { figure: figure('Figure'), date: day('By') }),
    reading: parts('Value', {
      figure: figure('Figure'),
      n: integer('Students counted', { min: 0 }),
      numerator: integer('Students who did', { min: 0, dependsOn: ['figure', 'n'] }),
      state: choice('Status', { given: 'Given', withheld: 'Withheld at the source', notReported: 'Not reported' }),
      source: text('Source'),
      date: roughDay('Date'),
      public: flag('The source was already public'),
    }),
  },
})
