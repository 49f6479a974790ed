import { raw } from 'hono/html'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import blend from 'lucide-static/icons/blend.svg?raw'
import bookmark from 'lucide-static/icons/bookmark.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import alert from 'lucide-static/icons/circle-alert.svg?raw'
import clock from 'lucide-static/icons/clock.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import hand from 'lucide-static/icons/hand.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import hourglass from 'lucide-static/icons/hourglass.svg?raw'
import inbox from 'lucide-static/icons/inbox.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import mapPin from 'lucide-static/icons/map-pin.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import question from 'lucide-static/icons/message-circle-question-mark.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import again from 'lucide-static/icons/rotate-cw.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import filters from 'lucide-static/icons/sliders-horizontal.svg?raw'
import sun from 'lucide-static/icons/sun.svg?raw'
import people from 'lucide-static/icons/users.svg?raw'
import { drawnOnce } from './weave/drawn-once.ts'

// Only the shapes are kept: inlined, they weigh less than a request for a sprite.
const shapes = (svg: string) =>
  svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '')

const icons = {
  again: shapes(again),
  alert: shapes(alert),
  arrowLeft: shapes(arrowLeft),
  blend: shapes(blend),
  bookmark: shapes(bookmark),
  calendar: shapes(calendar),
  check: shapes(check),
  chevronDown: shapes(chevronDown),
  clock: shapes(clock),
  filters: shapes(filters),
  flag: shapes(flag),
  hand: shapes(hand),
  handshake: shapes(handshake),
  hourglass: shapes(hourglass),
  inbox: shapes(inbox),
  lock: shapes(lock),
  mapPin: shapes(mapPin),
  menu: shapes(menu),
  minus: shapes(minus),
  people: shapes(people),
  question: shapes(question),
  settings: shapes(settings),
  sun: shapes(sun),
}

/** @public The drawings there are; each always stands beside a word. */
export type IconName = keyof typeof icons

/** @public A drawing beside a word, silent to screen readers. `size` in pixels. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) =>
  drawnOnce(`icon ${name} ${size}`, () => (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class="shrink-0"
    >
      {raw(icons[name])}
    </svg>
  ))
