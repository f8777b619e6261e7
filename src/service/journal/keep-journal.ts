import type { MirroredHeads } from '#domain/journal/mirror.ts'
import { newId } from '#platform/ids.ts'
import { logWarning } from '#platform/log.ts'
import { asActor, asActorAtOneMoment } from '#store/as-actor.ts'
import { appendToJournal } from '#store/journal.ts'
import { askForCheck, doHeadsStand, findWaitingCheck, saveCheck, wasCheckedToday } from '#store/journal/journal-check.ts'
import { listLaneHeads } from '#store/journal/read-chain.ts'
import type { Office } from '../work-for.ts'
import { latestMirror, mirrorHeads, readMirrors, type Mirror } from './mirror.ts'
import { verifyJournal, type JournalVerification } from './verify-journal.ts'

/** The office's keeping of the journal: its heads are mirrored outside the database, and it is checked when asked and daily. */
export type JournalKeeper = {
  /** Mirrors the heads when they have moved on. Never over heads that no longer stand: those are the proof. */
  readonly mirror: () => Promise<'mirrored' | 'unchanged' | 'tampered'>
  /** Does the check that waits longest, or the daily one; `undefined` when there is nothing to do, or it was told to stop. */
  readonly check: () => Promise<JournalVerification | undefined>
}

const sameLanes = (a: MirroredHeads['lanes'], b: MirroredHeads['lanes']): boolean => JSON.stringify(a) === JSON.stringify(b)

const mirrorOnce = (office: Office, mirror: Mirror): Promise<'mirrored' | 'unchanged' | 'tampered'> =>
  asActorAtOneMoment(office.database, { token: office.officeToken, purpose: 'audit' }, async (tx, actor, now) => {
    if (actor === undefined || now === undefined) return 'unchanged'
    const lanes = await listLaneHeads(tx, actor.municipalityCode)
    const latest = latestMirror(mirror, actor.municipalityCode)
    if (latest !== undefined && sameLanes(latest.lanes, lanes)) return 'unchanged'
    if (latest !== undefined && !(await doHeadsStand(tx, actor, latest.lanes))) return 'tampered'
    mirrorHeads(mirror, actor.municipalityCode, now, lanes)
    return 'mirrored'
  })

const waitingCheck = (office: Office): Promise<string | undefined> =>
  asActor(office.database, { token: office.officeToken, purpose: 'audit' }, async (tx, actor) => {
    if (actor === undefined) return undefined
    const waiting = await findWaitingCheck(tx, actor)
    if (waiting !== undefined || (await wasCheckedToday(tx))) return waiting
    const id = newId()
    await askForCheck(tx, actor, id)
    return id
  })

/** Told to stop, it leaves the check waiting, as if never begun: years of entries take longer than a server has for stopping. */
const untilStopped = async <T>(stopping: AbortSignal, work: Promise<T>): Promise<T | undefined> =>
  work.catch((fault: unknown) => {
    if (stopping.aborted && fault === stopping.reason) return undefined
    throw fault
  })

const checkOnce = async (office: Office, mirror: Mirror, stopping: AbortSignal): Promise<JournalVerification | undefined> => {
  const pass = { token: office.officeToken, purpose: 'audit' } as const
  const id = await waitingCheck(office)
  if (id === undefined) return undefined
  // Read before the journal is: heads mirrored later may be ahead of what this check sees.
  const { genuine, faulty } = readMirrors(mirror.folder, mirror.key.publicKey)
  const found = await untilStopped(stopping, asActorAtOneMoment(office.database, pass, async (tx, actor) => actor && verifyJournal(tx, actor.municipalityCode, genuine, stopping)))
  if (found === undefined) return undefined
  await asActor(office.database, pass, async (tx, actor) => {
    if (actor === undefined) return
    await saveCheck(tx, actor, id, { ...found, faultyMirrors: faulty.length })
    const detail = { entries: found.entries, broken: found.broken.length, faultyMirrors: faulty.length }
    await appendToJournal(tx, { operation: 'checkJournal', result: 'done', subjects: [], detail, requestId: newId() })
  })
  for (const { lane, seq, fault } of found.broken) logWarning('the journal is not whole', { lane, seq, fault })
  return found
}

/** Opens the keeping of the journal, until the server is told to stop. */
export const keepJournal = (office: Office, mirror: Mirror, stopping: AbortSignal): JournalKeeper => {
  let told = false
  return {
    mirror: async () => {
      const done = await mirrorOnce(office, mirror)
      if (done === 'tampered' && !told) logWarning('the journal no longer holds what its signed heads say; see: tsunagi journal verify')
      told = done === 'tampered'
      return done
    },
    check: () => checkOnce(office, mirror, stopping),
  }
}
