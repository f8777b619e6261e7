import { z } from 'zod'
import { MATCHES } from '#domain/intake/similar.ts'
import { day, id, instant, line, said, version } from './field.ts'
import { intakeShown } from './intake-shown.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { concealPerson } from './protection.ts'
import { DECIDERS } from './workers.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

/** In what somebody on record resembles what was told. */
export const matched = z.array(z.enum(MATCHES))

/** Whoever may not be opened: `restricted` only where that is no news to the reader; to others a restricted record and another agency's read the same. */
export const maskedShown = z.object({ matterId: id, name: z.string(), askAgency: z.string(), askPhone: z.string().nullable(), restricted: z.boolean(), matched })

/**
 * 同じ人かもしれない記録: persons on record who resemble what is typed. Whoever may not be opened is told of with a masked name
 * and the agency to ask. Somebody concealed is told of to whoever may open their record, and to nobody else.
 */
export const findSimilarPersons = defineQuery({
  name: 'findSimilarPersons',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '同じ人かもしれない記録を探す', en: 'Find possible duplicates' },
  input: z.object({
    subjectId: id.optional(),
    /** A person on record who is compared with the others. */
    personId: id.optional(),
    /** Of whom it is typed: of somebody on record or on a sheet, or of whoever came (来談者), who is bound to nobody but may be known. */
    whose: z.enum(['person', 'inquirer']).default('person'),
    /** The sheet they are written on: not itself. */
    intakeId: id.optional(),
    name: line.default(''),
    kana: line.default(''),
    birth: line.default(''),
    phone: line.default(''),
    email: line.default(''),
    address: line.default(''),
  }),
  output: z.object({
    persons: z.array(
      z.object({
        personId: id,
        name: z.string(),
        kana: z.string().nullable(),
        birthOn: day.nullable(),
        birthText: z.string().nullable(),
        caseId: id.nullable(),
        householdName: z.string().nullable(),
        agencyName: z.string().nullable(),
        /** Where they live and are reached now, as far as the reader may know: by it two of one name are told apart. */
        address: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        matched,
        /** A name they bear or ever bore, or its reading, is all that was typed. */
        isWhole: z.boolean(),
      }),
    ),
    masked: z.array(maskedShown),
    intakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string(), subjectName: z.string() })),
    /** How many there are of each beyond those that stand here, who agree in less or are older. */
    beyond: z.object({ persons: z.int(), masked: z.int(), intakes: z.int() }),
  }),
  problems: [],
  roles: COUNTER,
  subjects: (_, output) => [
    ...output.persons.flatMap((one) => (one.caseId === null ? [one.personId] : [one.personId, one.caseId])),
    ...output.masked.map((one) => one.matterId),
    ...output.intakes.map((one) => one.id),
  ],
})

/**
 * この人です: says who a subject is. Without a person on record, the subject becomes one; what was heard goes along. Beside somebody on
 * record who resembles them much, only with the reason why they are another.
 */
export const bindIntakePerson = defineCommand({
  name: 'bindIntakePerson',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '受付の対象者を人に結び付ける', en: 'Say who the person concerned is' },
  input: z.object({ id, version, subjectId: id, personId: id.optional(), whyNew: line.default('') }),
  output: z.object({ id, version, personId: id }),
  standing: intakeShown,
  problems: ['already_bound', 'resembles_somebody'],
  roles: COUNTER,
  subjects: (input, output) => [input.id, output.personId],
})

/**
 * この人を登録して秘匿する: whoever stands on a sheet becomes a person of record, where nobody knows them yet, and is concealed in the same step, so that no
 * moment lies between. Beside somebody on record who resembles them much, only with the reason why they are another.
 */
export const concealSubject = defineCommand({
  name: 'concealSubject',
  drawer: 'intake',
  purpose: 'protection',
  summary: { ja: '受付の対象者を登録して秘匿する', en: 'Register the person concerned and conceal their whereabouts' },
  input: z.object({ id, subjectId: id, whyNew: line.default(''), reason: said(line.trim()), reviewOn: day, handlers: z.array(id).min(1).max(12) }),
  output: z.object({ id, personId: id }),
  problems: ['resembles_somebody', 'already_bound', ...concealPerson.problems],
  roles: DECIDERS,
  staysClosed: () => true,
  subjects: (input, output) => [input.id, output.personId],
})

/** 結び付けを取り消す: it was somebody else after all. */
export const unbindIntakePerson = defineCommand({
  name: 'unbindIntakePerson',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '人の結び付けを取り消す', en: 'Take back who the person concerned is' },
  input: z.object({ id, version, subjectId: id }),
  output: z.object({ id, version }),
  standing: intakeShown,
  problems: ['not_bound', 'already_ended', 'handler_needed'],
  roles: COUNTER,
  subjects: (input) => [input.id],
})

/** 別の人: somebody who resembles a subject is somebody else. Never proposed again. */
export const markAsOtherPerson = defineCommand({
  name: 'markAsOtherPerson',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '「別の人」と記録する', en: 'Remember that this is somebody else' },
  input: z.object({ id, subjectId: id, personId: id }),
  output: z.object({ id }),
  problems: [],
  roles: COUNTER,
  subjects: (input) => [input.id, input.personId],
})

/** Everything about who the people of an intake are. */
export const intakePersonOperations = { findSimilarPersons, bindIntakePerson, concealSubject, unbindIntakePerson, markAsOtherPerson } as const
