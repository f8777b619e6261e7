import { problemOfPassword } from '#domain/signin/password-rule.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { nowMs } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import { findAccountOf, savePassword, saveTotp } from '#store/signin/account.ts'
import { findChallenge, saveChallenge, takeChallenge } from '#store/signin/challenge.ts'
import { findMunicipalityName } from '#store/signin/municipality.ts'
import { savePasskey } from '#store/signin/passkey.ts'
import { endOtherSessions } from '#store/signin/session.ts'
import { atOnce } from './at-once.ts'
import { noteAtDoor } from './door-entry.ts'
import { changeWaysIn, newRecoveryCodes, openedBy, whoEnrols, type Enrolling } from './enrol.ts'
import { enter, type Entered } from './enter.ts'
import { newTotpSecret, stepOfCode, totpUri } from './one-time-code.ts'
import { askToRegister, readNewPasskey } from './passkeys.ts'
import { hashPassword } from './password.ts'
import type { DoorHandler, Ground, Visit } from './visit.ts'

/** 招待を開く: who is invited, and how far they have come. */
export const openInvitation =
  (ground: Ground): DoorHandler<'openInvitation'> =>
  async (visit, { invitation }) => {
    const opened = await openedBy(ground, visit, invitation)
    if (!opened.ok) return refuse({ code: opened.problem })
    const account = await findAccountOf(ground.database, ground.municipalityCode, opened.value.staffId)
    if (account === undefined) return refuse({ code: 'not_found' })
    const { name, kana, loginName, passwordHash } = account
    const municipalityName = await findMunicipalityName(ground.database, ground.municipalityCode)
    const { expiresAt } = opened.value
    return ok({
      answer: { municipalityName, name, kana, loginName, expiresAt, hasPassword: passwordHash !== null, canUsePasskeys: visit.site !== undefined },
    })
  }

/** パスワードを決める. Alone it opens nothing yet; a changed one ends every session but this. */
export const setPassword =
  (ground: Ground): DoorHandler<'setPassword'> =>
  async (visit, { invitation, password }) => {
    const who = await whoEnrols(ground, visit, invitation)
    if (!who.ok) return refuse({ code: who.problem })
    const { account } = who.value
    const problem = problemOfPassword(password, account)
    if (problem !== undefined) return refuse({ code: problem })
    const hash = await hashPassword(password)
    const changed = await changeWaysIn(ground, visit, who.value, {
      makes: 'half_way',
      work: async (inside) => {
        await savePassword(inside.database, account, hash)
        if (invitation === undefined) await endOtherSessions(inside.database, visit.token)
        await noteAtDoor(inside, { operation: 'setPassword', staffId: account.staffId })
        return ok({ answer: {} })
      },
    })
    return changed.ok ? changed : refuse({ code: 'not_found' })
  }

/** 認証アプリの登録を始める: the key is shown once, as a picture and as text, and waits for its first code. */
export const beginTotp =
  (ground: Ground): DoorHandler<'beginTotp'> =>
  async (visit, { invitation }) => {
    const who = await whoEnrols(ground, visit, invitation)
    if (!who.ok) return refuse({ code: who.problem })
    const { staffId, loginName } = who.value.account
    const { database, municipalityCode, seal } = ground
    const secret = newTotpSecret()
    const id = newId()
    await saveChallenge(database, { municipalityCode, id, kind: 'totp', staffId, challenge: seal.close(secret, `totp/${staffId}`) })
    const issuer = `つなぎ ${await findMunicipalityName(database, municipalityCode)}`
    return ok({ answer: { challengeId: id, secret, uri: totpUri(secret, { issuer, label: loginName }) } })
  }

const enterAfter = async (inside: Ground, visit: Visit, { account, invitation }: Enrolling): Promise<Result<Entered, 'no_membership'>> =>
  invitation === undefined ? ok({ answer: {} }) : enter(inside, visit, { staffId: account.staffId })

type NewTotp = { readonly challengeId: string; readonly sealed: string; readonly step: number }

type EnteredWithCodes = Entered & { readonly answer: { readonly recoveryCodes: string[] } }

