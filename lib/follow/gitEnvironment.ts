import path from 'node:path'

/** Variables that git needs to reach a repository: programs, keys, certificates, proxies. No secret of the server is among them. */
const passedOn = [
  ...['PATH', 'HOME', 'LANG', 'TZ'],
  ...['SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'GIT_ASKPASS'],
  ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'],
] as const

/** A place of `PATH` that is not absolute would lie in the working tree, where whoever commits writes programs. */
function withoutRelative(places: string): string {
  return places
    .split(path.delimiter)
    .filter((place) => path.isAbsolute(place))
    .join(path.delimiter)
}

/** The environment of every git that the server starts. It never asks anyone for anything, and speaks English. */
export function gitEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = passedOn.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]]))
  return {
    ...Object.fromEntries(passed),
    ...(own.PATH === undefined ? {} : { PATH: withoutRelative(own.PATH) }),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
}
