import { z } from 'zod'
import type { PrintedSheet } from '#domain/journal/printed.ts'

/** On which paper a record is opened (申込票, つなぎシート, 訪問用): the journal says so beside the look, whether or not it is printed after all. */
export const paperOf = <const P extends readonly [PrintedSheet, ...PrintedSheet[]]>(...papers: P) => z.enum(papers).optional()

/** What the journal is told of it. */
export const tellPaper = ({ paper }: { readonly paper?: PrintedSheet | undefined }): Readonly<Record<string, string>> => (paper === undefined ? {} : { sheet: paper })
