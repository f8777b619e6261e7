import { ruleFrom, type NodeOf } from '../rule.ts'

const OUTER_HANDLES = new Set(['db', 'database', 'pool'])
const TRANSACTION = new Set(['tx', 'trx'])

type WithParameters = NodeOf<'ArrowFunctionExpression'> | NodeOf<'FunctionExpression'>

const hasTransaction = (node: WithParameters): boolean =>
  node.params.some((one) => one.type === 'Identifier' && TRANSACTION.has(one.name))

/** A name after a dot or before a colon is a label, not the handle itself. */
function isOnlyALabel(node: NodeOf<'Identifier'>): boolean {
  const { parent } = node
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent.type === 'Property') return parent.key === node && !parent.computed
  return false
}

/**
 * The outer handle, used inside a transaction, silently escapes it: the write survives a rollback, and the row level
 * security of the actor does not apply.
 */
export const noOuterDatabase = ruleFrom('Inside a transaction only the transaction is used.', (_file, context) => {
  let depth = 0
  const enter = (node: WithParameters): void => {
    if (hasTransaction(node)) depth += 1
  }
  const leave = (node: WithParameters): void => {
    if (hasTransaction(node)) depth -= 1
  }
  return {
    ArrowFunctionExpression: enter,
    FunctionExpression: enter,
    FunctionDeclaration: enter,
    'ArrowFunctionExpression:exit': leave,
    'FunctionExpression:exit': leave,
    'FunctionDeclaration:exit': leave,
    Identifier(node) {
      if (depth === 0 || !OUTER_HANDLES.has(node.name) || isOnlyALabel(node)) return
      context.report({ node, message: `Use the transaction that was given, not '${node.name}': it would escape.` })
    },
  }
})
