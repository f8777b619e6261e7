import { breakGlassOperations } from './break-glass.ts'
import { caseworkOperations } from './casework.ts'
import { draftOperations } from './draft.ts'
import { factOperations } from './fact.ts'
import { householdOperations } from './household.ts'
import { intakePersonOperations } from './intake-person.ts'
import { intakeQuestionOperations } from './intake-question.ts'
import { intakeOperations } from './intake.ts'
import { journalOperations } from './journal.ts'
import { leftDraftOperations } from './left-drafts.ts'
import { memberOperations } from './member.ts'
import { printingOperations } from './printing.ts'
import { personOperations } from './person.ts'
import { protectionOperations } from './protection.ts'
import { protectionRequestOperations } from './protection-request.ts'
import { receiptOperations } from './receipt.ts'
import { reconciliationOperations } from './reconciliation.ts'
import { recordTemplateOperations } from './record-template.ts'
import { exportIntakes } from './intake-export.ts'
import { importBatchOperations } from './intake-import-batch.ts'
import { intakeImportOperations } from './intake-import.ts'
import { referralOperations } from './referral.ts'
import { signinOperations } from './signin.ts'
import { searchOperations } from './search.ts'
import { structureOperations } from './structure.ts'
import { taskOperations } from './task.ts'
import { teamOperations } from './team.ts'
import { todayOperations } from './today.ts'
import { viewOperations } from './view.ts'
import { journalViewersOperations } from './journal-viewers.ts'
import { warningOperations } from './warning.ts'

/** The one list of everything the product can be asked to do. */
export const operations = {
  ...intakeOperations,
  ...intakeImportOperations,
  ...importBatchOperations,
  exportIntakes,
  ...intakePersonOperations,
  ...intakeQuestionOperations,
  ...draftOperations,
  ...receiptOperations,
  ...referralOperations,
  ...leftDraftOperations,
  ...reconciliationOperations,
  ...householdOperations,
  ...memberOperations,
  ...factOperations,
  ...personOperations,
  ...caseworkOperations,
  ...taskOperations,
  ...warningOperations,
  ...recordTemplateOperations,
  ...teamOperations,
  ...protectionOperations,
  ...protectionRequestOperations,
  ...breakGlassOperations,
  ...journalViewersOperations,
  ...printingOperations,
  ...searchOperations,
  ...todayOperations,
  ...viewOperations,
  ...structureOperations,
  ...signinOperations,
  ...journalOperations,
} as const

/** The name of an operation. */
export type OperationName = keyof typeof operations
