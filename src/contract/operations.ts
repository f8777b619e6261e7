import { householdOperations } from './household.ts'
import { intakeOperations } from './intake.ts'
import { referralOperations } from './referral.ts'
import { structureOperations } from './structure.ts'
import { todayOperations } from './today.ts'

/** The one list of everything the product can be asked to do. */
export const operations = {
  ...intakeOperations,
  ...referralOperations,
  ...householdOperations,
  ...todayOperations,
  ...structureOperations,
} as const

/** The name of an operation. */
export type OperationName = keyof typeof operations
