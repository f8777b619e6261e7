import { discardDraft, listDrafts, saveDraft } from './drafts.ts'
import { endIntake } from './end-intake.ts'
import { getIntake, listIntakes } from './read-intakes.ts'
import { receiveIntake } from './receive-intake.ts'
import { updateIntake } from './update-intake.ts'

/** Who does what about intakes. */
export const intakeHandlers = { receiveIntake, updateIntake, getIntake, listIntakes, endIntake, saveDraft, listDrafts, discardDraft }
