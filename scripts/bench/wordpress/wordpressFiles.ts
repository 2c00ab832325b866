import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from './startMariadb'

/**
 * As WordPress writes it by its own form, which is kinder to Arabic than Debian's script: that one leaves the tables to the
 * server's order of letters. Nothing is asked of another machine, and no reader's request starts work beside the
 * page.
 */
const configure = (origin: string, socket: string) => `<?php
define('DB_NAME', '${database}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_AUTO_UPDATE_CORE', false);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** Copies the files of the machine's WordPress, whose settings stand in /etc, and gives them settings of their own. */
export function copyWordpress(from: string, to: string, origin: string, socket: string): void {
  cpSync(from, to, { recursive: true, dereference: true, filter: (file) => !file.endsWith('/.htaccess') })
  writeFileSync(join(to, 'wp-config.php'), configure(origin, socket))
}
