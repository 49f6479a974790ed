// What someone typed lives in this tab until it is sent: closing the tab, or signing out, forgets it.
const prefix = 'draft:'
const keys = new WeakMap<HTMLTextAreaElement, string>()

const kept = (root: ParentNode) => root.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')

/** @public Gives every empty textarea of the page its draft back; what the server sent wins. */
export function restoreDrafts(): void {
  const viewer = document.body.dataset.viewer ?? ''
  for (const area of kept(document)) {
    const key = `${prefix}${viewer}:${location.pathname}:${area.name}`
    keys.set(area, key)
    if (area.value === '') area.value = sessionStorage.getItem(key) ?? ''
  }
}

function keepDraft(event: Event): void {
  const area = event.target
  if (!(area instanceof HTMLTextAreaElement)) return
  const key = keys.get(area)
  if (!key) return
  if (area.value === '') sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, area.value)
}

function dropDrafts(form: HTMLFormElement): void {
  if (form.dataset.forgetDrafts !== undefined) {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  }
  for (const area of kept(form)) {
    const key = keys.get(area)
    if (key) sessionStorage.removeItem(key)
  }
}

interface Sent {
  readonly success?: boolean
  readonly fetchResponse?: { readonly response: Response }
}

/** @public Keeps drafts from now on. A form that Turbo could not send, or that came back with errors, keeps them. */
export function keepDrafts(): void {
  document.addEventListener('input', keepDraft)
  document.addEventListener('turbo:submit-end', (event) => {
    const { target } = event
    const { success, fetchResponse } = (event as CustomEvent<Sent>).detail
    if (!success || !(target instanceof HTMLFormElement)) return
    const { pathname } = new URL(fetchResponse?.response.url ?? location.href)
    // Whoever is asked to sign in, or to accept the code, first has sent nothing yet; unless they signed out.
    const isLedAway = pathname === '/sign-in' || pathname === '/conduct'
    if (!isLedAway || target.dataset.forgetDrafts !== undefined) dropDrafts(target)
  })
}
