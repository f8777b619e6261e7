import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayAttempt, mayTryCode } from './attempt-limit.ts'
import { deviceFrom } from './device.ts'
import { oneTimeSecretFrom, readOneTimeSecret } from './one-time-secret.ts'
import { problemOfPassword, strengthOfPassword } from './password-rule.ts'
import { romajiFrom } from './romaji.ts'

const ohara = { loginName: 'st01', name: '大原 千晶', kana: 'オオハラ チアキ' }

describe('passwords', () => {
  it('fifteen characters are enough, whatever their kind', () => {
    expect(problemOfPassword('ひらがなだけでもながければよい', ohara)).toBeUndefined()
    expect(problemOfPassword('correct horse battery staple', ohara)).toBeUndefined()
  })

  it('fourteen characters are too few, and two hundred and fifty-seven too many', () => {
    expect(problemOfPassword('kumo to yane 7w', ohara)).toBeUndefined()
    expect(problemOfPassword('kumo to yane 7', ohara)).toBe('password_too_short')
    expect(problemOfPassword('雨と猫'.repeat(86), ohara)).toBe('password_too_long')
  })

  it.each(['st01-st01-st01-st01', '大原千晶大原千晶大原千晶大原千晶大原', 'oohara-chiaki-1985', 'CHIAKI.OOHARA.2026', 'オオハラチアキのパスワード2026'])(
    'one’s own name padded a little is not a password: %s',
    (password) => {
      expect(problemOfPassword(password, ohara)).toMatch(/password_is_(your_name|common)/)
    },
  )

  it.each([
    'password12345678', 'P@ssw0rd-P@ssw0rd', '123456789012345', 'aaaaaaaaaaaaaaaaaa', 'qwertyuiopasdfghjkl', 'abcdefghijklmnop',
    'sakurasakurasakura', 'tsunagi-tsunagi-2026', 'パスワードパスワードパスワード', 'letmein!letmein!!', 'ababababababababab',
  ])('what stands in every list is not a password: %s', (password) => {
    expect(problemOfPassword(password, ohara)).toBe('password_is_common')
  })

  it('is stronger the more of it nobody can know', () => {
    expect(strengthOfPassword('password12345678', ohara)).toBe('refused')
    expect(strengthOfPassword('password yane7kumo', ohara)).toBe('enough')
    expect(strengthOfPassword('yane no ue ni kumo ga mittsu', ohara)).toBe('strong')
  })

  it('made of random letters is always taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
        fc.pre(new Set(Array.from(random, (byte) => byte % 32)).size >= 14)
        expect(problemOfPassword(oneTimeSecretFrom('invitation', random), ohara)).toBeUndefined()
      }),
    )
  })
})

describe('a reading in Latin letters', () => {
  it.each([
    ['オオハラ チアキ', 'ooharachiaki'], ['ショウコ', 'shouko'], ['キョウタ', 'kyouta'], ['ハットリ', 'hattori'], ['じゅんぺい', 'junpei'],
  ])('%s is %s', (kana, latin) => {
    expect(romajiFrom(kana)).toBe(latin)
  })
})

describe('attempts', () => {
  const none = { ofNameHere: 0, ofName: 0, ofPlace: 0, ofUnlocking: 0, isKnownHere: false }

  it('the tenth failure of a name at one place closes it there for a while', () => {
    expect(mayAttempt('password', { ...none, ofNameHere: 9, ofName: 9, ofPlace: 9 })).toBe(true)
    expect(mayAttempt('password', { ...none, ofNameHere: 10, ofName: 10, ofPlace: 10 })).toBe(false)
  })

  it('a stranger elsewhere cannot lock somebody out', () => {
    expect(mayAttempt('password', { ...none, ofName: 40 })).toBe(true)
  })

  it('a hundred failures of a name close it everywhere but where its holder has come in before', () => {
    expect(mayAttempt('password', { ...none, ofName: 100 })).toBe(false)
    expect(mayAttempt('password', { ...none, ofName: 1_000, isKnownHere: true })).toBe(true)
    expect(mayAttempt('password', { ...none, ofName: 1_000, ofNameHere: 10, isKnownHere: true })).toBe(false)
  })

  it('a counter shared by many is not closed by one forgetful colleague', () => {
    expect(mayAttempt('password', { ...none, ofPlace: 12 })).toBe(true)
  })

  it.each(['passkey', 'invitation'] as const)('of a %s count for the place alone, never for a name', (way) => {
    expect(mayAttempt(way, { ...none, ofName: 1_000, ofNameHere: 49, ofPlace: 49 })).toBe(true)
    expect(mayAttempt(way, { ...none, ofPlace: 50 })).toBe(false)
  })

  it('of others never close a locked screen to its holder', () => {
    expect(mayAttempt('unlock', { ...none, ofName: 1_000, ofNameHere: 1_000, ofPlace: 1_000, ofUnlocking: 9 })).toBe(true)
    expect(mayAttempt('unlock', { ...none, ofUnlocking: 10 })).toBe(false)
  })
})

describe('one-time codes after a right password', () => {
  it('are looked at ten times in an hour and thirty times in a day, then no more', () => {
    expect(mayTryCode({ inHour: 9, inDay: 29 })).toBe(true)
    expect(mayTryCode({ inHour: 10, inDay: 10 })).toBe(false)
    expect(mayTryCode({ inHour: 0, inDay: 30 })).toBe(false)
  })
})

describe('a one-time secret', () => {
  it('is read back however it was copied', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
        const secret = oneTimeSecretFrom('invitation', random)
        const copies = [secret, secret.toLowerCase(), secret.replaceAll('-', ' '), secret.replaceAll('0', 'o').replaceAll('1', 'l'), ` ${secret.replaceAll('-', 'ー')} `]
        for (const copy of copies) expect(readOneTimeSecret('invitation', copy)).toBe(secret)
      }),
    )
  })

  it('of another length, or with letters that are none, is not one', () => {
    expect(readOneTimeSecret('recovery', 'ABCDE-FGHJ')).toBeUndefined()
    expect(readOneTimeSecret('recovery', 'ABCDE-FGHJあ')).toBeUndefined()
    expect(readOneTimeSecret('recovery', 'ABCDE-FGHJK')).toBe('ABCDE-FGHJK')
  })
})

describe('a device', () => {
  it('is named by its browser and its system', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'
    expect(deviceFrom(edge)).toEqual({ browser: 'Edge', system: 'Windows' })
    expect(deviceFrom('curl/8.5.0')).toEqual({ browser: undefined, system: undefined })
  })
})
