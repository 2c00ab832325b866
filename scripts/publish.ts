import { translatorOf } from '../i18n/translator'
import { sayReceipt } from '../lib/publish/sayReceipt'
import { readCommandLine } from './commandLine'
import { localeOf } from './localeOf'
import { type PublishAnswer, requestPublish } from './requestPublish'

/**
 * `npm run publish`: has the running server take the content as it is now, waits, and prints the receipt. `--force`
 * goes past the guard, `--url` names a server elsewhere. Ends with 0 where it was published, 1 where it was not, 2 where
 * no server answered.
 */
const locale = localeOf(process.env)
const t = translatorOf(locale, 'publishCommand')

/** Next reads these files when it starts; the secret in them is the server's. The environment wins over them. */
function loadEnvironment() {
  for (const file of ['.env.production.local', '.env.local', '.env.production', '.env']) {
    try {
      process.loadEnvFile(file)
    } catch {
      // Most operators set the environment of the service instead.
    }
  }
}

function sayAnswer(answer: PublishAnswer, origin: string): { lines: string[]; status: number } {
  switch (answer.what) {
    case 'receipt': {
      const status = answer.receipt.outcome === 'published' ? 0 : 1
      return { lines: sayReceipt(answer.receipt, locale), status }
    }
    case 'unauthorised':
      return { lines: [t('unauthorised', { url: origin })], status: 2 }
    case 'busy':
      return { lines: [t('busy')], status: 2 }
    case 'unexpected':
      return { lines: [t('unexpected', { url: origin, status: answer.status })], status: 2 }
    case 'unreachable':
      return { lines: [t('unreachable', { url: origin, reason: answer.reason })], status: 2 }
  }
}

async function publish(): Promise<number> {
  const { values } = readCommandLine(
    { force: { type: 'boolean' }, url: { type: 'string' } },
    {
      locale,
      command: 'npm run publish',
      about: t('help.about'),
      options: {
        force: { about: t('help.force') },
        url: { value: 'URL', about: t('help.url') },
      },
    },
  )
  loadEnvironment()
  const secret = process.env.PUBLISH_SECRET
  if (!secret) {
    process.stderr.write(`${t('noSecret')}\n`)
    return 2
  }
  const origin = values.url ?? `http://127.0.0.1:${process.env.PORT || '3000'}`
  const answer = await requestPublish({ origin, secret, isForced: values.force === true })
  const { lines, status } = sayAnswer(answer, origin)
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(`${lines.join('\n')}\n`)
  return status
}

process.exitCode = await publish()
