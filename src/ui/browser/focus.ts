// Turbo swaps the body without telling anyone: say the new title and put the focus where reading begins.

/** @public After a visit or a form that came back with errors. */
export function welcomeReader(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  const linked = location.hash ? document.getElementById(location.hash.slice(1)) : null
  const chosen = document.querySelector('[autofocus]')
  // A redirect loses its fragment on the way through fetch, so the page marks where the reader left off.
  const arrived = document.querySelector<HTMLElement>('[data-arrived]')
  if (summary) summary.focus()
  else if (arrived) arrived.focus()
  else if (!linked && !chosen) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  announce(
    [document.title, document.querySelector('[data-flash]')?.textContent ?? ''].filter(Boolean).join('. '),
  )
}

function announce(words: string): void {
  const region = document.getElementById('announcer')
  if (region) region.textContent = words
}

/**
 * @public Turbo takes a link to a place of this page for a visit. It would fetch the page anew, and what was typed into
 * a form that came back with errors would be gone: the browser goes there by itself.
 */
export function stayOnPage(): void {
  document.addEventListener('turbo:click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.getAttribute('href')?.startsWith('#')) event.preventDefault()
  })
}
