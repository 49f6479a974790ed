import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import { Notice, type NoticeKind } from './notice.tsx'
import { Face } from './person/face.tsx'
import { Logo } from './weave/small.tsx'

/** @public A place of the house. `bar` keeps it in the phone's bar when there are more than five. */
export type NavItem = {
  label: string
  href: string
  icon: IconName
  current?: boolean | undefined
  bar?: boolean | undefined
  /** How many things wait there: a dot for the eye, a number for the ear. */
  waiting?: number | undefined
}

/** @public Who reads the page. `key` keeps the drafts of two people at one browser apart. */
export type ShellViewer = { name: string; href: string; key: string }

/** @public What a page's frame is told. */
export type ShellProps = {
  title: string
  /** Nobody is signed in when absent. */
  viewer?: ShellViewer | undefined
  nav?: readonly NavItem[] | undefined
  /** The path of this page, to mark its place in the navigation. */
  here?: string | undefined
  /** News in the inbox. */
  unread?: boolean | undefined
  /** A small word beside the name, such as "Staff". */
  area?: string | undefined
  theme?: 'day' | 'dusk' | undefined
  /** Hashed names from the build. */
  assets: { scripts: readonly string[]; styles: readonly string[] }
  /** The name of the association. */
  association: string
  paths?: { home?: string; inbox?: string; signIn?: string } | undefined
  /** The only "Sign in" of a page may be its own. */
  signInLink?: boolean | undefined
  footer?: readonly { label: string; href: string }[] | undefined
  flash?: { kind: NoticeKind; text: string } | undefined
  /** The page shows a form with errors: its title begins "Error:". */
  error?: boolean | undefined
  /** One task: narrow, and no bar to wander off with. */
  task?: boolean | undefined
  wide?: boolean | undefined
  children?: Child
}

// Two threads that cross once, in the colours of the day: it must be seen on any tab, so it follows no theme.
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="5" stroke-linecap="round"><path stroke="#db5c24" d="M4 22C16 22 16 10 28 10"/><path stroke="#0b5d57" d="M4 10C16 10 16 22 28 22"/></svg>',
)}`

/** @public The whole document but its doctype. */
export function Shell(props: ShellProps) {
  const { title, assets, association, flash, viewer, task = false, children } = props
  const bar = viewer && !task && props.nav && props.nav.length > 0 ? props.nav : undefined
  return (
    <html lang="en-GB" data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.error ? 'Error: ' : ''}${title} · ${association}`}</title>
        <meta name="turbo-prefetch" content="false" />
        <meta name="turbo-cache-control" content="no-preview" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={FAVICON} />
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} data-turbo-track="reload" />
        ))}
        {assets.scripts.map((src) => (
          <script type="module" src={src} data-turbo-track="reload" />
        ))}
      </head>
      <body
        class={bar ? 'flex min-h-dvh flex-col pb-16 lg:pb-0 print:pb-0' : 'flex min-h-dvh flex-col'}
        data-viewer={viewer?.key}
      >
        <a href="#main" class="sr-only z-20 bg-base-100 p-4 focus:not-sr-only focus:absolute">
          Skip to the page
        </a>
        <Header {...props} />
        <main
          id="main"
          tabindex={-1}
          class={`mx-auto w-full grow px-4 pt-7 pb-16 sm:px-6 sm:pt-9 print:max-w-none print:p-0 ${widths(props)}`}
        >
          {flash && (
            <div class="mb-7" data-flash>
              <Notice kind={flash.kind}>{flash.text}</Notice>
            </div>
          )}
          {children}
        </main>
        <Footer {...props} />
        {bar && <Bar nav={bar} here={props.here} />}
        <div id="announcer" data-turbo-permanent aria-live="polite" class="sr-only" />
      </body>
    </html>
  )
}

const widths = ({ task, wide }: ShellProps) => (wide ? 'max-w-6xl' : task ? 'max-w-2xl' : 'max-w-3xl')

const isHere = (item: NavItem, here: string | undefined) =>
  item.current ?? (here === item.href || (item.href !== '/' && here?.startsWith(`${item.href}/`) === true))

