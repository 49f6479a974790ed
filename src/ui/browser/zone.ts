/** @public Where nobody has chosen a time zone yet, the browser's own stands chosen; once, so that a choice stays. */
export function presetZone(): void {
  const select = document.querySelector<HTMLSelectElement>('select[data-preset-zone]')
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  if (!select || !timeZone) return
  delete select.dataset.presetZone
  // Browsers call a few zones by newer names than the server's list, which knows both.
  if (![...select.options].some(({ value }) => value === timeZone))
    select.add(new Option(timeZone.split('/').at(-1)?.replaceAll('_', ' '), timeZone), 0)
  select.value = timeZone
}
