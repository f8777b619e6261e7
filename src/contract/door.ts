import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { id, line, said } from './field.ts'
import { sealed } from './sealed.ts'

/** Who may stand at a counter of the door: anybody, somebody with a session, or also with one that is locked. */
export type DoorReach = 'anybody' | 'holder' | 'locked_holder'

/** Something that can be done at the door (受付口): before anybody acts, or to one's own ways in. Nothing here is about a matter. */
export type DoorAction<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, C extends string = string> = {
  readonly path: string
  readonly reach: DoorReach
  readonly summary: { readonly ja: string; readonly en: string }
  readonly input: I
  readonly output: O
  readonly problems: readonly C[]
}

const define = <I extends z.ZodType, O extends z.ZodType, const C extends string>(action: DoorAction<I, O, C>): DoorAction<I, O, C> => ({ ...action, input: sealed(action.input) })

const password = z.string().min(1).max(1_000)
const nothing = z.object({})
const secret = z.string().max(60)
/** What a browser hands over from a passkey; looked into by the checker alone. */
const fromPasskey = z.object({ id: z.string().regex(/^[\w-]{1,2000}$/) }).loose()
/** What a browser is to hand to a passkey. */
const forPasskey = z.object({ challenge: z.string() }).loose()
const membership = z.object({ membershipId: id, agencyName: z.string(), role: z.enum(ROLES), title: z.string() })

/** Come in; or, with several memberships, choose first. A program is given the token, a page its cookie. */
const entered = z.object({ token: z.string().optional(), choice: z.object({ ticket: id, memberships: z.array(membership) }).optional() })

const ENTRY_PROBLEMS = ['wrong_credentials', 'rate_limited', 'no_membership'] as const
/** An invitation opens the same counters to somebody who cannot sign in yet. */
const enrols = { invitation: secret.optional() }
const ENROLMENT_PROBLEMS = ['sign_in_again', 'wrong_code'] as const

