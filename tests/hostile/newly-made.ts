import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { cityToday, given, type City } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'

/** A case of the invented city. */
export const CASE = demoId('case/0')
/** Whoever leads that case, and who has charge of the city's settings. */
export const [LEAD, ADMINISTRATOR] = ['st03', 'st13'] as const
/** Their chief, who decides on protection; whoever is sent a つなぎ; and a colleague of another agency. */
export const [CHIEF, RECEIVER, OTHER] = ['st26', 'st36', 'st16'] as const

type Which = { readonly id: string; readonly version: number }

/** What a command is said of, made anew for each of its messages. */
export const newlyMade = (city: () => City) => {
  const versionOf = async (table: string, id: string): Promise<number> =>
    Number((await city().database.admin.query<{ version: number }>(`select version from ${table} where id = $1`, [id])).rows[0]?.version)
  const newIntake = async (): Promise<Which> => {
    const { id } = given(await (await city().as(LEAD)).does('receiveIntake', { text: '家賃' }))
    return { id, version: await versionOf('intake', id) }
  }
  const newMatter = async (): Promise<{ readonly matterId: string; readonly version: number }> => {
    const { id } = await newIntake()
    return { matterId: id, version: await versionOf('matter', id) }
  }
  const ended = async (outcome: 'emergency' | 'watched'): Promise<Which> => {
    const { id, version } = await newIntake()
    given(await (await city().as(LEAD)).does('endIntake', { id, version, outcome, note: '家賃', ...(outcome === 'watched' && { watchedBy: '民生委員', nextContactOn: addDays(cityToday(), 30) }) }))
    return { id, version: await versionOf('intake', id) }
  }
  /** A closed sheet of an agency without a chief, which somebody of another agency may open in an emergency; what they opened before is gone. */
  const newlyClosed = async (): Promise<{ readonly matterId: string }> => {
    await city().database.admin.query('delete from break_glass where membership_id = $1', [member(OTHER)])
    const { id: matterId } = given(await (await city().as('st17')).does('receiveIntake', { text: '家賃', areaId: demoId('area/あおば') }))
    given(await (await city().as('st01')).does('restrictMatter', { matterId, version: 1, reason: '親族' }))
    return { matterId }
  }
  const answerAll = async (): Promise<{ readonly matterId: string }> => {
    const { rows } = await city().database.admin.query<{ id: string; version: number }>('select id, version from team_request where matter_id = $1 and answered_at is null', [CASE])
    for (const { id, version } of rows) given(await (await city().as(LEAD)).does('answerTeamRequest', { id, version, accept: false }))
    return { matterId: CASE }
  }

  const sentOfSheet = async (): Promise<string> => {
    const { id: matterId } = await newIntake()
    return given(await (await city().as(LEAD)).does('sendReferral', { matterId, need: '家賃', why: '家賃', urgency: 'usual', toAgencyId: agency('AG06') })).id
  }

  /** Somebody on a sheet who is nobody on record. */
  const newSubject = async (): Promise<{ readonly id: string; readonly version: number; readonly subjectId: string }> => {
    const { id } = given(await (await city().as(LEAD)).does('receiveIntake', { text: '家賃', subjects: [{ describedAs: '若い人' }] }))
    const { rows } = await city().database.admin.query<{ id: string }>('select id from intake_subject where intake_id = $1', [id])
    return { id, version: 1, subjectId: rows[0]?.id ?? '' }
  }
  return { versionOf, newIntake, newMatter, ended, newlyClosed, answerAll, sentOfSheet, newSubject }
}
