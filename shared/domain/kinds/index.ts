import type { Fields, Kind, RecordFrom } from '../schema.ts'
import {
  comment,
  decision,
  evidence,
  importMapping,
  leftApart,
  meeting,
  planChoices,
  pulse,
  rating,
  statusUpdate,
  stepState,
} from './across.ts'
import { commitment, instruction, paceAndCare, policy, policyLink, policyText } from './align.ts'
import { mandate, risk } from './around.ts'
import {
  act,
  audienceGroup,
  communityPage,
  concern,
  concernVoice,
  engagement,
  story,
  term,
  translation,
  why,
} from './community.ts'
import { adoptedVersion, briefing, briefingSent, hardTruth, likelyQuestion, packet } from './documents.ts'
import {
  boardItem,
  checkIn,
  coverage,
  department,
  departmentCommitment,
  equityScreen,
  promise,
  updateSlip,
} from './embed.ts'
import {
  committee,
  dimension,
  district,
  officer,
  person,
  planningTeamMember,
  studentGroup,
  words,
} from './foundation.ts'
import { action, gap, goal, interim, measure, reportedFigure, strategy, target, value } from './goals.ts'
import { ownField, ownValue } from './own.ts'
import { accessEntry, backing, continuity, decisionRight, place, pushbackStep, tenure } from './position.ts'
import {
  budgetLine,
  fundingAmount,
  fundingSource,
  mentor,
  mentorNote,
  position,
  positionPay,
  skill,
  teamNeed,
} from './resource.ts'
import { ballot, capture, parkedItem, retreat, roomNote } from './retreat.ts'

/** Every kind of record, declared once. To add a kind, declare it in its support's file, and name it here. */
export const kinds = {
  district,
  words,
  officer,
  dimension,
  studentGroup,
  person,
  planningTeamMember,
  committee,
  commitment,
  policy,
  policyLink,
  policyText,
  mandate,
  instruction,
  paceAndCare,
  goal,
  strategy,
  action,
  risk,
  measure,
  value,
  target,
  gap,
  reportedFigure,
  interim,
  fundingSource,
  fundingAmount,
  budgetLine,
  position,
  positionPay,
  teamNeed,
  mentor,
  mentorNote,
  skill,
  department,
  departmentCommitment,
  coverage,
  checkIn,
  promise,
  updateSlip,
  equityScreen,
  boardItem,
  place,
  decisionRight,
  accessEntry,
  backing,
  pushbackStep,
  tenure,
  continuity,
  term,
  translation,
  communityPage,
  story,
  audienceGroup,
  why,
  concern,
  concernVoice,
  act,
  engagement,
  meeting,
  statusUpdate,
  decision,
  evidence,
  comment,
  pulse,
  stepState,
  rating,
  leftApart,
  importMapping,
  planChoices,
  briefing,
  packet,
  briefingSent,
  adoptedVersion,
  likelyQuestion,
  hardTruth,
  retreat,
  ballot,
  parkedItem,
  roomNote,
  capture,
  ownField,
  ownValue,
} as const

export type Kinds = typeof kinds
export type KindName = keyof Kinds
export type RecordOf<K extends KindName> = RecordFrom<Kinds[K]>

/** Every declaration, in the order in which kinds are declared, for code that reads any kind alike. */
export const allKinds = Object.values(kinds) as unknown as readonly Kind<Fields>[]

/** The declaration of a kind, for code that reads any kind alike. */
export const declarationOf = (name: KindName): Kind<Fields> => kinds[name] as unknown as Kind<Fields>

/** The declaration of a kind; undefined for one that only a newer Groundwork knows. */
export const kindOf = (name: string): Kind<Fields> | undefined =>
  Object.hasOwn(kinds, name) ? declarationOf(name as KindName) : undefined
