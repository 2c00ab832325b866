import { resolve } from 'node:path'
import ts from 'typescript'
import { findKeys, type KeyPattern } from './findKeys'
import { findNamespaces, openers } from './findNamespaces'
import { placeOfNode, type Source } from './sourceProgram'

/**
 * A place of the source that asks for messages. `whole`: everything below that key is meant; `unknown`: which key is
 * meant cannot be told.
 */
export type Use = {
  path: string
  line: number
  column: number
  pattern: KeyPattern
  extent: 'message' | 'whole' | 'unknown'
}

const methods = new Set(['rich', 'markup', 'raw', 'has'])
/** Says what types cannot: `// messages-used: body.note body.warning` (or `body.*`). */
const declared = /^\s*\/\/ messages-used:((?: +[\w.*-]+)+)\s*$/gm

/** The names under which a source has messages: imported from a module of that name, or made of such a name. */
function listMessageNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  const holdsMessages = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && names.has(node.text)) || (ts.forEachChild(node, holdsMessages) ?? false)
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && ts.isIdentifier(name) && holdsMessages(initializer)) names.add(name.text)
    if (!ts.isImportDeclaration(statement) || !/messages\b/i.test(statement.moduleSpecifier.getText(file)))
      continue
    const clause = statement.importClause
    if (clause?.name) names.add(clause.name.text)
    if (clause?.namedBindings && ts.isNamedImports(clause.namedBindings))
      for (const { name } of clause.namedBindings.elements) names.add(name.text)
  }
  return names
}

/** The name at the beginning of `ar.site.home` or `messagesOf(edition).site.home`. */
function rootName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node))
    return rootName(node.expression)
  return undefined
}

function keyInFile(node: ts.Node): string {
  if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name)) return ''
  const outer = keyInFile(node.parent.parent)
  return outer === '' ? node.name.text : `${outer}.${node.name.text}`
}

/** All uses of messages in a source: through a translator, through the file of messages itself, and declared ones. */
export function listUses(source: Source, checker: ts.TypeChecker, messagesDir: string): Use[] {
  const uses: Use[] = []
  const add = (node: ts.Node, pattern: KeyPattern, extent: Use['extent']) =>
    uses.push({ ...placeOfNode(source, node), pattern, extent })

  const readCall = (call: ts.CallExpression) => {
    const callee = call.expression
    const isMethod = ts.isPropertyAccessExpression(callee) && methods.has(callee.name.text)
    const namespaces = findNamespaces(isMethod ? callee.expression : callee, checker)
    const argument = call.arguments[0]
    if (!namespaces || !argument) return
    const extent = isMethod && callee.name.text === 'raw' ? 'whole' : 'message'
    for (const namespace of namespaces)
      for (const key of findKeys(argument, checker))
        add(argument, namespace + key, key === '*' ? 'unknown' : extent)
  }
  const messageNames = listMessageNames(source.file)
  const readAccess = (access: ts.PropertyAccessExpression) => {
    // Asking for the type of every name in the sources would take half a minute.
    if (!messageNames.has(rootName(access) ?? '')) return
    const declaration = checker.getSymbolAtLocation(access.name)?.declarations?.[0]
    if (!declaration || !resolve(declaration.getSourceFile().fileName).startsWith(resolve(messagesDir)))
      return
    const isInner = ts.isPropertyAccessExpression(access.parent) && access.parent.expression === access
    const key = keyInFile(declaration)
    if (!isInner && key !== '') add(access, key, 'whole')
  }
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && !openers.has(node.expression.getText(source.file))) readCall(node)
    if (ts.isPropertyAccessExpression(node)) readAccess(node)
    ts.forEachChild(node, visit)
  }
  visit(source.file)
  for (const match of source.file.text.matchAll(declared))
    for (const key of (match[1] ?? '').trim().split(/\s+/)) add(source.file, key, 'whole')
  return uses
}
