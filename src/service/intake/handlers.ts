import { bindingHandlers } from './bind-person.ts'
import { endIntake, followUpIntake, lookAfterIntake } from './end-intake.ts'
import { questionHandlers } from './questions.ts'
import { intakeReaders } from './read-intakes.ts'
import { receiveIntake } from './receive-intake.ts'
import { findSimilarPersons } from './similar-persons.ts'
import { takeOnHandedOver } from './take-on.ts'
import { updateIntake } from './update-intake.ts'

/** Who does what about intakes. */
export const intakeHandlers = {
  receiveIntake,
  updateIntake,
  endIntake,
  followUpIntake,
  lookAfterIntake,
  takeOnHandedOver,
  findSimilarPersons,
  ...intakeReaders,
  ...bindingHandlers,
  ...questionHandlers,
}
