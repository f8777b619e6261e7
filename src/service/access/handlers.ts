import { breakGlass, getMaskedMatter, listBreakGlass, listReadByBreakGlass, noteBreakGlassSeen, reviewBreakGlass } from './break-glass.ts'
import {
  askRelease, concealPerson, declareConflict, endConflict, listOwnConflicts, nameHandler, releaseConcealment, restrictMatter, reviewConcealment,
} from './protection.ts'
import { answerProtection, askProtection, getMatterProtection, listProtectionRequests, listUndecidedProtection } from './protection-request.ts'
import { listTellingTexts, settleTellingText } from './telling-texts.ts'

/** Who does what to protect people and to look by 緊急閲覧. */
export const accessHandlers = {
  restrictMatter, concealPerson, nameHandler, reviewConcealment, askRelease, releaseConcealment, declareConflict, endConflict, listOwnConflicts,
  getMaskedMatter, breakGlass, listBreakGlass, listReadByBreakGlass, noteBreakGlassSeen, reviewBreakGlass, listTellingTexts, settleTellingText,
  getMatterProtection, askProtection, listProtectionRequests, answerProtection, listUndecidedProtection,
}
