import type { Client } from 'pg'
import { edited, editsOf, type Edit } from './edits.ts'

/** One wrong version of the rule: where, what is wrong with it, and the statement that puts it in place. */
export type Mutant = {
  readonly name: string
  readonly what: string
  readonly sql: string
  /** The tables whose policies it touches, those for reading and those for writing. */
  readonly reading: readonly string[]
  readonly writing: readonly string[]
  readonly isPolicy: boolean
  /** Whether the reasons one is told come about by it, who may go on with what was left half written, or who opens a matter lastingly. */
  readonly isTold: boolean
}

type PolicyRow = { tablename: string; policyname: string; cmd: string; qual: string | null; with_check: string | null }
type FunctionRow = { proname: string; prosrc: string; definition: string }

/** What is wrong, with the piece it is wrong in and what stands around that. */
const described = (text: string, { what, start, end }: Edit): string => {
  const piece = (from: number, to: number): string => text.slice(Math.max(0, from), to).replaceAll(/\s+/g, ' ').trim()
  return `[${what}] ${piece(start, end)} in …${piece(start - 30, start)} ∙ ${piece(end, end + 30)}…`
}

const touched = (policies: readonly PolicyRow[]): Pick<Mutant, 'reading' | 'writing'> => {
  const tablesWhere = (cmds: readonly string[]): readonly string[] => [...new Set(policies.filter(({ cmd }) => cmds.includes(cmd)).map(({ tablename }) => tablename))]
  return { reading: tablesWhere(['SELECT', 'ALL']), writing: tablesWhere(['INSERT', 'UPDATE', 'ALL']) }
}

const ofPolicy = (policy: PolicyRow): readonly Mutant[] =>
  (['qual', 'with_check'] as const).flatMap((part) => {
    const text = policy[part]
    if (text === null) return []
    const place = part === 'qual' ? 'using' : 'with check'
    return editsOf(text).map((edit) => ({
      name: `${policy.tablename}.${policy.policyname} ${place} ${described(text, edit)}`,
      what: edit.what,
      sql: `alter policy ${policy.policyname} on ${policy.tablename} ${place} (${edited(text, edit)})`,
      ...touched([policy]),
      isPolicy: true,
      isTold: false,
    }))
  })

const ofFunction = (one: FunctionRow, asking: readonly PolicyRow[], isTold: boolean): readonly Mutant[] =>
  editsOf(one.prosrc).map((edit) => ({
    name: `app.${one.proname} ${described(one.prosrc, edit)}`,
    what: edit.what,
    sql: one.definition.replace(one.prosrc, () => edited(one.prosrc, edit)),
    ...touched(asking),
    isPolicy: false,
    isTold,
  }))

/** The clock is not the rule's; the search functions only find what policies then let through. */
const NOT_RULES = new Set(['now', 'today', 'began'])

const calledIn = (text: string): readonly string[] => [...text.matchAll(/\bapp\.(\w+)\s*\(/g)].map((match) => match[1] ?? '').filter((name) => !NOT_RULES.has(name))

/** Every policy for the login that serves pages, and every function with all it calls, directly or through another. */
export const readRules = async (client: Client) => {
  const { rows: policies } = await client.query<PolicyRow>(
    `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' and 'tsunagi_app' = any (roles) order by 1, 2`)
  const { rows: functions } = await client.query<FunctionRow>(
    `select proname, prosrc, pg_get_functiondef(oid) as definition from pg_proc where pronamespace = 'app'::regnamespace and prokind = 'f' order by 1`)
  const sources = new Map(functions.map((one) => [one.proname, one.prosrc]))
  const reachedFrom = (text: string): ReadonlySet<string> => {
    const reached = new Set<string>()
    const open = [...calledIn(text)]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      open.push(...calledIn(sources.get(name) ?? ''))
    }
    return reached
  }
  return { policies: policies.map((policy) => ({ ...policy, asks: reachedFrom(`${policy.qual} ${policy.with_check}`) })), functions, told: reachedFrom('app.reasons_for() app.matters_open_to() app.seats_opening()') }
}

/** Every mutant of the rule as it stands in the catalogue: of each policy, and of each function a policy or the journal asks. */
export const mutantsOf = async (client: Client): Promise<readonly Mutant[]> => {
  const { policies, functions, told } = await readRules(client)
  const ofFunctions = functions.flatMap((one) => {
    const asking = policies.filter((policy) => policy.asks.has(one.proname))
    return asking.length === 0 && !told.has(one.proname) ? [] : ofFunction(one, asking, told.has(one.proname))
  })
  return [...ofFunctions, ...policies.flatMap(ofPolicy)]
}
