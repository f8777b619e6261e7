import { RuleTester } from 'oxlint/plugins-dev'
import { describe, it } from 'vitest'
import type { Rule } from './rule.ts'

/** A piece of code, and the file it would stand in. */
export type Planted = { readonly in: string; readonly code: string }

/** What a rule must let pass, and what it must report, with words its message must contain. */
export type Examples = {
  readonly right: readonly Planted[]
  readonly wrong: readonly (Planted & { readonly says: RegExp; readonly times?: number })[]
}

RuleTester.describe = describe
RuleTester.it = it

/** Plants code in invented files and runs the real linter over it. */
export function checkRule(name: string, rule: Rule, examples: Examples): void {
  const tester = new RuleTester({ cwd: '/house' })
  tester.run(name, rule, {
    valid: examples.right.map((one) => ({ name: `lets pass: ${titleOf(one)}`, code: one.code, filename: one.in })),
    invalid: examples.wrong.map((one) => ({
      name: `reports: ${titleOf(one)}`,
      code: one.code,
      filename: one.in,
      errors: Array.from({ length: one.times ?? 1 }, () => one.says),
    })),
  })
}

const titleOf = (one: Planted): string => `${one.in}: ${one.code.replaceAll(/\s+/g, ' ').trim()}`
