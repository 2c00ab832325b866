import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

export type Source = { path: string; file: ts.SourceFile }

const sourceName = /(?<!\.d)\.tsx?$/

function listFiles(dir: string): string[] {
  if (statSync(dir).isFile()) return [dir]
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(/[\\/]/).includes('node_modules'))
    .sort()
}

function compilerOptions(dir: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dir, ts.sys.fileExists)
  const fallback = { jsx: ts.JsxEmit.ReactJSX, strict: true, resolveJsonModule: true }
  if (config === undefined) return fallback
  return ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    resolve(config, '..'),
  ).options
}

/** The sources of some folders as one program, whose types say which keys a variable can hold. */
export function openSources(dirs: string[]): { checker: ts.TypeChecker; sources: Source[] } {
  const paths = dirs.flatMap(listFiles)
  const program = ts.createProgram(
    paths.map((path) => resolve(path)),
    compilerOptions(resolve(dirs[0] ?? '.')),
  )
  const sources = paths.flatMap((path) => {
    const file = program.getSourceFile(resolve(path))
    return file ? [{ path, file }] : []
  })
  return { checker: program.getTypeChecker(), sources }
}

/** The place of a node, as faults name it. */
export function placeOfNode({ path, file }: Source, node: ts.Node) {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file))
  return { path, line: line + 1, column: character + 1 }
}
