import type { Step } from '../types.ts'
import alignBacking from './align-backing.json' with { type: 'json' }
import alignCommitment from './align-commitment.json' with { type: 'json' }
import alignGoals from './align-goals.json' with { type: 'json' }
import alignInstruction from './align-instruction.json' with { type: 'json' }
import alignPace from './align-pace.json' with { type: 'json' }
import alignPolicies from './align-policies.json' with { type: 'json' }
import communityAct from './community-act.json' with { type: 'json' }
import communityAudiences from './community-audiences.json' with { type: 'json' }
import communityData from './community-data.json' with { type: 'json' }
import communityDefine from './community-define.json' with { type: 'json' }
import communityEngagement from './community-engagement.json' with { type: 'json' }
import communityWhy from './community-why.json' with { type: 'json' }
import embedCheckins from './embed-checkins.json' with { type: 'json' }
import embedCommitments from './embed-commitments.json' with { type: 'json' }
import embedCoverage from './embed-coverage.json' with { type: 'json' }
import embedDepartments from './embed-departments.json' with { type: 'json' }
import embedScreen from './embed-screen.json' with { type: 'json' }
import foundationDistrict from './foundation-district.json' with { type: 'json' }
import foundationGroups from './foundation-groups.json' with { type: 'json' }
import foundationOfficer from './foundation-officer.json' with { type: 'json' }
import foundationTeam from './foundation-team.json' with { type: 'json' }
import positionAccess from './position-access.json' with { type: 'json' }
import positionBacking from './position-backing.json' with { type: 'json' }
import positionContinuity from './position-continuity.json' with { type: 'json' }
import positionPlace from './position-place.json' with { type: 'json' }
import positionRights from './position-rights.json' with { type: 'json' }
import resourceBudget from './resource-budget.json' with { type: 'json' }
import resourceFunding from './resource-funding.json' with { type: 'json' }
import resourceMentors from './resource-mentors.json' with { type: 'json' }
import resourceSkills from './resource-skills.json' with { type: 'json' }
import resourceTeam from './resource-team.json' with { type: 'json' }

/** The steps of the guide in their order; the words are data that an educator can edit. */
export const steps: readonly Step[] = [
  foundationDistrict,
  foundationGroups,
  foundationOfficer,
  foundationTeam,
  alignCommitment,
  alignPolicies,
  alignInstruction,
  alignGoals,
  alignBacking,
  alignPace,
  resourceFunding,
  resourceBudget,
  resourceTeam,
  resourceMentors,
  resourceSkills,
  embedDepartments,
  embedCommitments,
  embedCoverage,
  embedCheckins,
  embedScreen,
  positionPlace,
  positionRights,
  positionAccess,
  positionBacking,
  positionContinuity,
  communityDefine,
  communityData,
  communityWhy,
  communityAudiences,
  communityAct,
  communityEngagement,
]

const byId: ReadonlyMap<string, Step> = new Map(steps.map((s) => [s.id, s]))

/** One step with its texts; undefined for an id that the guide does not have. */
export const wholeStep = (id: string): Step | undefined => byId.get(id)
