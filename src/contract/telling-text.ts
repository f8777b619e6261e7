import { z } from 'zod'
import { TOLD_KINDS } from '#domain/access/told-place.ts'
import { id, instant } from './field.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

/**
 * 所在が書かれている文章: which texts about somebody concealed tell where they are, in words others can read. For the handlers of the
 * concealment alone: when they conceal, and whenever they look again.
 */
export const listTellingTexts = defineQuery({
  name: 'listTellingTexts',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '所在が書かれている文章を探す', en: 'Find texts that tell whereabouts' },
  input: z.object({ personId: id }),
  output: z.object({ texts: z.array(z.object({ kind: z.enum(TOLD_KINDS), id, matterId: id.nullable(), at: instant.nullable() })) }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.personId, ...output.texts.flatMap((one) => (one.matterId === null ? [] : [one.matterId]))],
})
