import { levelAt, tideAt, type Tide } from './tide'

export const frameSize = { width: 1280, height: 720 }

const earth = { x: 410, y: 322, radius: 122, water: 152, swell: 40, orbit: 268 }
const colours = {
  night: '#13223D',
  ring: '#1B3054',
  water: '#24509E',
  shallow: '#5B7FBF',
  land: '#2C7866',
  coast: '#6E8B3D',
  bone: '#EDE4D0',
  shade: '#CFC3A6',
  clay: '#B4553A',
  brick: '#8C3A2A',
  saffron: '#E2A233',
  sky: '#DDE6E4',
}

/** One picture of the film, as SVG, at a time in seconds. */
export function tideFrame(seconds: number): string {
  const tide = tideAt(seconds)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">`,
    `<rect width="1280" height="720" fill="${colours.night}"/>`,
    stars(),
    ring(earth.orbit, `stroke="${colours.ring}" stroke-width="5"`),
    moonTrail(tide),
    waterAround(tide),
    globe(tide),
    pull(tide),
    moon(tide),
    dayCurve(tide),
    quay(tide, seconds),
    `</svg>`,
  ].join('\n')
}

function stars(): string {
  const dots = Array.from({ length: 46 }, (_, index) => {
    const x = (index * index * 53 + index * 347 + 131) % 1280
    const y = (index * index * 31 + index * 211 + 47) % 720
    return nuqta(x, y, 1.5 + (index % 4), index % 7 === 0 ? colours.saffron : colours.shallow)
  })
  return dots.join('')
}

function waterAround(tide: Tide): string {
  const points = Array.from({ length: 180 }, (_, step) => {
    const angle = step * 2
    return pair(place(angle, earth.water + earth.swell * levelAt(tide, angle)))
  })
  return (
    `<polygon fill="${colours.water}" points="${points.join(' ')}"/>` +
    ring(earth.water, `stroke="${colours.shallow}" stroke-width="2.5" stroke-dasharray="3 9"`)
  )
}

// Lands of no map in particular: what matters is that they are seen to turn.
const lands = [
  'M22,-34 C50,-66 92,-60 106,-34 C118,-2 96,24 74,20 C56,16 58,-6 40,-8 C26,-10 14,-20 22,-34z',
  'M-20,-44 C-40,-92 -84,-84 -98,-52 C-108,-26 -84,-12 -62,-20 C-44,-26 -14,-26 -20,-44z',
  'M-60,24 C-30,12 -8,40 -20,66 C-30,92 -62,96 -80,72 C-92,54 -84,34 -60,24z',
  'M24,62 C44,44 66,54 62,76 C56,96 30,100 20,86 C14,76 16,68 24,62z',
]

function globe(tide: Tide): string {
  const shapes = lands.map((d) => `<path fill="${colours.coast}" d="${d}"/>`).join('')
  return (
    `<g transform="translate(${earth.x} ${earth.y}) rotate(${-tide.harbour})">` +
    `<circle r="${earth.radius}" fill="${colours.land}"/>${shapes}` +
    nuqta(0, 0, 9, colours.bone) +
    `<path stroke="${colours.bone}" stroke-width="5" d="M${earth.radius - 8},0 H${earth.radius + 74}"/>` +
    nuqta(earth.radius + 78, 0, 15, colours.saffron) +
    nuqta(earth.radius - 4, 0, 9, colours.saffron) +
    `</g>`
  )
}

function moon(tide: Tide): string {
  const at = place(tide.moon, earth.orbit)
  const radius = 36 * tide.arrival
  return (
    `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(radius)}" fill="${colours.bone}"/>` +
    [
      [-10, -8, 9],
      [12, 4, 7],
      [-4, 15, 5],
    ]
      .map(([x = 0, y = 0, r = 0]) =>
        nuqta(at.x + x * tide.arrival, at.y + y * tide.arrival, r * tide.arrival, colours.shade),
      )
      .join('')
  )
}

function moonTrail(tide: Tide): string {
  if (tide.day === 0) return ''
  const from = place(0, earth.orbit)
  const to = place(tide.moon, earth.orbit)
  return (
    `<path fill="none" stroke="${colours.shallow}" stroke-width="5" ` +
    `d="M${pair(from)} A${earth.orbit},${earth.orbit} 0 0 0 ${pair(to)}"/>` +
    `<circle cx="${from.x}" cy="${from.y}" r="36" fill="${colours.ring}"/>`
  )
}

// The lengths are not to scale: the pull differs by some 7 per cent between the near and the far side.
function pull(tide: Tide): string {
  if (tide.pull <= 0) return ''
  const arrows: [number, number][] = [
    [20, 92],
    [-64, 66],
    [-116, 40],
  ]
  return arrows
    .map(([start, length]) => {
      const tip = earth.x + start + length * tide.pull
      return (
        `<path stroke="${colours.clay}" stroke-width="10" d="M${earth.x + start},${earth.y} H${round(tip - 12)}"/>` +
        `<path fill="${colours.clay}" d="M${round(tip + 6)},${earth.y} l-22,-16 v32z"/>`
      )
    })
    .join('')
}

