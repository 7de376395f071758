import { type AppError, appError } from '../../shared/result/errors.ts'

/** How many bytes a file of one form may have, and the refusal for a larger one. */
export interface Budget {
  readonly most: number
  readonly tooLarge: (bytes: number) => AppError
}

const MB = 1024 * 1024
/** “1.8 GB”. Rounded up, so that a file over a limit never reads like the limit. */
export const sizeInWords = (bytes: number): string =>
  bytes <= 1023 * MB ? `${Math.ceil(bytes / MB)} MB` : `${Math.ceil(bytes / MB / 102.4) / 10} GB`

/** A budget with its sentence. `what` is the form of the file: “a plan”. */
export const budget = (most: number, what: string, next: string): Budget => ({
  most,
  tooLarge: (bytes) =>
    appError(
      'not-a-plan',
      `This file is ${sizeInWords(bytes)}; ${what} is ${sizeInWords(most)} at most. Nothing was changed. ${next}`,
    ),
})

/**
 * The largest file that is read as a plan, whether it is one's own or comes from outside; SQLite is told to write no
 * larger one (settings.ts). A plan of fifty thousand records with the documents of ten years has some hundred MB.
 * Documents are kept up to a quarter of the limit (`PAPERS`), so that those of several laptops can still be brought
 * together.
 */
export const PLAN = budget(8192 * MB, 'a plan', 'Ask whoever has it for the plan itself.')

/** age adds 16 bytes to each 64 KiB and a short head. */
export const LOCKED_PLAN = budget(8196 * MB, 'a locked copy', 'Ask for a fresh copy.')

/** A journal holds each page of its plan once, and eight bytes more. */
export const JOURNAL = budget(8224 * MB, 'the journal of a plan', 'Move it away.')

/**
 * Limits for documents that a plan keeps whole: from `much` on, the person is told with each document, and past `most`
 * no further one is kept whole. `one` is the largest single file; SQLite itself takes no more than a thousand million
 * bytes in one row, and a recovery reads each row into memory.
 */
export const PAPERS = { much: 1024 * MB, most: 2048 * MB, one: 512 * MB }

/** The JSON plan: text of a plan, with its logo. Kept papers are not in it. */
export const JSON_PLAN = budget(256 * MB, 'a plan as JSON', 'Choose a file that Groundwork’s JSON export wrote.')

/** One line of `groundwork apply`: one command. */
export const COMMAND = 64 * MB

/** The first line of standard input, where it is a passphrase. */
export const PASSPHRASE = 64 * 1024

/** The largest table that can be imported. A state's table of all districts is some megabytes. */
export const TABLE = budget(64 * MB, 'a table', 'Cut it down to your district, save it as CSV, and choose that file.')

/** A policy manual. One of 3,000 pages has some ten MB; scanned pages have more. */
export const MANUAL = budget(
  256 * MB,
  'a policy manual',
  'Choose the manual as text: a PDF with pictures left out, or one chapter at a time.',
)

/** Answers to the questions about a table, for the command line. */
export const ANSWERS = budget(4 * MB, 'a file of answers', 'Name a file with answers to one table.')

/** What this laptop keeps for itself: its settings. */
export const SETTINGS = budget(16 * MB, 'the file of settings', 'Move it away.')
