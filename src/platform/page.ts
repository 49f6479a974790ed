// What a route says of a page beside its content; wiring/frame.ts puts the frame around it.

/** @public */
export interface PageProps {
  readonly title: string
  /** One task: narrow, and no bar to wander off with. */
  readonly task?: boolean
  readonly wide?: boolean
  /** The page shows a form with mistakes. */
  readonly error?: boolean
  /** A small word beside the name of the house, such as "Staff". */
  readonly area?: string
  readonly flash?: { readonly kind: 'done' | 'wait' | 'error'; readonly text: string }
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: merges with Hono's own interface
    (content: unknown, props: PageProps): Response | Promise<Response>
  }
}
