/** The parts of Help in order; `also` has other words that find a part, split by " / ". */
export const helpParts = [
  { id: 'tour', title: 'The tour', also: 'start again' },
  { id: 'steps', title: 'How a step works', also: 'step done / when is a step done / rating' },
  { id: 'story', title: 'Figures in a story', also: 'placeholder / tell the numbers' },
  { id: 'withheld', title: 'Withheld figures', also: 'withheld / small groups / suppression / not printed / privacy' },
  { id: 'figures', title: 'Bringing in figures', also: 'bring in figures / outcomes / import figures' },
  { id: 'plan', title: 'Bringing in a plan', also: 'bring in a plan / import goals' },
  { id: 'status', title: 'Status of a goal', also: 'on track / improved / at risk' },
  { id: 'levels', title: 'Levels of the plan', also: 'priorities / indicators / own words' },
  { id: 'own', title: 'Own fields', also: 'add a field' },
  { id: 'room', title: 'In a room', also: 'retreat / run a meeting / second screen' },
  { id: 'slips', title: 'Papers that come back', also: 'update forms / department sheets' },
  { id: 'calendar', title: 'The year in your own calendar', also: 'ics / calendar file' },
  { id: 'packet', title: 'A packet', also: 'packet' },
  { id: 'keys', title: 'Keys', also: 'keyboard' },
  { id: 'removing', title: 'Removing something', also: 'delete' },
  { id: 'places', title: 'Where things are', also: 'pages' },
  { id: 'guide', title: 'What the guide is based on', also: 'research / sources' },
  { id: 'documents', title: 'Documents', also: 'PDF / CSV' },
  { id: 'promises', title: 'What Groundwork promises about your work', also: 'promises' },
  {
    id: 'leaves',
    title: 'What leaves this laptop, and what doesn’t',
    also: 'privacy / internet / network / data leaves',
  },
  { id: 'wrong', title: 'When something goes wrong', also: 'error log / check this installation' },
  { id: 'credits', title: 'Credits', also: 'version / licenses' },
] as const

export type HelpPart = (typeof helpParts)[number]['id']
