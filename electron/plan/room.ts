import type { Database } from 'better-sqlite3'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { PAPERS, sizeInWords } from '../door/budgets.ts'

/**
 * How much a plan may grow by the documents that it keeps. A plan that is too large can't be copied, checked or
 * recovered any more, so the person is told what to do while everything still works.
 */

/** The bytes in use. A removal for good leaves free pages, which the next document fills. */
const usedIn = (db: Database): number => {
  const count = (name: string): number => Number(db.pragma(name, { simple: true }))
  return (count('page_count') - count('freelist_count')) * count('page_size')
}

const WAY_OUT =
  'To make room, save a copy of an old document elsewhere and take its file out, on the page Briefings below “Sent”.'

/** Why a file can't be kept in the plan; null if it can. */
export function noRoomFor(db: Database, bytes: number): AppError | null {
  if (bytes > PAPERS.one)
    return appError(
      'bad-input',
      `This document is ${sizeInWords(bytes)}, and the plan keeps ${sizeInWords(PAPERS.one)} at most of one. Make it as a draft, or use smaller PDFs from outside.`,
    )
  const used = usedIn(db)
  if (used + bytes <= PAPERS.most) return null
  return appError(
    'bad-input',
    `This plan is ${sizeInWords(used)} by the documents it keeps, and there is no room for another. Make this one as a draft. ${WAY_OUT}`,
  )
}

/** A sentence once a plan is so large that room should be made soon; null before. */
export function grownTo(db: Database): string | null {
  const used = usedIn(db)
  if (used < PAPERS.much) return null
  return `This plan is ${sizeInWords(used)} by the documents it keeps; at ${sizeInWords(PAPERS.most)} it takes no more. ${WAY_OUT}`
}
