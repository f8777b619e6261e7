import { addTask, correctContactRecord, finishTask, saveContactRecord } from '../casework/write-casework.ts'
import { getHouseholdPage, listCases, listViewers } from './read-household.ts'

/** Who does what about households and casework. */
export const householdHandlers = { getHouseholdPage, listCases, listViewers, saveContactRecord, correctContactRecord, addTask, finishTask }
