import type { SheetBody } from '#domain/intake/history.ts'
import { refuse } from '#domain/shared/result.ts'
import { findMaskedMatter } from '#store/access/break-glass.ts'
import { listAgenciesNow } from '#store/intake/agency-now.ts'
import { areWhereaboutsConcealed, findIntake, findLinkedIntake, listLaterIntakes, listWhereabouts, type FoundIntake } from '#store/intake/find-intake.ts'
import { listConcealedMeant } from '#store/intake/concealed-meant.ts'
import { listSubjects } from '#store/intake/subject.ts'
import { isMatterWritable } from '#store/matter.ts'
import { listReferralsOf } from '#store/referral/find-referral.ts'
import type { Work } from '../handler.ts'

/** The people on a sheet, as they are told of. */
export type FoundSubjects = Awaited<ReturnType<typeof listSubjects>>

const heldNow = async ({ tx, actor }: Pick<Work, 'tx' | 'actor'>, id: string) => {
  const heldBy = (await listAgenciesNow(tx, actor, [id])).map((agency) => ({ name: agency.shortName, phone: agency.phone }))
  return { heldBy, accountableNames: heldBy.map((agency) => agency.name) }
}

/** A page that does not open is no way on: whoever may not open the case is led to whom to ask, where that is told of it. */
const caseOpens = async ({ tx, actor }: Pick<Work, 'tx' | 'actor'>, found: FoundIntake): Promise<'page' | 'masked' | 'nowhere'> => {
  if (found.caseId === null) return 'nowhere'
  if (found.householdName !== null) return 'page'
  return (await findMaskedMatter(tx, actor, found.caseId)) === undefined ? 'nowhere' : 'masked'
}

/**
 * A sheet as its reader sees it, with who answers for it now, the people on it, where they are as far as the reader may know, what
 * came before and after, and where it was passed on to.
 */
export const sheetShown = async ({ tx, actor }: Work, found: FoundIntake) => ({
  ...found,
  ...(await heldNow({ tx, actor }, found.id)),
  caseOpens: await caseOpens({ tx, actor }, found),
  subjects: await listSubjects(tx, actor, found.id),
  resembles: found.outcome === null ? await listConcealedMeant(tx, found.id) : [],
  whereabouts: await listWhereabouts(tx, actor, found.id),
  whereaboutsConcealed: await areWhereaboutsConcealed(tx, found.id),
  former: found.formerId === null ? null : ((await findLinkedIntake(tx, actor, found.formerId)) ?? null),
  later: await listLaterIntakes(tx, actor, found.id),
  referrals: await listReferralsOf(tx, actor, found.id),
  mayWrite: found.outcome === null && (await isMatterWritable(tx, found.id)),
})

/** Somebody else was faster: the sheet is answered as it stands now, not as it was read before. */
export const staleSheet = async (work: Work, asked: FoundIntake) => {
  const now = (await findIntake(work.tx, work.actor, asked.id)) ?? asked
  return refuse({ code: 'stale_version' as const, current: await sheetShown(work, now) })
}

/** A sheet as its history keeps it. Where people are is not in it: that is kept with its versions elsewhere, behind its own switch, and read beside it (`placesAt`). */
export const sheetBodyOf = (found: FoundIntake, subjects: FoundSubjects): SheetBody => ({
  text: found.text,
  receivedAt: found.receivedAt,
  channel: found.channel,
  route: found.route,
  introducedByKind: found.introducedByKind,
  introducedBy: found.introducedBy,
  inquirerName: found.inquirerName,
  inquirerRelation: found.inquirerRelation,
  inquirerAnonymous: found.inquirerAnonymous,
  subjects: subjects.map(({ describedAs, name, kana, sex, birth }) => ({ describedAs, name, kana, sex, birth })),
  boxes: found.boxes,
  worstBox: found.worstBox,
  ownWords: found.ownWords,
  heard: found.heard,
  judgement: found.judgement,
  urgency: found.urgency,
  considerations: found.considerations,
  considerationNote: found.considerationNote,
  consent: found.consent,
  consentForm: found.consentForm,
  consentNote: found.consentNote,
  areaId: found.areaId,
  nextContactOn: found.nextContactOn,
  extraAnswers: found.extraAnswers,
})
