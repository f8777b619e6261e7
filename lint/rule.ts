import type { RuleTester } from 'oxlint/plugins-dev'
import { findPlace, pathFromRoot, type Place } from './place.ts'

/** A rule in the shape the linter loads. */
export type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown; createOnce?: never }>
export type Context = Parameters<Rule['create']>[0]
export type Visitor = ReturnType<Rule['create']>

/** The syntax node the linter hands to a handler of this name. */
export type NodeOf<Name extends keyof Visitor> = Parameters<NonNullable<Visitor[Name]>>[0]

/** The file a rule is looking at. */
export type File = Place & { readonly path: string }

/** A rule from a sentence that says what it keeps, and handlers for a file that stands in a room. */
export function ruleFrom(keeps: string, watch: (file: File, context: Context) => Visitor): Rule {
  return {
    meta: { type: 'problem', docs: { description: keeps } },
    create(context) {
      const path = pathFromRoot(context.filename, context.cwd)
      const place = findPlace(path)
      return place === undefined ? {} : watch({ ...place, path }, context)
    },
  }
}
