import type {
  answerProtection as answer, askProtection as ask, getMatterProtection as one, listProtectionRequests as list,
  listUndecidedProtection as undecided,
} from '#contract/protection-request.ts'
import { readersOf, type ReaderKind } from '#domain/access/readers.ts'
import { nearestHandlers, suggestedHandlers } from '#domain/access/suggested-handlers.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listNamedReaders, listShutOut } from '#store/access/named-readers.ts'
import {
  findMatterRead, findProtectionRequest, listPeopleOf, listProtectors, listRequestsOf, saveProtectionAnswer, saveProtectionRequest,
} from '#store/access/protection-request.ts'
import { listConcealmentsIn } from '#store/access/protection.ts'
import { listSeatsBeside } from '#store/team.ts'
import { listProtectionAnswers, listUndecided, listWaitingProtection } from '#store/access/waiting-protection.ts'
import type { Handler, Work } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'
import { countTelling } from './telling-of.ts'
import { coordinatorsAmong, namedFirst } from './untold-coordinators.ts'

type Requests = Awaited<ReturnType<typeof listRequestsOf>>

type Named = Awaited<ReturnType<typeof listNamedReaders>>
type MatterRead = NonNullable<Awaited<ReturnType<typeof findMatterRead>>>

const askedHere = (matterId: string, requests: Requests): readonly string[] =>
  [...new Set([matterId, ...requests.filter((one) => one.kind === 'conceal' && one.answeredAt === null).map((one) => one.matterId)])]

/** Who is not named to this reader: the coordinators of an area they are not told, here and where concealment was asked for. */
const untoldIn = async ({ tx, actor }: Work, found: MatterRead, asked: readonly string[]): Promise<ReadonlySet<string>> => {
  if (found.tellsArea) return new Set()
  const each = await Promise.all(asked.map((one) => listNamedReaders(tx, actor, one)))
  return new Set(each.flatMap(coordinatorsAmong))
}

/** Who decides, each once: on concealment also those who were asked on a sheet the household began with. */
const listDeciders = async ({ tx }: Work, asked: readonly string[], untold: ReadonlySet<string>) => {
  const conceal = new Map<string, Awaited<ReturnType<typeof listProtectors>>[number]>()
  for (const one of asked) for (const decider of await listProtectors(tx, one, 'conceal')) conceal.set(decider.membershipId, decider)
  return { restrict: namedFirst(await listProtectors(tx, asked[0] ?? '', 'restrict'), untold), conceal: namedFirst([...conceal.values()], untold) }
}

/** Who reads it, group by group; of a case it goes on in, those of the team whom no other group tells of are named to whoever may open that. */
const listReaders = async ({ tx, actor }: Work, found: MatterRead, named: Named) => {
  const isTold = (one: Named[number]): boolean => one.agencyName === found.agencyName || named.some((told) => told.membershipId === one.membershipId)
  const ofCase = found.caseId === null ? [] : (await listNamedReaders(tx, actor, found.caseId)).filter((one) => one.kind === 'team' && !isTold(one))
  const peopleOf = (kind: ReaderKind) => (kind === 'of_case' ? ofCase : named.filter((person) => person.kind === kind))
  return readersOf(found, found.caseId !== null).map((kind) => (kind === 'area_coordinators' && !found.tellsArea
    ? { kind, ask: { phone: found.agencyPhone }, people: [] }
    : { kind, ask: null, people: peopleOf(kind).map(({ who, agencyName }) => ({ who, agencyName })) }))
}

/** Whose places are concealed in it, with how many texts tell them all the same, for whoever handles it. */
const listHere = async (work: Work, matterId: string) => {
  const here = await listConcealmentsIn(work.tx, work.actor, matterId)
  return Promise.all(here.map(async (one) => ({ ...one, telling: await countTelling(work, one.personId) })))
}

/** この記録を読める人: as the table of access answers, with the names of those who can be named. */
export const getMatterProtection: Handler<typeof one> = async (work, { matterId, shutOut }) => {
  const { tx, actor } = work
  const found = await findMatterRead(tx, actor, matterId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const requests = await listRequestsOf(tx, actor, matterId)
  const named = await listNamedReaders(tx, actor, matterId)
  const asked = askedHere(matterId, requests)
  const untold = await untoldIn(work, found, asked)
  const nameable = named.filter((one) => !untold.has(one.membershipId))
  const { version, restrictedReason, agencyName, recipientName, areaName, concealed } = found
  return ok({
    matterId, version, restrictedReason, agencyName, recipientName, areaName, concealed,
    restricted: found.isRestricted,
    readers: await listReaders(work, found, named),
    shutOut: shutOut ? (await listShutOut(tx, actor, matterId)).filter((one) => one.handles || one.works || !untold.has(one.membershipId)) : [],
    concealments: await listHere(work, matterId),
    people: [...(await listPeopleOf(tx, actor, matterId))],
    requests,
    handlers: found.mayConceal ? [...suggestedHandlers(actor.membershipId, nameable)] : [],
    nearest: found.mayConceal ? [...nearestHandlers(actor.membershipId, nameable)] : [],
    deciders: await listDeciders(work, asked, untold),
    seats: found.maySeat ? (await listSeatsBeside(tx, actor, matterId)).filter((one) => one.mine || !untold.has(one.membershipId)) : [],
    may: { restrict: found.mayRestrict, conceal: found.mayConceal, ask: found.mayAsk, seat: found.maySeat },
  })
}

/** 秘匿・閲覧制限を頼む. */
export const askProtection: Handler<typeof ask> = async ({ tx, newId }, input) => {
  const id = newId()
  const obstacle = await saveProtectionRequest(tx, { ...input, id })
  return obstacle === '' ? ok({ id }) : refuse({ code: obstacle })
}

/** 保護の依頼の一覧. */
export const listProtectionRequests: Handler<typeof list> = async ({ tx, actor }) => 
  ok({ requests: [...(await listWaitingProtection(tx, actor))], answers: await listProtectionAnswers(tx, actor) })

/** 保護の依頼に答える. */
export const answerProtection: Handler<typeof answer> = async ({ tx, actor }, input) => {
  const obstacle = await saveProtectionAnswer(tx, input)
  if (obstacle !== '' && obstacle !== 'stale_version') return refuse({ code: obstacle })
  const found = await findProtectionRequest(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const { matterId, ...stands } = found
  return obstacle === '' ? ok({ id: input.id, matterId }) : staleOrAbsent(stands)
}

/** 決める人のいない保護の依頼. */
export const listUndecidedProtection: Handler<typeof undecided> = async ({ tx }) => ok({ requests: [...(await listUndecided(tx))] })
