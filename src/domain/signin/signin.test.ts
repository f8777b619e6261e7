import { describe, expect, it } from 'vitest'
import { mayAttempt } from './attempt-limit.ts'
import { problemOfPassword } from './password-rule.ts'

describe('passwords', () => {
  it('fifteen characters are enough, whatever their kind', () => {
    expect(problemOfPassword('ひらがなだけでもながければよい', 'st01')).toBeUndefined()
  })
  it('fourteen characters are too few', () => {
    expect(problemOfPassword('a'.repeat(14), 'st01')).toBe('password_too_short')
  })
  it('a login name padded a little is not a password', () => {
    expect(problemOfPassword('ohara-chiaki-midorino-1', 'ohara-chiaki-midorino')).toBe('password_is_the_login_name')
  })
})

describe('attempts', () => {
  it('the tenth failure of a name closes it for a while', () => {
    expect(mayAttempt({ ofName: 9, ofAddress: 9 })).toBe(true)
    expect(mayAttempt({ ofName: 10, ofAddress: 10 })).toBe(false)
  })
  it('a counter shared by many is not closed by one forgetful colleague', () => {
    expect(mayAttempt({ ofName: 0, ofAddress: 12 })).toBe(true)
  })
})
