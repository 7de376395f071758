import { create } from 'zustand'

/** What was chosen on the page, kept while one is elsewhere. Null: as usual. */
export const useSlips = create<{
  readonly year: string | null
  readonly group: string | null
  readonly owner: string | null
  readonly date: string | null
  readonly period: string | null
  readonly answers: boolean
}>(() => ({ year: null, group: null, owner: null, date: null, period: null, answers: false }))
