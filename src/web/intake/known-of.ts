import type { AnswerFor } from '../app/api.ts'

type Intake = AnswerFor<'getIntake'>

/** By what somebody on a sheet is looked for among those on record. */
export const KNOWN_FIELDS = ['name', 'kana', 'birth', 'phone', 'email', 'address'] as const
/** What is known of them. */
export type Known = Readonly<Record<(typeof KNOWN_FIELDS)[number], string>>

/** What a sheet tells of somebody it is about. */
export const knownOf = (intake: Pick<Intake, 'whereabouts'>, subject: Intake['subjects'][number]): Known => {
  const places = intake.whereabouts.filter((one) => one.subjectId === subject.id)
  const textOf = (kind: string): string => places.find((one) => one.kind === kind)?.text ?? ''
  return { name: subject.name ?? '', kana: subject.kana ?? '', birth: subject.birth ?? '', phone: textOf('phone'), email: textOf('email'), address: textOf('address') }
}
