import type { ClientBase } from 'pg'
import { OperatorFault } from './words.ts'

type Powers = { readonly superuser: boolean; readonly bypass: boolean; readonly roles: boolean; readonly member: boolean; readonly owner: boolean; readonly server: boolean }

const WORDS: Readonly<Record<keyof Powers, string>> = {
  superuser: '管理者権限 (superuser)',
  bypass: '行の保護の無効化 (bypassrls)',
  roles: '権限の作成 (createrole)',
  member: 'tsunagi_owner への所属 (member of tsunagi_owner)',
  owner: '表の所有 (owner of a table)',
  server: 'サーバーのファイル・プログラムや、すべての表の利用 (pg_execute_server_program, pg_read_server_files, pg_write_server_files, pg_read_all_data, pg_write_all_data)',
}

const readPowers = async (client: Pick<ClientBase, 'query'>): Promise<Powers | undefined> => {
  const { rows } = await client.query<Powers>(`
    select r.rolsuper as superuser, r.rolbypassrls as bypass, r.rolcreaterole as roles,
      exists (select 1 from pg_roles g where g.oid <> r.oid
        and (g.rolname = 'tsunagi_owner' or g.rolsuper or g.rolbypassrls) and pg_has_role(r.oid, g.oid, 'member')) as member,
      exists (select 1 from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(r.oid, c.relowner, 'member')
        and not r.rolsuper) as owner,
      not r.rolsuper and exists (select 1 from pg_roles g where g.rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_read_all_data', 'pg_write_all_data')
        and pg_has_role(r.oid, g.oid, 'member')) as server
    from pg_roles r where r.rolname = session_user`)
  return rows[0]
}

/** What this login could do past row level security, in words; empty when it is harmless. */
export const findHarmfulPowers = async (client: Pick<ClientBase, 'query'>): Promise<readonly string[]> => {
  const powers = await readPowers(client)
  if (powers === undefined) return ['?']
  return (Object.keys(WORDS) as (keyof Powers)[]).filter((power) => powers[power]).map((power) => WORDS[power])
}

/** Refuses to serve with a login that row level security would not hold. */
export const assertHarmlessLogin = async (client: Pick<ClientBase, 'query'>): Promise<void> => {
  const powers = await findHarmfulPowers(client)
  if (powers.length === 0) return
  const listed = powers.join(', ')
  throw new OperatorFault({
    ja: `このデータベース利用者には次の権限があり、アクセス制御を越えられるため、起動しません: ${listed}。権限のない利用者を使ってください。`,
    en: `This login could pass the access rules, so nothing is served: ${listed}. Use a login without these rights.`,
  })
}
