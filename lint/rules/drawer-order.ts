import { findRefusedDrawer } from '../judge-import.ts'
import { ruleFrom } from '../rule.ts'
import { watchImports } from '../watch-imports.ts'

export const drawerOrder = ruleFrom('A drawer of the domain reads only the drawers before it.', (file, context) =>
  watchImports(file, context, findRefusedDrawer),
)
