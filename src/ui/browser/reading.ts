// A page is fetched by GET and writes nothing. That somebody has read a conversation is said by a POST of its own: when
// the page stands in sight, and again when a message arrives while it does.
let told = ''

function tellRead(): void {
  const mark = document.querySelector<HTMLElement>('[data-read-post]')
  const path = mark?.dataset.readPost
  if (!path || document.visibilityState !== 'visible') return
  const last = document.querySelector('#messages > :last-child')?.id ?? ''
  if (told === `${path} ${last}`) return
  told = `${path} ${last}`
  void window.fetch(path, { method: 'POST', credentials: 'same-origin', keepalive: true })
}

/** @public Watches the conversation of this page, if it has one. */
export function watchReading(): void {
  const messages = document.getElementById('messages')
  tellRead()
  if (messages) new MutationObserver(tellRead).observe(messages, { childList: true })
}

document.addEventListener('visibilitychange', tellRead)
