import { create } from 'zustand'

/** The choices on the page, kept while the person is elsewhere. Null: the default. */
export const useSlips = create<{
  readonly year: string | null
  readonly group: string | null
  readonly owner: string | null
  readonly date: string | null
  readonly period: string | null
  readonly answers: boolean
}>(() => ({ year: null, group: null, owner: null, date: null, period: null, answers: false }))
