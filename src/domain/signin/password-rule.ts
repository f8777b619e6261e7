/** Why a new password cannot be taken (NIST SP 800-63B-4: length counts, forced rotation does not). */
export type PasswordProblem = 'password_too_short' | 'password_too_long' | 'password_is_the_login_name'

/** The least length of a password, in characters. */
export const LEAST_PASSWORD_LENGTH = 15

/** Whether a new password (パスワード) may be used; `undefined` when it may. No forced rotation, no character classes. */
export const problemOfPassword = (password: string, loginName: string): PasswordProblem | undefined => {
  const length = [...password].length
  if (length < LEAST_PASSWORD_LENGTH) return 'password_too_short'
  if (length > 256) return 'password_too_long'
  return password.toLowerCase().includes(loginName.toLowerCase()) && length < loginName.length + LEAST_PASSWORD_LENGTH
    ? 'password_is_the_login_name'
    : undefined
}
