import { sql, type RawBuilder } from 'kysely'

/**
 * The order in which the names of somebody stand, what they are called now (いまの呼び名) first: those in use on the day before those that are over,
 * then 本名, 通称, 聞いた名, 旧姓, the one written last first. `names`: how the statement calls person_name.
 */
export const calledNowFirst = (names: string, on: RawBuilder<unknown> = sql`app.today()`): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${names}.${name}`)
  return sql`app.name_rank(${column('kind')}, ${column('valid_from')}, ${column('valid_to')}, ${on}), ${column('valid_from')} desc nulls last, ${column('id')} desc`
}

/** Where somebody stands in a list by name (五十音順): by the reading of what they are called now; nowhere, and so last, without one. */
export const calledInOrder = (personId: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(select n.kana_order from person_name n
  where n.municipality_code = (select app.my_municipality()) and n.person_id = ${personId} order by ${calledNowFirst('n')} limit 1)`

/** What somebody is called now, as far as the actor may read it. */
export const calledNow = (personId: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(select n.as_written from person_name n
  where n.municipality_code = (select app.my_municipality()) and n.person_id = ${personId} order by ${calledNowFirst('n')} limit 1)`
