import { ruleFrom, type NodeOf } from '../rule.ts'

const PURE_ROOMS = ['domain', 'contract']
const FORBIDDEN_CALLS = new Set(['Date.now', 'Math.random', 'Date.parse', 'Temporal.Now'])

/** Rules must give the same answer tomorrow: the moment and the dice are handed in by whoever asks. */
export const noClock = ruleFrom(
  'Time and chance come into the domain and the contract as arguments.',
  (file, context) => {
    if (file.isTest || !PURE_ROOMS.includes(file.room)) return {}
    const report = (node: NodeOf<'Identifier'> | NodeOf<'MemberExpression'>, what: string): void =>
      context.report({ node, message: `No ${what} in '${file.room}': time and chance come in as arguments.` })
    return {
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
        const name = `${node.object.name}.${node.property.name}`
        if (FORBIDDEN_CALLS.has(name) || node.object.name === 'performance') report(node, name)
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node.callee, 'new Date()')
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node.callee, 'Date()')
      },
    }
  },
)
