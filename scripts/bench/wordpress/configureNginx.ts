/** Ports and sockets: `plain` answers from WordPress each time, `cached` from nginx's cache for some seconds. */
export type Doors = { plain: number; cached: number; socket: string }

/** Seconds for which nginx keeps a page, as `deploy/nginx` keeps those of this site. */
export const keptFor = 5

const types =
  'types { text/html html; text/css css; application/javascript js; font/woff2 woff2; image/png png; image/svg+xml svg; }'

const compression =
  'gzip on; gzip_vary on; gzip_comp_level 5; gzip_min_length 1024; gzip_types text/css application/javascript image/svg+xml;'

/** As nginx passes a script to PHP everywhere, and the site's own name for both doors: else one sends readers to the other. */
function passTo({ plain, socket }: Doors): string {
  const parameters = {
    SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
    SCRIPT_NAME: '$fastcgi_script_name',
    REQUEST_METHOD: '$request_method',
    REQUEST_URI: '$request_uri',
    DOCUMENT_URI: '$document_uri',
    DOCUMENT_ROOT: '$document_root',
    QUERY_STRING: '$query_string',
    CONTENT_TYPE: '$content_type',
    CONTENT_LENGTH: '$content_length',
    SERVER_PROTOCOL: '$server_protocol',
    SERVER_NAME: '127.0.0.1',
    SERVER_PORT: String(plain),
    HTTP_HOST: `127.0.0.1:${plain}`,
    REMOTE_ADDR: '$remote_addr',
    REDIRECT_STATUS: '200',
  }
  const lines = Object.entries(parameters).map(([name, value]) => `fastcgi_param ${name} ${value};`)
  return `fastcgi_pass unix:${socket}; fastcgi_buffers 32 16k; fastcgi_buffer_size 32k; ${lines.join(' ')}`
}

/** Settings that keep pages as `deploy/nginx` does: while one is fetched anew, the others get the old one. */
const cache = `fastcgi_cache wordpress; fastcgi_cache_key $request_uri; fastcgi_cache_valid 200 ${keptFor}s;
fastcgi_cache_lock on; fastcgi_cache_use_stale updating error timeout; fastcgi_cache_background_update on;`

function serve(port: number, root: string, pass: string): string {
  return `server { listen 127.0.0.1:${port}; root ${root}; index index.php; ${compression}
location / { try_files $uri $uri/ /index.php?$args; }
location ~ \\.php$ { ${pass} } }`
}

/** The `http` block of WordPress behind nginx, in front of which nothing keeps pages, and once more with a cache. */
export function configureNginx(folder: string, root: string, doors: Doors): string {
  const pass = passTo(doors)
  return [
    types,
    `fastcgi_cache_path ${folder}/cache levels=1:2 keys_zone=wordpress:20m inactive=10m;`,
    serve(doors.plain, root, pass),
    serve(doors.cached, root, `${pass} ${cache}`),
  ].join('\n')
}
