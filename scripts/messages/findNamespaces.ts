import ts from 'typescript'
import { findKeys, type KeyPattern } from './findKeys'

/** The functions that make a translator: those of next-intl, and `i18n/translator.ts`, which is told the edition first. */
export const openers = new Set(['useTranslations', 'getTranslations', 'createTranslator', 'translatorOf'])

function namespacesOf(call: ts.CallExpression, checker: ts.TypeChecker): KeyPattern[] {
  const isOurs = call.expression.getText() === 'translatorOf'
  const argument = call.arguments[isOurs ? 1 : 0]
  if (!argument) return ['']
  if (!ts.isObjectLiteralExpression(argument)) return findKeys(argument, checker).map((name) => `${name}.`)
  const property = argument.properties.find((each) => each.name?.getText() === 'namespace')
  if (!property) return ['']
  if (ts.isPropertyAssignment(property))
    return findKeys(property.initializer, checker).map((name) => `${name}.`)
  return ['*.']
}

function unwrap(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node
}

function isPromiseAll(call: ts.CallExpression): boolean {
  return call.expression.getText() === 'Promise.all'
}

/** The initial value of a variable, or of its place in `const [t, news] = await Promise.all([…])`. */
function initializerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  if (!declaration) return undefined
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer
  if (!ts.isBindingElement(declaration) || !ts.isArrayBindingPattern(declaration.parent)) return undefined
  const pattern = declaration.parent
  const whole = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined
  const all = whole && unwrap(whole)
  if (!all || !ts.isCallExpression(all) || !isPromiseAll(all)) return undefined
  const list = all.arguments[0]
  return list && ts.isArrayLiteralExpression(list)
    ? list.elements[pattern.elements.indexOf(declaration)]
    : undefined
}

/** The result of a function of ours, where that is one expression. */
function answerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration
  if (!made || !(ts.isFunctionDeclaration(made) || ts.isArrowFunction(made)) || !made.body) return undefined
  if (!ts.isBlock(made.body)) return made.body
  return made.body.statements.find(ts.isReturnStatement)?.expression
}

/**
 * The namespaces of the translator that an expression is, each with its dot, or undefined where it is none: followed
 * through variables, functions that answer one, and tables of them such as `translators[locale]`.
 */
export function findNamespaces(node: ts.Expression, checker: ts.TypeChecker): KeyPattern[] | undefined {
  const opened = unwrap(node)
  const declarationOf = (name: ts.Node) => checker.getSymbolAtLocation(name)?.valueDeclaration
  if (ts.isCallExpression(opened)) {
    if (openers.has(opened.expression.getText())) return namespacesOf(opened, checker)
    if (!ts.isIdentifier(opened.expression)) return undefined
    const answer = answerOf(declarationOf(opened.expression))
    return answer && findNamespaces(answer, checker)
  }
  if (ts.isElementAccessExpression(opened) && ts.isIdentifier(opened.expression)) {
    const table = initializerOf(declarationOf(opened.expression))
    if (!table || !ts.isObjectLiteralExpression(table)) return undefined
    const found = table.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? (findNamespaces(property.initializer, checker) ?? []) : [],
    )
    return found.length > 0 ? [...new Set(found)] : undefined
  }
  if (!ts.isIdentifier(opened)) return undefined
  const set = initializerOf(declarationOf(opened))
  return set && findNamespaces(set, checker)
}
