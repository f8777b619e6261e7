import type { receiveIntake as contract } from '#contract/intake.ts'
import { ASKED_PLACES, placesToldOf, type AskedPlace } from '#domain/intake/told-places.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { saveWhereabouts } from '#store/intake/save-intake.ts'
import { saveNotThisPerson, saveSubject, tellWhoTheyAre } from '#store/intake/subject.ts'
import { linkPerson } from '#store/matter.ts'
import type { Handler, Work } from '../handler.ts'

type Subject = Parameters<Handler<typeof contract>>[1]['subjects'][number]
type Places = { readonly [K in AskedPlace]?: string | null | undefined }

/** Where what is told at the desk comes from. */
export const SOURCE: OwnWord = 'from_intake'

/** Writes somebody an intake is about: as told, where they are, who they are, and who they are not. */
export const saveSubjectOf = async ({ tx, actor, newId, touched }: Work, intakeId: string, subject: Subject, sheetFrom?: number): Promise<void> => {
  const { personId } = subject
  const id = newId()
  await saveSubject(tx, actor, { ...subject, id, intakeId })
  if (personId !== undefined) await linkPerson(tx, actor, { matterId: intakeId, personId, part: 'subject' })
  for (const place of placesToldOf(subject)) {
    await saveWhereabouts(tx, actor, { ...place, id: newId(), matterId: intakeId, personId, subjectId: id, whose: 'person', source: SOURCE, sheetFrom })
  }
  for (const other of subject.notPersonIds) await saveNotThisPerson(tx, actor, id, other)
  if (personId !== undefined) touched.push(...(await tellWhoTheyAre(tx, id)))
}

/** Writes where whoever came (来談者) is reached: places of this intake, and of no person on record. */
export const saveInquirersPlaces = async ({ tx, actor, newId }: Work, intakeId: string, places: Places, sheetFrom?: number): Promise<void> => {
  for (const kind of ASKED_PLACES) {
    const text = places[kind] ?? ''
    if (text !== '') await saveWhereabouts(tx, actor, { id: newId(), matterId: intakeId, kind, whose: 'inquirer', text, source: SOURCE, sheetFrom })
  }
}
