import { readFileSync } from 'node:fs'
import ts from 'typescript'
import type { MessageFault, MessageFaultCode } from './messageFault'

export type Message = { key: string; text: string; line: number; column: number }

export type MessageFile = { path: string; messages: Map<string, Message>; faults: MessageFault[] }

function placeOf(file: ts.SourceFile, position: number) {
  const { line, character } = file.getLineAndCharacterOfPosition(position)
  return { line: line + 1, column: character + 1 }
}

/** Reads a file of messages, flat: `site.home` with its text and the place of that text. */
export function readMessages(path: string): MessageFile {
  const file = ts.parseJsonText(path, readFileSync(path, 'utf8'))
  const read: MessageFile = { path, messages: new Map(), faults: [] }
  const report = (code: MessageFaultCode, position: number, values: Record<string, string>) =>
    read.faults.push({ path, ...placeOf(file, position), code, values })

  const readObject = (node: ts.ObjectLiteralExpression, prefix: string) => {
    const seen = new Set<string>()
    for (const property of node.properties) {
      if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) continue
      const key = prefix + property.name.text
      if (seen.has(key)) report('duplicate', property.name.getStart(file), { key })
      seen.add(key)
      const value = property.initializer
      if (ts.isObjectLiteralExpression(value)) readObject(value, `${key}.`)
      else if (ts.isStringLiteral(value))
        read.messages.set(key, { key, text: value.text, ...placeOf(file, value.getStart(file)) })
      else report('notText', value.getStart(file), { key })
    }
  }
  const root = file.statements[0]?.expression
  if (root && ts.isObjectLiteralExpression(root)) readObject(root, '')
  return read
}
