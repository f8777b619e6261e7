import type { signInMessages } from './sign-in.messages.ts'

type Words = { readonly [K in keyof typeof signInMessages]: string }

const KEYS: Readonly<Record<string, keyof Words>> = {
  code_needed: 'codeNeeded',
  codes_wait: 'codesWait',
  enrolment_needed: 'enrolmentNeeded',
  rate_limited: 'tooMany',
  no_membership: 'noMembership',
  passkey_failed: 'passkeyFailed',
  unreachable: 'unreachable',
}

/** What stood in the way of coming in, in words. */
export const entryWords = (problem: string, words: Words): string => words[KEYS[problem] ?? 'wrong']
