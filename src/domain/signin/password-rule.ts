import { COMMON_WORDS } from './common-words.ts'
import { romajiFrom } from './romaji.ts'

/** Why a new password cannot be taken (NIST SP 800-63B-4: length counts, forced rotation does not). */
export const PASSWORD_PROBLEMS = ['password_too_short', 'password_too_long', 'password_is_your_name', 'password_is_common'] as const
/** One of the reasons. */
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number]

/** Whose password it is to be: what is known of them must not make up the password. */
export type PasswordHolder = { readonly loginName: string; readonly name: string; readonly kana: string }

/** The least length of a password, in characters. */
export const LEAST_PASSWORD_LENGTH = 15

const MOST_PASSWORD_LENGTH = 256

/** What must be left when names and common words are taken away. */
const LEAST_OWN = 8
const LEAST_DIFFERENT = 5

const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
const plainLetters = (text: string): string => text.replaceAll(/[013457@$!]/g, (letter) => LOOKALIKES[letter] ?? letter)

const partsOf = (name: string): readonly string[] => name.split(/[\s・･]+/)

const wordsOf = ({ loginName, name, kana }: PasswordHolder): readonly string[] =>
  [loginName, ...partsOf(name), ...partsOf(kana), ...partsOf(kana).map(romajiFrom)].map(folded).filter((word) => [...word].length >= 2)

const without = (text: string, words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text)

/** Letters or digits that follow each other (abcd, 4321) or repeat (aaaa), and everything that is no letter and no digit. */
const withoutRuns = (text: string): string => {
  const letters = [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')]
  const steps = letters.map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at - 1]?.codePointAt(0) ?? -9))
  return letters.filter((_, at) => !(Math.abs(steps[at] ?? 9) <= 1 && steps[at] === (steps[at - 1] ?? 9))).join('')
}

/** How much of a password nobody could guess from lists or from knowing its holder, in characters. */
export const ownLengthOf = (password: string, holder: PasswordHolder): number => {
  const words = [...wordsOf(holder), ...COMMON_WORDS.map(folded)]
  const rests = [folded(password), plainLetters(folded(password))].map((text) => withoutRuns(without(text, words)))
  return Math.min(...rests.map((rest) => [...rest].length))
}

/** Whether a new password (パスワード) may be used; `undefined` when it may. No forced rotation, no character classes. */
export const problemOfPassword = (password: string, holder: PasswordHolder): PasswordProblem | undefined => {
  const length = [...password].length
  if (length < LEAST_PASSWORD_LENGTH) return 'password_too_short'
  if (length > MOST_PASSWORD_LENGTH) return 'password_too_long'
  const text = folded(password)
  const rest = without(text, wordsOf(holder))
  if (rest !== text && [...withoutRuns(rest)].length < LEAST_OWN) return 'password_is_your_name'
  const isCommon = ownLengthOf(password, holder) < LEAST_OWN || new Set(text).size < LEAST_DIFFERENT
  return isCommon ? 'password_is_common' : undefined
}

/** How hard a password is to guess, in steps somebody can act on. */
export const PASSWORD_STRENGTHS = ['refused', 'enough', 'good', 'strong'] as const
/** One of the steps. */
export type PasswordStrength = (typeof PASSWORD_STRENGTHS)[number]

/** The strength of a password (パスワードの強さ), told in words while it is typed. */
export const strengthOfPassword = (password: string, holder: PasswordHolder): PasswordStrength => {
  if (problemOfPassword(password, holder) !== undefined) return 'refused'
  const own = ownLengthOf(password, holder)
  if (own < 14) return 'enough'
  return own < 20 ? 'good' : 'strong'
}
