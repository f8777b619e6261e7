import type {
  endMyOtherSessions as endOthers, endMySession as endOne, getMyAccount as ask, removeMyPasskey as remove,
} from '#contract/signin.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { endMySessions, findMyWaysIn, listMyAttempts, listMyPasskeys, listMySessions, removePasskey } from '#store/signin/my-account.ts'
import type { Handler } from '../handler.ts'

/** わたしのアカウント. */
export const getMyAccount: Handler<typeof ask> = async ({ tx }) => {
  const ways = await findMyWaysIn(tx)
  if (ways === undefined) return refuse({ code: 'not_found' })
  return ok({ ...ways, passkeys: await listMyPasskeys(tx), sessions: await listMySessions(tx), attempts: await listMyAttempts(tx) })
}

/** 自分の端末を一つサインアウトさせる. */
export const endMySession: Handler<typeof endOne> = async ({ tx }, { id }) => {
  const ended = await endMySessions(tx, id)
  return ended === 0 ? refuse({ code: 'not_found' }) : ok({ ended })
}

/** ほかの端末をすべてサインアウトさせる. */
export const endMyOtherSessions: Handler<typeof endOthers> = async ({ tx }) => ok({ ended: await endMySessions(tx, undefined) })

/** 自分のパスキーを消す. */
export const removeMyPasskey: Handler<typeof remove> = async ({ tx }, { credentialId }) => {
  const obstacle = await removePasskey(tx, credentialId)
  return obstacle === undefined ? ok({ credentialId }) : refuse({ code: obstacle })
}