/** Keeps the app's key and makes recovery codes. The other devices of somebody who was in already are out. */
const keepTotp = (ground: Ground, visit: Visit, who: Enrolling, { challengeId, sealed, step }: NewTotp) =>
  changeWaysIn<EnteredWithCodes, 'wrong_code' | 'no_membership'>(ground, visit, who, {
    makes: 'whole_way',
    work: async (inside) => {
      const { database, municipalityCode } = inside
      const { account, invitation } = who
      const waiting = await takeChallenge(database, { municipalityCode, id: challengeId, kind: 'totp' })
      if (waiting === undefined) return refuse('wrong_code')
      await saveTotp(database, account, { sealed, step })
      if (invitation === undefined) await endOtherSessions(database, visit.token)
      await noteAtDoor(inside, { operation: 'setTotp', staffId: account.staffId })
      const recoveryCodes = await newRecoveryCodes(inside, account)
      const entered = await enterAfter(inside, visit, who)
      return entered.ok ? ok({ ...entered.value, answer: { ...entered.value.answer, recoveryCodes } }) : entered
    },
  })

/** 認証アプリを登録する: the first code proves that the app has the key. Recovery codes come with it. */
export const confirmTotp =
  (ground: Ground): DoorHandler<'confirmTotp'> =>
  async (visit, { invitation, challengeId, code }) => {
    const who = await whoEnrols(ground, visit, invitation)
    if (!who.ok) return refuse({ code: who.problem })
    const { account } = who.value
    if (account.passwordHash === null) return refuse({ code: 'password_needed' })
    const waiting = await findChallenge(ground.database, { municipalityCode: ground.municipalityCode, id: challengeId, kind: 'totp' })
    if (waiting?.staffId !== account.staffId) return refuse({ code: 'wrong_code' })
    const sealed = waiting.challenge
    const step = stepOfCode(ground.seal.open(sealed, `totp/${account.staffId}`), code, nowMs())
    if (step === undefined) return refuse({ code: 'wrong_code' })
    const kept = await keepTotp(ground, visit, who.value, { challengeId, sealed, step })
    return kept.ok ? kept : refuse({ code: kept.problem })
  }

/** 回復コードを作り直す: those from before open nothing any more. */
export const renewRecoveryCodes =
  (ground: Ground): DoorHandler<'renewRecoveryCodes'> =>
  async (visit) => {
    const who = await whoEnrols(ground, visit, undefined)
    if (!who.ok) return refuse({ code: who.problem })
    const { account } = who.value
    return atOnce(ground, async (inside) => {
      const recoveryCodes = await newRecoveryCodes(inside, account)
      await noteAtDoor(inside, { operation: 'renewRecoveryCodes', staffId: account.staffId })
      return ok({ answer: { recoveryCodes } })
    })
  }

/** パスキーの登録を始める. */
export const beginPasskey =
  (ground: Ground): DoorHandler<'beginPasskey'> =>
  async (visit, { invitation }) => {
    const who = await whoEnrols(ground, visit, invitation)
    if (!who.ok) return refuse({ code: who.problem })
    if (visit.site === undefined) return refuse({ code: 'no_passkeys_here' })
    return ok({ answer: await askToRegister(ground, visit.site, who.value.account) })
  }

/** パスキーを登録する: one passkey is a whole way in, because the device makes sure of its holder. */
export const confirmPasskey =
  (ground: Ground): DoorHandler<'confirmPasskey'> =>
  async (visit, { invitation, challengeId, response, label }) => {
    const who = await whoEnrols(ground, visit, invitation)
    if (!who.ok) return refuse({ code: who.problem })
    const { account } = who.value
    const made = await readNewPasskey(ground, account, { site: visit.site, challengeId, response })
    if (made === undefined) return refuse({ code: 'wrong_code' })
    const entered = await changeWaysIn(ground, visit, who.value, {
      makes: 'whole_way',
      work: async (inside) => {
        await savePasskey(inside.database, ground.municipalityCode, { ...made, label })
        await noteAtDoor(inside, { operation: 'addPasskey', staffId: account.staffId })
        return enterAfter(inside, visit, who.value)
      },
    })
    return entered.ok ? entered : refuse({ code: entered.problem })
  }
