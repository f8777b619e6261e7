import { accountabilityScreens } from '../accountability/routes.ts'
import { accessScreens } from '../access/routes.ts'
import { accountScreens } from '../account/routes.ts'
import { boardScreens } from '../board/routes.ts'
import { caseworkScreens } from '../casework/routes.ts'
import { householdScreens } from '../household/routes.ts'
import { importScreens } from '../intake/import/routes.ts'
import { intakeScreens } from '../intake/routes.ts'
import { journalScreens } from '../journal/routes.ts'
import { linkScreens } from '../link/routes.ts'
import { receiptScreens } from '../receipt/routes.ts'
import { personScreens } from '../person/routes.ts'
import { referralScreens } from '../referral/routes.ts'
import { searchScreens } from '../search/routes.ts'
import { signinScreens } from '../signin/routes.ts'
import { structureScreens } from '../structure/routes.ts'
import { todayScreens } from '../today/routes.ts'
import type { Screen } from './screen.ts'

/** Every screen of the product. A drawer adds its own in `<drawer>/routes.ts`. */
export const screens: readonly Screen[] = [
  ...todayScreens,
  ...intakeScreens,
  ...importScreens,
  ...receiptScreens,
  ...referralScreens,
  ...householdScreens,
  ...caseworkScreens,
  ...personScreens,
  ...accessScreens,
  ...boardScreens,
  ...accountabilityScreens,
  ...structureScreens,
  ...searchScreens,
  ...journalScreens,
  ...linkScreens,
  ...signinScreens,
  ...accountScreens,
]
