import { addFact, changeFact } from './facts.ts'
import { addMember, changeMember } from './members.ts'
import { getHouseholdPage, listCases } from './read-household.ts'
import { openCase, updateHousehold } from './write-household.ts'

/** Who does what about households. */
export const householdHandlers = { getHouseholdPage, listCases, openCase, updateHousehold, addMember, changeMember, addFact, changeFact }
