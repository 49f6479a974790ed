/** @public Where a page's views are links: each keeps its own address. */
export type Tab = { label: string; href: string; current: boolean }

/** @public Views of one page, side by side. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} class="mb-6 border-base-300 border-b">
      <ul class="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              class="-mb-px flex min-h-11 items-center border-primary text-muted no-underline hover:text-base-content aria-[current=page]:border-b-2 aria-[current=page]:pt-0.5 aria-[current=page]:font-semibold aria-[current=page]:text-base-content"
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
