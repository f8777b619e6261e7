import { z } from 'zod'
import { SEXES } from '#domain/person/codes.ts'
import { day, id, line, said, version } from './field.ts'
import { defineCommand } from './operation.ts'
import { WORKERS } from './workers.ts'

const newPerson = z.object({
  name: said(line.trim()),
  kana: line.default(''),
  sex: z.enum(SEXES).optional(),
  birthText: line.default(''),
})

const membership = z.object({
  relationship: line.default(''),
  livesTogether: z.boolean().default(true),
  isSubject: z.boolean().default(false),
  note: line.default(''),
  from: day.optional(),
})

/** 世帯員を加える: somebody new, or somebody already known who moves in as well. */
export const addMember = defineCommand({
  name: 'addMember',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '世帯員を加える', en: 'Add a member' },
  input: membership.extend({ caseId: id, personId: id.optional(), person: newPerson.optional() }),
  output: z.object({ memberId: id, personId: id }),
  problems: ['somebody_needed', 'person_not_known', 'already_a_member'],
  roles: WORKERS,
  subjects: (input, output) => [input.caseId, output.personId],
})

/** 続柄・同居・転出を書く: the days of moving in and out stay. */
export const changeMember = defineCommand({
  name: 'changeMember',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '続柄・転入・転出を書く', en: 'Change a membership' },
  input: membership.extend({ memberId: id, version, until: day.optional() }),
  output: z.object({ memberId: id, version, personId: id }),
  standing: membership.required().extend({ memberId: id, version, from: day.nullable(), until: day.nullable() }),
  problems: ['period_backwards'],
  roles: WORKERS,
  subjects: (_, output) => [output.personId],
})

/** Everything that can be done about who belongs to a household. */
export const memberOperations = { addMember, changeMember } as const