const chart = { left: 800, right: 1230, middle: 130, height: 52 }

// The day runs from the right, as the page does.
function dayCurve(tide: Tide): string {
  const span = chart.right - chart.left
  const level = (day: number) => {
    const whole = { ...tide, near: 1, far: 1, moon: 0 }
    return chart.middle - chart.height * (levelAt(whole, day * 360) - 0.25) * 1.3
  }
  const x = (day: number) => chart.right - span * day
  const points = Array.from({ length: 121 }, (_, step) => {
    const day = (step / 120) * tide.day
    return `${round(x(day))},${round(level(day))}`
  })
  const area = `${chart.right},${chart.middle + 66} ${points.join(' ')} ${round(x(tide.day))},${chart.middle + 66}`
  const crests = [0, 0.5, 1].filter((crest) => tide.day > 0 && tide.day >= crest)
  return (
    `<path stroke="${colours.ring}" stroke-width="5" d="M${chart.left},${chart.middle + 66} H${chart.right}"/>` +
    (tide.day > 0 ? `<polygon fill="${colours.water}" points="${area}"/>` : '') +
    crests.map((crest) => nuqta(x(crest), level(crest) - 22, 13, colours.saffron)).join('')
  )
}

// The view of a person on the quay: the water on the steps, and a boat that goes up and down with it.
function quay(tide: Tide, seconds: number): string {
  const level = 470 - 66 * levelAt(tide, tide.harbour)
  const sway = Math.sin(seconds * 2.4) * 2
  const crests = 'q11,-9 22,0 t22,0 '.repeat(10)
  return (
    `<svg x="800" y="226" width="430" height="380" viewBox="800 226 430 380">` +
    `<rect x="800" y="226" width="430" height="380" fill="${colours.sky}"/>` +
    nuqta(905, 300, 34, colours.saffron) +
    `<path fill="#C1D3D8" d="M800,470 V400 L880,350 950,400 1030,340 1120,410 V470z"/>` +
    `<g transform="translate(930 ${round(level - 20)}) rotate(${round(sway)})">` +
    `<path fill="${colours.bone}" d="M-6,-128 C-30,-86 -50,-50 -72,-20 C-44,-8 -22,-8 -6,-14z"/>` +
    `<path fill="${colours.clay}" d="M8,-104 C24,-74 42,-46 66,-20 C44,-12 24,-12 8,-16z"/>` +
    `<path fill="${colours.night}" d="M-4,-134 h8 v124 h-8z M-92,-10 C-50,8 40,8 96,-18 C86,14 66,30 44,34 H-48 C-72,28 -86,10 -92,-10z"/></g>` +
    `<path fill="${colours.water}" d="M800,${round(level + 6)} ${crests} V606 H800z"/>` +
    `<path stroke="${colours.shallow}" stroke-width="4" d="M820,${round(level + 44)} h60 M910,${round(level + 60)} h90 M850,${round(level + 90)} h70"/>` +
    `<path fill="${colours.shade}" d="M1230,366 H1084 V606 H1230z"/><path fill="${colours.bone}" d="M1074,350 H1230 V378 H1074z"/>` +
    `<path stroke="#B3A788" stroke-width="3" d="M1090,426 H1230 M1090,474 H1230 M1090,522 H1230 M1090,570 H1230 M1150,378 V426 M1190,426 V474 M1140,474 V522 M1196,522 V570"/>` +
    staff() +
    `<path fill="${colours.brick}" d="M1160,350 L1168,276 H1196 L1204,350z"/><path fill="${colours.bone}" d="M1165,306 h34 l2,18 h-38z"/><path fill="${colours.night}" d="M1162,268 h40 v10 h-40z"/>` +
    nuqta(1182, 254, 14, colours.saffron) +
    `</svg>`
  )
}

function staff(): string {
  const marks = [396, 436, 476, 516, 556].map((y) => nuqta(1076, y, 9, colours.clay)).join('')
  return `<path fill="${colours.bone}" d="M1064,378 h24 v228 h-24z"/>${marks}`
}

function ring(radius: number, stroke: string): string {
  return `<circle cx="${earth.x}" cy="${earth.y}" r="${radius}" fill="none" ${stroke}/>`
}

function nuqta(x: number, y: number, half: number, fill: string): string {
  const h = round(half)
  return `<path fill="${fill}" d="M${round(x)},${round(y - half)} l${h},${h} -${h},${h} -${h},-${h}z"/>`
}

function place(angle: number, distance: number): { x: number; y: number } {
  const turn = (angle * Math.PI) / 180
  return { x: earth.x + Math.cos(turn) * distance, y: earth.y - Math.sin(turn) * distance }
}

function pair(at: { x: number; y: number }): string {
  return `${round(at.x)},${round(at.y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
