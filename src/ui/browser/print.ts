/** @public A button that prints the page it stands on. Where no script runs it is not shown. */
export function printOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-print]')) window.print()
  })
}