function Header(props: ShellProps) {
  const { viewer, nav = [], here, area, paths = {}, signInLink = true } = props
  return (
    <header class="screen-only mx-auto flex w-full max-w-6xl items-center gap-3 px-4 py-2 sm:px-6">
      <a href={paths.home ?? '/'} class="flex min-h-11 items-center gap-2.5 font-bold text-lead no-underline">
        <Logo />
        Bothways
      </a>
      {area && <span class="badge border-base-content bg-base-100 font-semibold">{area}</span>}
      {viewer && nav.length > 0 && (
        <nav aria-label="Main" class="ml-3 hidden lg:block">
          <ul class="flex">
            {nav.map((item) => (
              <li>
                <a
                  href={item.href}
                  aria-current={isHere(item, here) ? 'page' : undefined}
                  class="flex min-h-11 items-center border-primary px-3 text-muted no-underline hover:text-base-content aria-[current=page]:border-b-2 aria-[current=page]:pt-0.5 aria-[current=page]:font-semibold aria-[current=page]:text-base-content"
                >
                  {item.label}
                  <WaitingThere waiting={item.waiting} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="ml-auto flex items-center gap-1">
        {viewer ? (
          <Own {...props} viewer={viewer} />
        ) : (
          signInLink && <SignIn href={paths.signIn ?? '/sign-in'} />
        )}
      </div>
    </header>
  )
}

function WaitingThere({ waiting = 0 }: Pick<NavItem, 'waiting'>) {
  if (waiting === 0) return null
  return (
    <>
      <span class="mt-0.5 ml-1 size-2 self-start rounded-full border border-transparent bg-secondary" />
      <span class="sr-only">, {waiting} waiting for you</span>
    </>
  )
}

const SignIn = ({ href }: { href: string }) => (
  <a href={href} class="flex min-h-11 items-center px-3 font-semibold no-underline hover:underline">
    Sign in
  </a>
)

function Own({ viewer, unread, paths = {} }: ShellProps & { viewer: ShellViewer }) {
  return (
    <>
      <a href={paths.inbox ?? '/inbox'} class="relative flex size-11 items-center justify-center">
        <Icon name="inbox" size={24} />
        <span class="sr-only">Inbox{unread ? ', something new' : ''}</span>
        {unread && (
          <span class="absolute top-2 right-1.5 size-2.5 rounded-full border border-transparent bg-secondary" />
        )}
      </a>
      <a href={viewer.href} class="flex size-11 items-center justify-center no-underline">
        <Face name={viewer.name} mine size={32} says="My profile" />
      </a>
    </>
  )
}

function Footer({ association, footer = [] }: ShellProps) {
  return (
    <footer class="screen-only mx-auto w-full max-w-6xl px-4 pb-6 sm:px-6">
      <div class="flex flex-wrap items-center gap-x-6 border-base-300 border-t pt-4 text-muted text-small">
        <span class="py-2">{association}</span>
        {footer.map(({ label, href }) => (
          <a href={href} class="inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </div>
    </footer>
  )
}

const tab =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-label text-muted no-underline [overflow-wrap:normal] aria-[current=page]:font-bold aria-[current=page]:text-primary'

// Five fit under a thumb; what is beyond opens upwards from "More", without a script.
function Bar({ nav, here }: { nav: readonly NavItem[]; here: string | undefined }) {
  const kept = nav.length <= 5 ? nav : pickFour(nav)
  const more = nav.filter((item) => !kept.includes(item))
  return (
    <nav
      aria-label="Main"
      class="screen-only fixed inset-x-0 bottom-0 z-10 border-base-300 border-t bg-base-100 pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul class="flex">
        {kept.map((item) => (
          // As wide as its word, so that a long one does not run into its neighbour.
          <li class="min-w-0 grow basis-auto">
            <a href={item.href} aria-current={isHere(item, here) ? 'page' : undefined} class={tab}>
              <Icon name={item.icon} size={22} />
              <span class="flex">
                {item.label}
                <WaitingThere waiting={item.waiting} />
              </span>
            </a>
          </li>
        ))}
        {more.length > 0 && (
          <li class="min-w-0 grow basis-auto">
            <details>
              <summary class={`${tab} list-none`}>
                <Icon name="menu" size={22} />
                More
              </summary>
              <ul class="absolute inset-x-0 bottom-full border-base-300 border-t bg-base-100 px-4 py-2">
                {more.map((item) => (
                  <li>
                    <a
                      href={item.href}
                      aria-current={isHere(item, here) ? 'page' : undefined}
                      class="flex min-h-12 items-center gap-3 no-underline"
                    >
                      <Icon name={item.icon} size={22} />
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}

function pickFour(nav: readonly NavItem[]): readonly NavItem[] {
  const chosen = nav.filter((item) => item.bar)
  return (chosen.length > 0 ? chosen : nav).slice(0, 4)
}
