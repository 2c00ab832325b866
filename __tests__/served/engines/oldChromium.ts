import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { driveChromium } from './driveChromium'
import { type Engine, skipAloud } from './engine'

/** Builds of Chromium for functions in a cloud, packed into packages of npm: old ones are nowhere else to be had. */
const packages = {
  92: ['chrome-aws-lambda', '10.1.0'],
  103: ['@sparticuz/chromium', '103.0.0'],
} as const

/**
 * Chromium of a major version. It is fetched (50 MB) when it is asked for, into `node_modules/.cache`, and is no dependency
 * of anyone.
 */
export async function findOldChromium(major: keyof typeof packages): Promise<Engine | undefined> {
  const named = `Chromium ${major}`
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return skipAloud(named, 'it is for Linux on x64')
  const [name, version] = packages[major]
  const cache = path.join('node_modules', '.cache', `chromium-${major}`)
  const program = path.join(cache, 'chromium')
  if (!existsSync(program)) {
    mkdirSync(cache, { recursive: true })
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps']
    spawnSync('npm', ['install', '--prefix', cache, ...options, `${name}@${version}`], { stdio: 'inherit' })
    const packed = path.join(cache, 'node_modules', name, 'bin', 'chromium.br')
    if (!existsSync(packed)) return skipAloud(named, `${name} ${version} cannot be fetched`)
    // Put in place whole: a run that is broken off leaves no half of it.
    writeFileSync(`${program}~`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 })
    renameSync(`${program}~`, program)
  }
  // It has no word for its version on the command line, and says what library it lacks by not running at all.
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  const lacking = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
  if (lacking.length > 0) return skipAloud(named, `the system has no ${lacking.join(', ')}`)
  return driveChromium(program)
}
