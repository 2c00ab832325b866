import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findProgram } from '../site/findProgram'
import { findNginx } from '../site/runNginx'

/** The programs that WordPress needs. `wordpress` is the folder of its files, the others are programs. */
export type Programs = {
  wordpress: string
  php: string
  phpFpm: string
  mariadb: string
  mariadbInstall: string
  nginx: string
}

const names: Record<keyof Programs, string> = {
  wordpress: 'WordPress',
  php: 'php',
  phpFpm: 'php-fpm',
  mariadb: 'mariadbd',
  mariadbInstall: 'mariadb-install-db',
  nginx: 'nginx',
}

const packages =
  'wordpress wordpress-l10n wordpress-theme-twentytwentythree php-cli php-fpm php-mysql mariadb-server nginx'

/** Where Debian's package puts it. */
const wordpress = '/usr/share/wordpress'

const isComplete = (found: Record<keyof Programs, string | undefined>): found is Programs =>
  Object.values(found).every((file) => file !== undefined)

function canAskDatabases(php: string): boolean {
  return spawnSync(php, ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0
}

/** @returns undefined, said in one line with what to install, where something is missing */
export function findPrograms(): Programs | undefined {
  const found = {
    wordpress: existsSync(`${wordpress}/wp-includes/version.php`) ? wordpress : undefined,
    php: findProgram(/^php$/),
    phpFpm: findProgram(/^php-fpm[\d.]*$/),
    mariadb: findProgram(/^mariadbd$/),
    mariadbInstall: findProgram(/^mariadb-install-db$/),
    nginx: findNginx(),
  }
  const missing = Object.entries(names).flatMap(([key, name]) =>
    found[key as keyof Programs] === undefined ? [name] : [],
  )
  if (found.php && !canAskDatabases(found.php)) missing.push('mysqli of php')
  if (isComplete(found) && missing.length === 0) return found
  console.log(`Not installed: ${missing.join(', ')}. On Debian: apt-get install ${packages}`)
  return undefined
}
