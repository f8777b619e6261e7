import { z } from 'zod'
import { TOLD_KINDS } from '#domain/access/told-place.ts'
import { id, instant, line, said } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

/**
 * 所在が書かれている文章: which texts about somebody concealed tell where they are, in words others can read; and which sheets of other agencies, bound to nobody,
 * may be theirs where no handler opens them. For the handlers of the concealment alone: when they conceal, and whenever they look again.
 */
export const listTellingTexts = defineQuery({
  name: 'listTellingTexts',
  drawer: 'access',
  way: 'opens',
  purpose: 'protection',
  summary: { ja: '所在が書かれている文章を探す', en: 'Find texts that tell whereabouts' },
  input: z.object({ personId: id }),
  output: z.object({ texts: z.array(z.object({ kind: z.enum(TOLD_KINDS), id, matterId: id.nullable(), at: instant.nullable(),
    /** 受付番号 of a sheet at another agency (`elsewhere`) that no handler opens: by it, and by nothing else, a handler asks there. */
    number: z.int().nullable(),
    /** Who received it, of a つなぎ that has left: nobody can change its words any more; of such a sheet, who has it. */
    receiver: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    /** What a handler did about it as it stands. */
    settled: z.object({ who: z.string(), at: instant, note: z.string() }).nullable(),
  })) }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.personId, ...output.texts.flatMap((one) => (one.matterId === null ? [] : [one.matterId]))],
})

/**
 * 直せない文章について、したことを記録する: nobody can change a つなぎ that has left; a handler tells its receiver, and says here whom and what. The line is
 * settled, until the text tells a place anew.
 */
export const settleTellingText = defineCommand({
  name: 'settleTellingText',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '直せない文章について、したことを記録する', en: 'Note what was done about a text nobody can mend' },
  input: z.object({ personId: id, kind: z.enum(TOLD_KINDS), id, note: said(line.trim()) }),
  output: z.object({ personId: id, matterId: id.nullable() }),
  problems: [],
  roles: WORKERS,
  // What was done is told to the handlers alone.
  staysClosed: () => true,
  subjects: (input, output) => [input.personId, ...(output.matterId === null ? [] : [output.matterId])],
})
