import { ruleFrom } from '../rule.ts'

const ROOMS_WITH_SQL = ['store', 'platform', 'tests', 'demo', 'bench']

/** `c.req.query('page')` asks a web address, not a database. */
const asksTheAddress = (object: { type: string; property?: unknown; name?: unknown }): boolean =>
  object.name === 'req' || (object.property as { name?: unknown } | undefined)?.name === 'req'

export const noSqlOutsideStore = ruleFrom('SQL is written in the store, and nowhere else.', (file, context) => {
  if (file.isTest || ROOMS_WITH_SQL.includes(file.room)) return {}
  const message = `No SQL in '${file.room}': give the store a function with a name from the field.`
  return {
    TaggedTemplateExpression(node) {
      if (node.tag.type === 'Identifier' && node.tag.name === 'sql') context.report({ node, message })
    },
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return
      const { object, property } = node.callee
      if (property.name === 'query' && !asksTheAddress(object)) context.report({ node, message })
    },
  }
})
