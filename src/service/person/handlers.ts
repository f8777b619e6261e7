import { getPersonPage, listWhereaboutsChanges } from './read-person.ts'
import { addPersonName, addWhereabouts, changePersonName, changeWhereabouts, updatePerson } from './write-person.ts'

/** Who does what about people. */
export const personHandlers = { getPersonPage, updatePerson, addPersonName, changePersonName, addWhereabouts, changeWhereabouts, listWhereaboutsChanges }
