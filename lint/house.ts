import { doorsRule } from './rules/doors.ts'
import { drawerOrder } from './rules/drawer-order.ts'
import { lineLength } from './rules/line-length.ts'
import { noAsNever } from './rules/no-as-never.ts'
import { noBarrels } from './rules/no-barrels.ts'
import { noClock } from './rules/no-clock.ts'
import { noOuterDatabase } from './rules/no-outer-database.ts'
import { noRelativeClimb } from './rules/no-relative-climb.ts'
import { noSqlOutsideStore } from './rules/no-sql-outside-store.ts'
import { noUntranslatedText } from './rules/no-untranslated-text.ts'
import { words } from './rules/words.ts'

const house = {
  meta: { name: 'house' },
  rules: {
    doors: doorsRule,
    'drawer-order': drawerOrder,
    'line-length': lineLength,
    'no-as-never': noAsNever,
    'no-barrels': noBarrels,
    'no-clock': noClock,
    'no-outer-database': noOuterDatabase,
    'no-relative-climb': noRelativeClimb,
    'no-sql-outside-store': noSqlOutsideStore,
    'no-untranslated-text': noUntranslatedText,
    words,
  },
}

/** The linter loads a plugin by its default export; it offers no other way. */
export default house
