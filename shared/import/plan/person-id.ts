import { derivedFrom } from '../../domain/ids.ts'
import { keyOf } from '../names/names.ts'

/** The id of a person who is added because an owner is called so: the same that a list of people gives. */
export const personId = (name: string): string => derivedFrom('person', ['', keyOf(name), 1])
