import { findRefusedDoor } from '../judge-import.ts'
import { ruleFrom } from '../rule.ts'
import { watchImports } from '../watch-imports.ts'

export const doorsRule = ruleFrom('A room opens only the doors the table gives it.', (file, context) =>
  watchImports(file, context, findRefusedDoor),
)
