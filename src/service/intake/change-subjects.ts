import type { updateIntake as contract } from '#contract/intake.ts'
import { ASKED_PLACES, placesChanged, type AskedPlace } from '#domain/intake/told-places.ts'
import { listWhereabouts } from '#store/intake/find-intake.ts'
import { saveWhereabouts } from '#store/intake/save-intake.ts'
import { changeSubject, endInquirersPlace, endWhereabouts, removeSubject, saveNotThisPerson } from '#store/intake/subject.ts'
import type { Handler, Work } from '../handler.ts'
import { bindTo } from './bind-person.ts'
import { saveInquirersPlaces, saveSubjectOf, SOURCE } from './save-subjects.ts'
import type { FoundSubjects } from './sheet-shown.ts'

type Change = Parameters<Handler<typeof contract>>[1]
type SubjectChange = NonNullable<Change['subjects']>[number]

/** Everybody on record whom a change says somebody to be, or not to be. */
export const personsOf = ({ subjects = [] }: Change): readonly string[] => subjects.flatMap(({ personId, notPersonIds }) => [...(personId === undefined ? [] : [personId]), ...notPersonIds])

/** What stands in the way of changing the people on a sheet: somebody who is not on it, or who is known, and stays who they are. */
export const problemOfSubjects = (before: FoundSubjects, { subjects = [], removedSubjectIds }: Change): 'not_found' | 'subject_is_bound' | 'already_bound' | undefined => {
  const named = [...subjects.flatMap((one) => one.id ?? []), ...removedSubjectIds]
  if (named.some((id) => !before.some((one) => one.id === id))) return 'not_found'
  const boundTo = (id: string | undefined): string | null => before.find((one) => one.id === id)?.personId ?? null
  if (subjects.some(({ id, personId }) => personId !== undefined && ![null, personId].includes(boundTo(id)))) return 'already_bound'
  return before.some((one) => one.personId !== null && removedSubjectIds.includes(one.id)) ? 'subject_is_bound' : undefined
}

/** What of somebody says where they are reached, or when and how. */
const REACH = [...ASKED_PLACES, 'mayContact', 'phoneMayContact', 'emailMayContact', 'addressMayContact', 'way'] as const

type InquirersPlaces = { readonly [K in AskedPlace]: string | null | undefined }
const inquirersPlaces = ({ inquirerPhone, inquirerEmail, inquirerAddress }: Omit<Change, 'subjects'>): InquirersPlaces => ({ phone: inquirerPhone, email: inquirerEmail, address: inquirerAddress })

/** Whether a change says where somebody is or can be reached. */
export const tellsWhereabouts = ({ subjects = [], ...change }: Change): boolean =>
  Object.values(inquirersPlaces(change)).some((text) => text !== undefined) || subjects.some((one) => REACH.some((field) => one[field] !== undefined))

/** A sheet before it is changed: who is on it, and which version it is. */
type Sheet = { readonly intakeId: string; readonly before: FoundSubjects; readonly version: number }

const changeWhereabouts = async ({ tx, actor, newId }: Work, of: { sheet: Sheet; subjectId: string; personId: string | null }, change: SubjectChange) => {
  const { intakeId, version } = of.sheet
  const before = (await listWhereabouts(tx, actor, intakeId)).filter((one) => one.subjectId === of.subjectId)
  const { ended, begun } = placesChanged(before, change)
  for (const kind of ended) await endWhereabouts(tx, actor, { subjectId: of.subjectId, kind, sheetUntil: version })
  for (const place of begun) {
    await saveWhereabouts(tx, actor, {
      ...place, id: newId(), matterId: intakeId, personId: of.personId ?? undefined, subjectId: of.subjectId, whose: 'person', source: SOURCE, sheetFrom: version + 1,
    })
  }
}

const changeOne = async (work: Work, sheet: Sheet, stood: FoundSubjects[number], change: SubjectChange): Promise<void> => {
  await changeSubject(work.tx, work.actor, stood.id, {
    describedAs: change.describedAs ?? stood.describedAs,
    name: change.name ?? stood.name ?? undefined,
    kana: change.kana ?? stood.kana ?? undefined,
    sex: change.sex ?? stood.sex ?? undefined,
    birth: change.birth ?? stood.birth ?? undefined,
  })
  await changeWhereabouts(work, { sheet, subjectId: stood.id, personId: stood.personId }, change)
  for (const other of change.notPersonIds) await saveNotThisPerson(work.tx, work.actor, stood.id, other)
  if (change.personId !== undefined && stood.personId === null) await bindTo(work, sheet.intakeId, stood.id, change.personId)
}

/** Of whoever came, the places that are given are written anew; what was not given stands. */
const changeInquirersPlaces = async (work: Work, { intakeId, version }: Sheet, places: InquirersPlaces): Promise<void> => {
  for (const kind of ASKED_PLACES) if (places[kind] !== undefined) await endInquirersPlace(work.tx, work.actor, { intakeId, sheetUntil: version }, kind)
  await saveInquirersPlaces(work, intakeId, places, version + 1)
}

/** Writes the people of a sheet anew: those named are changed, new ones added, those taken off are found no more. */
export const saveSubjectChanges = async (work: Work, sheet: Sheet, change: Change): Promise<void> => {
  const { tx, actor } = work
  for (const one of change.subjects ?? []) {
    const stood = sheet.before.find((subject) => subject.id === one.id)
    if (stood !== undefined) await changeOne(work, sheet, stood, one)
    else {
      await saveSubjectOf(work, sheet.intakeId, {
        ...one, describedAs: one.describedAs ?? '', phone: one.phone ?? undefined, email: one.email ?? undefined, address: one.address ?? undefined,
      }, sheet.version + 1)
    }
  }
  for (const id of change.removedSubjectIds) await removeSubject(tx, actor, id, sheet.version)
  await changeInquirersPlaces(work, sheet, inquirersPlaces(change))
}
