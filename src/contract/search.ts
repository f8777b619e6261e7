import { CASE_PARTS, FOUND_KINDS, INTAKE_PARTS } from '#domain/search/found-kinds.ts'
import { z } from 'zod'
import { URGENCIES } from '#domain/intake/codes.ts'
import { id, instant, line, said } from './field.ts'
import { aboutShown, personsNamed } from './intake-shown.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

/** A piece of a text around the words that were looked for. */
const excerpt = z.object({ before: z.string(), found: z.string(), after: z.string() })

/** どこからでも検索: names in any writing, phone tails, words of notes, numbers as they stand on papers. */
export const searchEverything = defineQuery({
  name: 'searchEverything',
  drawer: 'search',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '検索', en: 'Search' },
  input: z.object({ words: said(line) }),
  output: z.object({
    persons: z.array(
      z.object({ personId: id, name: z.string(), kana: z.string().nullable(), birthYear: z.int().nullable(), caseId: id.nullable(), householdName: z.string().nullable(), concealed: z.boolean() }),
    ),
    masked: z.array(z.object({ matterId: id, name: z.string(), askAgency: z.string(), askPhone: z.string().nullable(), restricted: z.boolean() })),
    /** `part`: whether the piece is of the title, of a warning in force or of what is still to be done (予定). */
    cases: z.array(z.object({ caseId: id, number: z.int(), householdName: z.string(), concealed: z.boolean(), excerpt, part: z.enum(CASE_PARTS) })),
    /** `toldInCaseId`: the case whose story tells it, where its own sheet is not the actor's to open. `part`: whether the piece is of what was told or of 配慮の補足. */
    intakes: z.array(
      z.object({ id, number: z.int(), receivedAt: instant, excerpt, part: z.enum(INTAKE_PARTS), urgency: z.enum(URGENCIES).nullable(), about: z.array(aboutShown), toldInCaseId: id.nullable() }),
    ),
    /** The piece is of why it was sent; `about` is who it is about, as the list of つなぎ tells it. */
    referrals: z.array(
      z.object({ id, number: z.int(), need: z.string(), toName: z.string(), about: z.array(z.object({ personId: id.nullable(), name: z.string() })), concealed: z.boolean(), excerpt }),
    ),
    /** What is known of a household: the case it is read in, of whom it is, and who said it. */
    facts: z.array(
      z.object({
        id, caseId: id, householdName: z.string(), concealed: z.boolean(), code: z.string(), source: z.string(), personId: id.nullable(), personName: z.string().nullable(), excerpt,
      }),
    ),
    records: z.array(z.object({ id, caseId: id, householdName: z.string(), concealed: z.boolean(), happenedAt: instant, excerpt })),
    more: z.array(z.enum(FOUND_KINDS)),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [
    ...output.persons.flatMap((one) => (one.caseId === null ? [one.personId] : [one.personId, one.caseId])),
    // A masked hit is read, too: who was told that there is something stands in the journal like everybody else.
    ...output.masked.map((one) => one.matterId),
    ...output.cases.map((one) => one.caseId),
    ...output.intakes.map((one) => one.id),
    ...personsNamed(output.intakes),
    ...output.referrals.map((one) => one.id),
    ...personsNamed(output.referrals),
    ...output.facts.flatMap((one) => (one.personId === null ? [one.caseId] : [one.caseId, one.personId])),
    ...output.records.flatMap((one) => [one.id, one.caseId]),
  ],
})

/** Everything about finding. */
export const searchOperations = { searchEverything } as const
