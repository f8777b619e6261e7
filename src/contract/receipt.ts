import { z } from 'zod'
import { RECEIPT_STANDINGS } from '#domain/receipt/receipt.ts'
import { day, id } from './field.ts'
import { defineQuery } from './operation.ts'

const office = z.object({ name: z.string(), phone: z.string().nullable(), openHours: z.string().nullable() })

/** 受付票の控え: what the person takes home. Nothing of what was said, nor any name of theirs. */
export const getReceipt = defineQuery({
  name: 'getReceipt',
  drawer: 'receipt',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '受付票の控えを出す', en: 'Print a receipt for the person' },
  input: z.object({ id }),
  output: z.object({
    number: z.int(),
    receivedOn: day,
    receivedTime: z.string(),
    /** Whoever answers for it now; several, where it was passed on to several. */
    agencies: z.array(office),
    /** For the night and for holidays (夜間・休日). */
    afterHours: z.array(office),
    receivedByName: z.string(),
    nextContactOn: day.nullable(),
    standing: z.enum(RECEIPT_STANDINGS),
  }),
  problems: [],
  roles: ['counsellor', 'supervisor', 'coordinator', 'clerk'],
  subjects: (input) => [input.id],
})

/** Everything that can be asked about receipts. */
export const receiptOperations = { getReceipt } as const
