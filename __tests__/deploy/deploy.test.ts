import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { memoryFlags, memorySettings } from '../../scripts/build/memory'
import { makeFolder } from '../../scripts/temporaryFolder'
import { configureNginx, nginx } from '../fixtures/servers/nginx'

const deploy = (file: string) => readFileSync(path.join('deploy', file), 'utf8')
if (!nginx) console.warn('__tests__/deploy: nginx is not installed, its configuration is not read by it')

type Manifest = { kind: string; metadata: { name: string }; spec: Record<string, never> }
type Probe = { httpGet: { path: string; port: string } }

describe('the Kubernetes manifests', () => {
  const manifests = parseAllDocuments(deploy('kubernetes/khabar.yaml')).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS() as Manifest
  })
  const specOf = (kind: string) => {
    const found = manifests.find((manifest) => manifest.kind === kind)
    if (!found) throw new Error(`no ${kind}`)
    return found.spec as Record<string, unknown>
  }

  it('fit each other: one set of pods is served, scaled and kept', () => {
    const pods = { app: 'khabar' }
    expect(specOf('Service').selector).toEqual(pods)
    expect(specOf('PodDisruptionBudget').selector).toEqual({ matchLabels: pods })
    expect(specOf('Deployment').template).toMatchObject({ metadata: { labels: pods } })
    expect(specOf('HorizontalPodAutoscaler').scaleTargetRef).toMatchObject({
      kind: 'Deployment',
      name: 'khabar',
    })
  })

  it('ask the probes that there are, and wait longer than a shutdown takes', () => {
    const { template } = specOf('Deployment') as {
      template: { spec: { terminationGracePeriodSeconds: number; containers: Record<string, Probe>[] } }
    }
    const [site] = template.spec.containers
    expect(site?.readinessProbe?.httpGet.path).toBe('/api/health/ready')
    expect(site?.livenessProbe?.httpGet.path).toBe('/api/health/live')
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(10 + 20)
  })

  it('give the pods nothing that they do not need', () => {
    type Container = { name: string; image: string; securityContext: object; resources: object }
    const { template } = specOf('Deployment') as {
      template: { spec: { containers: Container[]; initContainers?: Container[] } & Record<string, unknown> }
    }
    expect(template.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    })
    expect(template.spec.initContainers).toBeUndefined()
    for (const { name, image, ...rest } of template.spec.containers) {
      expect([name, image]).toEqual([name, expect.stringMatching(/@sha256:<digest>$/)])
      expect(image).not.toContain('latest')
      expect(rest).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { limits: { memory: expect.any(String) } },
      })
    }
  })
})

it('the image runs as a user without rights', () => {
  expect(deploy('Dockerfile')).toMatch(/^USER node$/m)
})

it('the image and the unit hold their memory as `npm start` does', () => {
  for (const file of ['Dockerfile', 'khabar.service']) {
    const lines = deploy(file).split('\n')
    const start = lines
      .slice(lines.findIndex((line) => /^(?:CMD|ExecStart)\b.*old-space/.test(line)))
      .join(' ')
    expect(start.match(/--[a-z-]+=\d+/g)).toEqual(memoryFlags)
    for (const [name, value] of Object.entries(memorySettings))
      expect(deploy(file)).toContain(`${name}=${value}`)
  }
})

const analyze = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((file) => existsSync(file))
if (!analyze) console.warn('__tests__/deploy: systemd is not installed, its unit is not read by it')

it.skipIf(!analyze)('systemd takes the unit', () => {
  const { stdout, stderr, status } = spawnSync(
    analyze ?? '',
    ['verify', '--man=no', 'deploy/khabar.service'],
    {
      encoding: 'utf8',
    },
  )
  // Of other units, and of a system that does not run, it speaks too.
  const said = (stdout + stderr).split('\n').filter((line) => line.includes('khabar.service'))
  expect([status, said]).toEqual([0, []])
})

it('the unit takes from the process what it does not need', () => {
  const lines = deploy('khabar.service').split('\n')
  for (const line of [
    'NoNewPrivileges=true',
    'ProtectSystem=strict',
    'ProtectProc=invisible',
    'RestrictSUIDSGID=true',
    'SystemCallFilter=@system-service',
    'CapabilityBoundingSet=',
  ])
    expect(lines).toContain(line)
  // The program itself and its build are only read.
  expect(lines.filter((line) => line.startsWith('ReadWritePaths='))).toEqual([
    'ReadWritePaths=-/srv/newsroom',
  ])
})

it.skipIf(!analyze)('systemd finds little that the unit leaves open', () => {
  const { stdout, stderr, status } = spawnSync(
    analyze ?? '',
    ['security', '--offline=true', '--no-pager', '--threshold=20', 'deploy/khabar.service'],
    { encoding: 'utf8' },
  )
  // Versions before 250 look at running units alone.
  if (/unrecognized option/.test(stderr))
    return console.warn('__tests__/deploy: systemd is too old to weigh a unit')
  expect([status, stdout.split('\n').filter((line) => line.startsWith('✗'))]).toEqual([0, expect.anything()])
})

describe.skipIf(!nginx)('nginx', () => {
  const folder = makeFolder()

  it('finds the place of its cache on any system', () => {
    const [, place = ''] = /^proxy_cache_path (\S+)/m.exec(deploy('nginx/khabar.conf')) ?? []
    // nginx makes a folder and not the one above it; that of its own name is not there on Debian.
    expect(path.dirname(place)).toBe('/var/cache')
  })

  it('takes the configuration', () => {
    const file = configureNginx(folder, 8080, ['127.0.0.1:3000'])
    const { stderr, status } = spawnSync(nginx ?? '', ['-t', '-p', folder, '-c', file], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
  })
})
