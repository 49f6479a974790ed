// A frame that looks something up while its form is being filled in: it says which field it follows, and asks the page it
// stands on what belongs to the words typed so far. The form works the same without.
const PAUSE = 600
let waiting: ReturnType<typeof setTimeout> | undefined

function askAgain({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return
  const frame = target.form?.querySelector<HTMLElement>(`turbo-frame[data-follows="${target.name}"]`)
  if (!frame) return
  clearTimeout(waiting)
  const query = new URLSearchParams({ [target.name]: target.value })
  waiting = setTimeout(() => frame.setAttribute('src', `${location.pathname}?${query}`), PAUSE)
}

/** @public Lets frames follow their fields from now on. */
export const followFields = (): void => document.addEventListener('input', askAgain)
