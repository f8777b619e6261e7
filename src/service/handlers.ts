import type { OperationName, operations } from '#contract/operations.ts'
import type { Handler } from './handler.ts'
import { accessHandlers } from './access/handlers.ts'
import { caseworkHandlers } from './casework/handlers.ts'
import { draftHandlers } from './draft/handlers.ts'
import { householdHandlers } from './household/handlers.ts'
import { intakeHandlers } from './intake/handlers.ts'
import { journalHandlers } from './journal/handlers.ts'
import { teamHandlers } from './matter/team.ts'
import { personHandlers } from './person/handlers.ts'
import { exportIntakes } from './intake/export-intakes.ts'
import { intakeImportHandlers } from './intake/import/handlers.ts'
import { receiptHandlers } from './receipt/handlers.ts'
import { referralHandlers } from './referral/handlers.ts'
import { signinHandlers } from './signin/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { structureHandlers } from './structure/handlers.ts'
import { todayHandlers } from './today/handlers.ts'
import { viewHandlers } from './view/handlers.ts'

/** Who does each operation of the contract. One that nobody does, does not compile. */
export const handlers: { readonly [N in OperationName]: Handler<(typeof operations)[N]> } = {
  ...draftHandlers,
  ...intakeHandlers,
  ...intakeImportHandlers,
  exportIntakes,
  ...receiptHandlers,
  ...referralHandlers,
  ...householdHandlers,
  ...personHandlers,
  ...caseworkHandlers,
  ...teamHandlers,
  ...accessHandlers,
  ...searchHandlers,
  ...todayHandlers,
  ...viewHandlers,
  ...structureHandlers,
  ...signinHandlers,
  ...journalHandlers,
}
