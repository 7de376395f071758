/** The parts of the plan's settings that Find leads to; `also` has other words that find a part, split by " / ". */
export const settingsParts = [
  {
    id: 'look',
    title: 'Appearance',
    also: 'theme / dark / dark theme / light theme / text size / larger text / bigger text',
  },
  { id: 'small', title: 'Small groups', also: 'smallest group that is printed / floor' },
  { id: 'words', title: 'Words', also: 'own words / name of the office / name of the plan' },
  { id: 'levels', title: 'Levels of the plan', also: 'own words for goals / priorities' },
  {
    id: 'own',
    title: 'Own fields',
    also: 'own field / custom fields / add a field / a field of our own / add a column / own column / custom columns / extra column',
  },
  {
    id: 'lock',
    title: 'Private notes',
    also: 'lock private notes / passphrase / password / forgot the passphrase / forgotten passphrase',
  },
  { id: 'paper', title: 'Paper', also: 'paper size / A4 / Legal' },
] as const
