import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { ACCOUNT_STATES, SIGN_IN_WAYS } from '#domain/signin/account-state.ts'
import { readOneTimeSecret } from '#domain/signin/one-time-secret.ts'
import { id, instant } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const credentialId = z.string().regex(/^[\w-]{1,2000}$/)

/** わたしのアカウント: the ways in, the devices signed in, and who tried to come in by my name. Never a secret. */
export const getMyAccount = defineQuery({
  name: 'getMyAccount',
  drawer: 'signin',
  way: 'lists',
  purpose: 'identification',
  summary: { ja: '自分のアカウント', en: 'My account' },
  input: z.object({}),
  output: z.object({
    loginName: z.string(),
    passwordSetAt: instant.nullable(),
    totpSetAt: instant.nullable(),
    recoveryCodes: z.int(),
    passkeys: z.array(z.object({ credentialId, label: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })),
    sessions: z.array(
      z.object({ id, device: z.string(), address: z.string(), createdAt: instant, lastSeenAt: instant, expiresAt: instant, isThis: z.boolean() }),
    ),
    attempts: z.array(z.object({ id, at: instant, way: z.enum(SIGN_IN_WAYS), succeeded: z.boolean(), wrongCode: z.boolean(), address: z.string() })),
  }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** 端末のサインインを終える: one of mine. */
export const endMySession = defineCommand({
  name: 'endMySession',
  drawer: 'signin',
  purpose: 'identification',
  summary: { ja: '自分の端末を一つサインアウトさせる', en: 'Sign one of my devices out' },
  input: z.object({ id }),
  output: z.object({ ended: z.int() }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** ほかの端末をすべてサインアウトさせる. */
export const endMyOtherSessions = defineCommand({
  name: 'endMyOtherSessions',
  drawer: 'signin',
  purpose: 'identification',
  summary: { ja: 'ほかの端末をすべてサインアウトさせる', en: 'Sign all my other devices out' },
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** パスキーを消す: one of mine, unless it is the only way in. */
export const removeMyPasskey = defineCommand({
  name: 'removeMyPasskey',
  drawer: 'signin',
  purpose: 'identification',
  summary: { ja: '自分のパスキーを消す', en: 'Remove one of my passkeys' },
  input: z.object({ credentialId }),
  output: z.object({ credentialId }),
  problems: ['sign_in_again', 'last_way_in'],
  roles: ROLES,
  subjects: () => [],
})

/** アカウントの一覧: everybody who works here and how their account stands. Nothing of what they work on. */
export const listAccounts = defineQuery({
  name: 'listAccounts',
  drawer: 'signin',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: 'アカウントの一覧', en: 'List accounts' },
  input: z.object({}),
  output: z.object({
    accounts: z.array(
      z.object({
        staffId: id,
        code: z.string(),
        name: z.string(),
        kana: z.string(),
        loginName: z.string().nullable(),
        state: z.enum(ACCOUNT_STATES),
        invitedUntil: instant.nullable(),
        /** When the last of their posts ended; null as long as they have one. */
        endedAt: instant.nullable(),
        hasTotp: z.boolean(),
        passkeys: z.int(),
        openSessions: z.int(),
        lastSeenAt: instant.nullable(),
        memberships: z.array(
          z.object({ membershipId: id, agencyName: z.string(), agencyKana: z.string().nullable(), role: z.enum(ROLES), title: z.string(), from: instant, to: instant.nullable() }),
        ),
      }),
    ),
  }),
  problems: [],
  roles: ['administrator'],
  subjects: () => [],
})

/** The code of an invitation. Its maker alone knows it; the office keeps its hash. */
const invitationCode = z.string().max(40).refine((typed) => readOneTimeSecret('invitation', typed) === typed)

/** 招待する: begins somebody's ways in anew. Earlier passwords, passkeys and sessions of theirs end at once. */
export const inviteToAccount = defineCommand({
  name: 'inviteToAccount',
  drawer: 'signin',
  purpose: 'administration',
  summary: { ja: 'アカウントに招待する', en: 'Invite somebody to an account' },
  input: z.object({ staffId: id, code: invitationCode }),
  output: z.object({ staffId: id, expiresAt: instant }),
  problems: ['your_own', 'sign_in_again'],
  roles: ['administrator'],
  subjects: (input) => [input.staffId],
})

/** 招待を取り消す. */
export const withdrawInvitation = defineCommand({
  name: 'withdrawInvitation',
  drawer: 'signin',
  purpose: 'administration',
  summary: { ja: '招待を取り消す', en: 'Withdraw an invitation' },
  input: z.object({ staffId: id }),
  output: z.object({ staffId: id }),
  problems: ['your_own', 'sign_in_again'],
  roles: ['administrator'],
  subjects: (input) => [input.staffId],
})

/** アカウントを止める: only once nothing open is in these hands. */
export const disableAccount = defineCommand({
  name: 'disableAccount',
  drawer: 'signin',
  purpose: 'administration',
  summary: { ja: 'アカウントを止める', en: 'Disable an account' },
  input: z.object({ staffId: id }),
  output: z.object({ staffId: id }),
  problems: ['your_own', 'sign_in_again', 'still_holds'],
  roles: ['administrator'],
  subjects: (input) => [input.staffId],
})

/** Everything that can be asked and done about accounts by somebody signed in. */
export const signinOperations = {
  getMyAccount, endMySession, endMyOtherSessions, removeMyPasskey, listAccounts, inviteToAccount, withdrawInvitation, disableAccount,
} as const
