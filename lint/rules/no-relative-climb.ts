import { ruleFrom } from '../rule.ts'
import { watchImports } from '../watch-imports.ts'

export const noRelativeClimb = ruleFrom(
  'Other rooms are entered by their doors, never over the wall.',
  (file, context) =>
    watchImports(file, context, ({ specifier }) =>
      specifier.includes('../../')
        ? `Use a door such as '#domain/…' instead of climbing with '${specifier}'.`
        : undefined,
    ),
)
