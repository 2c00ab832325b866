import { translatorOf } from '../i18n/translator'
import { runTask } from './buildSite'
import { apart, readCommandLine } from './commandLine'
import { localeOf } from './localeOf'
import { findPortTrouble, readPort } from './port'

const locale = localeOf(process.env)
const t = translatorOf(locale, 'serveCommand')

type Served = 'start' | 'dev'

async function findTrouble(command: string, asked: string, hostname: string | undefined) {
  const port = readPort(asked)
  if (port === undefined) return t('noPort', { port: apart(asked) })
  const trouble = await findPortTrouble(port, hostname)
  const withPort = (other: number) => apart(`${command} -- --port ${other}`)
  if (trouble === 'EADDRINUSE')
    return t('portTaken', { port: String(port), command: withPort(port < 65_535 ? port + 1 : 3000) })
  if (trouble === 'EACCES') return t('portForbidden', { port: String(port), command: withPort(3000) })
  if (trouble) return t('noHost', { host: apart(hostname ?? '') })
  return undefined
}

/**
 * The command line of `npm start` and `npm run dev`: reads it, says in one line where the server could not listen, makes
 * what is to be made first, and serves until a signal ends it.
 * @param prepare resolves with 0, or with the status of what failed
 * @returns the exit status
 */
export async function serveSite(served: Served, prepare: () => Promise<number>): Promise<number> {
  const command = served === 'start' ? 'npm start' : 'npm run dev'
  const { values } = readCommandLine(
    { port: { type: 'string' }, hostname: { type: 'string' } },
    {
      locale,
      command,
      about: t(`about.${served}`),
      options: {
        port: { value: 'PORT', about: t('port') },
        hostname: { value: 'HOST', about: t('hostname') },
      },
    },
  )
  const port = values.port ?? (process.env.PORT || '3000')
  const trouble = await findTrouble(command, port, values.hostname)
  if (trouble !== undefined) {
    process.stderr.write(`${trouble}\n`)
    return 1
  }
  const host = values.hostname === undefined ? [] : ['--hostname', values.hostname]
  return (await prepare()) || runTask(served, '--port', port, ...host)
}
