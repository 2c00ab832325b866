import program from '@/package.json'
import { sqliteVersion } from '@/lib/content/database/sqlite'

const sqlitePackage = '@photostructure/sqlite'

/** Versions of the program and of what it stands on; for SQLite the package that brings it, too. */
export function findVersions() {
  return {
    khabar: program.version,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    sqliteFrom: `${sqlitePackage} ${program.dependencies[sqlitePackage]}`,
  }
}
