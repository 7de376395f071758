import { z } from 'zod'
import { id } from '../domain/id-schema.ts'
import { type KindName, kinds } from '../domain/kinds/index.ts'
import { longestList, longestText } from '../domain/reader.ts'
import { list } from '../guide/lists/index.ts'
import { documentIds } from './documents.ts'

/** Parts of the board briefing that can be left out. */
export const briefingParts = ['cover', 'stand', 'changed', 'goals', 'money', 'departments', 'asked', 'signOff'] as const
export type BriefingPart = (typeof briefingParts)[number]

/** The board's figures that an ask may carry: what is missing, what it would pay for, and what is secured. */
export const boardFigures = ['gap', 'lines', 'secured'] as const

/** What a person typed for a paper: all that a field of the plan can hold, since none of it is cut; and the few words before it. */
const typed = z.string().max(longestText + 1000)

const fundKinds = list('funding-kinds').items.map((k) => k.id) as [string, ...string[]]
const kindNames = Object.keys(kinds) as [KindName, ...KindName[]]

/** Choices made in the briefing builder; the same for preview and export. */
export const briefingRequest = z.strictObject({
  document: z.enum(documentIds),
  /** For whom it is made, where the document can be made for several. */
  readBy: z.enum(['public', 'board', 'cabinet']).optional(),
  /** The one thing that it tells of: minutes of a retreat, the loss of a source. Left out: the first that is offered. */
  of: z.strictObject({ kind: z.enum(kindNames), id }).optional(),
  /** The first fiscal year without a source: "2027-28". Left out: when it ends, else the next one. */
  fromYear: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Figures of the board that a paper for the public has because the officer ticked them. */
  show: z.array(z.enum(boardFigures)).optional(),
  /** The kind of money that is asked for, by its short name in the guide's list. */
  fundKind: z.enum(fundKinds).optional(),
  /** A language tag, for a document that can be made in several; left out: English. */
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .max(35)
    .optional(),
  paper: z.enum(['letter', 'a4', 'legal']),
  /** Room at the inner edge for punched holes. */
  holes: z.boolean().optional(),
  /** The foot of every page: for whom it is, and for whom not. */
  confidential: typed.optional(),
  date: z.iso.date(),
  draft: z.boolean(),
  cover: z.strictObject({
    subject: typed,
    purpose: typed,
    motion: typed,
    background: typed,
    /** Where left out, what the plan's budget lines say about the goals shown. */
    fiscal: typed.optional(),
    /** Where left out: action where there is a motion, else information. */
    itemType: z.enum(['information', 'discussion', 'action', 'consent']).optional(),
    /** Number on the agenda. */
    item: typed.optional(),
    /** Besides these, "no change" is always among them. */
    options: z
      .array(z.strictObject({ option: typed, for: typed, against: typed }))
      .max(longestList)
      .optional(),
    /** Decisions asked of the board, one verb each. */
    asked: z.array(typed).max(longestList).optional(),
    /** Ids of decisions; where left out, the board's own on the goals and policies. */
    earlier: z.array(id).max(longestList).optional(),
    attachments: z.array(typed).max(longestList).optional(),
    /** Ids of goals and policies that the item serves; where left out, all goals of the plan. */
    serves: z.strictObject({ goals: z.array(id), policies: z.array(id) }).optional(),
    /** Ids of people. Where left out, the officer. */
    preparedBy: id.optional(),
    presentedBy: id.optional(),
    /** Who signed already, and on which day (ISO). */
    signed: z
      .array(z.strictObject({ role: typed, date: z.iso.date().optional() }))
      .max(longestList)
      .optional(),
  }),
  /** Parts left out. */
  off: z.array(z.enum(briefingParts)).optional(),
  /** Goals to be shown, in order; null for all. */
  goals: z.array(id).nullable(),
})
export type BriefingRequest = z.infer<typeof briefingRequest>
