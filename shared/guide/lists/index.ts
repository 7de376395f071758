import budgetCategories from './budget-categories.json' with { type: 'json' }
import concerns from './concerns.json' with { type: 'json' }
import decisions from './decisions.json' with { type: 'json' }
import departments from './departments.json' with { type: 'json' }
import fundingKinds from './funding-kinds.json' with { type: 'json' }
import indicatorLevels from './indicator-levels.json' with { type: 'json' }
import meetingAgendas from './meeting-agendas.json' with { type: 'json' }
import policyCodes from './policy-codes.json' with { type: 'json' }
import readyAgendas from './ready-agendas.json' with { type: 'json' }
import retreatBlocks from './retreat-blocks.json' with { type: 'json' }
import skills from './skills.json' with { type: 'json' }
import studentGroups from './student-groups.json' with { type: 'json' }
import terms from './terms.json' with { type: 'json' }

/** Starting lists: offered, edited by the district, never forced. */
export const lists = {
  departments: departments,
  'policy-codes': policyCodes,
  'funding-kinds': fundingKinds,
  'budget-categories': budgetCategories,
  decisions: decisions,
  'student-groups': studentGroups,
  terms: terms,
  concerns: concerns,
  'retreat-blocks': retreatBlocks,
  'ready-agendas': readyAgendas,
  'meeting-agendas': meetingAgendas,
  skills: skills,
  'indicator-levels': indicatorLevels,
} as const

type ListName = keyof typeof lists

/** A starting list by its name. */
export const list = <N extends ListName>(name: N): (typeof lists)[N] => lists[name]
