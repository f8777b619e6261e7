import { sql, type RawBuilder } from 'kysely'

/** The beginning of a text for one line of a list, told by the database; 「…」 says that there is more. */
export const shortened = (text: RawBuilder<unknown>, most: number): RawBuilder<string> =>
  sql<string>`case when char_length(${text}) > ${sql.lit(most)} then left(${text}, ${sql.lit(most - 1)}) || '…' else ${text} end`