/** Everything that can be done at the door, at `POST /api/door/<path>`. */
export const doorActions = {
  signIn: define({
    path: 'sign-in',
    reach: 'anybody',
    summary: { ja: 'パスワードでサインイン', en: 'Sign in by password' },
    input: z.object({
      loginName: said(line.max(100)), password, code: secret.optional(), membershipId: id.optional(), mustBe: id.optional(),
    }),
    output: entered,
    problems: [...ENTRY_PROBLEMS, 'code_needed', 'codes_wait', 'enrolment_needed'],
  }),
  askPasskey: define({
    path: 'ask-passkey',
    reach: 'anybody',
    summary: { ja: 'パスキーでのサインインを始める', en: 'Begin to sign in by passkey' },
    input: nothing,
    output: z.object({ challengeId: id, options: forPasskey }),
    problems: ['no_passkeys_here', 'rate_limited'],
  }),
  signInByPasskey: define({
    path: 'sign-in-by-passkey',
    reach: 'anybody',
    summary: { ja: 'パスキーでサインイン', en: 'Sign in by passkey' },
    input: z.object({ challengeId: id, response: fromPasskey, membershipId: id.optional(), mustBe: id.optional() }),
    output: entered,
    problems: ENTRY_PROBLEMS,
  }),
  signInForPractice: define({
    path: 'practice-sign-in',
    reach: 'anybody',
    summary: { ja: '練習用のサインイン', en: 'Sign in for practice' },
    input: z.object({ code: z.string().max(40), membershipId: id.optional() }),
    output: entered,
    problems: [],
  }),
  chooseMembership: define({
    path: 'choose',
    reach: 'anybody',
    summary: { ja: 'どの所属で働くかを選ぶ', en: 'Choose the membership to act in' },
    input: z.object({ ticket: id, membershipId: id }),
    output: entered,
    problems: ['no_membership'],
  }),
  openInvitation: define({
    path: 'invitation',
    reach: 'anybody',
    summary: { ja: '招待を開く', en: 'Open an invitation' },
    input: z.object({ invitation: secret }),
    output: z.object({
      municipalityName: z.string(), name: z.string(), kana: z.string(), loginName: z.string(), expiresAt: z.string(), hasPassword: z.boolean(), canUsePasskeys: z.boolean(),
    }),
    problems: ['rate_limited'],
  }),
  setPassword: define({
    path: 'password',
    reach: 'anybody',
    summary: { ja: 'パスワードを決める', en: 'Set a password' },
    input: z.object({ ...enrols, password }),
    output: nothing,
    problems: [...ENROLMENT_PROBLEMS, 'password_too_short', 'password_too_long', 'password_is_your_name', 'password_is_common'],
  }),
  beginTotp: define({
    path: 'totp',
    reach: 'anybody',
    summary: { ja: '認証アプリの登録を始める', en: 'Begin with an authenticator app' },
    input: z.object(enrols),
    output: z.object({ challengeId: id, secret: z.string(), uri: z.string() }),
    problems: ENROLMENT_PROBLEMS,
  }),
  confirmTotp: define({
    path: 'totp-confirm',
    reach: 'anybody',
    summary: { ja: '認証アプリを登録する', en: 'Confirm the authenticator app' },
    input: z.object({ ...enrols, challengeId: id, code: secret }),
    output: entered.extend({ recoveryCodes: z.array(z.string()) }),
    problems: [...ENROLMENT_PROBLEMS, 'password_needed', 'no_membership'],
  }),
  renewRecoveryCodes: define({
    path: 'recovery-codes',
    reach: 'holder',
    summary: { ja: '回復コードを作り直す', en: 'Make new recovery codes' },
    input: nothing,
    output: z.object({ recoveryCodes: z.array(z.string()) }),
    problems: ENROLMENT_PROBLEMS,
  }),
  beginPasskey: define({
    path: 'passkey',
    reach: 'anybody',
    summary: { ja: 'パスキーの登録を始める', en: 'Begin with a passkey' },
    input: z.object(enrols),
    output: z.object({ challengeId: id, options: forPasskey }),
    problems: [...ENROLMENT_PROBLEMS, 'no_passkeys_here'],
  }),
  confirmPasskey: define({
    path: 'passkey-confirm',
    reach: 'anybody',
    summary: { ja: 'パスキーを登録する', en: 'Confirm the passkey' },
    input: z.object({ ...enrols, challengeId: id, response: fromPasskey, label: said(line.max(60)) }),
    output: entered,
    problems: [...ENROLMENT_PROBLEMS, 'no_membership'],
  }),
  unlock: define({
    path: 'unlock',
    reach: 'locked_holder',
    summary: { ja: 'ロックを解く（パスワード）', en: 'Unlock by password' },
    // With the code it is a whole way in, as it takes to change one; without, it opens the screen.
    input: z.object({ password, code: secret.optional() }),
    output: entered,
    problems: ['wrong_credentials', 'rate_limited', 'code_needed', 'codes_wait', 'enrolment_needed'],
  }),
  unlockByPasskey: define({
    path: 'unlock-by-passkey',
    reach: 'locked_holder',
    summary: { ja: 'ロックを解く（パスキー）', en: 'Unlock by passkey' },
    input: z.object({ challengeId: id, response: fromPasskey }),
    output: entered,
    problems: ['wrong_credentials', 'rate_limited'],
  }),
  unlockForPractice: define({
    path: 'practice-unlock',
    reach: 'locked_holder',
    summary: { ja: 'ロックを解く（練習用）', en: 'Unlock for practice' },
    input: nothing,
    output: entered,
    problems: [],
  }),
  switchMembership: define({
    path: 'switch',
    reach: 'holder',
    summary: { ja: '所属を切り替える', en: 'Act in another membership' },
    input: z.object({ membershipId: id }),
    output: entered,
    problems: ['no_membership'],
  }),
  here: define({
    path: 'here',
    reach: 'holder',
    summary: { ja: '席にいることを知らせる', en: 'Say that somebody is at the screen' },
    input: nothing,
    output: nothing,
    problems: [],
  }),
  lock: define({
    path: 'lock',
    reach: 'locked_holder',
    summary: { ja: '画面をロックする', en: 'Lock the screen' },
    input: nothing,
    output: nothing,
    problems: [],
  }),
  signOut: define({
    path: 'sign-out',
    reach: 'anybody',
    summary: { ja: 'サインアウト', en: 'Sign out' },
    input: nothing,
    output: nothing,
    problems: [],
  }),
  signOutEverywhere: define({
    path: 'sign-out-everywhere',
    reach: 'locked_holder',
    summary: { ja: 'すべての端末からサインアウト', en: 'Sign out everywhere' },
    input: nothing,
    output: z.object({ ended: z.int() }),
    problems: [],
  }),
} as const

const acting = membership.extend({ municipalityCode: z.string(), agencyId: id })

/** Who is here, and what stands open to them: what `GET /api/door/session` tells before anything else. */
export const doorState = z.object({
  session: z.object({ staffId: id, name: z.string(), locked: z.boolean(), wrongCodes: z.int(), acting, memberships: z.array(acting) }).nullable(),
  municipalityName: z.string(),
  practice: z.boolean(),
  cast: z.array(z.object({ code: z.string(), ja: z.string(), en: z.string() })),
  canUsePasskeys: z.boolean(),
})

/** The refusals every action of the door shares. */
export const COMMON_DOOR_PROBLEMS = ['invalid_input', 'not_found', 'signed_out', 'locked', 'rate_limited', 'too_large', 'unavailable', 'server_fault'] as const

/** The name of something that can be done at the door. */
export type DoorActionName = keyof typeof doorActions
/** What it takes. */
export type DoorInput<N extends DoorActionName> = z.output<(typeof doorActions)[N]['input']>
/** What it answers. */
export type DoorAnswer<N extends DoorActionName> = z.output<(typeof doorActions)[N]['output']>
/** The ways it can be refused, beyond those every action shares. */
export type DoorProblem<N extends DoorActionName> = (typeof doorActions)[N]['problems'][number]
/** The refusals every action shares. */
export type CommonDoorProblem = 'invalid_input' | 'not_found' | 'signed_out' | 'locked'
