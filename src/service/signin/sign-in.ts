import { refuse } from '#domain/shared/result.ts'
import { findAccount } from '#store/signin/account.ts'
import { atOnce } from './at-once.ts'
import { enter } from './enter.ts'
import { attempt, recogniseByPassword } from './recognise.ts'
import type { DoorHandler, Ground } from './visit.ts'

/** サインイン: by password, and by one-time or recovery code. */
export const signIn =
  (ground: Ground): DoorHandler<'signIn'> =>
  async (visit, shown) => {
    const isRecovery = shown.code !== undefined && shown.code.replaceAll(/[\s-]/g, '').length > 6
    const by = { loginName: shown.loginName, way: isRecovery ? 'recovery_code' : 'password', operation: 'signIn' } as const
    const entered = await attempt(ground, visit, by, {
      check: async (made) => recogniseByPassword(ground, await findAccount(ground.database, ground.municipalityCode, shown.loginName), { ...shown, made }),
      goOn: (inside, { staffId }) => enter(inside, visit, { staffId, membershipId: shown.membershipId }),
    })
    return entered.ok ? entered : refuse({ code: entered.problem })
  }

/** 練習用のサインイン: one click, only in the invented city and only at the machine it runs on. Elsewhere it is not there. */
export const signInForPractice =
  (ground: Ground): DoorHandler<'signInForPractice'> =>
  async (visit, { code, membershipId }) => {
    const isCast = ground.practice && visit.isOnThisMachine && ground.cast.some((member) => member.code === code)
    const account = isCast ? await findAccount(ground.database, ground.municipalityCode, code) : undefined
    if (account === undefined) return refuse({ code: 'not_found' })
    const entered = await atOnce(ground, (inside) => enter(inside, visit, { staffId: account.staffId, membershipId }))
    return entered.ok ? entered : refuse({ code: 'not_found' })
  }
